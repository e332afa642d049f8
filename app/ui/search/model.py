"""The results of a search as a list model, grouped by stop and filled in batches."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.tour.model import Stop, Tour
from app.tour.search.hits import Hit
from app.ui.search.words import accessible_text, byline

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
# Results in a batch, about a panel full; the view fetches more when it reaches the end.
BATCH = 12


class ResultRow(msgspec.Struct, frozen=True):
    """A result or the heading of a stop; the heading of a stop that matches is itself a result."""

    number: int
    stop: Stop
    hit: Hit | None
    is_heading: bool
    byline: str = ""


class ResultModel(QAbstractListModel):
    """A heading for each stop and a row for each result, made when the view asks for them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tour: Tour | None = None
        self._hits: Sequence[Hit] = ()
        self._fetched = 0
        self._rows: list[ResultRow] = []

    def show(self, tour: Tour | None, hits: Sequence[Hit]) -> None:
        """Replaces the results by ``hits`` in ``tour``."""
        self.beginResetModel()
        self._tour = tour
        self._hits = hits
        self._fetched = 0
        self._rows = self._next_rows(0)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of rows fetched so far."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether some results have no row yet."""
        return not parent.isValid() and self._fetched < len(self._hits)

    def fetchMore(self, parent: Index) -> None:
        """Adds the rows of the next batch."""
        if not self.canFetchMore(parent):
            return
        rows = self._next_rows(self._rows[-1].number if self._rows else 0)
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Makes headings that are not results unselectable."""
        row = self.row(index.row())
        if row is None or row.hit is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a row, the :class:`ResultRow`, or its text for screen readers."""
        row = self.row(index.row())
        if row is None or self._tour is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.stop.name if row.is_heading or not row.hit else row.hit.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = f"{row.number}, {row.stop.name}"
            return accessible_text(self._tour, row.hit) if row.hit else heading
        return None

    def row(self, number: int) -> ResultRow | None:
        """The row at a position, from 0, or ``None``."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def _next_rows(self, last_stop: int) -> list[ResultRow]:
        rows: list[ResultRow] = []
        for hit in self._hits[self._fetched : self._fetched + BATCH]:
            if hit.number != last_stop:
                last_stop = hit.number
                stop_hit = hit if hit.item is None else None
                rows.append(ResultRow(hit.number, hit.stop, stop_hit, True))
            if hit.item is not None and self._tour is not None:
                rows.append(ResultRow(hit.number, hit.stop, hit, False, byline(self._tour, hit)))
        self._fetched = min(len(self._hits), self._fetched + BATCH)
        return rows
