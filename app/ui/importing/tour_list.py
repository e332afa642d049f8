"""The tours of a file that holds several, to choose those that are wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.tour.model import Tour
from app.ui.importing.rows import Index
from app.words.dates import number, tour_span

_TOP, _ALL = QModelIndex(), int(Qt.ItemDataRole.DisplayRole)
_RowFlags = QItemSelectionModel.SelectionFlag


class _ToursModel(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[tuple[str, str, str, str]] = []

    def show(self, tours: Sequence[Tour]) -> None:
        """Shows other tours."""
        self.beginResetModel()
        self.rows = [
            (number(place), tour.title, tour_span(tour) or "", number(len(tour.stops)))
            for place, tour in enumerate(tours, 1)
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """The number of tours."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Number, title, dates and stops."""
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = _ALL) -> object:
        """The text of a cell."""
        if index.isValid() and role in (_ALL, int(Qt.ItemDataRole.ToolTipRole)):
            return self.rows[index.row()][index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ALL) -> object:
        """The name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == _ALL:
            return ("#", self.tr("Tour"), self.tr("Dates"), self.tr("Stops"))[section]
        return None


class TourList(QTableView):
    """Lists tours; ``chosen`` carries the numbers of the selected ones, from 0, in order."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tours of the file"))
        self.setProperty("role", "import-table")
        self._model = _ToursModel(self)
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 48), (2, 176), (3, 64)):
            header.resizeSection(column, width)
        self.selectionModel().selectionChanged.connect(self._tell)

    def show_tours(self, tours: Sequence[Tour], numbers: Sequence[int]) -> None:
        """Shows tours, of which some are selected; says nothing of that."""
        selection = self.selectionModel()
        selection.blockSignals(True)
        self._model.show(tours)
        for place in numbers:
            index = self._model.index(place, 0)
            selection.select(index, _RowFlags.Select | _RowFlags.Rows)
        if numbers:
            self.setCurrentIndex(self._model.index(numbers[0], 0))
        selection.blockSignals(False)

    def numbers(self) -> tuple[int, ...]:
        """The numbers of the selected tours, from 0."""
        return tuple(sorted(index.row() for index in self.selectionModel().selectedRows()))

    def _tell(self) -> None:
        self.chosen.emit(self.numbers())
