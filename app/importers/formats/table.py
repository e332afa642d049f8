"""Tables as text: CSV, TSV, what is pasted from a spreadsheet, and JSON lists of objects."""

from __future__ import annotations

from app.importers.formats.timelinejs import sheet_imported
from app.importers.imported import File, Imported, ImportRefused
from app.importers.tables.grids.decoding import table_text
from app.importers.tables.grids.grid import Grid, padded
from app.importers.tables.grids.records import records_grid
from app.importers.tables.grids.separated import separated, without_frame
from app.importers.tables.own.csv import own_imported
from app.importers.tables.reading import Origin, table_imported

# Of a list without separators, in characters: longer lines are prose.
_LONGEST_LINE = 80
_SAMPLE = 200


def read(file: File) -> Imported:
    """Reads RFC 4180 and what programs make of it, or a list of JSON objects, as a tour.

    Answers: ``encoding`` is a name that Python knows, ``separator`` one character, ``header`` the
    number of the header's row from 1 or 0, ``column:N`` the role of a column. Raises
    ``ImportRefused``.
    """
    if file.data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"[":
        return table_imported(records_grid(file.data), file, Origin(format="json"))
    text, encoding, questions = table_text(file.data, file.answers)
    rows, separator = separated(text, file.answers.get("separator", "")[:1])
    if not separator:
        _refuse_prose(rows)
    if separator == "|":
        rows = without_frame(rows)
    grid = Grid(rows=padded(rows), numbers=list(range(1, len(rows) + 1)))
    origin = Origin(
        format="tsv" if separator == "\t" else "csv",
        separator=separator,
        encoding=encoding,
        questions=questions,
    )
    return (
        own_imported(grid, file, origin)
        or sheet_imported(rows, file)
        or table_imported(grid, file, origin)
    )


def _refuse_prose(rows: list[list[str]]) -> None:
    """Raises ``ImportRefused`` for lines that are no list, but paragraphs."""
    lines = [row[0].strip() for row in rows[:_SAMPLE] if row[0].strip()]
    long = sum(len(line) > _LONGEST_LINE or line.endswith((".", "!", "?", ":")) for line in lines)
    if len(lines) < 2 or long * 4 > len(lines):
        raise ImportRefused(
            "The text is no table: separate its columns with commas, semicolons or tabs."
        )
