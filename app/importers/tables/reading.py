"""Reads a grid of cells as a tour, from its header to its stops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast, get_args

import msgspec

from app.importers.building import Counts, TourBuilder, clean
from app.importers.imported import (
    Answers,
    Column,
    ColumnRole,
    File,
    FormatName,
    Imported,
    ImportRefused,
    Question,
    TableView,
)
from app.importers.tables.cells.column import Cells
from app.importers.tables.endings import without_endings
from app.importers.tables.gathering import gathered_visits
from app.importers.tables.grids.grid import Grid
from app.importers.tables.layout import laid_out
from app.importers.tables.order import in_order
from app.importers.tables.positions import Placed, placed_rows, two_columns
from app.importers.tables.ragged import mended, shifted
from app.importers.tables.roles.guessing import guessed_roles
from app.importers.tables.roles.known import known_names
from app.importers.tables.row_times import TableTimes
from app.importers.tables.sheet import Sheet
from app.importers.tables.stops import Stops, rows_of
from app.importers.tables.tracks import is_track
from app.importers.tables.visits import Visits

_ROLES: frozenset[str] = frozenset(get_args(ColumnRole))
_PLACES: frozenset[ColumnRole] = frozenset(("name", "coordinates", "lat", "from", "route", "code"))
_NO_PLACES = (
    "The table has no column of places: name one “Place”, or two “Latitude” and “Longitude”."
)


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where a grid comes from, as the user shall see it."""

    format: FormatName
    separator: str = ""
    encoding: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()


class Prepared(msgspec.Struct, frozen=True):
    """A table whose parts and columns are known, and what was left out on the way."""

    sheet: Sheet
    counts: Counts
    summary: str


def prepared(grid: Grid, answers: Answers, separator: str = "") -> Prepared:
    """Finds the parts of a table, and guesses the roles of its columns.

    Raises ``ImportRefused`` for a table without rows.
    """
    counts = Counts()
    layout = laid_out(grid, counts, _header_answer(grid, answers))
    if not layout.body:
        raise ImportRefused("The table has no rows below its header: choose another file.")
    names = layout.names
    if separator and layout.header >= 0:
        grid = msgspec.structs.replace(grid, rows=mended(grid.rows, layout.body, names, separator))
    if layout.header < 0:
        names = known_names(grid) or names
    elif separator:
        names = shifted(names, [grid.rows[row] for row in layout.body])
    cells = [Cells([grid.rows[row][column] for row in layout.body]) for column in range(grid.width)]
    roles = guessed_roles(names, cells, _role_answers(answers, grid.width))
    body, notes = without_endings(grid.rows, layout.body, roles, counts)
    sheet = Sheet(grid=grid, layout=layout, names=names, roles=tuple(roles), body=body)
    return Prepared(sheet, counts, "\n".join(filter(None, (layout.summary, *notes))))


def has_places(sheet: Sheet) -> bool:
    """Whether any column says where the rows are."""
    return bool(_PLACES.intersection(sheet.roles)) or bool(sheet.grid.links)


def worth(grid: Grid) -> float:
    """How likely a table of several is the one with the places: by its rows, dates and points."""
    try:
        table = prepared(grid, {})
    except ImportRefused:
        return 0.0
    roles = set(table.sheet.roles)
    if not has_places(table.sheet):
        return 0.0
    dated = bool(roles & {"date", "arrive", "depart", "year"})
    located = bool(roles & {"lat", "coordinates", "from lat"})
    known = table.sheet.layout.header >= 0 or located
    # Texts without a header may be anything.
    return len(table.sheet.body) * (1 + dated + located) * (1 if known else 0.1)


def table_imported(grid: Grid, file: File, origin: Origin) -> Imported:
    """The tour of a table. Raises ``ImportRefused`` for one without places."""
    table = prepared(grid, file.answers, origin.separator)
    if not has_places(table.sheet):
        raise ImportRefused(_NO_PLACES)
    return _imported(table, file, origin)


def _imported(table: Prepared, file: File, origin: Origin) -> Imported:
    sheet, counts, answers = table.sheet, table.counts, file.answers
    times = TableTimes(sheet, answers, counts)
    placed, swapped = _placed(sheet, answers)
    body, order = in_order(sheet, times, answers)
    body = _without_shapes(body, placed[""], sheet, counts)
    has_names = bool({"name", "from", "route", "code"}.intersection(sheet.roles))
    if is_track(body, placed[""], times, has_names):
        counts.add("track point", count=len(body) - 2)
        body = [body[0], body[-1]]
    ordered = msgspec.structs.replace(sheet, body=body)
    visits = Visits(ordered, times, placed)
    builder = TourBuilder(file, origin.format, sheet.layout.title or stem(file.name), counts)
    builder.summary = table.summary
    if sheet.layout.units:
        units = {sheet.label(column): unit for column, unit in sheet.layout.units.items()}
        builder.extra = {"units": units}
    _set_traveller(builder, ordered)
    prefix = f"sheet {origin.sheet}, " if origin.sheet else ""
    stops = Stops(
        ordered,
        builder,
        times,
        are_legs=visits.are_legs,
        prefix=prefix,
        has_marks=origin.format in ("tsv", "html-table"),
    )
    for visit in gathered_visits(visit for row in body for visit in visits.of_row(row)):
        stops.add(visit)
    for column, role in enumerate(sheet.roles):
        if role == "left out" and sheet.names[column]:
            counts.add("column", sheet.names[column])
    return Imported(
        format=origin.format,
        tours=(builder.tour(),),
        left_out=counts.left_out(),
        questions=(
            *origin.questions,
            *times.questions(),
            *(question for question in (swapped, order) if question),
        ),
        wanted=tuple(stops.wanted),
        table=view(sheet, stops, origin),
    )


def view(sheet: Sheet, stops: Stops, origin: Origin) -> TableView:
    """The table as the user confirms it."""
    first = sheet.layout.header + max(sheet.grid.marked, 1) if sheet.layout.header >= 0 else 0
    shown = [
        row
        for row in range(first, len(sheet.grid.rows))
        if any(map(str.strip, sheet.grid.rows[row]))
    ]
    header = sheet.grid.numbers[sheet.layout.header] if sheet.layout.header >= 0 else 0
    return TableView(
        columns=tuple(map(Column, sheet.names, sheet.roles)),
        rows=tuple(_shown(sheet.grid.rows[row]) for row in shown),
        stops=rows_of(stops, shown),
        header=header,
        sheet=origin.sheet,
        sheets=origin.sheets,
        encoding=origin.encoding,
        separator=origin.separator,
    )


def _shown(row: Sequence[str]) -> tuple[str, ...]:
    # Hardly any row has characters that no window shows.
    return tuple(row) if "".join(row).isprintable() else tuple(map(clean, row))


def _placed(
    sheet: Sheet, answers: Answers
) -> tuple[Mapping[str, Mapping[int, Placed]], Question | None]:
    """The places of the rows, and of the ends of those that are legs."""
    found, question = placed_rows(sheet.grid, sheet.body, sheet.names, sheet.roles, answers)
    placed: dict[str, dict[int, Placed]] = {
        "": dict(zip(sheet.body, found, strict=True)),
        "from": {},
        "to": {},
    }
    ends: tuple[tuple[str, ColumnRole, ColumnRole], ...] = (
        ("from", "from lat", "from lon"),
        ("to", "to lat", "to lon"),
    )
    for end, first, second in ends:
        lat, lon = sheet.column(first), sheet.column(second)
        if lat is not None and lon is not None:
            found, _ = two_columns(sheet.grid, sheet.body, sheet.names, (lat, lon), answers, {})
            placed[end] = dict(zip(sheet.body, found, strict=True))
    return placed, question


def _without_shapes(
    body: Sequence[int], placed: Mapping[int, Placed], sheet: Sheet, counts: Counts
) -> list[int]:
    """The rows whose geometry is a point, or that have none; lines and areas are counted."""
    kept = []
    for row in body:
        shape = placed[row].shape
        if shape:
            counts.add("line" if "line" in shape else "polygon", sheet.text(row, "name"))
        elif _is_cancelled(row, sheet):
            names = (sheet.text(row, "from"), sheet.text(row, "to"))
            counts.add("leg", "–".join(filter(None, names)))
        else:
            kept.append(row)
    return kept


def _is_cancelled(row: int, sheet: Sheet) -> bool:
    """Whether a row is a leg that its own column says was not travelled."""
    return any(
        name.casefold() in ("canceled", "cancelled", "annulliert", "storniert")
        and sheet.grid.rows[row][column].strip().casefold() in ("true", "yes", "1", "ja", "x")
        for column, name in enumerate(sheet.names)
    )


def _set_traveller(builder: TourBuilder, sheet: Sheet) -> None:
    names = {sheet.text(row, "traveller") for row in sheet.body} - {""}
    if len(names) == 1:
        builder.traveller = builder.add_person(names.pop())


def _header_answer(grid: Grid, answers: Answers) -> int | None:
    answer = answers.get("header", "")
    if not answer.isdigit() or len(answer) > 9:
        return None
    # A row that the file does not have is none.
    return grid.numbers.index(int(answer)) if int(answer) in grid.numbers else -1


def _role_answers(answers: Answers, width: int) -> dict[int, ColumnRole]:
    found: dict[int, ColumnRole] = {}
    for column in range(width):
        role = answers.get(f"column:{column}", "")
        if role in _ROLES:
            found[column] = cast(ColumnRole, role)
    return found


def stem(name: str) -> str:
    """The name of a file without its suffix."""
    stem, dot, suffix = name.rpartition(".")
    return stem if dot and stem and len(suffix) <= 5 else name
