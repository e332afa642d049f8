"""The panel and the itinerary show everything in the tour, as plain text."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.tour import read, write
from app.ui.itinerary.model import ItineraryModel
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED
from tests.ui.panels import headings, labels, links, shown
from tests.webtools import ask_window

HOSTILE = '<b>x</b></script><img src=x onerror="window.ran=1">'


def test_each_item_is_shown_with_date_people_and_source(window: MainWindow) -> None:
    tour = read(BUNDLED)
    for stop in tour.stops:
        window.session.select(stop.id)
        text = "\n".join(shown(window))
        spoken = "\n".join(link.accessibleName() for link in links(window))
        for item in stop.items:
            words = item.text if hasattr(item, "text") else item.title
            assert words in text
            for cited in item.cite:
                assert f"Source 1, paragraph {cited.locator}: " in spoken
            if item.note:
                assert item.note in text
        for meeting in stop.meetings:
            for person in meeting.people:
                assert tour.person(person).name in text
        for heading, items in (
            ("Meetings", stop.meetings),
            ("Quotations", stop.quotes),
            ("Agreements", tuple(item for item in stop.agreements if item.exists)),
            ("Facts", stop.facts),
        ):
            found = [head for head in headings(window) if head.startswith(f"{heading} ")]
            assert [head.split(" · ")[0] for head in found] == [f"{heading} {len(items)}"] * bool(
                items
            )
        assert "Takeaways From Hegseth’s Asia Tour" in text


def test_a_meeting_shows_its_people_and_date(window: MainWindow) -> None:
    window.session.select("tokyo")
    text = shown(window)
    assert "Shinjiro Koizumi, Defence Minister, Japan" in text
    assert "28 Oct 2025" in text


def test_an_agreement_that_does_not_exist_says_so(window: MainWindow) -> None:
    window.session.select("hanoi")
    assert "× Does not exist" in [label.text() for label in labels(window)]


def test_the_itinerary_shows_legs_and_their_total(window: MainWindow) -> None:
    model = window.itinerary.model
    rows = [
        model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    inferred = "Place inferred, Date inferred, Order inferred"
    assert rows[0] == f"1, Tokyo *, Japan · 28 Oct 2025 †, {inferred}"
    assert rows[1] == f"2, Kuala Lumpur *, Malaysia · 31 Oct – 1 Nov 2025 †, {inferred}, 5,318 km"
    assert rows[4] == "5, Camp Humphreys, South Korea · Date not stated, 67 km"
    texts = [label.text() for label in window.itinerary.findChildren(QLabel)]
    assert "10,154 km in all" in texts


def test_text_from_a_file_is_never_markup(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    tour = read(BUNDLED)
    first = tour.stops[0]
    quote = msgspec.structs.replace(first.quotes[0], text=HOSTILE, context=HOSTILE)
    stop = msgspec.structs.replace(first, name=HOSTILE, place_note=HOSTILE, quotes=(quote,))
    path = tmp_path / "hostile.geojson"
    write(msgspec.structs.replace(tour, title=HOSTILE, stops=(stop, *tour.stops[1:])), path)
    with qtbot.waitSignal(window.map_view.ready):
        window.open_path(path)
    window.session.select(stop.id)
    for label in labels(window) + window.itinerary.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    assert f"“{HOSTILE}”" in [label.text() for label in labels(window)]
    map_label = ask_window(
        qtbot, window, """document.querySelector('[data-stop="tokyo"] .ta-label').textContent"""
    )
    # A long name is broken over two lines.
    assert map_label.split() == HOSTILE.split()
    assert ask_window(qtbot, window, "[document.images.length, typeof window.ran]") == [
        0,
        "undefined",
    ]


def test_a_tooltip_escapes_text_from_a_file() -> None:
    tour = read(BUNDLED)
    stop = msgspec.structs.replace(tour.stops[0], place_note=HOSTILE)
    model = ItineraryModel()
    model.show(msgspec.structs.replace(tour, stops=(stop, *tour.stops[1:])))
    tip = model.data(model.index(0), Qt.ItemDataRole.ToolTipRole)
    assert isinstance(tip, str)
    assert "<img" not in tip
    assert "&lt;img" in tip
