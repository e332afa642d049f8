"""Finds the words of dates, and what they state."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

from app.drafting.dates import words
from app.drafting.dates.holidays import days_after_easter, fixed_holiday

Kind: TypeAlias = Literal[
    "day", "month", "year", "weekday", "day alone", "numbered day", "counted", "relative",
    "weekend",
]  # fmt: skip


class RawDate(msgspec.Struct, frozen=True, kw_only=True):
    """What the words at ``start:end`` state; parts that they do not state are ``None``.

    ``last_month`` and ``last_day`` are the end of a range. ``weekday`` is from 1, Monday, to 7.
    ``before`` is the word that leads to a weekday or month. ``days`` is how many days later than
    the date before a counted one is; of a numbered day, its number, and ``last_day`` is the last
    number of "Days 4–6". ``after_easter`` is how many days after Easter Sunday a holiday is.
    """

    start: int
    end: int
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_month: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    before: str = ""
    days: int = 0
    is_holiday: bool = False
    after_easter: int | None = None


_WEEKDAY_NOT = re.compile(
    r"(?:\b(?:Black|Good|Super|Ash|Holy|Maundy|Easter|Palm|Bloody|Whit|Shrove|Cyber|Man|Mr|Mrs|Ms|Miss|Joe|every|each"
    r"|Every|Each|one|most|some|Girl|(?<!with )(?<!was )a)\s+)$"
)
_WEEKDAY_THEN_NOT = re.compile(
    r"\s+(?:Times|Telegraph|Mail|Mirror|Express|Review|Post|World|Club|Night Live)\b"
)
_RANGE = re.compile(rf"\s*(?:{words.DASH}|to|until|till|through)\s*")
_FEBRUARY, _ANY_YEAR = 2, 2001
_RELATIVE_DAYS = (
    (r"the day after tomorrow", 2), (r"the day before yesterday", -2),
    (r"to-?day|to-?night|this ", 0), (r"to-?morrow", 1), (r"yesterday|last night", -1),
)  # fmt: skip
_MONTHS_NEEDING_MORE = (
    "March",
    "May",
    "MARCH",
    "MAY",
    "Mar",
    "Jan",
    "Jun",
    "August",
    "April",
    "June",
)


def raw_dates(text: str) -> list[RawDate]:
    """The dates of a text in its order; they do not overlap."""
    found = sorted(_all(text), key=lambda raw: (raw.start, -raw.end))
    chosen: list[RawDate] = []
    for raw in found:
        if chosen and raw.start < chosen[-1].end:
            if raw.end - raw.start > chosen[-1].end - chosen[-1].start:
                chosen[-1] = raw
            continue
        chosen.append(raw)
    return _joined(text, chosen)


def _joined(text: str, found: list[RawDate]) -> list[RawDate]:
    """Joins two days of different months to a range: "28 October to 3 November 2025"."""
    joined: list[RawDate] = []
    for raw in found:
        first = joined[-1] if joined else None
        if (
            first is not None
            and first.kind == raw.kind == "day"
            and first.last_day is None
            and first.after_easter is raw.after_easter is None
            and raw.last_day is None
            and first.year in (None, raw.year)
            and (first.month, first.day) < (raw.month, raw.day)
            and _RANGE.fullmatch(text, first.end, raw.start)
        ):
            joined[-1] = msgspec.structs.replace(
                first, end=raw.end, last_month=raw.month, last_day=raw.day, year=raw.year
            )
            continue
        joined.append(raw)
    return joined


def _all(text: str) -> Iterator[RawDate]:
    for name, shape in words.SHAPES.items():
        for found in shape.finditer(text):
            raw = _slashed(found) if name == "slashes" else _day(found)
            if raw is not None:
                yield raw
    yield from _last_days(text)
    yield from _months(text)
    for found in words.YEAR_ALONE.finditer(text):
        yield RawDate(start=found.start("year"), end=found.end(), kind="year", year=_year(found))
    yield from _weekdays(text)
    yield from _days_alone(text)
    yield from _relative(text)
    for found in words.HOLIDAY.finditer(text):
        raw = _holiday(text, found)
        if raw is not None:
            yield raw
    for found in words.WEEKEND.finditer(text):
        before = " ".join((found["before"] or "").lower().split())
        yield RawDate(
            start=found.start(), end=found.end(), kind="weekend", weekday=6, before=before
        )


def _days_alone(text: str) -> Iterator[RawDate]:
    for shape in (words.DAY_ALONE, words.WEEKDAY_AND_DAY, words.DAYS_OF_ENTRY):
        for found in shape.finditer(text):
            groups = found.groupdict()
            weekday, last = groups.get("weekday"), groups.get("last")
            day = words.day_number(found["day"])
            last_day = words.day_number(last) if last else None
            if day > 31 or (last_day is not None and not day < last_day <= 31):
                continue
            yield RawDate(
                start=found.start("weekday") if weekday else found.start("day"),
                end=found.end(),
                kind="day alone",
                day=day,
                last_day=last_day,
                weekday=words.WEEKDAYS[weekday] if weekday else None,
            )


def _holiday(text: str, found: re.Match[str]) -> RawDate | None:
    name = found["name"]
    start, year = found.start(), _year(found)
    fixed = fixed_holiday(name)
    if fixed is not None:
        return RawDate(
            start=start, end=found.end(), kind="day", year=year, month=fixed[0], day=fixed[1],
            is_holiday=True,
        )  # fmt: skip
    days = days_after_easter(name, text[max(0, start - 12) : start])
    if days is None:
        return None
    return RawDate(
        start=start, end=found.end(), kind="day", year=year, after_easter=days, is_holiday=True
    )


def _day(found: re.Match[str]) -> RawDate | None:
    groups = found.groupdict()
    number, name = groups.get("number"), groups.get("month")
    day, last = words.day_number(groups["day"]), groups.get("last")
    month = int(number) if number else words.MONTHS[name or ""]
    last_day = words.day_number(last) if last else None
    if not (1 <= month <= 12 and 1 <= day <= 31) or (last_day is not None and last_day <= day):
        return None
    weekday = groups.get("weekday")
    return RawDate(
        start=found.start(),
        end=found.end(),
        kind="day",
        year=_year(found),
        month=month,
        day=day,
        last_month=month if last_day else None,
        last_day=last_day,
        weekday=words.WEEKDAYS[weekday] if weekday else None,
    )


def _slashed(found: re.Match[str]) -> RawDate | None:
    """A date as 21/2/1972. Where either number may be the month, the words do not tell it."""
    one, other = int(found["one"]), int(found["other"])
    if one == other or other > 12:
        month, day = one, other
    elif one > 12:
        month, day = other, one
    else:
        return None
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return RawDate(
        start=found.start(), end=found.end(), kind="day", year=_year(found), month=month, day=day
    )


def _year(found: re.Match[str]) -> int | None:
    year = found.groupdict().get("year")
    return int(year) if year else None


def _last_days(text: str) -> Iterator[RawDate]:
    for found in words.LAST_DAY.finditer(text):
        month, year = words.MONTHS[found["month"]], _year(found)
        if month == _FEBRUARY and year is None:
            continue
        day = calendar.monthrange(year or _ANY_YEAR, month)[1]
        yield RawDate(
            start=found.start(), end=found.end(), kind="day", year=year, month=month, day=day
        )


def _months(text: str) -> Iterator[RawDate]:
    for found in words.MONTH_ALONE.finditer(text):
        before, name = (found["before"] or "").lower(), found["month"]
        if not found["year"]:
            is_short = len(name) < 4 and name.lower() != "may"
            if is_short or (not before and name in _MONTHS_NEEDING_MORE):
                continue
            if before == "of" or re.match(r"\s+[A-Z]\w", text[found.end() : found.end() + 3]):
                continue
        yield RawDate(
            start=found.start("month"),
            end=found.end(),
            kind="month",
            year=_year(found),
            month=words.MONTHS[name],
            before=before,
        )


def _weekdays(text: str) -> Iterator[RawDate]:
    for found in words.WEEKDAY_ALONE.finditer(text):
        at = found.start("weekday")
        if _WEEKDAY_NOT.search(text[max(0, at - 12) : at]) or _WEEKDAY_THEN_NOT.match(
            text, found.end()
        ):
            continue
        before = (found["before"] or "").lower()
        start = found.start() if before not in ("", "on", "by", "until", "since", "from") else at
        yield RawDate(
            start=start,
            end=found.end(),
            kind="weekday",
            weekday=words.WEEKDAYS[found["weekday"]],
            before=before,
        )
    for found in words.WEEKDAY_HEADING.finditer(text):
        yield RawDate(
            start=found.start("weekday"),
            end=found.end(),
            kind="weekday",
            weekday=words.WEEKDAYS[found["weekday"]],
        )


def _relative(text: str) -> Iterator[RawDate]:
    for found in words.NUMBERED_DAY.finditer(text):
        yield RawDate(
            start=found.start("words"),
            end=found.end(),
            kind="numbered day",
            days=_count(found["number"]),
            last_day=int(found["last"]) if found["last"] else None,
        )
    for found in words.COUNTED.finditer(text):
        unit = found["unit"].lower()
        days = _count(found["count"]) * {"week": 7, "fortnight": 14}.get(unit, 1)
        is_back = found["way"].lower() in ("earlier", "before that", "beforehand")
        yield RawDate(
            start=found.start(), end=found.end(), kind="counted", days=-days if is_back else days
        )
    for found in words.RELATIVE.finditer(text):
        phrase = " ".join(found["words"].lower().split())
        yield _phrase(found, phrase)


def _phrase(found: re.Match[str], phrase: str) -> RawDate:
    for pattern, days in _RELATIVE_DAYS:
        if re.match(pattern, phrase):
            return RawDate(start=found.start(), end=found.end(), kind="relative", days=days)
    if phrase.startswith("that") or "same" in phrase:
        days = 0
    elif "before" in phrase or "previous" in phrase:
        days = -1
    else:
        days = 1
    return RawDate(start=found.start(), end=found.end(), kind="counted", days=days)


def _count(word: str) -> int:
    return int(word) if word.isdecimal() else words.COUNTS[" ".join(word.lower().split())]
