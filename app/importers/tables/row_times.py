"""When a row of a table takes place: its dates, its times of day, and what is neither."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from app.importers.building import Counts
from app.importers.imported import Answers, ColumnRole, Question
from app.importers.tables.cells.areas import without_marks
from app.importers.tables.cells.day_times import read_time, with_time
from app.importers.tables.cells.kinds import is_blank
from app.importers.tables.column_dates import Dates
from app.importers.tables.layout import year_of
from app.importers.tables.sheet import Sheet
from app.tour.when import When

_PARTS: tuple[tuple[ColumnRole, ColumnRole, ColumnRole], ...] = (
    ("year", "month", "day"),
    ("end year", "end month", "end day"),
)
_UTC = re.compile(r"\b(?:utc|gmt|zulu)\b", re.I)
# The column of dates that is put together of columns of years, months and days.
_START, _END = -1, -2


class RowTimes(msgspec.Struct):
    """When a row takes place, as it states it.

    ``day`` is the date of a row that does not say whether it is an arrival or a departure, and
    may be an interval. ``notes`` are texts of its columns of dates that are no dates.
    """

    arrive: When | None = None
    depart: When | None = None
    day: When | None = None
    notes: list[str] = []

    @property
    def own(self) -> When | None:
        """The date of what the row tells: its day, or else its arrival."""
        return self.day or self.arrive


class TableTimes:
    """Reads the dates of a table, all columns together."""

    def __init__(self, sheet: Sheet, answers: Answers, counts: Counts) -> None:
        self._sheet, self._counts = sheet, counts
        self._arrive = sheet.columns("arrive")
        self._depart = sheet.columns("depart")
        self._day = sheet.columns("date")
        columns = [*self._arrive, *self._depart, *self._day]
        self._year_column = sheet.column("year")
        self._is_split = self._year_column is not None and not columns
        general = year_of(sheet.layout.title)
        self._years = {row: self._year_of(row, general) for row in sheet.body}
        # A header such as Date (2024) states the year of all that stands below it.
        self._column_years = {column: year_of(sheet.names[column]) for column in columns}
        self._are_utc = {column for column in columns if self._is_utc(column)}
        cells = {
            column: (
                f"{sheet.names[column]} {sheet.layout.units.get(column, '')}".strip(),
                [(self._text(row, column), self._year(row, column)) for row in sheet.body],
            )
            for column in columns
        }
        if self._is_split:
            for column, parts in zip((_START, _END), _PARTS, strict=True):
                texts = [(self._of_parts(row, parts), "") for row in sheet.body]
                cells[column] = ("year", texts)
            self._arrive, self._depart = [_START], [_END]
        self._dates = Dates(cells, answers)
        self._read: dict[int, RowTimes] = {}
        # The cells that became a date or a part of one, by row and column.
        self.used: set[tuple[int, int]] = set()

    @property
    def are_stated(self) -> bool:
        """Whether the table has any column of dates."""
        return bool(self._arrive or self._depart or self._day)

    def questions(self) -> tuple[Question, ...]:
        """What only the user can say about the dates."""
        return self._dates.questions()

    def of_row(self, row: int) -> RowTimes:
        """When a row takes place. Counts once what cannot be read as a date."""
        if row not in self._read:
            self._read[row] = self._of_row(row)
        return self._read[row]

    def _of_row(self, row: int) -> RowTimes:
        times = RowTimes(notes=[])
        times.arrive = self._first(row, self._arrive, times.notes)
        times.depart = self._first(row, self._depart, times.notes)
        times.day = self._first(row, self._day, times.notes)
        if self._is_split:
            parts = [
                column for group in _PARTS for role in group for column in self._sheet.columns(role)
            ]
            self.used.update((row, column) for column in parts)
        times.arrive = self.timed(row, times.arrive, "arrive time")
        times.depart = self.timed(row, times.depart, "depart time")
        if times.day is not None:
            times.day = self.timed(row, times.day, "time")
        else:
            times.arrive = self.timed(row, times.arrive, "time")
        if len(times.notes) > 1:
            times.notes = [" – ".join(times.notes)]
        return times

    def stay(self, row: int, times: RowTimes) -> tuple[When | None, When | None]:
        """Arrival and departure of a row that is about one place."""
        day = times.day
        if day is None:
            return times.arrive, times.depart
        if day.is_interval:
            return times.arrive or day.ends[0], times.depart or day.ends[1]
        arrive = times.arrive or self.timed(row, day, "arrive time")
        depart = times.depart or self.timed(row, day, "depart time")
        return arrive, depart if depart is not day else None

    def leg(self, row: int, times: RowTimes) -> tuple[When | None, When | None]:
        """Departure and arrival of a row that is a leg.

        The day of a leg is that on which it begins. When it ends, the row does not say.
        """
        day = times.day
        if day is None:
            return times.depart, times.arrive
        depart = times.depart or self.timed(row, day.ends[0], "depart time")
        return depart, times.arrive or (day.ends[1] if day.is_interval else None)

    def timed(self, row: int, date: When | None, role: ColumnRole) -> When | None:
        """A date with the time of day of a column of a role; the date itself without one."""
        if date is None:
            return None
        for column in self._sheet.columns(role):
            time = read_time(self._sheet.grid.rows[row][column].strip())
            timed = with_time(date, time)
            if timed is not date:
                self.used.add((row, column))
                return timed
        return date

    def _text(self, row: int, column: int) -> str:
        if column < 0:
            return self._of_parts(row, _PARTS[0] if column == _START else _PARTS[1])
        return without_marks(self._sheet.grid.rows[row][column]).strip()

    def _year(self, row: int, column: int) -> str:
        """The year that the table states for a cell, in its header, above its row or beside it."""
        return "" if column < 0 else self._column_years[column] or self._years[row]

    def _is_utc(self, column: int) -> bool:
        unit = self._sheet.layout.units.get(column, "")
        return bool(_UTC.search(f"{self._sheet.names[column]} {unit}".replace("_", " ")))

    def _in_zone(self, when: When, column: int) -> When:
        """A date-time with the zone that the header of its column states."""
        moment = when.moment if column in self._are_utc else None
        return When(f"{when.text}Z") if moment and moment.tzinfo is None else when

    def _year_of(self, row: int, general: str) -> str:
        if self._year_column is not None:
            text = self._sheet.grid.rows[row][self._year_column].strip()
            if text.isdigit() and len(text) == 4:
                return text
        heading = self._sheet.layout.above.get(row)
        return (year_of(heading) if heading else "") or general

    def _first(self, row: int, columns: Iterable[int], notes: list[str]) -> When | None:
        """The date of the first cell that has one; what is no date is noted."""
        unread: list[str] = []
        for column in columns:
            text = self._text(row, column)
            if is_blank(text):
                continue
            self.used.add((row, column))
            when = self._dates.read(column, text, self._year(row, column))
            if when is not None:
                if self._dates.loses_zone(text):
                    notes.append(text)
                return self._in_zone(when, column)
            unread.append(text)
            if not self._dates.waits(column, text, self._year(row, column)):
                self._counts.add("unread date", text)
        notes += unread
        return None

    def _of_parts(self, row: int, roles: Iterable[ColumnRole]) -> str:
        """The date of columns of years, months and days, as far as they are filled."""
        year, month, day = (self._sheet.text(row, role).rstrip(".") for role in roles)
        if not year or not month:
            return year or " ".join(filter(None, (day, month)))
        if month.isdigit():
            date = f"{year:0>4}-{month:0>2}"
            return f"{date}-{day:0>2}" if day else date
        return " ".join(filter(None, (day, month, year)))
