"""Lets a focused control keep the keys that work it, whatever the window's shortcuts say."""

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
        # Qt asks the focused widget first; who accepts gets the key, and the shortcut does not.
        event.accept()
        return True


def own_keys(widget: QWidget) -> None:
    """Space, Enter and Delete reach ``widget`` while it has the focus."""
    widget.installEventFilter(_Keeper(widget))


def tie_tabs(after: QWidget, widgets: Iterable[QWidget]) -> QWidget:
    """Lets Tab lead from ``after`` through the widgets and what is in them; gives the last of all.

    Qt puts new widgets at the end of the window's chain, behind all that was there before.
    """
    for widget in widgets:
        for one in (widget, *widget.findChildren(QWidget)):
            if one.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
                QWidget.setTabOrder(after, one)
                after = one
    return after
