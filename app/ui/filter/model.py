"""The values of a facet as a checkable list, each with its count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from app.tour.search.fold import fold
from app.ui.widgets.tooltips import tooltip
from app.words.counts import missing
from app.words.dates import number
from app.words.wording import SEPARATOR

Index = QModelIndex | QPersistentModelIndex

COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
FOLDED_ROLE = Qt.ItemDataRole.UserRole + 2
COUNT_TEXT_ROLE = Qt.ItemDataRole.UserRole + 3


class FilterModel(QAbstractListModel):
    """The values in a fixed order, so that rows do not move when counts change.

    ``toggled`` carries the value whose check mark the user wants to change; the mark itself
    changes with the next :meth:`update`.
    """

    toggled = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: list[str] = []
        self._names: list[str] = []
        self._folded: list[str] = []
        self._details: Mapping[str, str] = {}
        self._counts: Mapping[str, int] = {}
        self._absent: Mapping[str, int] = {}
        self._chosen: frozenset[str] = frozenset()

    def show(
        self, values: Sequence[str], names: Mapping[str, str], details: Mapping[str, str]
    ) -> None:
        """Sets the values and their names; ``details`` has longer texts for tooltips."""
        shown_names = [" ".join(names.get(value, value).split()) for value in values]
        if (list(values), shown_names) == (self._values, self._names):
            # Without a reset the list keeps its scroll position after an edit.
            self._details = details
            return
        self.beginResetModel()
        self._values = list(values)
        self._names = shown_names
        self._folded = [fold(name) for name in self._names]
        self._details = details
        self._counts = {}
        self._chosen = frozenset()
        self.endResetModel()

    def update(
        self,
        counts: Mapping[str, int],
        chosen: frozenset[str],
        absent: Mapping[str, int] | None = None,
    ) -> None:
        """Sets the counts and check marks; ``absent`` of the counted items do not exist."""
        self._counts = counts
        self._absent = absent or {}
        self._chosen = chosen
        if self._values:
            self.dataChanged.emit(self.index(0), self.index(len(self._values) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """The number of values."""
        return 0 if parent is not None and parent.isValid() else len(self._values)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every value can be checked, even if it would show no items."""
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemNeverHasChildren
            if index.isValid()
            else Qt.ItemFlag.NoItemFlags
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, count, check mark, tooltip and accessible text of a value."""
        if not index.isValid():
            return None
        value, name = self._values[index.row()], self._names[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if value in self._chosen else Qt.CheckState.Unchecked
        if role == COUNT_ROLE:
            return self._counts.get(value, 0)
        if role == COUNT_TEXT_ROLE:
            return self._count_text(value)
        if role == FOLDED_ROLE:
            return self._folded[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._described(value, name))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            there = self._counts.get(value, 0) - self._absent.get(value, 0)
            return f"{self._described(value, name)}{SEPARATOR}{number(there)}"
        return None

    def _count_text(self, value: str) -> str:
        """The count in figures; what does not exist stands after a plus sign."""
        absent = self._absent.get(value, 0)
        there = number(self._counts.get(value, 0) - absent)
        return f"{there} + {number(absent)}" if absent else there

    def _described(self, value: str, name: str) -> str:
        text = self._details.get(value, name)
        absent = self._absent.get(value, 0)
        return f"{text}{SEPARATOR}{missing(absent)}" if absent else text

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Emits ``toggled`` if the check mark would change."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        # Screen readers also set check marks, possibly to the state that they already have.
        if (self._values[index.row()] in self._chosen) != (
            Qt.CheckState(value) == Qt.CheckState.Checked
        ):
            self.toggled.emit(self._values[index.row()])
        return True


class NarrowedModel(QSortFilterProxyModel):
    """The values of a :class:`FilterModel` whose names contain every typed word."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def narrow(self, typed: str) -> None:
        """Shows only the values that match the typed text."""
        self.beginFilterChange()
        self._words = fold(typed).split()
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether the name in that row matches."""
        name: str = self.sourceModel().index(row, 0, parent).data(FOLDED_ROLE)
        return all(word in name for word in self._words)
