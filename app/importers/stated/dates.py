"""Dates as other programs write them, read strictly: nothing is filled in, nothing is guessed."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal, TypeAlias, get_args

from app.importers.imported import Answer, Answers, Question
from app.importers.stated.values import text
from app.tour.date_grammar import readings
from app.tour.when import DateError, When

Order: TypeAlias = Literal["dmy", "mdy"]

QUESTION = "date order"
_ORDERS: tuple[Order, ...] = get_args(Order)
# ISO 8601 without hyphens, 20240503; also within a date-time, 20240503T143000Z.
_BASIC = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})?(Z)?)?")
_EITHER_ORDER = re.compile(r"\s*([0-9]{1,2})[/-]([0-9]{1,2})[/-][0-9]{4}\b")
# Unix time: seconds since 1970 in 1973 to 2100, or milliseconds. Smaller numbers may be a clock's.
_FIRST_SECOND, _LAST_SECOND = 100_000_000, 4_102_444_800
# Of texts that are looked at; no date is longer.
_LONGEST = 120


class DateReader:
    """Reads the dates of one file. Their order of day and month is the same in the whole file.

    All dates are learned first, then read. The order is that of a date that has only one, such as
    25/04/2025; if there is none, the user is asked, and until then they are not read.
    """

    def __init__(self, answers: Answers) -> None:
        self._answer = answers.get(QUESTION, "")
        self._orders: set[Order] = set()
        self._doubtful: list[str] = []

    def learn(self, value: object) -> None:
        """Looks at a text that is a date, or may be one."""
        written = text(value)[:_LONGEST]
        found = _EITHER_ORDER.match(written)
        if found is None:
            return
        first, second = int(found[1]), int(found[2])
        if first > 12 >= second:
            self._orders.add("dmy")
        elif second > 12 >= first:
            self._orders.add("mdy")
        elif first != second and len(readings(written)[0]) == 2:
            self._doubtful.append(written)

    @property
    def order(self) -> Order | None:
        """Whether 03/04/2025 is in April or in March, if that is known."""
        if len(self._orders) == 1:
            return next(iter(self._orders))
        return next((order for order in _ORDERS if order == self._answer), None)

    def read(self, value: object) -> When | None:
        """The one date that a value means, or ``None``. A number is a year or an ISO date."""
        written = text(value)
        is_fraction = isinstance(value, float) and not value.is_integer()
        if not written or is_fraction or len(written) > _LONGEST:
            return None
        basic = _BASIC.fullmatch(written)
        if basic:
            return _basic(basic)
        found, _ = readings(written)
        if len(found) < 2:
            return found[0] if found else None
        return _in_order(written, found, self.order) if self.order else None

    def questions(self) -> tuple[Question, ...]:
        """The question about the order of day and month, if a date has two."""
        if not self._doubtful or len(self._orders) == 1:
            return ()
        example, count = self._doubtful[0], len(self._doubtful)
        answers = [
            Answer(order, str(_in_order(example, readings(example)[0], order)), count)
            for order in _ORDERS
        ]
        return (
            Question(
                id=QUESTION,
                kind="date order",
                about=example,
                answers=(*answers, Answer("text", count=count)),
                chosen=self.order or "text",
                is_open=self._answer not in (*_ORDERS, "text"),
            ),
        )


def is_too_early(value: object) -> bool:
    """Whether a text is a date before the year 1, which a tour file cannot have."""
    written = text(value)[:_LONGEST]
    found, fault = readings(written)
    return not found and fault.kind == "too-early"


def unix_time(value: object) -> When | None:
    """The instant in UTC of a Unix time in seconds or milliseconds, or ``None``.

    It has seconds, and a fraction if the number has one.
    """
    digits = text(value)
    if not re.fullmatch(r"[0-9]{9,13}(?:\.[0-9]{1,6})?", digits, re.ASCII):
        return None
    whole, _, fraction = digits.partition(".")
    seconds, rest = int(whole), fraction
    if seconds > _LAST_SECOND and len(whole) >= 12:
        seconds, thousandths = divmod(seconds, 1000)
        rest = f"{thousandths:03}" if thousandths else ""
    if not _FIRST_SECOND <= seconds <= _LAST_SECOND:
        return None
    moment = dt.datetime.fromtimestamp(seconds, dt.UTC)
    return When(f"{moment:%Y-%m-%dT%H:%M:%S}{'.' + rest if rest.strip('0') else ''}Z")


def when_or_none(written: str) -> When | None:
    """A date in the spelling of a tour file, or ``None`` if it is none."""
    try:
        return When(written)
    except DateError:
        return None


def _in_order(written: str, found: tuple[When, ...], order: Order) -> When | None:
    """The reading of a date whose day and month are in an order."""
    either = _EITHER_ORDER.match(written)
    if either is None:
        return None
    month = int(either[2 if order == "dmy" else 1])
    fitting = [when for when in found if when.first_day.month == month]
    return fitting[0] if len(fitting) == 1 else None


def _basic(found: re.Match[str]) -> When | None:
    year, month, day, hour, minute, second, zone = found.groups()
    clock = "".join(f":{part}" for part in (minute, second) if part)
    return when_or_none(f"{year}-{month}-{day}" + (f"T{hour}{clock}{zone or ''}" if hour else ""))
