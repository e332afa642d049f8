"""Finds what columns are by what stands in them, where their names do not tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from app.importers.imported import ColumnRole
from app.importers.tables.cells import kinds
from app.importers.tables.cells.column import Cells
from app.importers.tables.cells.coordinates import angle, is_map_link
from app.importers.tables.cells.country import country
from app.importers.tables.roles.fitting import are_angles, is_pair, may_be_place
from app.importers.tables.roles.vocabulary import may_be_date

_LONGEST_NAME = 45
_LEAST_FACT = 32
_DECIMALS = re.compile(r"\s*[+\-−]?\d{1,3}[.,]\d{2,}\s*°?\s*[NSEWO]?\s*", re.I)


def fill_by_contents(
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
        if link or cells[index].share(is_pair) >= 0.7:
            roles[index] = "coordinates"
            return
    for first, second in zip(free, free[1:], strict=False):
        both = cells[first].share(_DECIMALS.fullmatch), cells[second].share(_DECIMALS.fullmatch)
        near = second == first + 1 and min(both) >= 0.8 and not (names[first] or names[second])
        if near and are_angles(cells[first]) and are_angles(cells[second]):
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
        if may_be_place(cells[index])
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
