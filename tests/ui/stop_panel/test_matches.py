"""The items that pass a filter, across the stops, while no stop is selected."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.tour.filters import NO_FILTER, Filter
from app.tour.model import Tour
from app.ui.first_page.page import FirstPage
from app.ui.sources.passage_dialog import PassageDialog
from app.ui.sources.reference import Reference
from app.ui.stop_panel.listing.match import MatchedItem, MatchedStop
from app.ui.stop_panel.listing.matches import PAGE, Matches
from app.ui.widgets.link import Link
from app.ui.window.main_window import MainWindow
from tests.tours import encoded, small
from tests.ui.panels import links, shown
from tests.webtools import MAP_TIMEOUT_MS

MEETINGS_AND_AGREEMENTS = Filter(kinds=frozenset({"meeting", "agreement"}))


def items(window: MainWindow) -> list[MatchedItem]:
    return window.stop_panel.findChildren(MatchedItem)


def heads(window: MainWindow) -> list[str]:
    return [head.title.words for head in window.stop_panel.findChildren(MatchedStop)]


def link(window: MainWindow, name: str) -> Link:
    return next(link for link in links(window) if link.objectName() == name)


def open_tour(qtbot: QtBot, window: MainWindow, path: Path, value: dict[str, Any]) -> None:
    path.write_bytes(encoded(value))
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(path)


def test_a_filter_without_a_stop_lists_every_match_with_its_stop_and_sources(
    window: MainWindow,
) -> None:
    window.session.set_filter(MEETINGS_AND_AGREEMENTS)
    tour = window.session.tour
    assert tour is not None
    expected = [(stop, item) for stop in tour.stops for item in window.session.shown[stop.id]]
    assert expected
    assert f"{len(expected)} items in {len({stop.id for stop, _ in expected})} stops" in shown(
        window
    )
    assert heads(window) == list(dict.fromkeys(stop.name for stop, _ in expected))
    assert len(items(window)) == len(expected)
    for row, (stop, item) in zip(items(window), expected, strict=True):
        assert row.title.objectName() == f"match-{stop.id} {item.id}"
        assert stop.name in row.title.accessibleName()
        assert len(row.findChildren(Reference)) == len(item.cite)
    statuses = [label for label in shown(window) if label == "× Does not exist"]
    assert len(statuses) == 1


def test_the_list_follows_the_filter(window: MainWindow) -> None:
    window.session.set_filter(MEETINGS_AND_AGREEMENTS)
    before = len(items(window))
    window.session.set_filter(Filter(kinds=frozenset({"agreement"})))
    assert 0 < len(items(window)) < before
    window.session.set_filter(NO_FILTER)
    assert not window.stop_panel.findChildren(Matches)
    assert window.stop_panel.findChildren(FirstPage)


def test_a_click_on_an_item_shows_it_at_its_stop(qtbot: QtBot, window: MainWindow) -> None:
    window.session.set_filter(MEETINGS_AND_AGREEMENTS)
    row = next(row for row in items(window) if "hanoi" in row.title.objectName())
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert window.session.selected == "hanoi"
    assert window.session.filter == MEETINGS_AND_AGREEMENTS
    qtbot.waitUntil(lambda: getattr(QApplication.focusWidget(), "item", None) is not None)


def test_a_click_on_the_text_of_an_item_counts_too(qtbot: QtBot, window: MainWindow) -> None:
    window.session.set_filter(MEETINGS_AND_AGREEMENTS)
    row = items(window)[0]
    label = next(label for label in row.findChildren(QLabel) if label.property("role") == "meta")
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    assert window.session.selected == "tokyo"


def test_a_heading_selects_its_stop(window: MainWindow) -> None:
    window.session.set_filter(MEETINGS_AND_AGREEMENTS)
    link(window, "stop-kuala-lumpur").click()
    assert window.session.selected == "kuala-lumpur"


def test_escape_returns_to_the_list(window: MainWindow) -> None:
    window.session.set_filter(MEETINGS_AND_AGREEMENTS)
    items(window)[0].title.click()
    assert not items(window)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert items(window)


def test_escape_returns_to_the_place_in_the_list(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    value = small()
    value["features"][0]["properties"]["facts"] = [
        {"id": f"f{number}", "text": f"Fact {number}", "cite": []} for number in range(200)
    ]
    open_tour(qtbot, window, tmp_path / "many.geojson", value)
    window.session.set_filter(Filter(kinds=frozenset({"fact"})))
    link(window, "more").click()
    bar = window.stop_panel.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 2_000)
    bar.setValue(2_000)
    link(window, "match-oslo f70").click()
    assert window.session.selected == "oslo"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert len(items(window)) == 2 * PAGE
    assert bar.value() == 2_000
    # Another filter begins at the top.
    window.session.set_filter(Filter(kinds=frozenset({"fact", "quote"})))
    assert bar.value() == 0


def test_an_edit_updates_the_list(window: MainWindow) -> None:
    window.session.set_filter(Filter(kinds=frozenset({"meeting"})))
    before = len(items(window))

    def without_meetings(tour: Tour) -> Tour:
        stops = (msgspec.structs.replace(tour.stops[0], meetings=()), *tour.stops[1:])
        return msgspec.structs.replace(tour, stops=stops)

    tour = window.session.tour
    assert tour is not None
    window.session.document.apply(without_meetings, "Remove")
    assert len(items(window)) == before - len(tour.stops[0].meetings)
    window.session.document.undo_stack.undo()
    assert len(items(window)) == before


def test_a_reference_shows_its_source_and_selects_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.session.set_filter(MEETINGS_AND_AGREEMENTS)
    reference = items(window)[0].findChildren(Reference)[0]
    qtbot.mouseClick(reference, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(PassageDialog)
    assert window.session.selected is None
    dialog.close()


def test_the_keyboard_reaches_every_item_and_reference_in_order(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.session.set_filter(MEETINGS_AND_AGREEMENTS)
    window.stop_panel.setFocus()
    reached: list[QWidget] = []
    expected = window.stop_panel.findChildren(Link)
    for _ in expected:
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused)
    assert reached == expected
    items(window)[0].title.setFocus()
    QTest.keyClick(items(window)[0].title, Qt.Key.Key_Return)
    assert window.session.selected == "tokyo"


def test_nothing_that_matches_is_said_with_a_way_out(window: MainWindow) -> None:
    window.session.set_filter(Filter(topics=frozenset({"Nothing has this topic"})))
    assert "Nothing passes the filter" in shown(window)
    assert "Remove a condition of the filter, or show everything." in shown(window)
    link(window, "show-everything").click()
    assert window.session.filter == NO_FILTER


def test_very_many_matches_come_page_by_page(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    value = small()
    value["features"][0]["properties"]["facts"] = [
        {"id": f"f{number}", "text": f"Fact {number}", "cite": []} for number in range(5_000)
    ]
    open_tour(qtbot, window, tmp_path / "many.geojson", value)
    window.session.set_filter(Filter(kinds=frozenset({"fact"})))
    assert "5,000 items in 1 stop" in shown(window)
    assert len(items(window)) == PAGE
    more = link(window, "more")
    assert more.words == f"and {5_000 - PAGE:,} more"
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Return)
    assert len(items(window)) == 2 * PAGE
    assert window.focusWidget() is items(window)[PAGE].title
    # The stop is named once.
    assert heads(window) == ["Oslo"]
    assert link(window, "more").words in (
        f"and {5_000 - PAGE:,} more",
        f"and {5_000 - 2 * PAGE:,} more",
    )


def test_long_texts_and_very_many_references_are_shortened(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    value = small()
    value["features"][0]["properties"]["facts"] = [
        {"id": "f", "text": "word " * 100_000, "cite": [{"source": "diary"}] * 5_000},
        {"id": "<b>", "text": "<b>not bold</b> & plain", "cite": []},
    ]
    open_tour(qtbot, window, tmp_path / "long.geojson", value)
    window.session.set_filter(Filter(kinds=frozenset({"fact"})))
    long, markup = items(window)
    assert long.title.words.endswith("word…")
    assert len(long.title.words) <= 160
    assert len(long.findChildren(Reference)) == 6
    assert "and 4,994 more" in [label.text() for label in long.findChildren(QLabel)]
    assert markup.title.words == "<b>not bold</b> & plain"
    assert "Unsourced" in [label.text() for label in markup.findChildren(QLabel)]


def test_the_same_item_id_at_two_stops_leads_to_the_right_one(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    value = small()
    for feature in value["features"]:
        feature["properties"]["facts"] = [{"id": "same", "text": "A fact", "cite": []}]
    open_tour(qtbot, window, tmp_path / "same.geojson", value)
    window.session.set_filter(Filter(kinds=frozenset({"fact"})))
    items(window)[1].title.click()
    assert window.session.selected == "tromso"
