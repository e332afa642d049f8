"""The results of a search: their number, and the list of them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_S
from app.tour.model import Tour
from app.tour.search.index import SearchIndex
from app.ui.search.list import ResultList
from app.ui.search.model import ROW_ROLE, ResultRow
from app.ui.search.words import result_count
from app.ui.state.background import Urgency
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.widgets.labels import label, rule
from app.words.countries import country_name

# The index of a long tour is built in steps that take so long, in the background.
_STEP_SECONDS = 0.002
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
        self._job: Iterator[None] | None = None
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
        """Whether the search index is complete, and results have been drawn for a first time."""
        return self._job is None and self._index is not None and self._index.is_complete

    def set_tour(self, tour: Tour | None) -> None:
        """Takes another tour to search."""
        self._stop()
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
        if self._index is not None and self._job is None:
            self._start(self._index, "later")

    def search(self, query: str) -> None:
        """Shows the results of a query, and makes the first one current.

        If the index of a long tour is not complete, the results are those among the stops that it
        has, and all of them follow.
        """
        hits = self._index.find(query, _WAIT_SECONDS) if self._index else None
        self._awaited = None if self._index is None or self._index.is_complete else query
        if self._index is not None and self._awaited is not None:
            self._stop()
            self._start(self._index, "awaited")
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

    def _start(self, index: SearchIndex, urgency: Urgency) -> None:
        self._job = self._build(index)
        self._session.background.do(self, self._job, urgency)

    def _stop(self) -> None:
        if self._job is not None:
            self._session.background.forget(self._job)
            self._job = None

    def _build(self, index: SearchIndex) -> Iterator[None]:
        while not index.build(_STEP_SECONDS):
            yield
        awaited, self._awaited = self._awaited, None
        if awaited is not None and self.isVisible():
            self._search_and_stay(awaited, self.list.currentIndex().data(ROW_ROLE))
        yield from self._warm_up(index)
        self._job = None

    def _search_and_stay(self, query: str, current: ResultRow | None) -> None:
        """Searches, and stays at the current result."""
        self.search(query)
        if current is not None and current.hit is not None:
            self.list.move_to(current.hit.stop_id, current.hit.item_id)

    def _warm_up(self, index: SearchIndex) -> Iterator[None]:
        """Draws results off screen once, before the user types.

        The first drawing loads fonts and styles, which takes longer than a frame. It ends when the
        user searches meanwhile.
        """
        tour, parent = self._session.tour, self.parentWidget()
        if self._is_warm or not (tour and tour.stops) or self.isVisible():
            return
        self._is_warm = True
        yield
        hits = index.find(tour.stops[0].name[:1])
        for step in (
            lambda: self.resize(parent.size()) if parent is not None else None,
            lambda: self.list.results.show(tour, hits),
            self.list.move_to_first,
            self.grab,
            lambda: self.list.results.show(tour, ()),
        ):
            yield
            if self.isVisible():
                return
            step()
