"""The list of hits: moves from hit to hit, also for a field that keeps the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from app.ui.search.delegate import HitsDelegate
from app.ui.search.model import HitsModel
from app.ui.theme.appearance import Appearance
from app.ui.widgets.keyboard import ENTER


class HitsList(QListView):
    """``chosen`` is Enter on the current hit or a click, ``left`` Escape."""

    chosen = Signal()
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = HitsModel(self)
        self._delegate = HitsDelegate(appearance)
        self.setModel(self.hits)
        self.setItemDelegate(self._delegate)
        self.hits.modelReset.connect(self._delegate.forget)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Hits"))
        self.clicked.connect(self._click)
        appearance.theme_changed.connect(self.viewport().update)

    def step(self, by: int) -> None:
        """Makes the hit current that is so many hits further on, or the last one there is."""
        place, step = self.currentIndex().row(), 1 if by > 0 else -1
        for _ in range(abs(by)):
            following = self._next(place, step)
            if following is None:
                break
            place = following
        self._go_to(place)

    def move_to_first(self) -> None:
        """Makes the first hit current."""
        self._go_to(self._next(-1, 1))

    def move_to(self, stop_id: str, item_id: str | None) -> None:
        """Makes the result for a stop or an item current, if it is among those that are listed."""
        for place in range(self.hits.rowCount()):
            row = self.hits.row(place)
            hit = row.hit if row else None
            if hit is not None and (hit.stop_id, hit.item_id) == (stop_id, item_id):
                self._go_to(place)
                return

    def event(self, event: QEvent) -> bool:
        """Keeps its own keys from the window's shortcuts."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.key() not in (*ENTER, Qt.Key.Key_Escape):
            return super().event(event)
        event.accept()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, Escape leaves; arrows move as in any list."""
        if event.key() in ENTER:
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wraps the words anew."""
        # Room for the scroll bar is kept: its coming would change the height of every row.
        self._delegate.width = self.width() - self.verticalScrollBar().sizeHint().width()
        super().resizeEvent(event)

    def _next(self, place: int, step: int) -> int | None:
        place += step
        if place >= self.hits.rowCount():
            self.hits.fetchMore(QModelIndex())
        while (row := self.hits.row(place)) is not None:
            if row.hit is not None:
                return place
            place += step
        return None

    def _go_to(self, place: int | None) -> None:
        if place is None:
            return
        index = self.hits.index(place)
        self.setCurrentIndex(index)
        above = self.hits.row(place - 1)
        # The heading comes along with the first hit under it.
        if above is not None and above.is_heading:
            self.scrollTo(self.hits.index(place - 1))
        self.scrollTo(index)

    def _click(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        self.chosen.emit()
