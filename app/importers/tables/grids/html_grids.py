"""Tables of HTML as grids, and the one of a page that holds the places."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.importers.building import one_line
from app.importers.imported import ImportRefused
from app.importers.tables.grids.grid import Grid, refuse_many
from app.importers.tables.grids.html_cells import HtmlCell, HtmlPage, HtmlTable
from app.importers.tables.layout import year_of

_MOST_HEADERS = 3
_MOST_COLUMNS = 1000


class Candidate(msgspec.Struct, frozen=True):
    """Tables of a page with the same columns, as one, and what they are called."""

    label: str
    grid: Grid


def candidates(page: HtmlPage) -> list[Candidate]:
    """The tables of a page; those of the same columns, such as one for each year, are one."""
    groups: dict[tuple[str, ...], list[tuple[HtmlTable, Grid]]] = {}
    for number, table in enumerate(page.tables):
        grid = table_grid(table)
        if len(grid.rows) < 2:
            continue
        # A table without a header is like no other.
        columns = _columns(grid) or (f"\0{number}",)
        groups.setdefault(columns, []).append((table, grid))
    return [_joined(those, page.title, index) for index, those in enumerate(groups.values(), 1)]


def table_grid(table: HtmlTable) -> Grid:
    """The cells of a table, each in all rows that it spans, and in the first of its columns.

    Names of columns stand in all columns that they span. Raises ``ImportRefused`` for a table that
    spans too much.
    """
    rows: list[list[str]] = []
    links: dict[tuple[int, int], str] = {}
    copies: set[tuple[int, int]] = set()
    spanning: dict[int, tuple[int, str]] = {}
    sections: set[int] = set()
    width = max((sum(cell.columns for cell in row) for row in table.rows), default=0)
    _refuse_wide(len(table.rows), width)
    for number, cells in enumerate(table.rows):
        row: list[str] = []
        for cell in cells:
            copies.update((number, column) for column in _from_above(row, spanning))
            if cell.link:
                links[number, len(row)] = cell.link
            for offset in range(cell.columns):
                text = cell.text if offset == 0 or cell.is_header else ""
                if cell.rows > 1:
                    spanning[len(row)] = cell.rows - 1, text
                row.append(text)
            _refuse_wide(number, len(row))
        while spanning and len(row) <= max(spanning):
            copies.update((number, column) for column in _from_above(row, spanning))
            if spanning and len(row) <= max(spanning):
                row.append("")
        if len(cells) == 1 and cells[0].columns > 1 and cells[0].columns >= width - 1:
            sections.add(number)
            row = [cells[0].text]
        rows.append(row)
    widest = max(map(len, rows), default=0)
    _refuse_wide(len(rows), widest)
    return Grid(
        rows=[row + [""] * (widest - len(row)) for row in rows],
        numbers=list(range(1, len(rows) + 1)),
        marked=_headers(table.rows, sections),
        sections=frozenset(sections),
        copies=frozenset(copies),
        links=links,
    )


def _from_above(row: list[str], spanning: dict[int, tuple[int, str]]) -> list[int]:
    """Adds the cells from above that come next in a row; gives their columns."""
    added = []
    while len(row) in spanning and len(row) not in added:
        column = len(row)
        left, text = spanning.pop(column)
        if left > 1:
            spanning[column] = left - 1, text
        row.append(text)
        added.append(column)
    return added


def _refuse_wide(rows: int, columns: int) -> None:
    """Raises ``ImportRefused`` for a table that is no list of places, whatever its cells span."""
    if columns > _MOST_COLUMNS:
        raise ImportRefused("The table has more than 1,000 columns: copy the columns that matter.")
    refuse_many(rows, columns)


def _headers(rows: Sequence[Sequence[HtmlCell]], sections: set[int]) -> int:
    """How many rows at the top have nothing but cells of headers."""
    count = 0
    for number, cells in enumerate(rows[:_MOST_HEADERS]):
        if not cells or number in sections or not all(cell.is_header for cell in cells):
            break
        count = number + 1
    return count if count < len(rows) else 0


def _columns(grid: Grid) -> tuple[str, ...]:
    header = zip(*grid.rows[: grid.marked], strict=True)
    return tuple(one_line(" ".join(cells)).casefold() for cells in header)


def _joined(tables: Sequence[tuple[HtmlTable, Grid]], title: str, number: int) -> Candidate:
    """Tables of the same columns as one, with a row for what is above each of them."""
    headings = [_heading(table) for table, _ in tables]
    label = title if len(tables) > 1 else headings[0] or title
    first = tables[0][1]
    if not first.marked:
        return Candidate(label or f"Table {number}", _titled(first, title or headings[0]))
    rows, links, sections = first.rows[: first.marked], {}, set()
    copies: set[tuple[int, int]] = set()
    numbers = first.numbers[: first.marked]
    for (_, grid), heading in zip(tables, headings, strict=True):
        if heading and (len(tables) > 1 or year_of(heading)):
            sections.add(len(rows))
            rows.append([heading, *[""] * (grid.width - 1)])
            numbers.append(0)
        shift = len(rows) - grid.marked
        rows += grid.rows[grid.marked :]
        following = max(numbers) + 1
        numbers += range(following, following + len(grid.rows) - grid.marked)
        links.update({(row + shift, column): to for (row, column), to in grid.links.items()})
        sections.update(row + shift for row in grid.sections)
        copies.update((row + shift, column) for row, column in grid.copies)
    refuse_many(len(rows), first.width)
    grid = Grid(
        rows=rows,
        numbers=numbers,
        marked=first.marked,
        sections=frozenset(sections),
        copies=frozenset(copies),
        links=links,
        heading=title or ("" if len(tables) > 1 else headings[0]),
    )
    return Candidate(label or f"Table {number}", grid)


def _titled(grid: Grid, title: str) -> Grid:
    return msgspec.structs.replace(grid, heading=title)


def _heading(table: HtmlTable) -> str:
    """What is above a table: its caption, or the nearest heading, and the year if one names it."""
    near = one_line(table.caption or (table.headings[-1] if table.headings else ""))
    near = near.removesuffix("[edit]").strip()
    if year_of(near):
        return near
    years = [year for heading in reversed(table.headings) if (year := year_of(heading))]
    return f"{near} ({years[0]})" if near and years else (years[0] if years else near)


def refuse_without_tables(found: Sequence[Candidate]) -> None:
    """Raises ``ImportRefused`` for a page without a table."""
    if not found:
        raise ImportRefused(
            "The page has no table: save the page with the table, or copy the table and paste it."
        )
