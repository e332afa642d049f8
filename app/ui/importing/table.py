"""The table of the import page: what was understood of a file, row by row."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from app.importers.imported import Imported
from app.map.theme import SPACE_S, Theme
from app.tour.model import Tour
from app.ui.importing.badge_column import BadgeColumn
from app.ui.importing.role_header import RoleHeader
from app.ui.importing.rows import RowsModel, numbers_of
from app.ui.theme.appearance import Appearance

# Of columns and rows, in pixels.
_NUMBER, _NARROWEST, _WIDEST = 44, 96, 300
_ROW = 32
# Rows of more than a line are measured one by one, a millisecond each: as many as a window shows at
# once, the others while it is idle, and none in a long table.
_MOST_WRAPPED = 300
_SAMPLE = 40
_IN_A_SLICE = 8


class ImportTable(QTableView):
    """Shows the rows of a table below boxes with what their columns are, or else the stops."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "import-table")
        self.setAccessibleName(self.tr("What was understood"))
        self.rows = RowsModel(self)
        self.setModel(self.rows)
        self.header = RoleHeader(appearance, self)
        self.setHorizontalHeader(self.header)
        self.setItemDelegateForColumn(0, BadgeColumn(appearance))
        self._measured = 0
        self._measuring = QTimer(self)
        self._measuring.timeout.connect(lambda: self._measure_rows(_IN_A_SLICE))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_ROW)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._show_theme(appearance.theme)
        appearance.theme_changed.connect(self._show_theme)

    def clear(self) -> None:
        """Shows nothing."""
        self._measuring.stop()
        self.rows.clear()
        self.header.show_columns(())

    def show_imported(self, imported: Imported, shown: Tour) -> None:
        """Shows the table of a file, or the stops of ``shown`` if it has none."""
        table = imported.table
        if table is None:
            self.header.show_columns(())
            self.rows.show_tour(shown)
        else:
            asked = [name for each in imported.questions if each.is_open for name in each.where]
            self.header.show_columns(table.columns, asked)
            self.rows.show_table(table, numbers_of(shown))
        self._set_widths()

    def _set_widths(self) -> None:
        metrics = self.fontMetrics()
        sample = range(min(self.rows.rowCount(), _SAMPLE))
        for column in range(self.rows.columnCount()):
            texts = [str(self.rows.index(row, column).data() or "") for row in sample]
            texts.append(str(self.rows.headerData(column, Qt.Orientation.Horizontal) or ""))
            width = max(metrics.horizontalAdvance(text[:80]) for text in texts) + 3 * SPACE_S
            self.header.resizeSection(
                column, _NUMBER if column == 0 else min(max(width, _NARROWEST), _WIDEST)
            )
        self.header.setStretchLastSection(True)
        self._measuring.stop()
        self._measured = 0
        if self.rows.rowCount() <= _MOST_WRAPPED:
            self._measure_rows(_SAMPLE)
            self._measuring.start()

    def _measure_rows(self, count: int) -> None:
        """Gives the next rows the height of their texts."""
        rows = self.rows.rowCount()
        last = min(self._measured + count, rows)
        for row in range(self._measured, last):
            self.resizeRowToContents(row)
        self._measured = last
        if last == rows:
            self._measuring.stop()

    def _show_theme(self, theme: Theme) -> None:
        self.rows.show_second_ink(QColor(theme.ink_second))
