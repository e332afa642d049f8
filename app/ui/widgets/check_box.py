"""A check box for lists and dialogs; that of the Fusion style is hard to see in the dark theme."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QWidget

from app.map.theme import SPACE_S, SPACE_XS, Theme
from app.ui.theme.appearance import Appearance

BOX = 16
# The corners of the tick, in pixels from the top left of the box.
_TICK = ((4.2, 8.4), (7.0, 11.2), (11.8, 5.2))


def paint_box(painter: QPainter, area: QRect, theme: Theme, *, checked: bool) -> None:
    """Draws a box at the left edge of ``area``, vertically centred and filled if checked."""
    # In whole pixels, so that its edges are sharp.
    top = area.top() + (area.height() - BOX) // 2
    box = QRectF(area.left(), top, BOX, BOX).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.focus if checked else theme.ink_second), 1))
    painter.setBrush(QColor(theme.focus if checked else theme.panel))
    painter.drawRoundedRect(box, 3, 3)
    if checked:
        pen = QPen(QColor(theme.panel), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        corner = QPointF(area.left(), top)
        painter.drawPolyline(QPolygonF([corner + QPointF(x, y) for x, y in _TICK]))
    painter.restore()


class CheckBox(QCheckBox):
    """A check box in the theme's colours, which looks like the check boxes in lists."""

    def __init__(self, text: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._appearance = appearance
        appearance.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The size of the box, the text and the focus frame."""
        text = self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), self.text())
        height = max(text.height(), BOX) + SPACE_S
        return QSize(BOX + SPACE_S + text.width() + 2 * SPACE_XS, height)

    def hitButton(self, point: QPoint) -> bool:
        """Accepts clicks anywhere in the widget."""
        return self.rect().contains(point)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the box, the text and the focus frame."""
        theme = self._appearance.theme
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        area = self.rect().adjusted(SPACE_XS, 0, 0, 0)
        paint_box(painter, area, theme, checked=self.isChecked())
        painter.setPen(QColor(theme.ink))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        area.setLeft(area.left() + BOX + SPACE_S)
        painter.drawText(area, int(flags | Qt.TextFlag.TextShowMnemonic), self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
