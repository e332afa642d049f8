"""Which widget gets a key: fields that move a list, keys kept from shortcuts, the Tab order."""

from __future__ import annotations

from collections.abc import Container, Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_PAGE = 8
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_KEPT_KEYS = (Qt.Key.Key_Space, *ENTER, Qt.Key.Key_Delete)


class ListKeys(QObject):
    """Lets a line edit that filters a list move in that list and choose from it.

    ``moved`` carries the number of rows, negative for up; ``chosen`` is Enter. The line edit gets
    all other keys, and these too if a modifier is pressed.
    """

    moved = Signal(int)
    chosen = Signal()

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Turns the keys into signals, and keeps them from the window's shortcuts."""
        if not isinstance(event, QKeyEvent) or event.modifiers() not in PLAIN:
            return False
        key = Qt.Key(event.key())
        if key not in _STEPS and key not in ENTER:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() != QEvent.Type.KeyPress:
            return False
        elif key in ENTER:
            self.chosen.emit()
        else:
            self.moved.emit(_STEPS[key])
        return True


class _KeyKeeper(QObject):
    def __init__(self, widget: QWidget, keys: Container[int]) -> None:
        super().__init__(widget)
        self._keys = keys

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in self._keys or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        # Qt asks the focused widget first. If it accepts, the key goes to it and not to a shortcut.
        event.accept()
        return True


def keep_keys(widget: QWidget, keys: Container[int] = _KEPT_KEYS) -> None:
    """Keeps keys from the window's shortcuts while the focus is in ``widget``.

    The default keys are Space, Enter and Delete.
    """
    widget.installEventFilter(_KeyKeeper(widget, keys))


class _PasteKeeper(QObject):
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Paste):
            return False
        event.accept()
        return True


def keep_paste(widget: QWidget) -> None:
    """Keeps the keys of Paste from the window's shortcuts while the focus is in ``widget``."""
    widget.installEventFilter(_PasteKeeper(widget))


def tie_tabs(after: QWidget, widgets: Iterable[QWidget]) -> QWidget:
    """Puts the widgets and their children behind ``after`` in the Tab order; returns the last.

    Without this Qt puts new widgets at the end of the window's Tab order.
    """
    for widget in widgets:
        for target in (widget, *widget.findChildren(QWidget)):
            # The list of a combo box is a window of its own.
            if target.window() is not after.window():
                continue
            if target.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
                QWidget.setTabOrder(after, target)
                after = target
    return after
