"""What lists share: the background of a painted row, the numbered badge, and their viewport."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QWidget

from app.map.theme import SMALL, SPACE_L, SPACE_M, Theme

# The radius of a badge, the centre line of the badges, and the left edge of the text beside them,
# in pixels.
RADIUS = 12
RAIL = SPACE_L + RADIUS
TEXT_LEFT = RAIL + RADIUS + SPACE_M


def find_viewport(area: QAbstractScrollArea) -> None:
    """Makes the viewport known, so that ``area.viewport()`` takes no time.

    Else Qt for Python makes the classes of all kinds of widgets, to tell of which kind it is.
    """
    area.findChild(QWidget, "qt_scrollarea_viewport")


def paint_ground(painter: QPainter, theme: Theme, area: QRect, state: QStyle.StateFlag) -> None:
    """Paints the background of a row: tinted if selected, paler under the mouse, framed in focus.

    A disabled row does not respond to the mouse.
    """
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


def small_font(base: QFont) -> QFont:
    """The font of secondary texts beside text in the font ``base``."""
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * SMALL)
    return font


def badge_font(base: QFont) -> QFont:
    """The font of the number on a badge, beside text in the font ``base``."""
    font = small_font(base)
    font.setWeight(QFont.Weight.Bold)
    return font


def paint_badge(
    painter: QPainter,
    theme: Theme,
    font: QFont,
    number: int,
    centre: QPoint,
    *,
    dimmed: bool = False,
) -> None:
    """Paints the round badge of a stop with its number; ``dimmed`` takes the second ink."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.ink_second if dimmed else theme.accent))
    painter.drawEllipse(centre, RADIUS, RADIUS)
    painter.setPen(QColor(theme.panel if dimmed else theme.on_accent))
    painter.setFont(font)
    # Long numbers may extend beyond the badge.
    box = QRect(centre.x() - 2 * RADIUS, centre.y() - RADIUS, 4 * RADIUS, 2 * RADIUS)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(number))
