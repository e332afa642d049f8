"""Items with thousands of links or texts of a megabyte: how much of them is built at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.in_steps import CHARACTERS_AT_ONCE, LINKS_AT_ONCE, first_piece
from app.ui.widgets.link import LONGEST, Link
from app.ui.window.main_window import MainWindow

MANY = 5000
LONG = "word " * 200_000
UNBROKEN = "w" * 1_000_000


def open_stop(window: MainWindow, folder: Path, members: dict[str, Any], **tour: Any) -> None:
    """Opens a tour whose first stop has these members, and selects that stop."""
    people = [{"id": f"p{number}", "name": f"Person {number}"} for number in range(MANY)]
    feature = {
        "type": "Feature",
        "id": "a",
        "geometry": {"type": "Point", "coordinates": [10, 50]},
        "properties": {"name": "A", **members},
    }
    file = {
        "type": "FeatureCollection",
        "tour": {"format": 1, "title": "Long"},
        "people": people,
        "sources": [{"id": "s", "title": "S"}],
        "features": [feature],
        **tour,
    }
    path = folder / "long.geojson"
    path.write_text(json.dumps(file))
    window.open_path(path)
    assert window.session.path == path
    window.session.select("a")
    QApplication.processEvents()


def cited(number: int) -> dict[str, str]:
    return {"source": "s", "label": "page", "locator": str(number)}


ITEMS: dict[str, dict[str, Any]] = {
    "citations": {"facts": [{"id": "f", "text": "A", "cite": [cited(n) for n in range(MANY)]}]},
    "topics": {"facts": [{"id": "f", "text": "A", "topics": [f"Topic {n}" for n in range(MANY)]}]},
    "people": {"meetings": [{"id": "m", "title": "A", "with": [f"p{n}" for n in range(MANY)]}]},
}


def links(window: MainWindow) -> list[Link]:
    return [link for link in window.stop_panel.findChildren(Link) if link.isVisibleTo(window)]


def more_link(window: MainWindow) -> Link:
    (link,) = [link for link in links(window) if link.objectName() == "more"]
    return link


@pytest.mark.parametrize("kind", ITEMS)
def test_of_many_links_some_are_built_and_the_next_on_request(
    window: MainWindow, tmp_path: Path, kind: str
) -> None:
    open_stop(window, tmp_path, ITEMS[kind])
    assert more_link(window).words == "and 4,900 more"
    before = len(links(window))
    assert before < LINKS_AT_ONCE + 10
    more_link(window).click()
    assert more_link(window).words == "and 4,800 more"
    assert len(links(window)) == before + LINKS_AT_ONCE


def test_the_last_links_end_the_list(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    topics = [f"Topic {number}" for number in range(LINKS_AT_ONCE + 3)]
    open_stop(window, tmp_path, {"facts": [{"id": "f", "text": "A", "topics": topics}]})
    link = more_link(window)
    assert link.words == "and 3 more"
    link.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(link.hasFocus)
    QTest.keyClick(link, Qt.Key.Key_Return)
    shown = [each for each in links(window) if each.objectName().startswith("topics-")]
    assert [each.words for each in shown] == topics
    assert not link.isVisible()
    # The focus is on the first of the new links, and Tab goes on from there.
    assert shown[LINKS_AT_ONCE].hasFocus()
    QTest.keyClick(shown[LINKS_AT_ONCE], Qt.Key.Key_Tab)
    assert shown[LINKS_AT_ONCE + 1].hasFocus()
    # In their order on the screen too.
    places = [(each.mapTo(window, each.rect().center()).y(), each.x()) for each in shown]
    QApplication.processEvents()
    assert places == sorted(places)


TEXTS: dict[str, dict[str, Any]] = {
    "quote": {"quotes": [{"id": "q", "text": LONG}]},
    "unbroken quote": {"quotes": [{"id": "q", "text": UNBROKEN}]},
    "title": {"meetings": [{"id": "m", "title": LONG}]},
    "summary": {"meetings": [{"id": "m", "title": "M", "summary": UNBROKEN}]},
    "venue": {"meetings": [{"id": "m", "title": "M", "venue": LONG}]},
    "note": {"facts": [{"id": "f", "text": "F", "basis": "inferred", "note": LONG}]},
    "fact": {"facts": [{"id": "f", "text": LONG}]},
    "parties": {
        "agreements": [
            {"id": "g", "title": "G", "status": "signed", "parties": ["Party"] * 100_000}
        ]
    },
    "place note": {"place_basis": "inferred", "place_note": LONG},
    "context": {"quotes": [{"id": "q", "text": "Q", "context": LONG}]},
}


def test_of_a_long_text_the_beginning_is_laid_out_and_more_on_request(
    window: MainWindow, tmp_path: Path
) -> None:
    panel = window.stop_panel

    def characters() -> int:
        return sum(len(text.text()) for text in panel.findChildren(QLabel))

    for kind, members in TEXTS.items():
        open_stop(window, tmp_path, members)
        before = characters()
        assert before < 2 * CHARACTERS_AT_ONCE, kind
        (link,) = [each for each in panel.findChildren(Link) if each.objectName() == "more"]
        assert link.words.startswith("Show more (")
        link.click()
        assert before < characters() < 3 * CHARACTERS_AT_ONCE, kind
        # A screen reader is not given a megabyte either.
        for widget in panel.findChildren(QWidget):
            assert len(widget.accessibleName()) < 5000, kind


def test_the_pieces_of_a_text_make_the_text() -> None:
    text = "".join(f"sentence {number}. " for number in range(1000)) + UNBROKEN[:5000]
    pieces = []
    rest = text
    while rest:
        piece, rest = first_piece(rest)
        assert len(piece) <= CHARACTERS_AT_ONCE
        pieces.append(piece)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_long_name_is_cut_where_it_is_one_line(window: MainWindow, tmp_path: Path) -> None:
    members: dict[str, Any] = {
        "facts": [
            {
                "id": "f",
                "text": "F",
                "topics": [LONG],
                "cite": [cited(1), {"source": "s", "locator": LONG}],
            }
        ],
        "meetings": [{"id": "m", "title": "M", "with": ["p"]}],
    }
    open_stop(
        window, tmp_path, members,
        tour={"format": 1, "title": LONG},
        people=[{"id": "p", "name": LONG, "role": LONG}],
        sources=[{"id": "s", "title": LONG, "publisher": LONG}],
    )  # fmt: skip
    assert len(links(window)) == 6
    for link in links(window):
        assert len(link.full) <= 2 * LONGEST
    assert len(window.windowTitle()) < 1100
