"""Selecting a stop anywhere selects it in the itinerary, the panel and the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.window.main_window import MainWindow
from tests.webtools import ask_window, badge_of, boxes, click_map

STOPS = ["tokyo", "kuala-lumpur", "hanoi", "seoul", "camp-humphreys"]


def shown(window: MainWindow) -> list[str]:
    return [label.text() for label in window.stop_panel.findChildren(QLabel)]


def assert_selected(qtbot: QtBot, window: MainWindow, stop_id: str) -> None:
    tour = window.session.tour
    assert tour is not None
    stop = tour.stop(stop_id)
    assert window.session.selected == stop_id
    assert stop.name in shown(window)
    assert window.itinerary.list.currentIndex().row() == tour.index(stop_id)
    selected = '[...document.querySelectorAll(".is-selected")].map((stop) => stop.dataset.stop)'
    qtbot.waitUntil(lambda: ask_window(qtbot, window, selected) == [stop_id])


@pytest.mark.parametrize("stop_id", STOPS)
def test_a_click_on_a_badge_selects_its_stop(
    qtbot: QtBot, window: MainWindow, stop_id: str
) -> None:
    with qtbot.waitSignals([window.session.selected_changed, window.map_view.settled]):
        click_map(window, *badge_of(qtbot, window, stop_id))
    assert_selected(qtbot, window, stop_id)
    # The map is centred on the badge.
    view = window.map_view.view.size()
    x, y = badge_of(qtbot, window, stop_id)
    assert abs(x - view.width() / 2) < 40
    assert abs(y - view.height() / 2) < 40


def test_a_click_on_a_label_selects_too(qtbot: QtBot, window: MainWindow) -> None:
    (label,) = boxes(qtbot, window, '[data-stop="hanoi"] .ta-label')
    with qtbot.waitSignal(window.session.selected_changed):
        click_map(window, label["x"] + label["width"] / 2, label["y"] + label["height"] / 2)
    assert_selected(qtbot, window, "hanoi")


def test_a_click_on_a_row_selects(qtbot: QtBot, window: MainWindow) -> None:
    rows = window.itinerary.list
    centre = rows.visualRect(window.itinerary.model.index(2)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert_selected(qtbot, window, "hanoi")


def test_a_row_that_a_screen_reader_selects_is_selected_everywhere(
    qtbot: QtBot, window: MainWindow
) -> None:
    rows, selection = window.itinerary.model, window.itinerary.list.selectionModel()
    for stop_id in ("hanoi", "tokyo"):
        index = rows.index(rows.row_of(stop_id))
        # A screen reader does not make the row current.
        selection.select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        assert_selected(qtbot, window, stop_id)
    selection.select(index, QItemSelectionModel.SelectionFlag.Deselect)
    assert_selected(qtbot, window, "tokyo")
    assert selection.isSelected(index)


def test_arrow_keys_in_the_list_select(qtbot: QtBot, window: MainWindow) -> None:
    rows = window.itinerary.list
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    first = window.session.selected
    qtbot.keyClick(rows, Qt.Key.Key_End)
    assert first in ("tokyo", "kuala-lumpur")
    assert_selected(qtbot, window, "camp-humphreys")


def test_next_and_previous_by_key_stop_at_the_ends(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    visited = []
    for _ in range(6):
        QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        visited.append(window.session.selected)
    assert visited == [*STOPS, "camp-humphreys"]
    assert not window.actions_by_id["next"].isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert_selected(qtbot, window, "seoul")


def test_keys_work_while_the_map_has_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    window.map_view.view.setFocus()
    target = window.map_view.view.focusProxy()
    assert target is not None
    QTest.keyClick(target, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.session.selected == "tokyo")


def test_enter_on_a_focused_marker_selects(qtbot: QtBot, window: MainWindow) -> None:
    window.map_view.view.setFocus()
    ask_window(qtbot, window, """(document.querySelector('[data-stop="seoul"]').focus(), 1)""")
    target = window.map_view.view.focusProxy()
    assert target is not None
    with qtbot.waitSignal(window.session.selected_changed):
        QTest.keyClick(target, Qt.Key.Key_Return)
    assert_selected(qtbot, window, "seoul")


def test_whole_route_shows_all_stops_again(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.map_view.settled):
        window.session.select("tokyo")
    view = window.map_view.view.size()
    inside = [box for box in boxes(qtbot, window, ".ta-badge") if 0 < box["x"] < view.width()]
    assert len(inside) < 5
    with qtbot.waitSignal(window.map_view.settled):
        window.actions_by_id["whole-route"].trigger()
    for box in boxes(qtbot, window, ".ta-badge"):
        assert 0 < box["left"] < box["right"] < view.width()
        assert 0 < box["top"] < box["bottom"] < view.height()
    assert window.session.selected == "tokyo"


def test_escape_shows_the_overview(qtbot: QtBot, window: MainWindow) -> None:
    window.session.select("tokyo")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.session.selected is None
    assert "Pete Hegseth in Asia, as one article reports it" in shown(window)
    assert not window.itinerary.list.selectionModel().hasSelection()
    qtbot.waitUntil(
        lambda: ask_window(qtbot, window, 'document.querySelectorAll(".is-selected").length') == 0
    )
    # The same stop can be selected again at once.
    rows = window.itinerary.list
    centre = rows.visualRect(window.itinerary.model.index(0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert_selected(qtbot, window, "tokyo")
