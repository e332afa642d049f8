"""Lines of links whose words stand where a label's do, and run on where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from app.map.theme import SPACE_S
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.link import EDGE


class LinkFlow(FlowLayout):
    """A flow whose widgets may be higher where there is less room.

    It needs a margin of ``EDGE`` to its left: Qt cuts off what would stand outside of a widget.
    """

    def __init__(self, *widgets: QWidget) -> None:
        # Qt asks again and again, and of every card there is, when a column grows.
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
        """Forgets the heights, for the links or their font have changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, area: QRect) -> None:
        """Puts the links in place, the frame of their focus out into the margin."""
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
