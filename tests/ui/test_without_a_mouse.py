"""From the start of the app to a statement and its source, with nothing but keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_to_the_three_cutters_and_their_source(qtbot: QtBot, window: MainWindow) -> None:
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
