"""Keyboard helpers: keys that take precedence over shortcuts, and the tab order."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_OWN = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete)


class _Keeper(QObject):
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in _OWN or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        # A widget that accepts this event receives the key instead of the shortcut.
        event.accept()
        return True


def own_keys(widget: QWidget) -> None:
    """Delivers Space, Enter and Delete to ``widget`` while it has the focus."""
    widget.installEventFilter(_Keeper(widget))


def tie_tabs(after: QWidget, widgets: Iterable[QWidget]) -> QWidget:
    """Inserts the widgets and their children into the tab order after ``after``; returns the last.

    Qt appends new widgets to the end of the window's tab order.
    """
    for widget in widgets:
        for one in (widget, *widget.findChildren(QWidget)):
            if one.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
                QWidget.setTabOrder(after, one)
                after = one
    return after
