"""The order in which Tab leads through widgets that were made after those around them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


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
