"""Shows the beginning of a table as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

_Index = QModelIndex | QPersistentModelIndex
_HERE = QModelIndex()
# In pixels; a longer text is cut, and is whole in the tooltip.
_WIDEST, _NARROWEST = 260, 64
# Only so many rows decide how wide the columns are.
_MEASURED_ROWS = 40


class TablePreview(QTableView):
    """The rows of a CSV file, with its first line as the heads of the columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "import-table")
        self.setAccessibleName(self.tr("Beginning of the table"))
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMaximumSectionSize(_WIDEST)
        header.setMinimumSectionSize(_NARROWEST)
        header.setResizeContentsPrecision(_MEASURED_ROWS)

    def show_csv(self, text: str, separator: str, *, is_whole: bool) -> None:
        """Shows a CSV text; the last record of one that is not whole is left out."""
        rows = list(csv.reader(io.StringIO(text), delimiter=separator))
        if not is_whole and len(rows) > 1:
            del rows[-1]
        self.setModel(_Rows(rows, self))
        self.resizeColumnsToContents()
        self.scrollToTop()


class _Rows(QAbstractTableModel):
    def __init__(self, rows: Sequence[Sequence[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._heads: Sequence[str] = rows[0] if rows else ()
        self._rows = rows[1:]

    def rowCount(self, parent: _Index = _HERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _HERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        row = self._rows[index.row()]
        text = row[index.column()] if index.column() < len(row) else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text.split())
        # As plain text: the tooltip would read markup.
        return f"<p>{escape(text)}</p>" if role == Qt.ItemDataRole.ToolTipRole and text else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        is_head = orientation == Qt.Orientation.Horizontal
        return self._heads[section] if is_head and role == Qt.ItemDataRole.DisplayRole else None
