"""The versions of the open tour as rows: now, autosaved and saved, the latest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from app.tour.bidi import isolate
from app.ui.journal.folder import Snapshot
from app.ui.theme.appearance import Appearance
from app.ui.versions.two_line_delegate import (
    DETAIL_ROLE,
    HEAD_ROLE,
    LINE_ROLE,
    SECTION_ROLE,
    STRONG_ROLE,
    TwoLineDelegate,
)
from app.ui.widgets.tooltips import tooltip
from app.words.counts import unsaved
from app.words.dates import clock
from app.words.moments import day_heading, local
from app.words.wording import SEPARATOR

Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate

SNAPSHOT_ROLE = Qt.ItemDataRole.UserRole + 30


class Row(msgspec.Struct, frozen=True):
    """A row: a day as a heading, the tour as it is now, or a version."""

    head: str
    line: str
    detail: str = ""
    is_section: bool = False
    is_strong: bool = False
    snapshot: Snapshot | None = None


def rows_of(snapshots: Sequence[Snapshot], changes: int, now: float) -> list[Row]:
    """The rows for versions in order and a tour with so many unsaved changes.

    ``now`` is in seconds since 1970.
    """
    kept = translate("versions", "Undo history kept")
    today = day_heading(now, now)
    line = unsaved(changes) if changes else translate("versions", "As it is in its file")
    rows = [Row("", today, is_section=True), Row(translate("versions", "Now"), line, kept)]
    day = today
    for snapshot in reversed(snapshots):
        heading = day_heading(snapshot.note.time, now)
        if heading != day:
            day = heading
            rows.append(Row("", heading, is_section=True))
        rows.append(_row(snapshot))
    return rows


def time_of(snapshot: Snapshot) -> str:
    """The time of day of a version."""
    moment = local(snapshot.note.time)
    return clock(moment.time()) if moment is not None else "–"


def _row(snapshot: Snapshot) -> Row:
    note = snapshot.note
    lines = {
        "autosaved": translate("versions", "Autosaved"),
        "saved": translate("versions", "Saved"),
        "other": translate("versions", "Saved by another program"),
    }
    detail = SEPARATOR.join(note.lines)
    if not detail and note.path is not None:
        detail = isolate(Path(note.path).name)
    return Row(
        time_of(snapshot), lines[note.kind], detail,
        is_strong=note.kind == "saved", snapshot=snapshot,
    )  # fmt: skip


class VersionModel(QAbstractListModel):
    """The rows of the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show(self, rows: list[Row]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """The number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if self._rows[index.row()].is_section:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A part of the row, or all of it for screen readers and the tooltip."""
        row = self._rows[index.row()]
        whole = ", ".join(filter(None, (row.head, row.line, row.detail)))
        values: dict[int, object] = {
            int(Qt.ItemDataRole.DisplayRole): whole,
            int(Qt.ItemDataRole.ToolTipRole): tooltip(row.detail),
            HEAD_ROLE: row.head,
            LINE_ROLE: row.line,
            DETAIL_ROLE: row.detail,
            SECTION_ROLE: row.is_section,
            STRONG_ROLE: row.is_strong,
            SNAPSHOT_ROLE: row.snapshot,
        }
        return values.get(int(role))

    def row_of(self, snapshot: Snapshot | None) -> int:
        """The row of a version, or that of the tour as it is now."""
        for number, row in enumerate(self._rows):
            if not row.is_section and row.snapshot == snapshot:
                return number
        return 1


class VersionList(QListView):
    """Shows the versions. ``chosen`` carries the :class:`Snapshot` of one, or ``None`` for now."""

    chosen = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = VersionModel(self)
        self.setModel(self.rows)
        heads = (clock(dt.time(22, 22)), translate("versions", "Now"))
        metrics = self.fontMetrics()
        widest = max(heads, key=metrics.horizontalAdvance)
        self.setItemDelegate(TwoLineDelegate(appearance, widest, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Versions"))
        self.selectionModel().currentRowChanged.connect(self._choose)
        appearance.theme_changed.connect(self.viewport().update)

    @property
    def snapshot(self) -> Snapshot | None:
        """The version of the current row; ``None`` for the tour as it is now."""
        found = self.currentIndex().data(SNAPSHOT_ROLE) if self.currentIndex().isValid() else None
        return found if isinstance(found, Snapshot) else None

    def show_rows(self, rows: list[Row]) -> None:
        """Shows other rows, with the same version chosen."""
        chosen = self.snapshot
        # Nothing is chosen by showing more rows.
        self.selectionModel().blockSignals(True)
        self.rows.show(rows)
        self.setCurrentIndex(self.rows.index(self.rows.row_of(chosen)))
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the current row in view, also when the differences take a part of the room."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def choose_now(self) -> None:
        """Makes the tour as it is now the current row."""
        self.setCurrentIndex(self.rows.index(self.rows.row_of(None)))

    def _choose(self) -> None:
        self.chosen.emit(self.snapshot)
