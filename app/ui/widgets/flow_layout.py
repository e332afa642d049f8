"""A layout that wraps its widgets into lines, like words in a paragraph."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays widgets out from left to right and wraps lines; each line is vertically centred."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Appends an item."""
        self._items.append(item)

    def count(self) -> int:
        """The number of items."""
        return len(self._items)

    # Qt increments the index until it gets None, which PySide's annotations do not allow.
    def itemAt(self, index: int) -> QLayoutItem:
        """The item at an index, or ``None`` if there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def takeAt(self, index: int) -> QLayoutItem:
        """Removes and returns the item at an index, or returns ``None`` if there is none."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def expandingDirections(self) -> Qt.Orientation:
        """The layout does not expand."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The height grows as the width shrinks."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at that width."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:
        """Positions the items."""
        super().setGeometry(area)
        self._lay_out(area, move=True)

    def sizeHint(self) -> QSize:
        """The minimum size; the parent layout decides on the width."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The size of the largest item, with margins."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lay_out(self, area: QRect, *, move: bool) -> int:
        inner = area.marginsRemoved(self.contentsMargins())
        top = inner.top()
        height = 0
        for line in self._lines(inner.width()):
            top += self.spacing() if height else 0
            height = max(size.height() for _, size in line)
            left = inner.left()
            for item, size in line:
                if move:
                    middle = top + (height - size.height()) // 2
                    item.setGeometry(QRect(QPoint(left, middle), size))
                left += size.width() + self.spacing()
            top += height
        return top - area.top() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            size = QSize(min(hint.width(), max(width, 1)), hint.height())
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((item, size))
            left += size.width() + self.spacing()
        return lines


class SplitFlow(FlowLayout):
    """A flow whose last widget of several stands at the right end of its line.

    The first line is at least ``least`` pixels high.
    """

    def __init__(self, spacing: int, least: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(spacing, parent)
        self._least = least

    def setGeometry(self, area: QRect) -> None:
        """Positions the items."""
        super().setGeometry(area)
        last = self._items[-1] if len(self._items) > 1 else None
        if last is not None:
            at = last.geometry()
            margins = self.contentsMargins()
            at.moveLeft(max(at.left(), area.right() + 1 - margins.right() - at.width()))
            last.setGeometry(at)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines = super()._lines(width)
        least = QSize(0, self._least)
        return [[(item, size.expandedTo(least)) for item, size in line] for line in lines[:1]] + (
            lines[1:]
        )
