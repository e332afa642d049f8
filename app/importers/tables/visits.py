"""The places that the rows of a table name, each with its times."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from app.importers.building import one_line
from app.importers.imported import ColumnRole
from app.importers.tables.cells.areas import Area, airport_code, areas, holds_several, without_marks
from app.importers.tables.cells.column import Cells
from app.importers.tables.cells.country import country
from app.importers.tables.cells.kinds import is_code, is_codes
from app.importers.tables.positions import Placed
from app.importers.tables.row_times import RowTimes, TableTimes
from app.importers.tables.sheet import Sheet
from app.tour.when import When

_NO_PLACE = Placed()
_WAY = re.compile(r"\s*(?:→|->|=>|➔|—|–|>|/|\bto\b|\bnach\b)\s*|\s+-\s+")
_CODES_JOINT = re.compile(r"\s*(?:-|–|—|→|->|>|/|to)\s*")
_METRES = re.compile(r"([+-]?\d+(?:[.,]\d+)?)\s*(m|meters?|metres?|ft|feet)?\.?", re.I)
_FOOT = 0.3048
_SURE = 0.7


class Visit(msgspec.Struct, kw_only=True):
    """A place at a time, as one row has it, or as several rows that were gathered have it.

    ``sought`` is the name to look up, if it is a name of a place. ``rows`` are those that it comes
    from, ``owners`` those whose other columns belong to it. ``told`` has the date of each of them.
    ``continues`` says that the row names no place of its own. ``others`` are the names of all the
    places of the row, if it has several.
    """

    name: str
    rows: list[int]
    owners: list[int]
    sought: str = ""
    code: str = ""
    placed: Placed = _NO_PLACE
    altitude: float | None = None
    country: str | None = None
    region: str = ""
    arrive: When | None = None
    depart: When | None = None
    notes: list[str] = []
    inferred: str = ""
    continues: bool = False
    told: dict[int, When] = {}
    others: tuple[str, ...] = ()


class Visits:
    """Reads the rows of a table as visits."""

    def __init__(
        self, sheet: Sheet, times: TableTimes, placed: Mapping[str, Mapping[int, Placed]]
    ) -> None:
        self._sheet, self._times = sheet, times
        self._rows = sheet.grid.rows
        self._placed, self._from, self._to = (placed[end] for end in ("", "from", "to"))
        self._name = sheet.column("name")
        self._several = self._name is not None and holds_several(sheet.names[self._name])
        self._code = sheet.column("code")
        self._route = sheet.column("route")
        self._are_legs = sheet.column("from") is not None or (
            self._route is not None and self._name is None
        )
        self._above = dict(zip(sheet.body[1:], sheet.body, strict=False))
        self._in_feet = self._altitude_in_feet()
        self._coded = {column for column in range(len(sheet.names)) if self._is_coded(column)}

    @property
    def are_legs(self) -> bool:
        """Whether each row is a way from one place to another."""
        return self._are_legs

    def of_row(self, row: int) -> list[Visit]:
        """The places of a row in their order; one that only continues if it names none."""
        times = self._times.of_row(row)
        return self._leg(row, times) if self._are_legs else self._stay(row, times)

    def _stay(self, row: int, times: RowTimes) -> list[Visit]:
        placed = self._placed.get(row, _NO_PLACE)
        found = self._areas(row, several=placed == _NO_PLACE)
        code = self._code_of(row, found)
        if not found and code:
            found = [Area(code, code)]
        visits = [self._visit(row, area, placed, times) for area in found or [Area("", "")]]
        first, last = visits[0], visits[-1]
        first.arrive, last.depart = self._times.stay(row, times)
        first.notes = [*times.notes]
        first.code = code if len(visits) == 1 else ""
        first.continues = not found and placed == _NO_PLACE
        if first.continues and first.country and not self._is_country_above(row):
            first.name = first.sought = self._sheet.text(row, "country")
            first.continues = False
        if len(visits) > 1:
            _share(visits, times, self._told(row))
        return visits

    def _visit(self, row: int, area: Area, placed: Placed, times: RowTimes) -> Visit:
        words = without_marks(self._sheet.text(row, "country"))
        region = self._sheet.text(row, "region") or area.region
        code = country(words) or area.country
        if words and not code:
            region = ", ".join(filter(None, (region, one_line(words))))
        own = times.own
        return Visit(
            name=area.name,
            rows=[row],
            owners=[row],
            sought=area.sought,
            placed=placed,
            altitude=self._metres(row),
            country=code,
            region=region,
            notes=[],
            told={row: own} if own else {},
        )

    def _areas(self, row: int, *, several: bool) -> list[Area]:
        if self._name is None:
            return []
        cell = self._rows[row][self._name].strip()
        if cell in ("", "-", "–", "—"):
            return []
        # One point is that of the whole cell.
        found = areas(cell, several=several and self._several)
        return found if several or len(found) < 2 else [Area(one_line(cell), one_line(cell))]

    def _code_of(self, row: int, found: list[Area]) -> str:
        if self._code is not None:
            return airport_code(self._rows[row][self._code])
        if len(found) != 1 or self._name is None:
            return ""
        return self._airport(found[0].name, self._name)

    def _airport(self, text: str, column: int) -> str:
        """The code in a cell; a bare one only where most cells of its column are codes."""
        code = airport_code(text)
        return code if code and (column in self._coded or text.strip() != code) else ""

    def _is_coded(self, column: int) -> bool:
        role = self._sheet.roles[column]
        if role not in ("name", "from", "to", "code"):
            return False
        return Cells([self._rows[row][column] for row in self._sheet.body]).share(is_code) >= _SURE

    def _is_country_above(self, row: int) -> bool:
        column, above = self._sheet.column("country"), self._above.get(row)
        if column is None or above is None:
            return False
        return self._rows[above][column].strip() == self._rows[row][column].strip()

    def _told(self, row: int) -> str:
        columns = [*self._sheet.columns("date"), *self._sheet.columns("arrive")]
        columns += self._sheet.columns("depart")
        texts = (without_marks(self._rows[row][column]).strip() for column in columns)
        return " – ".join(text for text in texts if text)

    def _leg(self, row: int, times: RowTimes) -> list[Visit]:
        depart, arrive = self._times.leg(row, times)
        start, *passed, end = self._stations(row)
        visits = []
        if start:
            visits.append(self._station(row, start, "from", self._from.get(row, _NO_PLACE)))
            visits[0].depart = depart
        visits += [self._station(row, name, "route", _NO_PLACE) for name in passed]
        if end:
            visits.append(self._station(row, end, "to", self._to.get(row, _NO_PLACE)))
            visits[-1].arrive = arrive
        if not visits:
            return [Visit(name="", rows=[row], owners=[row], continues=True, notes=times.notes)]
        last = visits[-1]
        last.owners, last.notes = [row], times.notes
        own = times.own or depart
        last.told = {row: own} if own else {}
        return visits

    def _stations(self, row: int) -> list[str]:
        """The names of a leg, at least two, of which each may be empty."""
        if self._route is not None and self._sheet.column("from") is None:
            cell = without_marks(self._rows[row][self._route]).strip()
            joint = _CODES_JOINT if is_codes(cell) else _WAY
            names = [name for name in joint.split(cell) if name]
            return names if len(names) > 1 else ["", *names] if names else ["", ""]
        return [without_marks(self._sheet.text(row, role)) for role in ("from", "to")]

    def _station(self, row: int, name: str, role: ColumnRole, placed: Placed) -> Visit:
        column = self._sheet.column(role)
        is_code_cell = self._route is not None and is_codes(self._rows[row][self._route].strip())
        code = airport_code(name) if is_code_cell else ""
        if column is not None and not code:
            code = self._airport(name, column)
        sought = areas(name, several=False)
        area = sought[0] if len(sought) == 1 else Area(name, name)
        return Visit(
            name=one_line(name),
            rows=[row],
            owners=[],
            sought=area.sought,
            code=code,
            placed=placed,
            country=area.country,
            region=area.region,
            notes=[],
        )

    def _altitude_in_feet(self) -> bool:
        column = self._sheet.column("altitude")
        if column is None:
            return False
        words = f"{self._sheet.names[column]} {self._sheet.layout.units.get(column, '')}".lower()
        return bool(re.search(r"\b(?:ft|feet|foot)\b", words.replace("_", " ")))

    def _metres(self, row: int) -> float | None:
        found = _METRES.fullmatch(self._sheet.text(row, "altitude"))
        if found is None:
            return None
        height = float(found[1].replace(",", "."))
        is_feet = (found[2] or "").lower().startswith("f") or (not found[2] and self._in_feet)
        return round(height * _FOOT, 4) if is_feet else height


def _share(visits: list[Visit], times: RowTimes, told: str) -> None:
    """Gives several places of one row its only day, or says that its dates are those of all."""
    day = times.own
    for visit in visits:
        visit.others = tuple(each.name for each in visits)
    if day and not day.is_interval and not times.depart:
        for visit in visits:
            visit.arrive = day
    elif told:
        names = ", ".join(visit.name for visit in visits)
        for visit in visits:
            visit.notes = [f"The file gives “{told}” for {names} together."]
