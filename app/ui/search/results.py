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
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
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
        self._index = SearchIndex(tour, country_name) if tour else None
        self.list.results.show(tour, ())

    def search_again(self, tour: Tour, query: str) -> None:
        """Searches the tour after an edit; the same result stays current if it is still there."""
        current: ResultRow | None = self.list.currentIndex().data(ROW_ROLE)
        self.set_tour(tour)
        if not query.strip():
            return
        self.search(query)
        if current is not None and current.hit is not None:
            self.list.move_to(current.hit.stop_id, current.hit.item_id)

    def prepare(self) -> None:
        """Starts to build the index, before the user types."""
        if self._index is not None:
            self._timer.start()

    def search(self, query: str) -> None:
        """Shows the results of a query, and makes the first one current."""
        hits = self._index.find(query) if self._index else None
        self.list.results.show(self._session.tour, hits or ())
        self.list.move_to_first()
        text = result_count(query, len(hits or ()), hits.stops if hits else 0)
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
            self._warm_up()

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
