"""Every way to deselect a stop shows the whole route again, in the panel and on the map."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.window.main_window import MainWindow
from tests.webtools import ask_window, boxes

WIDGETS: dict[str, Callable[[MainWindow], QWidget | None]] = {
    "itinerary": lambda window: window.itinerary.list,
    "timeline": lambda window: window.timeline,
    "panel": lambda window: window.stop_panel,
    "map": lambda window: window.map_view.view.focusProxy(),
    "search field": lambda window: window.itinerary.field,
    "window": lambda window: window,
}


def select(qtbot: QtBot, window: MainWindow, stop_id: str) -> None:
    with qtbot.waitSignal(window.map_view.settled):
        window.session.select(stop_id)
    assert not route_in_view(qtbot, window)


def route_in_view(qtbot: QtBot, window: MainWindow) -> bool:
    size = window.map_view.view.size()
    badges = boxes(qtbot, window, ".ta-badge")
    return len(badges) == 5 and all(
        0 < box["left"] < box["right"] < size.width()
        and 0 < box["top"] < box["bottom"] < size.height()
        for box in badges
    )


def assert_overview(qtbot: QtBot, window: MainWindow) -> None:
    tour = window.session.tour
    assert window.session.selected is None
    assert tour is not None
    assert tour.subtitle in [label.text() for label in window.stop_panel.findChildren(QLabel)]
    assert not window.itinerary.list.selectionModel().hasSelection()
    assert ask_window(qtbot, window, 'document.querySelectorAll(".is-selected").length') == 0
    assert ask_window(qtbot, window, "atlas.showsRoute") is True
    qtbot.waitUntil(lambda: route_in_view(qtbot, window))


@pytest.mark.parametrize("name", WIDGETS)
def test_escape_in_any_widget_shows_the_whole_route(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    select(qtbot, window, "tokyo")
    target = WIDGETS[name](window)
    assert target is not None
    target.setFocus()
    with qtbot.waitSignal(window.map_view.settled):
        QTest.keyClick(target, Qt.Key.Key_Escape)
        if name == "search field":
            # The first press leaves the search.
            QTest.keyClick(window.itinerary.list, Qt.Key.Key_Escape)
    assert_overview(qtbot, window)


def test_the_menu_command_shows_the_whole_route(qtbot: QtBot, window: MainWindow) -> None:
    select(qtbot, window, "hanoi")
    with qtbot.waitSignal(window.map_view.settled):
        window.actions_by_id["overview"].trigger()
    assert_overview(qtbot, window)


def test_the_map_shows_the_whole_route_without_motion(qtbot: QtBot, window: MainWindow) -> None:
    window.appearance.be_calm(True)
    select(qtbot, window, "hanoi")
    with qtbot.waitSignal(window.map_view.settled):
        window.session.select(None)
    assert_overview(qtbot, window)


@pytest.mark.parametrize("state", ["playing", "paused"])
def test_escape_ends_the_story_and_shows_the_whole_route(
    qtbot: QtBot, window: MainWindow, state: str
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    with qtbot.waitSignal(window.map_view.settled):
        window.story.play()
    if state == "paused":
        window.story.pause()
    with qtbot.waitSignal(window.map_view.settled):
        QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.story.state == "stopped"
    assert_overview(qtbot, window)


def test_the_second_escape_in_a_presentation_shows_the_whole_route(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.map_view.settled):
        window.presenter.enter()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.session.selected == "tokyo"
    with qtbot.waitSignal(window.map_view.settled):
        QTest.keyClick(window, Qt.Key.Key_Escape)
    assert_overview(qtbot, window)
