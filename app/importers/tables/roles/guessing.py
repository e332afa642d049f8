"""Guesses what the columns of a table are, from their names and from what stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from app.importers.imported import ColumnRole
from app.importers.tables.cells.column import Cells
from app.importers.tables.roles.contents import fill_by_contents
from app.importers.tables.roles.fitting import fits
from app.importers.tables.roles.vocabulary import key, named_roles

# One column of a table at most has them.
_SINGLE: frozenset[ColumnRole] = frozenset(
    (
        *("name", "lat", "lon", "coordinates", "country", "region", "order", "traveller", "code"),
        *("from", "to", "route", "altitude", "id", "speaker", "year", "month", "day", "end year"),
        *("end month", "end day", "from lat", "from lon", "to lat", "to lon", "north or south"),
        *("east or west", "time", "arrive time", "depart time", "date"),
    )
)
# Names of things rather than of places: beside a town, and without coordinates, they are told of.
_THINGS = frozenset(
    """
    name title headline label poi attraction landmark bezeichnung titel nom titre nombre titulo nome
    sehenswurdigkeit site
    """.split()
)
_TOWNS = frozenset(
    """
    city town locality locale municipality village settlement stadt ort ville commune ciudad
    localidad citta cidade plaats stad miejscowosc miasto
    """.split()
)
# Where one sleeps or plays names a stop only if nothing else does.
_LODGINGS = frozenset(
    """
    hotel accommodation venue address unterkunft adresse hebergement direccion lodging
    """.split()
)
_STARTS = frozenset(
    "start started begin beginning from beginn anfang von debut inicio inizio".split()
)
_ENDS = frozenset("end ended finish to until ende bis fin hasta fine".split())
_OF_STARTS: Mapping[ColumnRole, ColumnRole] = {"arrive": "depart", "arrive time": "depart time"}
_OF_ENDS: Mapping[ColumnRole, ColumnRole] = {"depart": "arrive", "depart time": "arrive time"}
_EVENTS = frozenset("venue event".split())


class _Named(msgspec.Struct):
    """A column with the roles that its name may stand for, the likeliest first."""

    index: int
    roles: list[tuple[ColumnRole, int]]

    @property
    def role(self) -> ColumnRole | None:
        return self.roles[0][0] if self.roles else None


def guessed_roles(
    names: Sequence[str],
    cells: Sequence[Cells],
    fixed: Mapping[int, ColumnRole],
) -> list[ColumnRole]:
    """A role for each column. ``fixed`` are those that the user gave, by index."""
    taken = {role for role in fixed.values() if role in _SINGLE}
    roles: dict[int, ColumnRole] = dict(fixed)
    has_place = _has_coordinates(names, cells, fixed)
    open_columns = [
        _Named(index, _fitting(name, cells[index], taken, has_place))
        for index, name in enumerate(names)
        if index not in fixed and cells[index].texts
    ]
    _settle(open_columns, names)
    _drop_halves(open_columns, names, roles)
    for column in open_columns:
        if column.role:
            roles[column.index] = column.role
    fill_by_contents(names, cells, roles, set(fixed))
    _turn_legs(names, roles, fixed)
    for index, name in enumerate(names):
        if index not in roles:
            roles[index] = "kept" if name or cells[index].texts else "left out"
    return [roles[index] for index in range(len(names))]


def _turn_legs(
    names: Sequence[str], roles: dict[int, ColumnRole], fixed: Mapping[int, ColumnRole]
) -> None:
    """Takes the start of a leg for a departure, and its end for an arrival."""
    given = set(roles.values())
    if "from" not in given and ("route" not in given or "name" in given):
        return
    for index, role in roles.items():
        words = set(key(names[index]).split())
        turned = _OF_STARTS if words & _STARTS else _OF_ENDS if words & _ENDS else {}
        if index not in fixed and role in turned:
            roles[index] = turned[role]


def _has_coordinates(
    names: Sequence[str], cells: Sequence[Cells], fixed: Mapping[int, ColumnRole]
) -> bool:
    found = set(fixed.values())
    for index, name in enumerate(names):
        named = {role for role, _ in named_roles(name)}
        found |= {
            role
            for role in named & {"lat", "lon", "coordinates"}
            if cells[index].texts and fits(role, cells[index])
        }
    return "coordinates" in found or {"lat", "lon"} <= found


def _fitting(
    name: str, cells: Cells, taken: Iterable[ColumnRole], has_place: bool
) -> list[tuple[ColumnRole, int]]:
    """The roles that the name stands for and that the cells do not contradict."""
    found = [
        (role, rank) for role, rank in named_roles(name) if role not in taken and fits(role, cells)
    ]
    # With coordinates a row is a thing at a point; without, the town is what can be placed.
    later = 500 * (has_place and key(name) in _TOWNS) + 1000 * (key(name) in _LODGINGS)
    return [(role, rank + later if role == "name" else rank) for role, rank in found]


def _settle(columns: Sequence[_Named], names: Sequence[str]) -> None:
    """Gives each role that only one column can have to the one whose name is the surest."""
    while True:
        wanted: dict[ColumnRole, list[_Named]] = {}
        for column in columns:
            if column.role in _SINGLE and column.role:
                wanted.setdefault(column.role, []).append(column)
        rivals = [those for role, those in wanted.items() if len(those) > 1]
        if not rivals:
            return
        for those in rivals:
            best = min(those, key=lambda column: (column.roles[0][1], column.index))
            for column in those:
                if column is not best:
                    _pass_on(column, names[column.index])


def _pass_on(column: _Named, name: str) -> None:
    """Takes the next role of a column whose first went to another."""
    was = column.role
    column.roles.pop(0)
    if not column.roles and was == "name" and (_THINGS | _EVENTS).intersection(key(name).split()):
        column.roles = [("fact", 0)]
    elif not column.roles:
        column.roles = [("kept", 0)]


def _drop_halves(
    columns: Sequence[_Named], names: Sequence[str], fixed: Mapping[int, ColumnRole]
) -> None:
    """Gives up roles that mean something only in pairs, where the other half is missing."""
    pairs: tuple[tuple[ColumnRole, ...], ...] = (
        ("from", "to"),
        ("lat", "lon"),
        ("from lat", "from lon", "to lat", "to lon"),
        ("year", "month", "day"),
        ("end year", "end month", "end day"),
    )
    for _ in range(3):
        roles = {column.role for column in columns} | set(fixed.values())
        for those in pairs:
            found = roles.intersection(those)
            # A year alone is a date, and a month with its year.
            lacks = len(found) < len(those) and those[0] != "year" and those[0] != "end year"
            lacks = lacks or (those[0] == "year" and bool(found) and "year" not in found)
            lacks = lacks or ("day" in found and "month" not in found and "day" in those)
            for column in columns:
                alone = column.role in found and lacks
                if alone and not (those[1] == "month" and column.role == "year"):
                    _pass_on(column, names[column.index])
        _settle(columns, names)
