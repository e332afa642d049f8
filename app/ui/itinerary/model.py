"""The stops of the session's tour as a list model, for views and for screen readers."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
)

from app.tour.bidi import isolate
from app.tour.changes import Change
from app.tour.model import Stop, Tour
from app.tour.route import Leg, Route, legs
from app.ui.widgets.tooltips import tooltip
from app.words.countries import country_name
from app.words.dates import date_not_stated, stop_days
from app.words.wording import SEPARATOR, basis_notes, leg_length, place_not_known

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
DIMMED_ROLE = Qt.ItemDataRole.UserRole + 2


class StopRow(msgspec.Struct, frozen=True):
    """What a row shows: a stop, its number from 1, and the leg to it, if any.

    The texts are made when a row is shown, because a tour may have thousands of rows.
    """

    number: int
    stop: Stop
    leg: Leg | None

    @property
    def name(self) -> str:
        """The name of the stop, with an asterisk if its place is inferred."""
        return (
            f"{isolate(self.stop.name)} *"
            if self.stop.place_basis == "inferred"
            else self.stop.name
        )

    @property
    def details(self) -> str:
        """Country and dates, with a dagger if a date is inferred."""
        stop = self.stop
        dates = stop_days(stop) or date_not_stated()
        if stop.date_basis == "inferred":
            dates += " †"
        parts = [country_name(stop.country) if stop.country else None, dates]
        return SEPARATOR.join(part for part in parts if part)

    @property
    def distance(self) -> str:
        """The length of the leg, or that the place is not known, or an empty string."""
        if self.stop.position is None:
            return place_not_known()
        return leg_length(self.leg) if self.leg else ""

    @property
    def has_way(self) -> bool:
        """Whether the row tells, above the stop, how the stop was reached or that it is unknown."""
        return self.leg is not None or self.stop.position is None


class ItineraryModel(QStringListModel):
    """One row for each stop, in order of travel.

    The base class only counts the rows: for each row that a view lays out, Qt asks twice how many
    there are, and thousands of those calls into Python would take longer than drawing the map.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tour: Tour | None = None
        self._legs: Route = ()
        self._dimmed: frozenset[str] = frozenset()

    def show(self, tour: Tour | None, route: Route | None = None) -> None:
        """Shows another tour; ``route`` is its legs, if they are computed already."""
        self._dimmed = frozenset()
        self._set_tour(tour, legs(tour) if tour and route is None else route or ())
        self.setStringList([""] * len(self._stops))

    def update(self, change: Change, route: Route) -> None:
        """Shows the tour after an edit; rows outside the edited range are kept."""
        place = change.first + min(change.removed, change.added)
        if change.removed > change.added:
            self.removeRows(place, change.removed - change.added)
        self._set_tour(change.after, route)
        if change.added > change.removed:
            self.insertRows(place, change.added - change.removed)
        # The row before the edited ones shows the beginning of another leg, the row after them its
        # end; later rows only show another number.
        first = max(change.first - 1, 0)
        end = self.rowCount() if change.order else change.first + change.added + 1
        last = min(end, self.rowCount()) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))

    def _set_tour(self, tour: Tour | None, route: Route) -> None:
        self._tour = tour
        self._legs = route

    def _row(self, index: int) -> StopRow:
        leg = self._legs[index - 1] if 0 < index <= len(self._legs) else None
        return StopRow(index + 1, self._stops[index], leg)

    @property
    def _stops(self) -> tuple[Stop, ...]:
        return self._tour.stops if self._tour else ()

    def dim(self, stop_ids: frozenset[str]) -> None:
        """Sets the stops to dim, which have no items that pass the filter."""
        if stop_ids == self._dimmed:
            return
        self._dimmed = stop_ids
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be selected; the base class would let the user edit and drag them."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, the :class:`StopRow`, or the text for tooltips and screen readers."""
        if not index.isValid():
            return None
        row = self._row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.stop.name
        if role == ROW_ROLE:
            return row
        if role == DIMMED_ROLE:
            return row.stop.id in self._dimmed
        if role == Qt.ItemDataRole.AccessibleTextRole:
            # The words of the signs * and †, which screen readers may skip.
            inferred = [note.head for note in basis_notes(row.stop) if note.is_inferred]
            parts = [f"{row.number}", row.name, row.details, *inferred, row.distance]
            if row.stop.id in self._dimmed:
                parts.append(QCoreApplication.translate("itinerary", "nothing passes the filter"))
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _notes(row.stop)
        return None

    def row_of(self, stop_id: str) -> int:
        """The row of a stop. Raises ``KeyError`` if there is none."""
        if self._tour is None:
            raise KeyError(stop_id)
        return self._tour.index(stop_id)

    def stop_id(self, row: int) -> str:
        """The id of the stop in a row."""
        return self._stops[row].id


def _notes(stop: Stop) -> str | None:
    notes = [note.note for note in basis_notes(stop) if note.is_inferred and note.note]
    return tooltip("\n\n".join(notes)) if notes else None
