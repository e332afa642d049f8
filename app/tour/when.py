"""Dates as the tour file has them: a subset of EDTF (ISO 8601-2:2019) that fills nothing in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Literal, TypeAlias, cast

Precision: TypeAlias = Literal["year", "month", "day", "hour", "minute"]
# As EDTF writes them: uncertain, approximate, and both.
Qualification: TypeAlias = Literal["", "?", "~", "%"]

PRECISIONS: tuple[Precision, ...] = ("year", "month", "day", "hour", "minute")

_DATE = r"\d{4}(?:-\d\d(?:-\d\d(?:T{time})?)?)?"
_TIME = r"\d\d(?::\d\d(?::\d\d(?:[.,]\d+)?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?"
_ONE = _DATE.replace("{time}", _TIME) + r"[?~%]?"
# Of every date that a tour file may have, as regular expressions of JSON Schema (ECMA-262) too.
PATTERN = f"^{_ONE}(?:/{_ONE})?$"

_SHAPE = re.compile(_ONE, re.ASCII)
_PARTS = re.compile(
    r"(?P<date>[\d-]+)(?:T(?P<time>\d\d(?P<minute>:\d\d)?[\d:.,]*)(?P<zone>.*))?", re.ASCII
)
_QUALIFICATIONS: Mapping[tuple[bool, bool], Qualification] = {
    (False, False): "",
    (True, False): "?",
    (False, True): "~",
    (True, True): "%",
}
# The zones of inhabited places reach from twelve hours behind UTC to fourteen hours ahead of it.
_FARTHEST_WEST, _FARTHEST_EAST = dt.timedelta(hours=12), dt.timedelta(hours=14)
_FIRST = dt.datetime.min.replace(tzinfo=dt.UTC)
_LAST = dt.datetime.max.replace(tzinfo=dt.UTC)


_FIELDS = ("precision", "qualification", "first_day", "last_day", "time", "_ends")
_Values: TypeAlias = tuple[
    Precision, Qualification, dt.date, dt.date, dt.time | None, "tuple[When, When] | None"
]


class DateError(ValueError):
    """A text is not a date. ``hint`` says why or what to write instead; it may be empty."""

    def __init__(self, text: str, hint: str) -> None:
        advice = f"; {hint}" if hint else ""
        super().__init__(f"{text!r} is not an ISO 8601 date such as 2025-11-04{advice}")
        self.hint = hint


class When:
    """A date, a date-time or an interval of them that keeps the spelling of its file.

    The text is a subset of EDTF (ISO 8601-2:2019): ``2025``, ``2025-11``, ``2025-11-04``,
    ``2025-11-04T14``, ``2025-11-04T14:30+01:00``, each with ``?`` (uncertain), ``~`` (approximate)
    or ``%`` (both) at its end, or two of them as an interval, ``2025-10/2025-11``. Parts that the
    text does not give are not known. Raises :class:`DateError`, a ``ValueError``, for other texts.
    Two values are equal if their texts are equal.

    ``precision`` is that of the coarser end of an interval. ``first_day`` and ``last_day`` bound
    the days that the text allows, in local time; they ignore the qualification. ``time`` is the
    local time of one date-time, with its UTC offset if the text gives one; without minutes, its
    ``precision`` is ``hour``.
    """

    __slots__ = ("_ends", "first_day", "last_day", "precision", "qualification", "text", "time")

    text: str
    precision: Precision
    qualification: Qualification
    first_day: dt.date
    last_day: dt.date
    time: dt.time | None
    _ends: tuple[When, When] | None

    def __init__(self, text: str) -> None:
        values = _whole_day(text) or (_interval(text) if "/" in text else _single(text))
        for name, value in zip(_FIELDS, values, strict=True):
            object.__setattr__(self, name, value)
        object.__setattr__(self, "text", text)

    @property
    def ends(self) -> tuple[When, When]:
        """Start and end of an interval; of any other date, the date itself twice."""
        return self._ends or (self, self)

    @property
    def is_interval(self) -> bool:
        """Whether the text is an interval."""
        return self._ends is not None

    @property
    def is_uncertain(self) -> bool:
        """Whether the text, or one end of an interval, has ``?`` or ``%``."""
        return self.qualification in ("?", "%")

    @property
    def is_approximate(self) -> bool:
        """Whether the text, or one end of an interval, has ``~`` or ``%``."""
        return self.qualification in ("~", "%")

    @property
    def day(self) -> dt.date | None:
        """The local day, if the text names exactly one, without a qualification."""
        if self.is_interval or self.qualification or self.precision in ("year", "month"):
            return None
        return self.first_day

    @property
    def moment(self) -> dt.datetime | None:
        """The date-time, if the text names exactly one to the minute, without a qualification.

        It is aware if the text gives a UTC offset. Otherwise it is local time.
        """
        if self.day is None or self.time is None or self.precision != "minute":
            return None
        return dt.datetime.combine(self.day, self.time)

    @property
    def local_earliest(self) -> dt.datetime:
        """The first moment that the text allows, in local time, without a zone (naive)."""
        start, _ = self.ends
        return dt.datetime.combine(start.first_day, _naive(start.time or dt.time.min))

    @property
    def local_latest(self) -> dt.datetime:
        """The last moment that the text allows, in local time, without a zone (naive).

        A day ends at 23:59:59.999999, a minute without seconds at its 59.999999th second.
        """
        _, end = self.ends
        if end.time is None:
            return dt.datetime.combine(end.last_day, dt.time.max)
        time = _naive(end.time)
        if end.precision == "hour":
            time = time.replace(minute=59, second=59, microsecond=999_999)
        elif end.text.count(":", 0, len("2025-11-04T14:30:")) == 1:
            time = time.replace(second=59, microsecond=999_999)
        return dt.datetime.combine(end.last_day, time)

    @property
    def earliest(self) -> dt.datetime:
        """The first instant that the text allows, aware and in UTC, whatever its zone may be.

        Without a UTC offset, the place may be up to 14 hours ahead of UTC. The qualification is
        ignored. Clamped to the years 1 to 9999.
        """
        start, _ = self.ends
        offset = start.time.utcoffset() if start.time else None
        return _utc(self.local_earliest, _FARTHEST_EAST if offset is None else offset)

    @property
    def latest(self) -> dt.datetime:
        """The last instant that the text allows, aware and in UTC, whatever its zone may be.

        Without a UTC offset, the place may be up to 12 hours behind UTC. The qualification is
        ignored. Clamped to the years 1 to 9999.
        """
        _, end = self.ends
        offset = end.time.utcoffset() if end.time else None
        return _utc(self.local_latest, -_FARTHEST_WEST if offset is None else offset)

    def is_before(self, other: When) -> bool:
        """Whether every moment that this text allows is before all those of ``other``.

        Instants are compared if both have a UTC offset, otherwise local times, as is right for two
        dates at one place. For places in different zones, compare ``latest`` with ``earliest``:
        then no zone can make the answer wrong. An uncertain or approximate date is before none.
        """
        return not (self.qualification or other.qualification) and _is_before(self, other)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a When is immutable ({name})")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"When({self.text!r})"

    def __str__(self) -> str:
        return self.text


def _whole_day(text: str) -> _Values | None:
    """The values of a day, which most dates are; ``None`` if the text is something else."""
    if len(text) != len("2025-11-04") or text[4] != "-" or text[7] != "-":
        return None
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return None
    return "day", "", day, day, None, None


def _single(text: str) -> _Values:
    if not _SHAPE.fullmatch(text):
        raise DateError(text, _hint(text))
    plain = text.rstrip("?~%")
    parts = _PARTS.fullmatch(plain)
    assert parts is not None
    date, time = parts["date"], parts["time"]
    try:
        first_day, last_day = _days(date)
        local = dt.time.fromisoformat(time + parts["zone"]) if time else None
    except ValueError:
        raise DateError(text, _hint(text)) from None
    precision: Precision = PRECISIONS[date.count("-")]
    if time:
        precision = "minute" if parts["minute"] else "hour"
    qualification = cast(Qualification, text[len(plain) :])
    return precision, qualification, first_day, last_day, local, None


def _interval(text: str) -> _Values:
    first, _, second = text.partition("/")
    if first in ("", "..") or second in ("", ".."):
        raise DateError(text, "an interval needs a date at both ends")
    if "/" in second:
        raise DateError(text, "an interval has two dates")
    try:
        start, end = When(first), When(second)
    except DateError as error:
        raise DateError(text, error.hint) from None
    if _is_before(end, start):
        raise DateError(text, "the interval ends before it begins")
    precision = min(start.precision, end.precision, key=PRECISIONS.index)
    uncertain = start.is_uncertain or end.is_uncertain
    approximate = start.is_approximate or end.is_approximate
    # The local day of an instant may be before that of an earlier one elsewhere.
    last_day = max(end.last_day, start.first_day)
    qualification = _QUALIFICATIONS[uncertain, approximate]
    return precision, qualification, start.first_day, last_day, None, (start, end)


def _is_before(first: When, second: When) -> bool:
    last, start = first.ends[1].time, second.ends[0].time
    if last and start and last.tzinfo and start.tzinfo:
        return first.latest < second.earliest
    return first.local_latest < second.local_earliest


def _days(date: str) -> tuple[dt.date, dt.date]:
    """The first and the last day of a year, a month or a day; ``ValueError`` if there is none."""
    year, month, day = ([int(part) for part in date.split("-")] + [0, 0])[:3]
    first = dt.date(year, month if "-" in date else 1, day if date.count("-") == 2 else 1)
    if date.count("-") == 2:
        return first, first
    last_month = first.month if "-" in date else 12
    if last_month == 12:
        return first, dt.date(year, 12, 31)
    return first, dt.date(year, last_month + 1, 1) - dt.timedelta(days=1)


def _naive(time: dt.time) -> dt.time:
    return time.replace(tzinfo=None)


def _utc(local: dt.datetime, offset: dt.timedelta) -> dt.datetime:
    try:
        return local.replace(tzinfo=dt.UTC) - offset
    except OverflowError:
        return _FIRST if offset > dt.timedelta() else _LAST


def _hint(text: str) -> str:
    """What is wrong with a text that is not a date, or what to write instead, if it is clear."""
    if re.match(r"(?:Y?-|[−‐–])\d|0000(?!\d)", text, re.ASCII):
        return "years before 1 are not supported"
    basic = re.match(r"(\d{4})(\d\d)(\d\d)?(?![\d-])", text, re.ASCII)
    if basic:
        return f"write it with hyphens: {'-'.join(part for part in basic.groups() if part)}"
    if re.match(r"\d{4}-?(?:W\d|\d{3}(?!\d))", text, re.ASCII):
        return "weeks and days of the year are not supported, write a day, a month or a year"
    if re.match(r"Y?\d{5}", text, re.ASCII):
        return "a year has four digits"
    if re.match(r"\d{4}-\d\d-\d\d[ t]\d", text, re.ASCII):
        return "write a T between the date and the time"
    if re.match(r"\d{4}-\d\d-\d\dT\d{4}", text, re.ASCII):
        return "write colons in the time: 14:30"
    if _SHAPE.fullmatch(text):
        return "the calendar has no such date" if "T" not in text else "there is no such time"
    return ""
