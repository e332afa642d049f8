"""The background of a row in a custom-painted list, and the columns of its badge and text."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from app.map.theme import SPACE_L, SPACE_M, Theme

# In pixels: a badge's radius, the centre of the column of badges, the left edge of the text.
RADIUS = 12
RAIL = SPACE_L + RADIUS
TEXT_LEFT = RAIL + RADIUS + SPACE_M


def paint_ground(painter: QPainter, theme: Theme, area: QRect, state: QStyle.StateFlag) -> None:
    """Paints selection, hover and focus; a disabled row has no hover effect."""
    tint = QColor(theme.accent)
    if state & QStyle.StateFlag.State_Selected:
        tint.setAlphaF(0.10)
        painter.fillRect(area, tint)
        painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(theme.accent))
    elif state & QStyle.StateFlag.State_MouseOver and state & QStyle.StateFlag.State_Enabled:
        tint.setAlphaF(0.05)
        painter.fillRect(area, tint)
    focused = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
    if (state & focused) == focused:
        painter.setPen(QPen(QColor(theme.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(1, 1, -1, -1))
