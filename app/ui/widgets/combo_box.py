"""A combo box for dialogs, with its arrow in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QWidget

from app.map.theme import SPACE_L
from app.ui.theme.appearance import Appearance

# Corners of the arrow relative to its centre, in pixels.
_ARROW = ((-4.0, -2.0), (0.0, 2.0), (4.0, -2.0))


class ComboBox(QComboBox):
    """A combo box that is about ``letters`` characters wide, however long its entries are."""

    def __init__(self, appearance: Appearance, letters: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setProperty("role", "drawn")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        appearance.theme_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lets the style draw the box, then draws the arrow."""
        super().paintEvent(event)
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.ink_second), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        middle = QPointF(self.width() - SPACE_L, self.height() / 2)
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in _ARROW]))
