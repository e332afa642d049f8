"""A user who has no mouse: types into whatever has the focus, and counts what is pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Typist:
    """Sends keys to the focused widget; fails as soon as a modal dialog covers the window.

    ``presses`` counts the keys other than those of texts that are typed.
    """

    def __init__(self) -> None:
        self.presses = 0

    @property
    def focused(self) -> QWidget:
        """The widget that has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    def press(self, *keys: Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Presses keys, each with the modifier."""
        for key in keys:
            QTest.keyClick(self.focused, key, modifier)
            self.presses += 1
            self._look()

    def type(self, text: str) -> None:
        """Types a text in ASCII, without counting."""
        QTest.keyClicks(self.focused, text)
        self._look()

    def find(self, words: str) -> None:
        """Selects words in the source text by searching for them, which is not counted."""
        before = self.presses
        self.type("/")
        self.type(words)
        self.press(Key.Key_Escape)
        self.presses = before

    def collapse(self) -> None:
        """Leaves only the caret of what is selected, which is not counted."""
        self.press(Key.Key_Right)
        self.presses -= 1

    def choose_stop(self, number: int) -> None:
        """Chooses a stop by its digit, which is not counted: several items have the same stop."""
        self.press(Key(Key.Key_0 + number))
        self.presses -= 1

    def _look(self) -> None:
        QApplication.processEvents()
        assert QApplication.activeModalWidget() is None
