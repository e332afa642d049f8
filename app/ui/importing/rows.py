"""The rows of the import page: those of a table as it was read, or the stops of other files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from app.importers.imported import TableView
from app.tour.model import Stop, Tour
from app.words.coordinates import written_position
from app.words.counts import by_kind
from app.words.dates import number, stop_days

translate = QCoreApplication.translate

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_TOP, _ALL = QModelIndex(), int(Qt.ItemDataRole.DisplayRole)
# Longer cells are cut on the screen; the tour has them whole.
_LONGEST = 300
_TOP_SIDE = Qt.AlignmentFlag.AlignTop


class RowsModel(QAbstractTableModel):
    """A table whose first column has the numbers of the stops that a row became.

    The texts of a row are made when it is first shown: a file may have ten thousand of them.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self._count = 0
        self._make: Callable[[int], tuple[str, ...]] = lambda _row: ()
        self._cells: dict[int, tuple[str, ...]] = {}
        self._left_out: frozenset[int] = frozenset()
        self._second_ink = QColor()

    def show_table(self, table: TableView, numbers: Mapping[str, int]) -> None:
        """Shows a table; ``numbers`` are those of the stops in the tour, by id."""
        self.beginResetModel()
        self._headings = ("#", *(_short(column.name) for column in table.columns))
        self._left_out = frozenset(
            at for at, column in enumerate(table.columns, 1) if column.role == "left out"
        )

        def make(row: int) -> tuple[str, ...]:
            return (_numbers(table.stops[row], numbers), *map(_short, table.rows[row]))

        self._show_rows(len(table.rows), make)

    def show_tour(self, tour: Tour) -> None:
        """Shows the stops of a tour."""
        self.beginResetModel()
        self._headings = (
            "#",
            translate("importing", "Stop"),
            translate("importing", "Dates"),
            translate("importing", "Place"),
            translate("importing", "What the file says"),
        )
        self._left_out = frozenset()
        stops = tour.stops
        self._show_rows(len(stops), lambda row: (number(row + 1), *_described(stops[row])))

    def clear(self) -> None:
        """Shows nothing."""
        self.beginResetModel()
        self._headings = ()
        self._show_rows(0, lambda _row: ())

    def _show_rows(self, count: int, make: Callable[[int], tuple[str, ...]]) -> None:
        self._count, self._make, self._cells = count, make, {}
        self.endResetModel()

    def _row(self, row: int) -> tuple[str, ...]:
        if row not in self._cells:
            self._cells[row] = self._make(row)
        return self._cells[row]

    def rowCount(self, parent: Index = _TOP) -> int:
        """The number of rows."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _TOP) -> int:
        """The number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = _ALL) -> object:
        """The text of a cell; columns that are left out are drawn in the second ink."""
        if not index.isValid():
            return None
        if role in (_ALL, int(Qt.ItemDataRole.ToolTipRole)):
            row = self._row(index.row())
            return row[index.column()] if index.column() < len(row) else ""
        if role == int(Qt.ItemDataRole.TextAlignmentRole):
            side = Qt.AlignmentFlag.AlignLeft
            return int((side if index.column() else Qt.AlignmentFlag.AlignHCenter) | _TOP_SIDE)
        if role == int(Qt.ItemDataRole.ForegroundRole) and index.column() in self._left_out:
            return self._second_ink
        return None

    def show_second_ink(self, colour: QColor) -> None:
        """Sets the ink of columns of which the tour has nothing."""
        self._second_ink = colour
        if self._count:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ALL) -> object:
        """The name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == _ALL:
            return self._headings[section] if section < len(self._headings) else ""
        return None


def numbers_of(tour: Tour) -> dict[str, int]:
    """The number of each stop by its id, from 1."""
    return {stop.id: place for place, stop in enumerate(tour.stops, 1)}


def _numbers(stops: tuple[str, ...], numbers: Mapping[str, int]) -> str:
    found = [number(numbers[stop]) for stop in stops if stop in numbers]
    return ", ".join(found)


def _described(stop: Stop) -> tuple[str, str, str, str]:
    position = stop.position
    place = written_position(*position) if position else translate("importing", "Place not known")
    return (stop.name, stop_days(stop) or "", place, ", ".join(by_kind(stop.items)))


def _short(text: str) -> str:
    line = " ".join(text[: 2 * _LONGEST].split())
    return line if len(line) <= _LONGEST else line[:_LONGEST] + "…"
