"""Draws the numbers of stops as the badges that they have on the map."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.importing.rows import Index
from app.ui.theme.appearance import Appearance
from app.ui.widgets.row import RADIUS, badge_font, paint_badge


class BadgeColumn(QStyledItemDelegate):
    """A cell with one number shows a badge; several are written."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws a cell."""
        text = str(index.data() or "")
        if not text.isdecimal():
            super().paint(painter, option, index)
            return
        theme, area = self._appearance.theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.hairline))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        centre = QPoint(area.center().x(), area.top() + RADIUS + 3)
        paint_badge(painter, theme, badge_font(option.font), int(text), centre)
        painter.restore()
