"""Reads the dates of a table, whose order of day and month is decided column by column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from app.importers.imported import Answer, Answers, Question
from app.importers.tables.cells.day_times import (
    Order,
    has_short_year,
    read_date,
    without_zone_name,
)
from app.importers.tables.cells.kinds import is_blank
from app.tour.when import When

_ORDERS: tuple[Order, Order] = ("dmy", "mdy")
# What a header or a row of units may say of its dates: DD/MM/YYYY, TT.MM.JJJJ, mm/dd/yy.
_STATED: tuple[tuple[Order, re.Pattern[str]], ...] = (
    ("dmy", re.compile(r"(?<![a-z])[djtg]{1,2}[-/. ][m]{1,2}[-/. ][yja]{2,4}", re.I)),
    ("mdy", re.compile(r"(?<![a-z])[m]{1,2}[-/. ][d]{1,2}[-/. ][y]{2,4}", re.I)),
)
_MIDNIGHT = re.compile(r"T00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:00)?$")
_CENTURIES = ("20", "19")


class _Column(msgspec.Struct):
    """What the cells of a column say of their order: how many fit only one, and an example."""

    name: str
    cells: list[tuple[str, str]]
    fits: dict[Order, int]
    doubtful: dict[tuple[str, str], None]
    short: dict[tuple[str, str], None]
    # What each text means in either order, unless it lacks its century.
    read: dict[tuple[str, str], tuple[When | None, When | None]]
    order: Order | None = None


class Dates:
    """The dates of some columns of a table.

    ``columns`` holds for each column its name with its unit, and for each cell its text and the
    year that the table states for it elsewhere, or ``""``.
    """

    def __init__(
        self, columns: Mapping[int, tuple[str, Sequence[tuple[str, str]]]], answers: Answers
    ) -> None:
        self._columns = {
            index: _examined(name, dict.fromkeys(cells)) for index, (name, cells) in columns.items()
        }
        self._century = self._decide_century(answers)
        self._decide_order(answers)
        self._known: dict[tuple[int, str, str], When | None] = {}
        self._midnights = {index for index in columns if self._is_all_midnight(index)}

    def read(self, column: int, text: str, year: str = "") -> When | None:
        """The date of a cell of a column; ``None`` if it cannot be read, or waits for an answer."""
        key = (column, text, year)
        if key not in self._known:
            when = self._read(self._columns[column], text, year)
            if when and column in self._midnights:
                # Programs write midnight for days without a time.
                when = When(_MIDNIGHT.sub("", when.text))
            self._known[key] = when
        return self._known[key]

    def waits(self, column: int, text: str, year: str = "") -> bool:
        """Whether the text is a date as soon as the user has answered."""
        cells = self._columns[column]
        return (text, year) in cells.doubtful or (text, year) in cells.short

    def loses_zone(self, text: str) -> bool:
        """Whether the text names a time zone of which no offset is known."""
        return without_zone_name(text) != text.strip()

    def questions(self) -> tuple[Question, ...]:
        """What only the user can say: the order of day and month, and the century."""
        return tuple(question for question in (self._about_century, self._about_order) if question)

    def _read(self, column: _Column, text: str, year: str) -> When | None:
        plain = text
        century = _stated_century(text, year) or self._century
        found = self._in_order(column, plain, century, year)
        if found is None:
            plain = without_zone_name(text)
            found = self._in_order(column, plain, century, year) if plain != text else None
        return found

    def _in_order(self, column: _Column, text: str, century: str, year: str) -> When | None:
        known = column.read.get((text, year))
        day_first, month_first = known or (
            read_date(text, "dmy", century, year),
            read_date(text, "mdy", century, year),
        )
        if column.order == "dmy":
            return day_first or month_first
        if column.order == "mdy" or not day_first or day_first == month_first:
            return month_first or day_first
        return None if month_first else day_first

    def _is_all_midnight(self, index: int) -> bool:
        column = self._columns[index]
        if not any("00:00" in text for text, _ in column.cells):
            return False
        read = [self._read(column, text, year) for text, year in column.cells]
        timed = [when for when in read if when and when.precision in ("hour", "minute")]
        return bool(timed) and all(_MIDNIGHT.search(when.text) for when in timed)

    def _decide_century(self, answers: Answers) -> str:
        short = [cell for column in self._columns.values() for cell in column.short]
        open_cells = [(text, year) for text, year in short if not _stated_century(text, year)]
        self._about_century: Question | None = None
        if not open_cells:
            return ""
        answer = answers.get("century", "")
        chosen = answer if answer in _CENTURIES else "text"
        names = tuple(column.name for column in self._columns.values() if column.short)
        options = [
            Answer(
                century,
                _span(self._attempts(open_cells, century)),
                len(open_cells),
            )
            for century in _CENTURIES
        ]
        self._about_century = Question(
            id="century",
            kind="century",
            about=open_cells[0][0],
            answers=(*options, Answer("text", "", len(open_cells))),
            chosen=chosen,
            is_open=answer not in (*_CENTURIES, "text"),
            where=names,
        )
        return "" if chosen == "text" else chosen

    def _attempts(self, cells: Sequence[tuple[str, str]], century: str) -> Iterable[When | None]:
        for text, year in cells:
            for order in _ORDERS:
                when = read_date(text, order, century, year)
                if when:
                    yield when
                    break

    def _decide_order(self, answers: Answers) -> None:
        columns = list(self._columns.values())
        for column in columns:
            column.order = _order_of(column) or _stated_order(column.name)
        decided = {column.order for column in columns if column.order and any(column.fits.values())}
        for column in columns:
            if column.order is None and not _contradicts(column) and len(decided) == 1:
                # A table has one hand: where a column is decided, its neighbours follow.
                column.order = next(iter(decided))
        waiting = [column for column in columns if column.order is None and column.doubtful]
        self._about_order: Question | None = None
        if not waiting:
            return
        answer = answers.get("date order", "")
        for column in waiting:
            column.order = next((order for order in _ORDERS if order == answer), None)
        self._about_order = self._order_question(waiting, answer)

    def _order_question(self, columns: Sequence[_Column], answer: str) -> Question:
        cells = [cell for column in columns for cell in column.doubtful]
        options = [
            Answer(order, _span(self._ordered(cells, order)), len(cells)) for order in _ORDERS
        ]
        return Question(
            id="date order",
            kind="date order",
            about=cells[0][0],
            answers=(*options, Answer("text", "", len(cells))),
            chosen=answer if answer in _ORDERS else "text",
            is_open=answer not in (*_ORDERS, "text"),
            where=tuple(column.name for column in columns),
        )

    def _ordered(self, cells: Sequence[tuple[str, str]], order: Order) -> Iterable[When | None]:
        return (read_date(text, order, self._century or "20", year) for text, year in cells)


def _examined(name: str, cells: Iterable[tuple[str, str]]) -> _Column:
    column = _Column(name, list(cells), {"dmy": 0, "mdy": 0}, {}, {}, {})
    for text, year in column.cells:
        if is_blank(text):
            continue
        if text[4:5] == "-":
            continue
        short = has_short_year(text)
        century = "20" if short else ""
        day_first, month_first = (read_date(text, order, century, year) for order in _ORDERS)
        if not short:
            column.read[text, year] = day_first, month_first
        if short and (day_first or month_first):
            column.short[text, year] = None
        if day_first and month_first and day_first != month_first:
            column.doubtful[text, year] = None
        elif day_first and not month_first:
            column.fits["dmy"] += 1
        elif month_first and not day_first:
            column.fits["mdy"] += 1
    return column


def _order_of(column: _Column) -> Order | None:
    if column.fits["dmy"] and not column.fits["mdy"]:
        return "dmy"
    if column.fits["mdy"] and not column.fits["dmy"]:
        return "mdy"
    return None


def _contradicts(column: _Column) -> bool:
    return bool(column.fits["dmy"] and column.fits["mdy"])


def _stated_order(name: str) -> Order | None:
    return next((order for order, shape in _STATED if shape.search(name)), None)


def _stated_century(text: str, year: str) -> str:
    """The century of a year of two digits that the table states in full elsewhere."""
    if year and re.search(rf"[./\s'’-]{year[2:]}(?:[\s,]|$)", text) and has_short_year(text):
        return year[:2]
    return ""


def _span(dates: Iterable[When | None]) -> str:
    """The first and the last of some days as an interval, or the only one; ``""`` without any."""
    days = [when for when in dates if when]
    if not days:
        return ""
    first = min(when.first_day for when in days)
    last = max(when.last_day for when in days)
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
