"""Whether the cells of a column may have the role that its name gives it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from app.importers.imported import ColumnRole
from app.importers.tables.cells import kinds
from app.importers.tables.cells.column import Cells
from app.importers.tables.cells.coordinates import angle, pair, wkt_kind

_ORDER = re.compile(r"(?:[^\W\d_]{1,6}\.?\s*)?#?\d{1,5}(?:\s*[.):]|[a-z])?", re.I)
_WAY = re.compile(r"\S\s*(?:→|->|=>|➔|—|–|\s-\s|\s>\s|\sto\s|\snach\s)\s*\S")
# Shorter texts are codes, which say nothing to a reader.
_LEAST_WORDS = 2.5


def fits(role: ColumnRole, cells: Cells) -> bool:
    """Whether the cells of a column may have a role."""
    test = _TESTS.get(role)
    return test is None or test(cells)


def _is_angle(text: str) -> bool:
    found = angle(text)
    return found is not None and abs(found.degrees) <= 180


def is_pair(text: str) -> bool:
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


def may_be_place(cells: Cells) -> bool:
    return (
        cells.share(kinds.has_letters) >= 0.6
        and cells.share(_is_moment) < 0.5
        and cells.share(kinds.is_time) < 0.5
        and cells.share(kinds.is_address) < 0.5
        and cells.share(is_pair) < 0.5
    )


def _are_dates(cells: Cells) -> bool:
    return cells.share(_is_moment) >= 0.5


def _are_times(cells: Cells) -> bool:
    plain = cells.share(kinds.is_plain_time) >= 0.9
    return (cells.share(kinds.is_time) >= 0.6 or plain) and not cells.share(_is_moment) > 0.5


def are_angles(cells: Cells) -> bool:
    return cells.share(_is_angle) >= 0.7


_TESTS: Mapping[ColumnRole, Callable[[Cells], bool]] = {
    "lat": are_angles,
    "lon": are_angles,
    "from lat": are_angles,
    "from lon": are_angles,
    "to lat": are_angles,
    "to lon": are_angles,
    "coordinates": lambda cells: cells.share(is_pair) >= 0.5,
    "north or south": lambda cells: set(map(str.upper, cells.texts)) <= {"N", "S"},
    "east or west": lambda cells: set(map(str.upper, cells.texts)) <= {"E", "W", "O"},
    "altitude": lambda cells: cells.share(kinds.is_number) >= 0.7,
    "route": lambda cells: cells.share(_is_way) >= 0.6 and cells.length < 200,
    "from": may_be_place,
    "to": may_be_place,
    "name": may_be_place,
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
