"""Guesses what the columns of a table are, from their names and from what stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from app.importers.imported import ColumnRole
from app.importers.tables.cells import kinds
from app.importers.tables.cells.column import Cells
from app.importers.tables.cells.coordinates import angle, is_map_link, pair, wkt_kind
from app.importers.tables.cells.country import country
from app.importers.tables.vocabulary import key, may_be_date, named_roles

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
_EVENTS = frozenset("venue event".split())
_ORDER = re.compile(r"(?:[^\W\d_]{1,6}\.?\s*)?#?\d{1,5}(?:\s*[.):]|[a-z])?", re.I)
_WAY = re.compile(r"\S\s*(?:→|->|=>|➔|—|–|\s-\s|\s>\s|\sto\s|\snach\s)\s*\S")
_LONGEST_NAME = 45
_LEAST_FACT = 32
# Shorter texts are codes, which say nothing to a reader.
_LEAST_WORDS = 2.5
_DECIMALS = re.compile(r"\s*[+\-−]?\d{1,3}[.,]\d{2,}\s*°?\s*[NSEWO]?\s*", re.I)


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
    _by_contents(names, cells, roles, set(fixed))
    for index, name in enumerate(names):
        if index not in roles:
            roles[index] = "kept" if name or cells[index].texts else "left out"
    return [roles[index] for index in range(len(names))]


def _has_coordinates(
    names: Sequence[str], cells: Sequence[Cells], fixed: Mapping[int, ColumnRole]
) -> bool:
    found = set(fixed.values())
    for index, name in enumerate(names):
        named = {role for role, _ in named_roles(name)}
        found |= {
            role
            for role in named & {"lat", "lon", "coordinates"}
            if cells[index].texts and _fits(role, cells[index])
        }
    return "coordinates" in found or {"lat", "lon"} <= found


def _fitting(
    name: str, cells: Cells, taken: Iterable[ColumnRole], has_place: bool
) -> list[tuple[ColumnRole, int]]:
    """The roles that the name stands for and that the cells do not contradict."""
    found = [
        (role, rank) for role, rank in named_roles(name) if role not in taken and _fits(role, cells)
    ]
    is_thing = key(name) in _THINGS
    # With coordinates a row is a thing at a point; without, the town is what can be placed.
    return [
        (role, rank - 1000 if role == "name" and has_place and is_thing else rank)
        for role, rank in found
    ]


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


def _fits(role: ColumnRole, cells: Cells) -> bool:
    """Whether the cells of a column may have a role."""
    test = _TESTS.get(role)
    return test is None or test(cells)


def _is_angle(text: str) -> bool:
    found = angle(text)
    return found is not None and abs(found.degrees) <= 180


def _is_pair(text: str) -> bool:
    return pair(text) is not None or bool(wkt_kind(text))


def _is_day_number(text: str) -> bool:
    return text.rstrip(".").isdigit() and 1 <= int(text.rstrip(".")[:4]) <= 31


def _is_month(text: str) -> bool:
    is_number = text.isdigit() and 1 <= int(text[:4]) <= 12
    return is_number or (kinds.is_date(f"1 {text}") and text.rstrip(".").isalpha())


def _is_year(text: str) -> bool:
    return bool(re.fullmatch(r"-?[1-9]\d{0,3}", text))


def _is_way(text: str) -> bool:
    return bool(_WAY.search(text)) or kinds.is_codes(text)


def _is_moment(text: str) -> bool:
    return kinds.is_date(text) or bool(re.fullmatch(r"1\d{9}(?:\d{3})?|(?:1\d|20)\d{6}", text))


def _may_be_place(cells: Cells) -> bool:
    return (
        cells.share(kinds.has_letters) >= 0.6
        and cells.share(_is_moment) < 0.5
        and cells.share(kinds.is_time) < 0.5
        and cells.share(kinds.is_address) < 0.5
        and cells.share(_is_pair) < 0.5
    )


def _are_dates(cells: Cells) -> bool:
    return cells.share(_is_moment) >= 0.5


def _are_times(cells: Cells) -> bool:
    plain = cells.share(kinds.is_plain_time) >= 0.9
    return (cells.share(kinds.is_time) >= 0.6 or plain) and not cells.share(_is_moment) > 0.5


def _are_angles(cells: Cells) -> bool:
    return cells.share(_is_angle) >= 0.7


_TESTS: Mapping[ColumnRole, Callable[[Cells], bool]] = {
    "lat": _are_angles,
    "lon": _are_angles,
    "from lat": _are_angles,
    "from lon": _are_angles,
    "to lat": _are_angles,
    "to lon": _are_angles,
    "coordinates": lambda cells: cells.share(_is_pair) >= 0.5,
    "north or south": lambda cells: set(map(str.upper, cells.texts)) <= {"N", "S"},
    "east or west": lambda cells: set(map(str.upper, cells.texts)) <= {"E", "W", "O"},
    "altitude": lambda cells: cells.share(kinds.is_number) >= 0.7,
    "route": lambda cells: cells.share(_is_way) >= 0.6 and cells.length < 200,
    "from": _may_be_place,
    "to": _may_be_place,
    "name": _may_be_place,
    "country": lambda cells: cells.share(kinds.has_letters) >= 0.8 and not _are_dates(cells),
    "region": lambda cells: cells.share(kinds.has_letters) >= 0.5 and not _are_dates(cells),
    "arrive": _are_dates,
    "depart": _are_dates,
    "date": _are_dates,
    "arrive time": _are_times,
    "depart time": _are_times,
    "time": _are_times,
    "year": lambda cells: cells.share(_is_year) >= 0.8,
    "month": lambda cells: cells.share(_is_month) >= 0.7,
    "day": lambda cells: cells.share(_is_day_number) >= 0.8,
    "end year": lambda cells: cells.share(_is_year) >= 0.8,
    "end month": lambda cells: cells.share(_is_month) >= 0.7,
    "end day": lambda cells: cells.share(_is_day_number) >= 0.8,
    "code": lambda cells: cells.share(kinds.is_code) >= 0.7,
    "order": lambda cells: cells.share(_ORDER.fullmatch) >= 0.8,
    "traveller": lambda cells: cells.share(kinds.has_letters) >= 0.8,
    "fact": lambda cells: cells.share(kinds.is_number) < 0.8 and cells.length >= _LEAST_WORDS,
    "topic": lambda cells: cells.length >= _LEAST_WORDS,
    "url": lambda cells: cells.share(kinds.is_address) >= 0.5,
}


def _by_contents(
    names: Sequence[str],
    cells: Sequence[Cells],
    roles: dict[int, ColumnRole],
    fixed: Iterable[int],
) -> None:
    """Fills the roles that names did not give, from what stands in the columns."""
    kept = set(fixed)

    def unknown() -> list[int]:
        return [
            index
            for index, column in enumerate(cells)
            if column.texts and index not in roles and index not in kept
        ]

    present = set(roles.values())
    if not present & {"lat", "coordinates", "from lat"}:
        _find_coordinates(names, cells, roles, unknown())
    if not present & {"name", "from", "route", "code"}:
        _find_places(names, cells, roles, unknown())
    if not present & {"date", "arrive", "depart", "year"}:
        for index in unknown():
            least = 0.8 if names[index] else 0.6
            if cells[index].share(_is_full_date) >= least and may_be_date(names[index]):
                roles[index] = "date"
                break
    if 0 in unknown() and not names[0] and any(names) and _is_count(cells[0]):
        roles[0] = "order"
    for index in unknown():
        is_free = not names[index] and "country" not in roles.values()
        if is_free and cells[index].share(country) >= 0.9:
            roles[index] = "country"
    for index in unknown():
        if cells[index].share(kinds.is_address) >= 0.5:
            roles[index] = "url"
        elif cells[index].length >= _LEAST_FACT and cells[index].share(_is_sentence) >= 0.5:
            roles[index] = "fact"


def _is_count(cells: Cells) -> bool:
    """Whether the cells of a column are numbers that only grow."""
    if not all(text.isdigit() and len(text) < 7 for text in cells.texts):
        return False
    numbers = [int(text) for text in cells.texts]
    return bool(numbers) and numbers == sorted(numbers)


def _is_full_date(text: str) -> bool:
    """Whether a cell is more of a date than a number alone."""
    return kinds.is_date(text) and not text.isdigit() and not re.fullmatch(r"\d+\.\d+", text)


def _is_sentence(text: str) -> bool:
    return text.count(" ") >= 3


def _is_long(text: str) -> bool:
    return text.count(" ") >= 6


def _find_coordinates(
    names: Sequence[str], cells: Sequence[Cells], roles: dict[int, ColumnRole], free: Sequence[int]
) -> None:
    for index in [*free, *(index for index, role in roles.items() if role == "url")]:
        link = cells[index].share(is_map_link) >= 0.5
        if link or cells[index].share(_is_pair) >= 0.7:
            roles[index] = "coordinates"
            return
    for first, second in zip(free, free[1:], strict=False):
        both = cells[first].share(_DECIMALS.fullmatch), cells[second].share(_DECIMALS.fullmatch)
        near = second == first + 1 and min(both) >= 0.8 and not (names[first] or names[second])
        if near and _are_angles(cells[first]) and _are_angles(cells[second]):
            lat_first = all(abs(_degrees(text)) <= 90 for text in cells[first].texts)
            roles[first], roles[second] = ("lat", "lon") if lat_first else ("lon", "lat")
            return


def _degrees(text: str) -> float:
    found = angle(text)
    return found.degrees if found else 0.0


def _find_places(
    names: Sequence[str], cells: Sequence[Cells], roles: dict[int, ColumnRole], free: Sequence[int]
) -> None:
    """Finds the places by contents: airports, ways, short texts that differ; else countries."""
    for index in free:
        if cells[index].share(kinds.is_codes) >= 0.8:
            roles[index] = "route"
            return
    texts = [
        index
        for index in free
        if _may_be_place(cells[index])
        and cells[index].share(kinds.has_letters) >= 0.8
        and cells[index].length <= _LONGEST_NAME
        and cells[index].share(_is_long) < 0.4
    ]
    spoken = [index for index in texts if cells[index].share(kinds.is_code) < 0.7]
    unnamed = [index for index in spoken if not names[index]]
    if unnamed:
        # The first whose texts differ about as much as those of any other.
        most = max(cells[index].distinct for index in unnamed)
        roles[next(i for i in unnamed if cells[i].distinct >= 0.8 * most)] = "name"
        return
    codes = [index for index in texts if index not in spoken]
    if codes and not names[codes[0]]:
        roles[codes[0]] = "code"
        return
    by_role = {role: index for index, role in reversed(roles.items())}
    if "coordinates" in by_role or "lat" in by_role:
        # Whatever names the points; short descriptions do where nothing else does.
        told = [index for index, role in roles.items() if role == "fact"]
        short = [index for index in told if cells[index].length <= _LONGEST_NAME]
        for index in [*spoken, *short]:
            roles[index] = "name"
            return
    wider = by_role.get("country", by_role.get("region"))
    if wider is not None:
        roles[wider] = "name"
