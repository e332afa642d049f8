"""The panel on the left: the stops in order, their legs and the total, or search results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from app.tour.changes import Change
from app.tour.model import Tour
from app.ui.itinerary.delegate import ItineraryDelegate
from app.ui.itinerary.list import StopList
from app.ui.itinerary.model import ItineraryModel
from app.ui.search.field import SearchField
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.widgets.labels import label, rule
from app.words.dates import tour_span
from app.words.wording import dashed_past, date_inferred, place_inferred, total

if TYPE_CHECKING:
    from app.ui.search.results import SearchResults

# With more rows than this, measuring each would take longer than drawing the map.
MANY = 300
# The stops matter more than a long title.
TITLE_LINES = 3


class Itinerary(QWidget):
    """Lists the stops; the current row is the selected stop.

    While the search field has a query, its results replace the stops.
    """

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label("", "heading", max_lines=TITLE_LINES)
        self._dates = label("", "meta")
        self._total = label("", "strong")
        self._legend = label("", "meta")
        self.field = SearchField(appearance, self)
        self._appearance = appearance
        self._results: SearchResults | None = None
        self.model = ItineraryModel(self)
        self.list = StopList(appearance, self)
        self.list.setModel(self.model)
        self._delegate = ItineraryDelegate(appearance)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Itinerary"))
        self._foot = QWidget(self)
        self._pages = QStackedWidget(self)
        self._path = session.path
        # Set while an edit makes another row current.
        self._ignores_current = False
        self._lay_out()
        self.field.textChanged.connect(self._search)
        self.field.focused.connect(self._prepare_search)
        self.field.chosen.connect(self._choose_result)
        self.field.escaped.connect(self._stop_search)
        self.list.selectionModel().currentChanged.connect(self._select_row)
        self.list.selectionModel().selectionChanged.connect(self._follow_selection)
        self.list.clicked.connect(self._select_row)
        session.opened.connect(self._show_tour)
        session.changed.connect(self._show_change)
        session.length.measured.connect(self._show_length)
        session.selected_changed.connect(self._show_selected)
        session.filter_changed.connect(self._dim)
        self._show_tour(session.tour)

    @property
    def results(self) -> SearchResults:
        """The search results, created at first use."""
        if self._results is None:
            from app.ui.search.results import SearchResults

            self._results = SearchResults(self._session, self._appearance, self)
            self._pages.addWidget(self._results)
            self.setTabOrder(self.field, self._results.list)
            self.setTabOrder(self._results.list, self.list)
            self.field.moved.connect(self._results.list.step)
            self._results.list.escaped.connect(self._stop_search)
        return self._results

    def start_search(self) -> None:
        """Focuses the search field, and selects its text so that typing replaces it."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        head.setSpacing(SPACE_XS)
        head.addWidget(self._title)
        head.addWidget(self._dates)
        head.addSpacing(SPACE_S)
        head.addWidget(self.field)
        layout.addLayout(head)
        layout.addWidget(rule(self))
        rows = QWidget(self)
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, SPACE_S, 0, 0)
        column.addWidget(self.list)
        self._pages.addWidget(rows)
        layout.addWidget(self._pages, 1)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(rule(self))
        words = QVBoxLayout()
        words.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        words.setSpacing(SPACE_XS)
        words.addWidget(self._total)
        words.addWidget(self._legend)
        foot.addLayout(words)
        layout.addWidget(self._foot)

    def _show_tour(self, tour: Tour | None) -> None:
        self._choose_row_sizes(tour)
        self.model.show(tour, self._session.legs)
        self._show_head(tour)
        if self._results is not None:
            self._results.set_tour(tour)
        # A query is kept for the same file only.
        if self._session.path == self._path:
            self._search(self.field.text())
        else:
            self.field.clear()
        self._path = self._session.path

    def _show_change(self, change: Change) -> None:
        self._ignores_current = True
        self._choose_row_sizes(change.after)
        self.model.update(change, self._session.legs)
        self._dim()
        selected = self._session.selected
        if selected is not None and change.after.has_stop(selected):
            self._make_current(selected)
        self._ignores_current = False
        self._show_head(change.after)
        if self._results is not None:
            self._results.search_again(change.after, self.field.text())

    def _choose_row_sizes(self, tour: Tour | None) -> None:
        many = tour is not None and len(tour.stops) > MANY
        self._delegate.uniform = many
        self.list.setUniformItemSizes(many)

    def _show_head(self, tour: Tour | None) -> None:
        self._title.setText(tour.title if tour else self.tr("No tour is open"))
        self._dates.setText((tour_span(tour) or "") if tour else "")
        self._show_length()
        self._legend.setText(self._legend_text(tour) if tour else "")
        for words in (self._dates, self._legend):
            words.setVisible(bool(words.text()))
        self.field.setEnabled(tour is not None)

    def _show_length(self) -> None:
        # The length of a long route is unknown at first.
        tour, metres = self._session.tour, self._session.length.metres
        text = total(tour, metres) if tour and metres is not None else None
        self._total.setText(text or "")
        self._total.setVisible(text is not None)

    def _legend_text(self, tour: Tour) -> str:
        parts = []
        if any(stop.place_basis == "inferred" for stop in tour.stops):
            parts.append(f"* {place_inferred()}")
        if any(stop.date_basis == "inferred" for stop in tour.stops):
            parts.append(f"† {date_inferred()}")
        if any(stop.order_basis == "inferred" for stop in tour.stops[1:]):
            parts.append(self.tr("Dashed: order inferred."))
        if any(leg is not None and leg.past for leg in self._session.legs):
            parts.append(dashed_past())
        return "\n".join(parts)

    def _search(self, query: str) -> None:
        searching = bool(query.strip())
        if searching:
            self.results.search(query)
            self._pages.setCurrentWidget(self.results)
        else:
            self._pages.setCurrentIndex(0)
        # The legend explains marks that the results do not have.
        self._foot.setVisible(not searching)

    def _prepare_search(self) -> None:
        self.results.prepare()

    def _choose_result(self) -> None:
        if self.field.text().strip():
            self.results.choose()

    def _stop_search(self) -> None:
        self.field.clear()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dim(self) -> None:
        shown = {} if self._session.filter.is_empty else self._session.shown
        self.model.dim(frozenset(stop_id for stop_id, items in shown.items() if not items))

    def _show_selected(self, stop_id: str | None) -> None:
        if stop_id is None:
            self.list.selectionModel().clear()
            return
        self.list.scrollTo(self._make_current(stop_id))

    def _make_current(self, stop_id: str) -> QModelIndex:
        selection = self.list.selectionModel()
        index = self.model.index(self.model.row_of(stop_id))
        if index != self.list.currentIndex() or not selection.isSelected(index):
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        return index

    def _follow_selection(self, selected: QItemSelection) -> None:
        """Follows assistive technology, which selects and deselects rows without a current row."""
        if self._ignores_current:
            return
        for index in selected.indexes():
            self._select_row(index)
        if self._session.selected is not None and not self.list.selectionModel().hasSelection():
            self._show_selected(self._session.selected)

    def _select_row(self, index: QModelIndex) -> None:
        if index.isValid() and not self._ignores_current:
            self._session.select(self.model.stop_id(index.row()))
