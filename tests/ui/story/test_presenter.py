"""Presenter mode and its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.window.main_window import MainWindow


def test_f5_shows_only_map_and_panel_and_esc_restores_the_window(
    window: MainWindow,
) -> None:
    text_size = window.appearance.text_size
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.isFullScreen()
    assert window.map_view.isVisible()
    assert window.stop_panel.isVisible()
    for widget in (window.itinerary, window.menuBar(), window.toolbar):
        assert not widget.isVisible()
    assert window.appearance.text_size > text_size
    assert window.session.selected == "tokyo"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    for widget in (window.itinerary, window.menuBar(), window.toolbar):
        assert widget.isVisible()
    assert window.appearance.text_size == text_size
    # Esc left the mode and did nothing else.
    assert window.session.selected == "tokyo"


def test_arrow_and_page_keys_select_stops_whatever_has_the_focus(
    window: MainWindow,
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F5)
    target = window.map_view.view.focusProxy()
    assert target is not None
    visited = []
    for widget, key in (
        (window, Qt.Key.Key_PageDown),
        (target, Qt.Key.Key_PageDown),
        (window.stop_panel, Qt.Key.Key_Right),
        (target, Qt.Key.Key_PageUp),
        (window, Qt.Key.Key_Left),
        (window, Qt.Key.Key_End),
        (window, Qt.Key.Key_Home),
    ):
        QTest.keyClick(widget, key)
        visited.append(window.session.selected)
    assert visited == [
        "kuala-lumpur", "hanoi", "seoul", "hanoi", "kuala-lumpur", "camp-humphreys", "tokyo",
    ]  # fmt: skip
    window.presenter.leave()
    # The keys go to the focused widget again.
    QTest.keyClick(target, Qt.Key.Key_PageDown)
    assert window.session.selected == "tokyo"


def test_f5_also_leaves_presenter_mode(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.presenter.is_on
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert not window.presenter.is_on
    assert window.itinerary.isVisible()


def test_nothing_has_the_focus_while_presenting_and_it_is_restored_afterwards(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.select("hanoi")
    with qtbot.waitActive(window):
        window.activateWindow()
    window.itinerary.list.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.focusWidget() is window
    QTest.keyClick(window, Qt.Key.Key_Right)
    assert window.session.selected == "seoul"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.itinerary.list
    # A card that had the focus may have been deleted.
    window.stop_panel.setFocus()
    QTest.keyClick(window.stop_panel, Qt.Key.Key_Tab)
    card = window.focusWidget()
    assert card is not window.stop_panel
    QTest.keyClick(window, Qt.Key.Key_F5)
    QTest.keyClick(window, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: not isValid(card))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.presenter.is_on
