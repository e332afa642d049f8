"""A flow layout for links that aligns their text with that of labels."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from app.map.theme import SPACE_S
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.link import EDGE


class LinkFlow(FlowLayout):
    """A flow whose widgets grow in height where there is little width.

    It needs a margin of ``EDGE`` on its left, because Qt clips painting to the widget.
    """

    def __init__(self, *widgets: QWidget) -> None:
        # Qt asks every card for its height repeatedly while a column grows.
        self._heights: dict[int, int] = {}
        super().__init__(SPACE_S - EDGE)
        for widget in widgets:
            self.addWidget(widget)

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at that width."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width + EDGE)
        return self._heights[width]

    def invalidate(self) -> None:
        """Discards the cached heights when the links or their font have changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, area: QRect) -> None:
        """Positions the links so that their focus frames extend into the margin."""
        super().setGeometry(area.adjusted(-EDGE, 0, 0, 0))

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        return [
            [(item, self._wrapped(item, size)) for item, size in line]
            for line in super()._lines(width)
        ]

    def _wrapped(self, item: QLayoutItem, size: QSize) -> QSize:
        if item.hasHeightForWidth() and size.width() < item.sizeHint().width():
            return QSize(size.width(), item.heightForWidth(size.width()))
        return size
