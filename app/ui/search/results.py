"""What a search finds: how many hits, and the hits to go to."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_S
from app.tour.model import Tour
from app.tour.search.index import SearchIndex
from app.ui.search.list import HitsList
from app.ui.search.model import ROW_ROLE, HitRow
from app.ui.search.words import how_many
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.widgets.labels import label, rule
from app.words.countries import country_name

# The index is made in slices, so that a long tour's map and keys need not wait for it.
_SLICE_SECONDS = 0.01
_PAUSE_MS = 12


class SearchHits(QWidget):
    """Searches the session's tour; a chosen hit is brought into view by the session.

    Whoever shows it tells it of another tour (:meth:`take`), before it searches that.
    """

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._index: SearchIndex | None = None
        self._rehearsed = False
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._go_on)
        self.count = label("", "meta", self)
        self.list = HitsList(appearance, self)
        self.list.chosen.connect(self.choose)
        self.setFocusProxy(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.count.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        layout.addWidget(self.count)
        layout.addWidget(rule(self))
        layout.addWidget(self.list, 1)
        self.take(session.tour)

    @property
    def is_ready(self) -> bool:
        """Whether a search need not wait for the index."""
        return self._index is not None and self._index.is_complete

    def take(self, tour: Tour | None) -> None:
        """Searches another tour from now on."""
        self._timer.stop()
        self._index = SearchIndex(tour, country_name) if tour else None
        self.list.hits.show(tour, ())

    def search_again(self, tour: Tour, query: str) -> None:
        """Searches the tour after an edit; the same result stays current if it is still there."""
        current: HitRow | None = self.list.currentIndex().data(ROW_ROLE)
        self.take(tour)
        if not query.strip():
            return
        self.search(query)
        if current is not None and current.hit is not None:
            self.list.move_to(current.hit.stop_id, current.hit.item_id)

    def prepare(self) -> None:
        """Begins to make the index, for somebody is about to search."""
        if self._index is not None:
            self._timer.start()

    def search(self, query: str) -> None:
        """Shows what is found for a query, the first hit being current."""
        found = self._index.find(query) if self._index else None
        self.list.hits.show(self._session.tour, found or ())
        self.list.move_to_first()
        text = how_many(query, len(found or ()), found.stops if found else 0)
        self.count.setText(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.count, text))

    def choose(self) -> None:
        """Goes to the current hit."""
        row: HitRow | None = self.list.currentIndex().data(ROW_ROLE)
        if row is None or row.hit is None:
            return
        tour = self._session.tour
        if tour is None or not tour.has_stop(row.hit.stop_id):
            return
        if row.hit.item_id is None:
            self._session.select(row.hit.stop_id)
        else:
            self._session.show_item(row.hit.stop_id, row.hit.item_id)

    def _go_on(self) -> None:
        if self._index is None or self._index.build(_SLICE_SECONDS):
            self._timer.stop()
            self._rehearse()

    def _rehearse(self) -> None:
        """Draws hits where nobody sees them, before the first letter is typed.

        What is drawn for the first time has to find its fonts, its style and its size: that alone
        would take longer than a picture on the screen lasts.
        """
        tour, place = self._session.tour, self.parentWidget()
        if self._rehearsed or tour is None or self._index is None or self.isVisible():
            return
        self._rehearsed = True
        if place is not None:
            self.resize(place.size())
        self.list.hits.show(tour, self._index.find(tour.stops[0].name[:1]))
        self.list.move_to_first()
        self.grab()
        self.list.hits.show(tour, ())
