"""A table of items with their stops, for the dialogs of sources and people."""

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

from app.tour.bidi import isolate
from app.tour.sourcing import CitedItem
from app.words import counts
from app.words.kinds import item_kind

Index = QModelIndex | QPersistentModelIndex

STOP, KIND, SOURCES, TEXT = range(4)
STOP_WIDTH = 136


class CitedItemModel(QAbstractTableModel):
    """One row for each item; a row's texts are made when it is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[CitedItem] = ()

    def show(self, items: Sequence[CitedItem]) -> None:
        """Replaces the items."""
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def item(self, row: int) -> CitedItem:
        """The item in a row."""
        return self._items[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """The number of items; they have no children."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def columnCount(self, _parent: Index | None = None) -> int:
        """Stop, kind, sources and text."""
        return 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Stop"), self.tr("Kind"), self.tr("Rests on"), self.tr("Item"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, on one line."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        cited = self._items[index.row()]
        if index.column() == STOP:
            return isolate(cited.stop.name)
        if index.column() == KIND:
            return item_kind(cited.item)
        if index.column() == SOURCES:
            return _source_count(cited)
        return isolate(" ".join(cited.words.split()))


class CitedItemView(QTreeView):
    """The table of items; ``chosen`` carries the activated :class:`CitedItem`."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cited_items = CitedItemModel(self)
        self.setModel(self.cited_items)
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
        # Measuring a screenful of these short cells is enough.
        head.setResizeContentsPrecision(50)
        for column in (KIND, SOURCES):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        head.resizeSection(STOP, STOP_WIDTH)
        self.activated.connect(self._choose)

    def show_items(self, items: Sequence[CitedItem]) -> None:
        """Replaces the items; the first becomes current, so that the arrow keys start there."""
        self.cited_items.show(items)
        if items:
            self.setCurrentIndex(self.cited_items.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.cited_items.item(index.row()))


def _source_count(cited: CitedItem) -> str:
    count = len(cited.sources)
    if not count:
        return QCoreApplication.translate("cited_items", "Unsourced")
    if count == 1:
        return QCoreApplication.translate("cited_items", "1 source alone")
    return counts.sources(count)
