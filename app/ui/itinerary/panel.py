"""The panel on the left: the tour's stops in order, their legs and sum; or what a search finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QListView, QStackedWidget, QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from app.tour.changes import Change
from app.tour.model import Tour
from app.ui.itinerary.delegate import ItineraryDelegate
from app.ui.itinerary.model import ItineraryModel
from app.ui.search.field import SearchField
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.widgets.labels import label, rule
from app.words.dates import kilometres, tour_span
from app.words.wording import place_inferred

if TYPE_CHECKING:
    from app.ui.search.results import SearchHits

# From so many rows on, measuring each of them would take longer than drawing the map.
MANY = 300


class Itinerary(QWidget):
    """Shows the session's tour; the row that becomes current is selected in the session.

    While the field above the rows has a query, the hits take the rows' place.
    """

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label("", "heading")
        self._dates = label("", "meta")
        self._total = label("", "strong")
        self._legend = label("", "meta")
        self.field = SearchField(appearance, self)
        self._appearance = appearance
        self._hits: SearchHits | None = None
        self.model = ItineraryModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self._delegate = ItineraryDelegate(appearance)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Itinerary"))
        self._foot = QWidget(self)
        self._pages = QStackedWidget(self)
        self._path = session.path
        # Rows become current by themselves while the list changes or gets the focus.
        self._ignores_current = False
        self._lay_out()
        self.field.textChanged.connect(self._search)
        self.field.entered.connect(self._prepare)
        self.field.chosen.connect(self._choose_hit)
        self.field.left.connect(self._stop_search)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.selectionModel().selectionChanged.connect(self._follow_selection)
        self.list.clicked.connect(self._choose)
        appearance.theme_changed.connect(self.list.viewport().update)
        session.opened.connect(self._show_tour)
        session.changed.connect(self._show_change)
        session.length.known.connect(self._show_length)
        session.selected_changed.connect(self._show_selected)
        session.filter_changed.connect(self._dim)
        self._show_tour(session.tour)

    @property
    def hits(self) -> SearchHits:
        """What the search finds; made when somebody is about to search."""
        if self._hits is None:
            from app.ui.search.results import SearchHits

            self._hits = SearchHits(self._session, self._appearance, self)
            self._pages.addWidget(self._hits)
            self.setTabOrder(self.field, self._hits.list)
            self.setTabOrder(self._hits.list, self.list)
            self.field.moved.connect(self._hits.list.step)
            self._hits.list.left.connect(self._stop_search)
        return self._hits

    def start_search(self) -> None:
        """Takes the keyboard to the search field; what is there is selected, to be typed over."""
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
        if self._hits is not None:
            self._hits.take(tour)
        # The same file is searched again; in another one the query means nothing.
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
        if self._hits is not None:
            self._hits.search_again(change.after, self.field.text())

    def _choose_row_sizes(self, tour: Tour | None) -> None:
        many = tour is not None and len(tour.stops) > MANY
        self._delegate.uniform = many
        self.list.setUniformItemSizes(many)

    def _show_head(self, tour: Tour | None) -> None:
        self._title.setText(tour.title if tour else self.tr("No tour is open"))
        self._dates.setText((tour_span(tour) or "") if tour else "")
        self._show_length()
        self._legend.setText(self._explain(tour) if tour else "")
        for words in (self._dates, self._legend):
            words.setVisible(bool(words.text()))
        self.field.setEnabled(tour is not None)

    def _show_length(self) -> None:
        # That of a long route takes a moment; until then nothing is said.
        metres = self._session.length.metres if self._session.tour else None
        text = self.tr("{distance} in all")
        self._total.setText("" if metres is None else text.format(distance=kilometres(metres)))
        self._total.setVisible(metres is not None)

    def _explain(self, tour: Tour) -> str:
        parts = []
        if any(stop.place_basis == "inferred" for stop in tour.stops):
            parts.append(f"* {place_inferred()}")
        if any(stop.order_basis == "inferred" for stop in tour.stops[1:]):
            parts.append(self.tr("Dashed: order inferred."))
        return " ".join(parts)

    def _search(self, query: str) -> None:
        searching = bool(query.strip())
        if searching:
            self.hits.search(query)
            self._pages.setCurrentWidget(self.hits)
        else:
            self._pages.setCurrentIndex(0)
        # What it explains is not to be seen among hits.
        self._foot.setVisible(not searching)

    def _prepare(self) -> None:
        self.hits.prepare()

    def _choose_hit(self) -> None:
        if self.field.text().strip():
            self.hits.choose()

    def _stop_search(self) -> None:
        self.field.clear()
        # A list without a current row makes its first one current when it gets the focus. That is
        # nobody's choice, and the first press of an arrow key is to lead there.
        nothing = self._session.selected is None
        self._ignores_current = nothing
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ignores_current = False
        if nothing:
            self.list.selectionModel().clear()

    def _dim(self) -> None:
        chosen, shown = self._session.filter, self._session.shown
        empty = () if chosen.is_empty else (name for name, items in shown.items() if not items)
        self.model.dim(frozenset(empty))

    def _show_selected(self, stop_id: str | None) -> None:
        chosen = self.list.selectionModel()
        if stop_id is None:
            chosen.clear()
            return
        self.list.scrollTo(self._make_current(stop_id))

    def _make_current(self, stop_id: str) -> QModelIndex:
        chosen, index = self.list.selectionModel(), self.model.index(self.model.row_of(stop_id))
        if index != self.list.currentIndex() or not chosen.isSelected(index):
            chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        return index

    def _follow_selection(self, selected: QItemSelection) -> None:
        """Assistive technology selects a row without making it current, and takes that back."""
        if self._ignores_current:
            return
        for index in selected.indexes():
            self._choose(index)
        if self._session.selected is not None and not self.list.selectionModel().hasSelection():
            self._show_selected(self._session.selected)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and not self._ignores_current:
            self._session.select(self.model.stop_id(index.row()))
