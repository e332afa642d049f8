"""The timeline in the real window: keys lead there, and what is done there all others follow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.tour import read
from app.ui.timeline.timeline import Timeline
from app.ui.window.command_palette import CommandPalette
from app.ui.window.main_window import MainWindow
from app.ui.window.shortcut_sheet import ShortcutSheet
from tests.tours import BUNDLED
from tests.webtools import ask_window

STOPS = [stop.id for stop in read(BUNDLED).stops]


@pytest.fixture
def timeline(qtbot: QtBot, window: MainWindow) -> Timeline:
    """The window's timeline, reached by its shortcut from the search field."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.itinerary.field.setFocus()
    QTest.keySequence(window, QKeySequence("Ctrl+T"))
    assert QApplication.focusWidget() is window.timeline
    return window.timeline


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key) -> None:
    """Presses a key wherever the keyboard is."""
    QTest.keyClick(focused(), key)


def heading(window: MainWindow) -> list[str]:
    return [one.text() for one in window.stop_panel.findChildren(QLabel)]


def turn_wheel(timeline: Timeline, notches: int) -> None:
    place = QPointF(timeline.gutter + timeline.view.width / 2, 20)
    event = QWheelEvent(
        place,
        QPointF(timeline.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(timeline, event)


def test_tab_leads_on(timeline: Timeline) -> None:
    press(Qt.Key.Key_Tab)
    assert focused() is not timeline


def test_the_way_there_is_in_menu_sheet_and_palette(
    qtbot: QtBot, window: MainWindow, timeline: Timeline
) -> None:
    window.itinerary.list.setFocus()
    QTest.keySequence(window, QKeySequence("F1"))
    (sheet,) = window.findChildren(ShortcutSheet)
    assert {"Timeline", "Ctrl+T"} <= {one.text() for one in sheet.findChildren(QLabel)}
    sheet.close()
    palette = CommandPalette(window.actions_by_id, window.session, window)
    palette.show()
    qtbot.keyClicks(palette.line, "timeline")
    assert palette.list.count() == 1
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is timeline)


def test_arrow_keys_select_and_panel_list_and_map_follow(
    qtbot: QtBot, window: MainWindow, timeline: Timeline
) -> None:
    marked = '[...document.querySelectorAll(".is-selected")].map((one) => one.dataset.stop)'
    for place, stop in enumerate(read(BUNDLED).stops):
        press(Qt.Key.Key_Right)
        assert window.session.selected == stop.id
        assert stop.name in heading(window)
        assert window.itinerary.list.currentIndex().row() == place
        # The keyboard stays where it is.
        assert focused() is timeline
    qtbot.waitUntil(lambda: ask_window(qtbot, window, marked) == [STOPS[-1]])
    press(Qt.Key.Key_Left)
    assert window.session.selected == STOPS[-2]


def test_plus_minus_and_the_wheel_zoom_the_strip_and_not_the_map(
    qtbot: QtBot, window: MainWindow, timeline: Timeline
) -> None:
    map_zoom = ask_window(qtbot, window, "map.getZoom()")
    whole = timeline.view.scale
    press(Qt.Key.Key_Plus)
    assert timeline.view.scale == pytest.approx(whole * 1.25)
    turn_wheel(timeline, 2)
    assert timeline.view.scale == pytest.approx(whole * 1.25**3)
    press(Qt.Key.Key_Minus)
    turn_wheel(timeline, -2)
    assert timeline.view.is_whole
    assert ask_window(qtbot, window, "map.getZoom()") == map_zoom
    assert window.session.selected is None


def test_home_shows_all_and_end_the_last_days(timeline: Timeline) -> None:
    for _ in range(8):
        press(Qt.Key.Key_Plus)
    scale, view = timeline.view.scale, timeline.view
    assert view.right < view.end
    press(Qt.Key.Key_End)
    assert view.left < view.end <= view.right
    assert view.scale == scale
    press(Qt.Key.Key_Home)
    assert view.is_whole


def test_while_presenting_the_shortcut_leaves_the_hidden_timeline_alone(
    window: MainWindow,
) -> None:
    window.itinerary.field.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F5)
    QTest.keySequence(window, QKeySequence("Ctrl+T"))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.timeline.isVisible()
    assert QApplication.focusWidget() is not window.timeline


def test_no_two_entries_of_a_menu_share_a_mnemonic(window: MainWindow) -> None:
    for plan in window.menus:
        texts = [command.text for command in plan.commands]
        keys = [QKeySequence.mnemonic(text).toString() for text in texts]
        given = [key for key in keys if key]
        assert sorted(given) == sorted(set(given)), (plan.title, texts)
