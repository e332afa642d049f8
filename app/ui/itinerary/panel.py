"""The panel on the left: the stops in order, their legs and the total, or search results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.tour.changes import Change
from app.tour.model import Tour
from app.ui.itinerary.head import Foot, Head, affects_head
from app.ui.itinerary.rail import RailButton, Width
from app.ui.itinerary.rows import StopRows
from app.ui.search.field import SearchField
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.widgets.calm_updates import CalmUpdates
from app.ui.widgets.labels import rule

if TYPE_CHECKING:
    from app.ui.search.results import SearchResults

# A tour of so many stops takes longer to read than a frame.
_MANY_STOPS = 200


class Itinerary(QWidget):
    """Lists the stops; the current row is the selected stop.

    While the search field has a query, its results replace the stops. While the tour is edited,
    rows can be dragged, and a row below them adds a stop. As a rail it shows the badges alone.
    """

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = SearchField(appearance, self)
        self._head = Head(self.field, self)
        self._foot = Foot(self)
        self._appearance = appearance
        self._results: SearchResults | None = None
        self._rows = StopRows(session, appearance, self)
        self.list, self.model = self._rows.list, self._rows.model
        self.editor, self.add_row = self._rows.editor, self._rows.add_row
        self._pages = QStackedWidget(self)
        self.rail_button = RailButton(appearance, self)
        self._width = Width(self)
        self._path = session.path
        # Set while an edit makes another row current.
        self._ignores_current = False
        # Whether a rail was widened for a name to be typed.
        self._is_widened_to_add = False
        self._lay_out()
        self.field.textChanged.connect(self._search)
        self.field.focused.connect(self.prepare_search)
        self.field.chosen.connect(self._choose_result)
        self.field.escaped.connect(self._stop_search)
        self.list.selectionModel().currentChanged.connect(self._select_row)
        self.list.selectionModel().selectionChanged.connect(self._follow_selection)
        self.list.clicked.connect(self._select_row)
        session.opened.connect(self._show_tour)
        session.changed.connect(self._show_change)
        self._head_updates = CalmUpdates(session, self._update_head, self, affects_head)
        session.length.measured.connect(self._show_length)
        session.selected_changed.connect(self._show_selected)
        session.filter_changed.connect(self._dim)
        self.rail_button.clicked.connect(self._turn_rail)
        self.add_row.button.clicked.connect(self.ask_for_stop)
        self.add_row.closed.connect(self._narrow_again)
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

    def prepare_search(self) -> None:
        """Begins to read the tour for a search, in moments without other work."""
        self.results.prepare()

    def prepare_long_search(self) -> None:
        """The same for a long tour; a short one is read in a moment, when the user searches.

        It begins a little later: what else waits for the map goes first.
        """
        tour = self._session.tour
        if tour is not None and len(tour.stops) > _MANY_STOPS:
            QTimer.singleShot(0, self, self.prepare_search)

    def go_to_stops(self) -> None:
        """Shows the stops in place of search results, and moves the focus there."""
        self.field.clear()
        self._focus_list()

    def ask_for_stop(self) -> None:
        """Asks for the place of a stop to add."""
        if self.is_rail:
            self._turn_rail()
            self._is_widened_to_add = True
        self.field.clear()
        self._rows.ask_for_stop()

    @property
    def is_rail(self) -> bool:
        """Whether only the badges are shown."""
        return self._width.is_rail

    def set_rail(self, is_rail: bool) -> None:
        """Shows the badges alone, in a rail 48 pixels wide, or everything again.

        The reader can widen a rail, and narrow it again, by a button at its top.
        """
        self._width.set_rail(is_rail)
        self._show_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Remembers the width that the reader has chosen."""
        super().resizeEvent(event)
        self._width.note()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail_button)
        layout.addWidget(self._head)
        self._rule = rule(self)
        layout.addWidget(self._rule)
        self._pages.addWidget(self._rows)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._foot)
        self._show_width()

    def _narrow_again(self) -> None:
        if self._is_widened_to_add and not self.is_rail:
            self._turn_rail()

    def _turn_rail(self) -> None:
        self._is_widened_to_add = False
        self._width.turn()
        self._show_width()

    def _show_width(self) -> None:
        is_rail = self.is_rail
        self.rail_button.show_state(is_rail, self._width.is_wanted)
        for part in (self._head, self._rule):
            part.setVisible(not is_rail)
        self._foot.setVisible(not is_rail and not self.field.text().strip())
        if is_rail:
            self.field.clear()
        self._rows.set_rail(is_rail)

    def _focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_tour(self, tour: Tour | None) -> None:
        self._rows.choose_sizes(tour)
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
        self._rows.choose_sizes(change.after)
        self.model.update(change, self._session.legs)
        self._dim()
        selected = self._session.selected
        if selected is not None and change.after.has_stop(selected):
            self._make_current(selected)
        self._ignores_current = False
        if self._results is not None:
            self._results.search_again(change.after, self.field.text())

    def _update_head(self) -> None:
        self._show_head(self._session.tour)

    def _show_head(self, tour: Tour | None) -> None:
        self._head.show_tour(tour)
        self._show_length()
        self._foot.show_legend(tour, self._session.legs)
        self.field.setEnabled(tour is not None)

    def _show_length(self) -> None:
        # The length of a long route is unknown at first.
        self._foot.show_length(self._session.tour, self._session.length.metres)

    def _search(self, query: str) -> None:
        searching = bool(query.strip())
        self._session.set_query(query)
        if searching:
            self.results.search(query)
            self._pages.setCurrentWidget(self.results)
        else:
            self._pages.setCurrentIndex(0)
        # The legend explains marks that the results do not have.
        self._foot.setVisible(not searching and not self.is_rail)

    def _choose_result(self) -> None:
        if self.field.text().strip():
            self.results.choose()

    def _stop_search(self) -> None:
        self.field.clear()
        self._focus_list()

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
