"""The sheets of a workbook as grids of cells, read by calamine."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence

import msgspec
from python_calamine import (
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from app.importers.imported import ImportRefused
from app.importers.tables.grids.archive_guard import guard_archive
from app.importers.tables.grids.biff_guard import guard_biff
from app.importers.tables.grids.grid import Grid, refuse_many
from app.importers.tables.grids.rough_dates import RoughDates, rough_dates

_DAMAGED = "The workbook is damaged: open it in a spreadsheet, and save it again."
_ZIP = b"PK\x03\x04"


class SheetName(msgspec.Struct, frozen=True):
    """A sheet of a workbook."""

    name: str
    is_hidden: bool


class Workbook:
    """A workbook. Raises ``ImportRefused`` if it is damaged, locked or too large."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        if data.startswith(_ZIP):
            guard_archive(data)
        else:
            guard_biff(data)
        try:
            self._book = CalamineWorkbook.from_filelike(io.BytesIO(data))
            metadata = self._book.sheets_metadata
        except PasswordError:
            raise ImportRefused("The workbook is locked: save a copy without a password.") from None
        except BaseException as error:
            raise _refusal(error) from None
        self.sheets = tuple(
            SheetName(sheet.name, sheet.visible != SheetVisibleEnum.Visible) for sheet in metadata
        )
        self._is_table = [sheet.typ == SheetTypeEnum.WorkSheet for sheet in metadata]

    def grid(self, index: int) -> Grid | None:
        """The cells of a sheet from A1 on; ``None`` if it has none or is no table."""
        if not self._is_table[index]:
            return None
        try:
            sheet = self._book.get_sheet_by_index(index)
            if sheet.start is None:
                return None
            # The whole of it from A1 on, so that rows have the numbers that the user sees.
            refuse_many(sheet.total_height, sheet.total_width)
            values = _values(sheet)
            merged = sheet.merged_cell_ranges or []
        except ImportRefused:
            raise
        except BaseException as error:
            raise _refusal(error) from None
        rough = rough_dates(self._data, index) if _has_dates(values) else {}
        rows = _texts(values, rough)
        sections, copies = _fill_merged(rows, values, merged)
        return Grid(
            rows=rows,
            numbers=list(range(1, len(rows) + 1)),
            values=values,
            sections=sections,
            copies=copies,
        )


def cell_text(value: object) -> str:
    """A value of a workbook as text: dates in ISO 8601, numbers with the fewest digits."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, dt.datetime):
        text = value.isoformat(timespec="minutes" if not value.second else "seconds")
        return text.removesuffix("T00:00")
    if isinstance(value, dt.time):
        return value.isoformat(timespec="minutes" if not value.second else "seconds")
    return duration_text(value) if isinstance(value, dt.timedelta) else str(value)


def duration_text(value: dt.timedelta) -> str:
    """A duration in hours, as spreadsheets show it: ``30:15:00``."""
    seconds = round(value.total_seconds())
    hours, rest = divmod(abs(seconds), 3600)
    return f"{'-' if seconds < 0 else ''}{hours}:{rest // 60:02}:{rest % 60:02}"


def _values(sheet: CalamineSheet) -> list[list[object]]:
    return [
        [duration_text(cell) if isinstance(cell, dt.timedelta) else cell for cell in row]
        for row in sheet.to_python(skip_empty_area=False)
    ]


def _texts(values: list[list[object]], rough: RoughDates) -> list[list[str]]:
    rows = [[cell if type(cell) is str else cell_text(cell) for cell in row] for row in values]
    for (row, column), length in rough.items():
        if row < len(rows) and column < len(rows[row]) and isinstance(values[row][column], dt.date):
            rows[row][column] = values[row][column].isoformat()[:length]  # type: ignore[attr-defined]
            values[row][column] = rows[row][column]
    return rows


def _has_dates(values: Sequence[Sequence[object]]) -> bool:
    return any(isinstance(cell, dt.date) for row in values for cell in row)


def _fill_merged(
    rows: list[list[str]],
    values: list[list[object]],
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]],
) -> tuple[frozenset[int], frozenset[tuple[int, int]]]:
    """Fills cells that are merged over several rows; rows that are one wide cell are sections."""
    sections: set[int] = set()
    copies: set[tuple[int, int]] = set()
    height = len(rows)
    width = len(rows[0]) if rows else 0
    for (top, left), (bottom, right) in merged:
        if top >= height or left >= width:
            continue
        if left == 0 and top == bottom and right >= 0.8 * (width - 1) and width > 2:
            sections.add(top)
        for row in range(top + 1, min(bottom + 1, height)):
            if not rows[row][left]:
                rows[row][left], values[row][left] = rows[top][left], values[top][left]
                copies.add((row, left))
    return frozenset(sections), frozenset(copies)


def _refusal(error: BaseException) -> BaseException:
    """What to raise for a fault of the library, which panics on some damaged files."""
    if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
        return error
    return ImportRefused(_DAMAGED)
