"""The rows of the itinerary: the stops, and while the tour is edited the row that adds one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.theme import SPACE_S
from app.tour.edit import EditError
from app.tour.model import Tour
from app.ui.itinerary.add_row import AddRow
from app.ui.itinerary.delegate import ItineraryDelegate
from app.ui.itinerary.editor import ItineraryEditor
from app.ui.itinerary.list import StopList
from app.ui.itinerary.model import ItineraryModel
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance

if TYPE_CHECKING:
    from app.gazetteer.places import Place

# With more rows than this, measuring each would take longer than drawing the map.
MANY = 300


class StopRows(QWidget):
    """The list of the stops with the row below it; what the user drags, adds or names is edited."""

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.model = ItineraryModel(self)
        self.list = StopList(appearance, self)
        self.list.setModel(self.model)
        self._delegate = ItineraryDelegate(appearance)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Itinerary"))
        self.editor = ItineraryEditor(session, self.list)
        self.add_row = AddRow(appearance, self)
        self._is_rail = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_S, 0, 0)
        column.setSpacing(0)
        # The list takes what its rows need, so that the row that adds a stop comes after the last.
        column.addWidget(self.list, 1)
        column.addWidget(self.add_row)
        column.addStretch()
        self.list.dragger.moved.connect(self._show_dragged)
        self.list.dragger.dropped.connect(self._drop)
        self.add_row.chosen.connect(self._add)
        self.add_row.named.connect(self._add)
        self.add_row.left.connect(self._focus_list)
        session.editing_changed.connect(self._show_editing)
        self._show_editing(session.editing)

    def choose_sizes(self, tour: Tour | None) -> None:
        """Gives the many rows of a long tour one height."""
        many = tour is not None and len(tour.stops) > MANY
        self._delegate.uniform = many
        self.list.setUniformItemSizes(many)

    def set_rail(self, is_rail: bool) -> None:
        """Shows the badges alone, or the whole rows."""
        self._is_rail = is_rail
        self._delegate.is_rail = is_rail
        self.add_row.button.set_bare(is_rail)
        if is_rail:
            self.add_row.close_field()
        self._bound()
        self.list.scheduleDelayedItemsLayout()

    def scroll_to_current(self) -> None:
        """Brings the selected stop into view."""
        self.list.scrollTo(self.list.currentIndex())

    def _show_editing(self, is_editing: bool) -> None:
        self.list.dragger.cancel()
        self.list.dragger.is_on = is_editing
        self._delegate.has_grips = is_editing
        self.add_row.close_field()
        self.add_row.setVisible(is_editing)
        self._bound()
        self.list.viewport().update()

    def _bound(self) -> None:
        self.list.set_bounded(self.list.dragger.is_on or self._is_rail)

    def _show_dragged(self) -> None:
        self._delegate.dragged = self.list.dragger.row
        self.list.viewport().update()

    def _drop(self, row: int, gap: int) -> None:
        # Without the dragged row the gaps below it are one higher.
        self.editor.move(self.model.stop_id(row), gap - (gap > row))
        self.scroll_to_current()

    def ask_for_stop(self) -> None:
        """Asks for the place of a stop to add; places in the countries of the tour come first."""
        tour = self._session.tour
        self.add_row.field.set_countries(tour.countries if tour else ())
        self.add_row.ask()

    def _add(self, place: Place | str) -> None:
        try:
            self.editor.add(place)
        except EditError as error:
            self.add_row.show_fault(error)
            return
        self.add_row.close_field()
        self._focus_list()

    def _focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
