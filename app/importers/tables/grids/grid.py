"""A table as a grid of cells, before anything is known of what they mean."""

from __future__ import annotations

import msgspec

from app.importers.imported import ImportRefused

# More than these are no list of places, and take too long to look through.
MOST_ROWS = 250_000
MOST_CELLS = 5_000_000


class Grid(msgspec.Struct, frozen=True, kw_only=True):
    """The rows of a table, all of one width, as texts.

    ``numbers`` are those of the rows in the file, from 1. ``values`` holds for the files whose
    cells are no texts what they hold, in the same places. ``marked`` is how many rows the file
    itself marks as its header. ``sections`` are the indexes of rows that are one wide cell.
    ``copies`` are the cells, by row and column, that repeat the one above because it spans several
    rows. ``heading`` is what stands above the table, ``links`` are the addresses behind cells.
    """

    rows: list[list[str]]
    numbers: list[int]
    values: list[list[object]] | None = None
    marked: int = 0
    sections: frozenset[int] = frozenset()
    copies: frozenset[tuple[int, int]] = frozenset()
    heading: str = ""
    links: dict[tuple[int, int], str] = {}

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0]) if self.rows else 0

    def value(self, row: int, column: int) -> object:
        """What a cell holds: its text, or the value of a workbook or of JSON."""
        return self.rows[row][column] if self.values is None else self.values[row][column]


def refuse_many(rows: int, columns: int) -> None:
    """Raises ``ImportRefused`` for a table that is too large to be a list of places."""
    if rows > MOST_ROWS or rows * columns > MOST_CELLS:
        raise ImportRefused(
            f"The table has more than {MOST_ROWS:,} rows or {MOST_CELLS:,} cells: divide it."
        )


def padded(rows: list[list[str]]) -> list[list[str]]:
    """Rows of different lengths as rows of one width."""
    width = max(map(len, rows), default=0)
    refuse_many(len(rows), width)
    return [row if len(row) == width else row + [""] * (width - len(row)) for row in rows]
