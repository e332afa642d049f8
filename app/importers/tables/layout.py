"""Finds the header of a table, and what stands above, between and below its rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from app.importers.building import Counts, one_line
from app.importers.tables.cells.kinds import is_data
from app.importers.tables.grids.grid import Grid
from app.importers.tables.roles.vocabulary import is_known

# Longer texts are no names of columns.
_LONGEST_NAME = 60
_LOOKED_AT = 40
_SAMPLE = 200
_LONGEST_TITLE = 150
_UNIT = re.compile(
    r"[\[(]?(?:°|deg|degrees?|decimal degrees?|grad|dezimalgrad|km|m|mi|miles|meters?|metres?|ft|h"
    r"|hours?|min|hh:mm(?::ss)?|h:mm|(?:[ymdtj]{1,4}[./-]){2}[ymdtj]{1,4}|eur|€|usd|\$|%|utc|local"
    r"|lokal|iso(?: ?8601)?|wgs ?84|text|string|number|zahl|date|datum|iata|iso ?3166)[\])]?",
    re.I,
)
_YEAR_ALONE = re.compile(r"[\[(]?((?:1\d|20)\d\d)[\])]?")
_YEAR = re.compile(r"(?<![\d./–-])((?:1\d|20)\d\d)(?![\d/–-])")
# What programs write above a table about their own doings.
_DOINGS = re.compile(
    r"(?:export|generated|created|printed|as of|updated|downloaded|stand|erstellt|gedruckt|exporté"
    r"|généré|créé|exportado|generado|creado)",
    re.I,
)


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """Where the parts of a table are, as indexes of rows.

    ``header`` is -1 if there is none. ``body`` are the rows with cells. ``above`` gives for a row
    the heading that stands above it within the table. ``units`` are those of columns by index.
    """

    names: tuple[str, ...]
    header: int
    body: list[int]
    title: str = ""
    summary: str = ""
    above: dict[int, str] = {}
    units: dict[int, str] = {}


def laid_out(grid: Grid, counts: Counts, header: int | None = None) -> Layout:
    """The parts of a table. ``header`` is the index of its header, -1 for none, if it is known."""
    first = _header(grid) if header is None else header
    last = first + max(grid.marked - 1, 0) if header is None and first >= 0 else first
    names = _names(grid.rows[first : last + 1]) if first >= 0 else ("",) * grid.width
    preamble = [index for index in range(max(first, 0)) if any(map(str.strip, grid.rows[index]))]
    if preamble and preamble[-1] == first - 1 and (grouped := _grouped(grid, first)):
        names = grouped
        preamble.pop()
    title, summary = _preamble(grid, preamble, counts)
    body: list[int] = []
    above: dict[int, str] = {}
    units: dict[int, str] = {}
    heading = ""
    width = _typical_width(grid.rows)
    folded = [name.casefold() for name in names]
    for index in range(last + 1, len(grid.rows)):
        row = grid.rows[index]
        filled = [cell for cell in map(str.strip, row) if cell]
        if not filled:
            counts.add("empty row")
        elif first >= 0 and _is_repeated(row, folded):
            counts.add("header row", _line(row))
        elif first >= 0 and index == last + 1 and all(map(_UNIT.fullmatch, filled)):
            units = {place: cell.strip() for place, cell in enumerate(row) if cell.strip()}
        elif index in grid.sections or _is_year_row(filled, width):
            heading = filled[0]
        else:
            body.append(index)
            if heading:
                above[index] = heading
    return Layout(
        names=names,
        header=first,
        body=body,
        title=title or grid.heading,
        summary=summary,
        above=above,
        units=units,
    )


def year_of(heading: str) -> str:
    """The only year that a heading names, or ``""``."""
    years = set(_YEAR.findall(heading))
    return years.pop() if len(years) == 1 and not _DOINGS.match(heading.strip()) else ""


def _is_repeated(row: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a row has the names of the columns, which are folded, once more."""
    if one_line(row[0]).casefold() != names[0]:
        return False
    return all(one_line(cell).casefold() == name for cell, name in zip(row, names, strict=True))


def _is_year_row(filled: Sequence[str], width: int) -> bool:
    return len(filled) == 1 and width > 2 and bool(_YEAR_ALONE.fullmatch(filled[0]))


def _header(grid: Grid) -> int:
    if grid.marked:
        return 0
    rows = [
        (index, [cell for cell in map(str.strip, row) if cell])
        for index, row in enumerate(grid.rows[:_LOOKED_AT])
    ]
    width = _typical_width(grid.rows)
    best, best_known = -1, 0
    for index, filled in rows:
        if not filled or index in grid.sections or not _may_be_names(filled):
            continue
        known = sum(is_known(cell) for cell in filled)
        enough = known >= 2 or known == len(filled) or len(filled) >= 0.75 * width
        if known > best_known and enough and known * 10 >= len(filled) * 3:
            best, best_known = index, known
    return best if best >= 0 else _by_contrast(grid, rows, width)


def _by_contrast(grid: Grid, rows: Sequence[tuple[int, list[str]]], width: int) -> int:
    """The first full row, if the cells below it are of another kind."""
    for index, filled in rows:
        if len(filled) < 0.75 * width:
            continue
        if not _may_be_names(filled) or len(set(filled)) < len(filled):
            return -1
        below = grid.rows[index + 1 : index + 1 + _LOOKED_AT]
        for column, cell in enumerate(grid.rows[index]):
            under = [row[column] for row in below if row[column].strip()]
            if cell.strip() and under and sum(map(is_data, under)) >= 0.6 * len(under):
                return index
        return -1
    return -1


def _may_be_names(filled: Sequence[str]) -> bool:
    return not any(is_data(cell) or len(cell) > _LONGEST_NAME for cell in filled)


def _typical_width(rows: Sequence[Sequence[str]]) -> int:
    """How many cells of a row are filled: the number with the best share."""
    filled = Counter(sum(bool(cell.strip()) for cell in row) for row in rows[:_SAMPLE])
    filled.pop(0, None)
    return max(filled, key=lambda width: (width * filled[width], width), default=0)


def _grouped(grid: Grid, header: int) -> tuple[str, ...]:
    """The names of a header that needs the row above it, such as Arrival over Date and Time.

    Empty if the names differ without it, or if that row is no such row.
    """
    names, groups = grid.rows[header], grid.rows[header - 1]
    filled = [one_line(name).casefold() for name in names if name.strip()]
    above = [group for group in groups if group.strip()]
    if len(set(filled)) == len(filled) or len(above) < 2 or not _may_be_names(above):
        return ()
    found, group = [], ""
    for name, over in zip(names, groups, strict=True):
        group = one_line(over) or group
        name = one_line(name)
        needs = filled.count(name.casefold()) > 1
        found.append(f"{group} {name}".strip() if needs else name or one_line(over))
    return tuple(found)


def _names(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The names of the columns; those of several rows are joined."""
    columns = zip(*rows, strict=True)
    return tuple(
        " ".join(dict.fromkeys(name for name in map(one_line, cells) if name)) for cells in columns
    )


def _preamble(grid: Grid, indexes: Sequence[int], counts: Counts) -> tuple[str, str]:
    """The title and the summary that the rows above the header give."""
    title, lines = "", []
    for index in indexes:
        line = _line(grid.rows[index])
        counts.add("preamble row", line)
        alone = sum(bool(cell.strip()) for cell in grid.rows[index]) == 1
        if not title and alone and len(line) <= _LONGEST_TITLE and not _DOINGS.match(line):
            title = line.lstrip("# ")
        else:
            lines.append(line)
    return title, "\n".join(lines)


def _line(row: Sequence[str]) -> str:
    return " ".join(cell for cell in map(one_line, row) if cell)
