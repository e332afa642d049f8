"""A link in the form of a chip: a topic that can be filtered by."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.widgets.link import EDGE, Link

# The room beside and above the words, in pixels.
SIDE, ABOVE = 8, 2


class ChipLink(Link):
    """A rounded link; a ``marked`` one, which represents an active filter, has a border."""

    def __init__(self, text: str, *, marked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, "chip", marked=marked, parent=parent)

    def sizeHint(self) -> QSize:
        """The size of the words on a single line, with the room around them."""
        return super().sizeHint() + QSize(2 * (SIDE - EDGE), 2 * ABOVE)

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at that width."""
        return super().heightForWidth(width - 2 * (SIDE - EDGE)) + 2 * ABOVE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the chip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = QApplication.palette()
        accent = palette.color(QPalette.ColorRole.Link)
        ink = palette.color(QPalette.ColorRole.PlaceholderText)
        width = 2 if self.hasFocus() else 1
        line = accent if self.hasFocus() else ink if self.marked else None
        painter.setPen(QPen(line, width) if line else Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Midlight))
        half = width / 2 if line else 0
        outline = QRectF(self.rect()).adjusted(half, half, -half, -half)
        layout = self._layout(
            self.width() - 2 * SIDE, accent if self.underMouse() or self.isDown() else None
        )
        radius = min(outline.height(), self.fontMetrics().height() + 2 * ABOVE) / 2
        painter.drawRoundedRect(outline, radius, radius)
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout.draw(painter, QPointF(SIDE, ABOVE), self._hits())
