"""The timeline in the main window: its keys, and how the other widgets follow it."""

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
    """The window's timeline, focused by its shortcut from the search field."""
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
    """Presses a key in the focused widget."""
    QTest.keyClick(focused(), key)


def panel_texts(window: MainWindow) -> list[str]:
    return [label.text() for label in window.stop_panel.findChildren(QLabel)]


def turn_wheel(timeline: Timeline, notches: int) -> None:
    position = QPointF(timeline.legend_width + timeline.view.width / 2, 20)
    event = QWheelEvent(
        position,
        QPointF(timeline.mapToGlobal(position.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(timeline, event)


def test_tab_leaves_the_timeline(timeline: Timeline) -> None:
    press(Qt.Key.Key_Tab)
    assert focused() is not timeline


def test_the_shortcut_sheet_and_the_command_palette_list_the_timeline(
    qtbot: QtBot, window: MainWindow, timeline: Timeline
) -> None:
    window.itinerary.list.setFocus()
    QTest.keySequence(window, QKeySequence("F1"))
    (sheet,) = window.findChildren(ShortcutSheet)
    assert {"Timeline", "Ctrl+T"} <= {label.text() for label in sheet.findChildren(QLabel)}
    sheet.close()
    palette = CommandPalette(window.actions_by_id, window.session, window)
    palette.show()
    qtbot.keyClicks(palette.line, "timeline")
    texts = [palette.list.item(row).text() for row in range(palette.list.count())]
    assert [text.split("    ")[0] for text in texts] == ["Timeline", "Hide the Timeline"]
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is timeline)


def test_panel_itinerary_and_map_follow_the_arrow_keys(
    qtbot: QtBot, window: MainWindow, timeline: Timeline
) -> None:
    marked = '[...document.querySelectorAll(".is-selected")].map((marker) => marker.dataset.stop)'
    for index, stop in enumerate(read(BUNDLED).stops):
        press(Qt.Key.Key_Right)
        assert window.session.selected == stop.id
        assert stop.name in panel_texts(window)
        assert window.itinerary.list.currentIndex().row() == index
        # The timeline keeps the focus.
        assert focused() is timeline
    qtbot.waitUntil(lambda: ask_window(qtbot, window, marked) == [STOPS[-1]])
    press(Qt.Key.Key_Left)
    assert window.session.selected == STOPS[-2]


def test_plus_minus_and_the_wheel_zoom_the_timeline_but_not_the_map(
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


def test_home_shows_all_days_and_end_the_last_ones(timeline: Timeline) -> None:
    for _ in range(8):
        press(Qt.Key.Key_Plus)
    scale, view = timeline.view.scale, timeline.view
    assert view.right < view.end
    press(Qt.Key.Key_End)
    assert view.left < view.end <= view.right
    assert view.scale == scale
    press(Qt.Key.Key_Home)
    assert view.is_whole


def test_the_shortcut_does_not_focus_the_timeline_in_presenter_mode(
    window: MainWindow,
) -> None:
    window.itinerary.field.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F5)
    QTest.keySequence(window, QKeySequence("Ctrl+T"))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.timeline.isVisible()
    assert QApplication.focusWidget() is not window.timeline


def test_mnemonics_are_unique_within_a_menu(window: MainWindow) -> None:
    for plan in window.menus:
        texts = [command.text for command in plan.commands]
        keys = [QKeySequence.mnemonic(text).toString() for text in texts]
        used = [key for key in keys if key]
        assert sorted(used) == sorted(set(used)), (plan.title, texts)
