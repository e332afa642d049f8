"""Using the window with the keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.window.main_window import MainWindow
from tests.webtools import ask_window


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_the_keyboard_reaches_an_item_and_its_source(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(focused(), "three cutters")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert window.session.selected == "hanoi"
    qtbot.waitUntil(lambda: "cutters" in focused().accessibleName())
    keys = 0
    while not focused().accessibleName().startswith("Source 1, paragraph 20"):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        keys += 1
        assert keys < 6
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), QDialog))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, QDialog)
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Takeaways From Hegseth’s Asia Tour" in shown
    assert "aragraph 20" in shown
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_tab_moves_from_the_map_to_the_search_field_and_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    page, field = window.map_view.view.focusProxy(), window.itinerary.field
    assert page is not None
    page.setFocus()
    shown = "[...document.querySelectorAll('button:not(:disabled)')].filter((b) => b.offsetParent)"
    last = f"{shown}.at(-1)"
    ask_window(qtbot, window, f"({last}.focus(), 1)")
    QTest.keyClick(page, Qt.Key.Key_Tab)
    # The page handles the key in its own process.
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert focused() is window.itinerary.list
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() is field
    QTest.keyClick(field, Qt.Key.Key_Backtab)
    assert focused() is page
