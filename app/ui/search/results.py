"""The results of a search: their number, and the list of them."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_S
from app.tour.model import Tour
from app.tour.search.index import SearchIndex
from app.ui.search.list import ResultList
from app.ui.search.model import ROW_ROLE, ResultRow
from app.ui.search.words import result_count
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.widgets.labels import label, rule
from app.words.countries import country_name

# The index is built in slices, so that the window stays responsive with a long tour.
_SLICE_SECONDS = 0.01
_PAUSE_MS = 12
# How long a search waits for the index. After that, the stops that it has are searched.
_WAIT_SECONDS = 0.05


class SearchResults(QWidget):
    """Searches the session's tour, and shows a chosen result in the window.

    The owner calls :meth:`set_tour` when another tour is open.
    """

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._index: SearchIndex | None = None
        self._is_warm = False
        # The query whose hits are not complete yet.
        self._awaited: str | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._build_index)
        self.count = label("", "meta", self)
        self.list = ResultList(appearance, self)
        self.list.chosen.connect(self.choose)
        self.setFocusProxy(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.count.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        layout.addWidget(self.count)
        layout.addWidget(rule(self))
        layout.addWidget(self.list, 1)
        self.set_tour(session.tour)

    @property
    def is_ready(self) -> bool:
        """Whether the search index is complete."""
        return self._index is not None and self._index.is_complete

    def set_tour(self, tour: Tour | None) -> None:
        """Takes another tour to search."""
        self._timer.stop()
        self._awaited = None
        self._index = SearchIndex(tour, country_name, self._index) if tour else None
        self.list.results.show(tour, ())

    def search_again(self, tour: Tour, query: str) -> None:
        """Searches the tour after an edit; the same result stays current if it is still there."""
        current: ResultRow | None = self.list.currentIndex().data(ROW_ROLE)
        self.set_tour(tour)
        if query.strip():
            self._search_and_stay(query, current)

    def prepare(self) -> None:
        """Starts to build the index, before the user types."""
        if self._index is not None:
            self._timer.start(_PAUSE_MS)

    def search(self, query: str) -> None:
        """Shows the results of a query, and makes the first one current.

        If the index of a long tour is not complete, the results are those among the stops that it
        has, and all of them follow.
        """
        hits = self._index.find(query, _WAIT_SECONDS) if self._index else None
        self._awaited = None if self._index is None or self._index.is_complete else query
        if self._awaited is not None:
            self._timer.start(0)
        self.list.results.show(self._session.tour, hits or ())
        self.list.move_to_first()
        is_complete = self._awaited is None
        text = result_count(query, len(hits or ()), hits.stops if hits else 0, is_complete)
        self.count.setText(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.count, text))

    def choose(self) -> None:
        """Shows the current result in the window."""
        row: ResultRow | None = self.list.currentIndex().data(ROW_ROLE)
        if row is None or row.hit is None:
            return
        tour = self._session.tour
        if tour is None or not tour.has_stop(row.hit.stop_id):
            return
        if row.hit.item_id is None:
            self._session.select(row.hit.stop_id)
        else:
            self._session.show_item(row.hit.stop_id, row.hit.item_id)

    def _build_index(self) -> None:
        if self._index is None or self._index.build(_SLICE_SECONDS):
            self._timer.stop()
            awaited, self._awaited = self._awaited, None
            if awaited is not None and self.isVisible():
                self._search_and_stay(awaited, self.list.currentIndex().data(ROW_ROLE))
            self._warm_up()

    def _search_and_stay(self, query: str, current: ResultRow | None) -> None:
        """Searches, and stays at the current result."""
        self.search(query)
        if current is not None and current.hit is not None:
            self.list.move_to(current.hit.stop_id, current.hit.item_id)

    def _warm_up(self) -> None:
        """Draws results off screen once, before the user types.

        The first drawing loads fonts and styles, which takes longer than a frame.
        """
        tour, parent = self._session.tour, self.parentWidget()
        if self._is_warm or not (tour and tour.stops) or self._index is None or self.isVisible():
            return
        self._is_warm = True
        if parent is not None:
            self.resize(parent.size())
        self.list.results.show(tour, self._index.find(tour.stops[0].name[:1]))
        self.list.move_to_first()
        self.grab()
        self.list.results.show(tour, ())
