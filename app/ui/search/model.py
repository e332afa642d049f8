"""The hits of a search as a list, grouped by stop; a few at a time, for there may be thousands."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.tour.model import Stop, Tour
from app.tour.search.index import Hit
from app.ui.search.words import byline, spoken

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
# So many hits are laid out at once, about a panel full; the view asks for more at its end.
BATCH = 16


class HitRow(msgspec.Struct, frozen=True):
    """A hit, or the heading of a stop; the heading is a hit itself where the stop was found."""

    number: int
    stop: Stop
    hit: Hit | None
    is_heading: bool
    byline: str = ""


class HitsModel(QAbstractListModel):
    """A heading a stop, a row a hit. Rows beyond the first are made when the view asks for them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tour: Tour | None = None
        self._hits: Sequence[Hit] = ()
        self._taken = 0
        self._rows: list[HitRow] = []

    def show(self, tour: Tour | None, hits: Sequence[Hit]) -> None:
        """Takes other hits, all of that tour."""
        self.beginResetModel()
        self._tour = tour
        self._hits = hits
        self._taken = 0
        self._rows = self._more(0)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of rows made so far."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more hits than rows."""
        return not parent.isValid() and self._taken < len(self._hits)

    def fetchMore(self, parent: Index) -> None:
        """Makes the next rows."""
        if not self.canFetchMore(parent):
            return
        rows = self._more(self._rows[-1].number if self._rows else 0)
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading that is no hit is not for choosing."""
        row = self.row(index.row())
        if row is None or row.hit is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a hit or a heading, the :class:`HitRow`, or its words for readers."""
        row = self.row(index.row())
        if row is None or self._tour is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.stop.name if row.is_heading or not row.hit else row.hit.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = f"{row.number}, {row.stop.name}"
            return spoken(self._tour, row.hit) if row.hit else heading
        return None

    def row(self, number: int) -> HitRow | None:
        """The row of that number, from 0, if there is one."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def _more(self, last_stop: int) -> list[HitRow]:
        rows: list[HitRow] = []
        for hit in self._hits[self._taken : self._taken + BATCH]:
            if hit.number != last_stop:
                last_stop = hit.number
                stop_hit = hit if hit.item is None else None
                rows.append(HitRow(hit.number, hit.stop, stop_hit, True))
            if hit.item is not None and self._tour is not None:
                rows.append(HitRow(hit.number, hit.stop, hit, False, byline(self._tour, hit)))
        self._taken = min(len(self._hits), self._taken + BATCH)
        return rows
