"""Mends rows that are wider than their header, because a field has the separator in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.importers.tables.cells import kinds
from app.importers.tables.cells.column import Cells
from app.importers.tables.cells.coordinates import angle
from app.importers.tables.roles.guessing import guessed_roles

_TESTS: tuple[Callable[[str], object], ...] = (
    kinds.is_number,
    angle,
    kinds.is_date,
    kinds.is_time,
    kinds.is_address,
    kinds.is_code,
)
_SURE, _LIKELY = 0.9, 0.7


def mended(
    rows: list[list[str]], body: Sequence[int], names: Sequence[str], separator: str
) -> list[list[str]]:
    """The rows, with fields joined again where an unquoted separator had cut them.

    The fields are joined where the others then stand under their names; if that does not tell,
    at the end. ``body`` are the indexes of rows below the header.
    """
    width = header_width(names)
    if separator == "\t":
        rows = _with_spans(rows, body, width)
    wide = [index for index in body if any(map(str.strip, rows[index][width:]))]
    if not width or not wide or len(wide) * 2 > len(body):
        return rows
    normal = [index for index in body if index not in set(wide)]
    tests = [_test([rows[index][column] for index in normal]) for column in range(width)]
    changed = list(rows)
    for index in wide:
        row = rows[index]
        last = max(place for place, cell in enumerate(row) if cell.strip()) + 1
        joined = _joined(row[:last], width, separator, tests)
        changed[index] = joined + [""] * (len(row) - width)
    return changed


def _with_spans(rows: list[list[str]], body: Sequence[int], width: int) -> list[list[str]]:
    """The rows, with those moved to the right that lack their first cells.

    What is copied from a page lacks the cells that span several rows; they have the text above.
    """
    tests = [_test([rows[index][column] for index in body], _LIKELY) for column in range(width)]
    changed = list(rows)
    for before, index in zip(body, body[1:], strict=False):
        row = rows[index][:width]
        free = width - max((place for place, cell in enumerate(row, 1) if cell.strip()), default=0)
        moves = [[""] * count + row[: width - count] for count in range(free + 1)]
        best = max(range(free + 1), key=lambda count: (_fit(moves[count], tests), -count))
        if best:
            above = changed[before][:best]
            changed[index] = [*above, *moves[best][best:], *rows[index][width:]]
    return changed


def _fit(cells: Sequence[str], tests: Sequence[Callable[[str], object] | None]) -> int:
    """How many cells are what nearly all of their column are."""
    return sum(
        bool(test(cell.strip()))
        for test, cell in zip(tests, cells, strict=True)
        if test and cell.strip()
    )


def header_width(names: Sequence[str]) -> int:
    """The number of columns up to the last that has a name."""
    return max((place for place, name in enumerate(names, 1) if name), default=0)


def shifted(names: tuple[str, ...], rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The names one column further, where the column of the rows' own names has none.

    R writes tables so: its header has one field less than its rows.
    """
    width = header_width(names)
    if not rows or width != len(names) - 1 or not all(row[width].strip() for row in rows):
        return names
    cells = [Cells([row[column] for row in rows]) for column in range(len(names))]
    moved = ("", *names[:-1])
    return moved if _understood(moved, cells) > _understood(names, cells) else names


def _understood(names: Sequence[str], cells: Sequence[Cells]) -> int:
    """How many columns have a role that their name and their cells give."""
    roles = guessed_roles(names, cells, {})
    pairs = zip(names, roles, strict=True)
    return sum(bool(name) and role not in ("kept", "left out") for name, role in pairs)


def _test(texts: Sequence[str], least: float = _SURE) -> Callable[[str], object] | None:
    """What nearly all texts of a column are, if that can be told."""
    cells = Cells(texts)
    return next((test for test in _TESTS if cells.share(test) >= least), None)


def _joined(
    row: list[str],
    width: int,
    separator: str,
    tests: Sequence[Callable[[str], object] | None],
) -> list[str]:
    surplus = len(row) - width

    def joined_at(place: int) -> list[str]:
        end = place + surplus + 1
        return [*row[:place], separator.join(row[place:end]), *row[end:]]

    def fit(place: int) -> tuple[int, bool, int]:
        cells = joined_at(place)
        # In words, a space follows a comma.
        spaced = all(cell.startswith(" ") for cell in row[place + 1 : place + surplus + 1])
        return _fit(cells, tests), spaced, place

    return joined_at(max(range(width), key=fit))
