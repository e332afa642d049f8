"""What a row of a painted list stands on: tints for selection and mouse, a frame for the focus."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from app.map.theme import SPACE_L, SPACE_M, Theme

# A badge's radius, the middle of the badges' column, and where text begins beside it, in pixels.
RADIUS = 12
RAIL = SPACE_L + RADIUS
TEXT_LEFT = RAIL + RADIUS + SPACE_M


def paint_ground(painter: QPainter, theme: Theme, area: QRect, state: QStyle.StateFlag) -> None:
    """Paints the ground of a row in a state; a row that is not enabled heeds no mouse."""
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
