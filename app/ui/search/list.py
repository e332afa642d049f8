"""The list of search results; a field that keeps the focus can move in it, too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from app.ui.search.delegate import ResultDelegate
from app.ui.search.model import ResultModel
from app.ui.theme.appearance import Appearance
from app.ui.widgets.keyboard import ENTER


class ResultList(QListView):
    """The list; ``chosen`` is emitted on Enter or a click, ``escaped`` on Escape."""

    chosen = Signal()
    escaped = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = ResultModel(self)
        self._delegate = ResultDelegate(appearance, self.results)
        self.setModel(self.results)
        self.setItemDelegate(self._delegate)
        self.results.modelReset.connect(self._delegate.clear_cache)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Hits"))
        self.clicked.connect(self._choose_clicked)
        appearance.theme_changed.connect(self.viewport().update)

    def step(self, by: int) -> None:
        """Moves the current row by a number of results, at most to the first or the last one."""
        row_number, step = self.currentIndex().row(), 1 if by > 0 else -1
        for _ in range(abs(by)):
            following = self._next(row_number, step)
            if following is None:
                break
            row_number = following
        self._go_to(row_number)

    def move_to_first(self) -> None:
        """Makes the first result current."""
        self._go_to(self._next(-1, 1))

    def move_to(self, stop_id: str, item_id: str | None) -> None:
        """Makes the result for a stop or an item current, if it is listed."""
        for row_number in range(self.results.rowCount()):
            row = self.results.row(row_number)
            hit = row.hit if row else None
            if hit is not None and (hit.stop_id, hit.item_id) == (stop_id, item_id):
                self._go_to(row_number)
                return

    def event(self, event: QEvent) -> bool:
        """Keeps Enter and Escape from the window's shortcuts."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.key() not in (*ENTER, Qt.Key.Key_Escape):
            return super().event(event)
        event.accept()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handles Enter and Escape; other keys work as in any list."""
        if event.key() in ENTER:
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sets the width at which the delegate wraps text."""
        # Room for the scroll bar is reserved, so that showing it does not change the row heights.
        self._delegate.width = self.width() - self.verticalScrollBar().sizeHint().width()
        super().resizeEvent(event)

    def _next(self, row_number: int, step: int) -> int | None:
        row_number += step
        if row_number >= self.results.rowCount():
            self.results.fetchMore(QModelIndex())
        while (row := self.results.row(row_number)) is not None:
            if row.hit is not None:
                return row_number
            row_number += step
        return None

    def _go_to(self, row_number: int | None) -> None:
        if row_number is None:
            return
        index = self.results.index(row_number)
        self.setCurrentIndex(index)
        above = self.results.row(row_number - 1)
        # Shows the heading together with the first result under it.
        if above is not None and above.is_heading:
            self.scrollTo(self.results.index(row_number - 1))
        self.scrollTo(index)

    def _choose_clicked(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        self.chosen.emit()
