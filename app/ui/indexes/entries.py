"""A table of items with their stops, for the lists of sources and people; Enter shows an item."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from app.tour.filters import kind_of
from app.tour.sourcing import CitedItem
from app.words import counts
from app.words.kinds import kind_word

Index = QModelIndex | QPersistentModelIndex

STOP, KIND, SOURCES, WORDS = range(4)
STOP_WIDTH = 136


class EntryModel(QAbstractTableModel):
    """Items as rows; they are put in words only when they come into view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[CitedItem] = ()

    def show(self, entries: Sequence[CitedItem]) -> None:
        """Shows other items."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> CitedItem:
        """The item of a row."""
        return self._entries[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """How many items there are; rows have none below them."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, _parent: Index | None = None) -> int:
        """Stop, kind, sources and words."""
        return 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Stop"), self.tr("Kind"), self.tr("Rests on"), self.tr("Item"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says; a list has room for one line of it."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        entry = self._entries[index.row()]
        if index.column() == STOP:
            return entry.stop.name
        if index.column() == KIND:
            return kind_word(kind_of(entry.item))
        if index.column() == SOURCES:
            return _rests_on(entry)
        return " ".join(entry.words.split())


class EntryView(QTreeView):
    """The items; ``chosen`` carries the :class:`CitedItem` that was activated."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self.setAccessibleName(name)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        head = self.header()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionsMovable(False)
        head.setStretchLastSection(True)
        # Two columns hold a few words only; a screenful tells how wide they are.
        head.setResizeContentsPrecision(50)
        for column in (KIND, SOURCES):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        head.resizeSection(STOP, STOP_WIDTH)
        self.activated.connect(self._choose)

    def show_entries(self, entries: Sequence[CitedItem]) -> None:
        """Shows other items; the first is current, so that the arrow keys go on from it."""
        self.entries.show(entries)
        if entries:
            self.setCurrentIndex(self.entries.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.entries.entry(index.row()))


def _rests_on(entry: CitedItem) -> str:
    count = len(entry.sources)
    if not count:
        return QCoreApplication.translate("entries", "Unsourced")
    if count == 1:
        return QCoreApplication.translate("entries", "1 source alone")
    return counts.sources(count)
