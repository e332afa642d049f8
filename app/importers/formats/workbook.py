"""Workbooks: XLSX, ODS and XLS. One sheet of it is read as a table."""

from __future__ import annotations

import io
import zipfile

import msgspec

from app.importers.formats.timelinejs import sheet_imported
from app.importers.imported import (
    Answer,
    File,
    FormatName,
    Imported,
    ImportRefused,
    LeftOut,
    LeftOutKind,
    Question,
)
from app.importers.tables.grids.grid import Grid
from app.importers.tables.grids.workbooks import Workbook
from app.importers.tables.own.csv import own_imported
from app.importers.tables.reading import Origin, table_imported, worth

_ZIP = b"PK\x03\x04"
# A workbook with more sheets has one for each day, and the first of them tell what it is.
_MOST_TRIED = 50


def read(file: File) -> Imported:
    """Reads the sheet that the answer ``sheet`` names by its index, or else the best one.

    That is the first visible sheet with places, unless another has far more of them. Other
    answers are those of :func:`app.importers.formats.table.read`. Raises ``ImportRefused``.
    """
    book = Workbook(file.data)
    grids = {
        index: grid
        for index in range(len(book.sheets))
        if (grid := book.grid(index)) is not None and any(any(row) for row in grid.rows)
    }
    if not grids:
        raise ImportRefused("The workbook is empty: choose another file.")
    visible = [index for index in grids if not book.sheets[index].is_hidden] or list(grids)
    tried = visible[:_MOST_TRIED]
    worths = {index: worth(grids[index]) if len(tried) > 1 else 1.0 for index in tried}
    answer = file.answers.get("sheet", "")
    is_answered = answer.isdigit() and len(answer) < 6 and int(answer) in grids
    # The first sheet is what its author sees first, unless another has far more.
    best = next(index for index in worths if 2 * worths[index] >= max(worths.values()))
    chosen = int(answer) if is_answered else best
    names = tuple(sheet.name for sheet in book.sheets)
    origin = Origin(
        format=_format(file.data),
        sheet=names[chosen],
        sheets=names,
        questions=_questions(grids, worths, names, chosen),
    )
    grid = grids[chosen]
    imported = (
        own_imported(grid, file, origin)
        or sheet_imported(grid.rows, file)
        or table_imported(grid, file, origin)
    )
    hidden = [index for index in grids if book.sheets[index].is_hidden and index != chosen]
    others = [index for index in visible if index != chosen and index not in hidden]
    kinds: tuple[tuple[LeftOutKind, list[int]], ...] = (
        ("sheet", others),
        ("hidden sheet", hidden),
    )
    left_out = [
        LeftOut(kind, len(those), tuple(names[index] for index in those[:5]))
        for kind, those in kinds
        if those
    ]
    return msgspec.structs.replace(imported, left_out=(*imported.left_out, *left_out))


def _questions(
    grids: dict[int, Grid], worths: dict[int, float], names: tuple[str, ...], chosen: int
) -> tuple[Question, ...]:
    """Which sheet it is, if several have places. The others are named among what is left out."""
    with_places = [index for index, value in worths.items() if value >= 1]
    if len(with_places) < 2:
        return ()
    answers = tuple(
        Answer(str(index), names[index], len(grids[index].rows)) for index in with_places
    )
    if all(answer.id != str(chosen) for answer in answers):
        answers = (Answer(str(chosen), names[chosen]), *answers)
    return (
        Question(
            id="sheet",
            kind="sheet",
            about=names[chosen],
            answers=answers,
            chosen=str(chosen),
            is_open=False,
        ),
    )


def _format(data: bytes) -> FormatName:
    if not data.startswith(_ZIP):
        return "xls"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "ods" if "content.xml" in archive.namelist() else "xlsx"
