"""Dragging a row of the itinerary to another place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QListView

# How near to an edge of the list, in pixels, the mouse makes it scroll, how often in milliseconds,
# and by how many pixels at most.
SCROLL_ZONE = 28
SCROLL_EVERY = 16
MOST_SCROLL = 60


class RowDragger(QObject):
    """Lets the mouse drag the rows of a list while ``is_on``.

    ``dropped`` carries the row that was dragged and the gap that it was dropped in: gap 0 is
    before the first row. ``moved`` is emitted when ``gap`` or ``row`` changes. Escape puts the row
    back. It is not a drag of the system, since no other window takes a row.
    """

    moved = Signal()
    dropped = Signal(int, int)

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.is_on = False
        # The dragged row and the gap under the mouse, while a row is dragged.
        self.row: int | None = None
        self.gap: int | None = None
        self._view = view
        self._pressed: tuple[int, QPoint] | None = None
        self._mouse = QPoint()
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(SCROLL_EVERY)
        self._scrolling.timeout.connect(self._scroll)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def cancel(self) -> None:
        """Puts the dragged row back."""
        self._pressed = None
        self._scrolling.stop()
        if self.row is not None:
            self.row = self.gap = None
            self._view.viewport().unsetCursor()
            self.moved.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the mouse, and Escape while a row is dragged."""
        if isinstance(event, QKeyEvent):
            return self._take_key(event)
        # The view must not be asked for anything while it is deleted, which causes events too.
        if not isinstance(event, QMouseEvent) or watched is not self._view.viewport():
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self._press(event)
        elif event.type() == QEvent.Type.MouseMove:
            return self._move(event)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            return self._release()
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        if self.row is None or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self.cancel()
        return True

    def _press(self, event: QMouseEvent) -> None:
        self.cancel()
        index = self._view.indexAt(event.position().toPoint())
        if self.is_on and event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._pressed = (index.row(), event.position().toPoint())

    def _move(self, event: QMouseEvent) -> bool:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        self._mouse = event.position().toPoint()
        row, start = self._pressed
        if self.row is None:
            far = (self._mouse - start).manhattanLength() >= QApplication.startDragDistance()
            if not far or self._view.model().rowCount() < 2:
                # The list would select every row that the mouse passes over.
                return True
            self.row = row
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._scrolling.start()
        self._follow()
        return True

    def _release(self) -> bool:
        row, gap = self.row, self.gap
        self.cancel()
        if row is None:
            return False
        if gap is not None and gap not in (row, row + 1):
            self.dropped.emit(row, gap)
        return True

    def _follow(self) -> None:
        gap = self._gap_at(self._mouse.y())
        if gap != self.gap:
            self.gap = gap
            self.moved.emit()

    def _gap_at(self, y: int) -> int:
        view = self._view
        count = view.model().rowCount()
        # The left edge belongs to the row as well, wherever the mouse is sideways.
        inside = max(0, min(y, view.viewport().height() - 1))
        index: QModelIndex = view.indexAt(QPoint(1, inside))
        if not index.isValid():
            return count
        return index.row() + (y > view.visualRect(index).center().y())

    def _scroll(self) -> None:
        height = self._view.viewport().height()
        above, below = SCROLL_ZONE - self._mouse.y(), self._mouse.y() - (height - SCROLL_ZONE)
        depth = max(above, below, 0)
        if not depth:
            return
        # Faster the farther out the mouse is: a tour may have thousands of rows.
        step = min(MOST_SCROLL, 1 + depth * depth // 40)
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + (step if below > 0 else -step))
        self._follow()
