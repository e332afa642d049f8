"""Presenter mode, by its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.window.main_window import MainWindow


def test_f5_shows_map_and_panel_alone_and_esc_brings_all_back(
    window: MainWindow,
) -> None:
    before = window.appearance.text_size
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.isFullScreen()
    assert window.map_view.isVisible()
    assert window.stop_panel.isVisible()
    for widget in (window.itinerary, window.menuBar(), window.toolbar):
        assert not widget.isVisible()
    assert window.appearance.text_size > before
    assert window.session.selected == "tokyo"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    for widget in (window.itinerary, window.menuBar(), window.toolbar):
        assert widget.isVisible()
    assert window.appearance.text_size == before
    # Esc left the mode, and did nothing else.
    assert window.session.selected == "tokyo"


def test_arrows_and_a_remote_clicker_move_on_wherever_the_focus_is(
    window: MainWindow,
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F5)
    target = window.map_view.view.focusProxy()
    assert target is not None
    seen = []
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
        seen.append(window.session.selected)
    assert seen == [
        "kuala-lumpur", "hanoi", "seoul", "hanoi", "kuala-lumpur", "camp-humphreys", "tokyo",
    ]  # fmt: skip
    window.presenter.leave()
    # The keys are the widgets' own again.
    QTest.keyClick(target, Qt.Key.Key_PageDown)
    assert window.session.selected == "tokyo"


def test_f5_again_leaves_too(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.presenter.is_on
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert not window.presenter.is_on
    assert window.itinerary.isVisible()


def test_nothing_is_framed_while_presenting_and_the_keyboard_comes_back(
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
    # A card that had the keyboard may be gone.
    window.stop_panel.setFocus()
    QTest.keyClick(window.stop_panel, Qt.Key.Key_Tab)
    card = window.focusWidget()
    assert card is not window.stop_panel
    QTest.keyClick(window, Qt.Key.Key_F5)
    QTest.keyClick(window, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: not isValid(card))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.presenter.is_on
