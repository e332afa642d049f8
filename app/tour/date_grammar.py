"""Dates in plain words, English and German, as the dates that a tour file may have.

A reading has no part that the text does not state. A text with several readings has them all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

from app.tour.when import DateError, Qualification, When

FaultKind: TypeAlias = Literal[
    "not-a-date", "no-year", "short-year", "no-such-date", "reversed", "weekday", "zone", "decade",
    "too-early",
]  # fmt: skip

MONTHS = {
    "en": "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split(),
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.".split(),
}
# Longer texts are not dates, and need not be looked through.
_LONGEST = 120
_MONTH_NAMES = (
    "jan january januar jänner", "feb february februar feber", "mar march mär mrz märz maerz",
    "apr april", "may mai", "jun june juni", "jul july juli", "aug august",
    "sep sept september", "oct october okt oktober", "nov november", "dec december dez dezember",
)  # fmt: skip
_WEEKDAY_NAMES = (
    "mon monday mo montag", "tue tues tuesday di dienstag", "wed wednesday mi mittwoch",
    "thu thur thurs thursday do donnerstag", "fri friday fr freitag", "sat saturday sa samstag",
    "sun sunday so sonntag",
)  # fmt: skip


def _numbers(table: tuple[str, ...]) -> dict[str, int]:
    return {name: number for number, names in enumerate(table, 1) for name in names.split()}


def _any_of(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_MONTHS, _WEEKDAYS = _numbers(_MONTH_NAMES), _numbers(_WEEKDAY_NAMES)
_Y, _D = r"(?P<year>[0-9]{4})", r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?"
_MONTH = rf"(?:{_any_of(_MONTHS)})\b\.?"
_M = rf"(?P<name>{_any_of(_MONTHS)})\b\.?"
_N = r"(?P<month>[0-9]{1,2})"
_NUMBER = r"[0-9]{1,2}(?:st|nd|rd|th|\.)?"
# Of dates that have one reading.
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"{_D}\s*(?:of\s+|-)?{_M}(?:,|\s|-)*(?:of\s+)?(?:{_Y})?",
        rf"{_M}\s*{_D}(?:(?:,|\s)+{_Y})?",
        rf"{_M}(?:(?:,|\s|-)*(?:of\s+)?{_Y})?",
        rf"{_Y}\s+{_M}(?:\s+{_D})?",
        rf"{_Y}(?:-{_N}(?:-{_D})?)?",
        rf"{_Y}(?P<sign>[/.]){_N}(?P=sign){_D}",
        rf"(?P<day>[0-9]{{1,2}})\.\s*{_N}\.\s*(?:{_Y})?",
        rf"{_N}[/.-]{_Y}",
        rf"{_D}(?:,\s*{_Y})?",
        "",
    )
)
# A day and a month in either order.
_EITHER = re.compile(rf"([0-9]{{1,2}})([/-])([0-9]{{1,2}})\2{_Y}")
_ZONE = r"\s*(?P<zone>(?:z|utc|gmt)?\s*[+\u2212-]\s*[0-9]{1,2}(?::?[0-9]{2})?|z|utc|gmt)?"
_TIME = (
    r"(?P<hour>[0-9]{1,2})(?:[:.](?P<rest>[0-9]{2}(?:[:.][0-9]{2}(?:[.,][0-9]+)?)?))?"
    r"\s*(?P<half>[ap]\.?\s?m\.?|uhr|h|o’clock|o'clock)?"
)
_CLOCK = re.compile(rf"(?:^|[\s,t]|\bat\s|\bum\s)\s*{_TIME}{_ZONE}")
_NAMED_ZONE = re.compile(r"[0-9](?:\s*[ap]m)?\s+\(?[a-z]{2,4}t\)?$")
_WEEKDAY = re.compile(rf"(?P<weekday>{_any_of(_WEEKDAYS)})\b\.?,?\s+")
_LEADING = re.compile(r"(?:on|in|am|im|the|den|dem|der)\s+")
_ABOUT = re.compile(
    r"(?:about|around|circa|approximately|approx\.?|roughly|ca\.?(?=\s|[0-9])|c\.?(?=\s|[0-9])|~|≈"
    r"|um|etwa|gegen|rund|ungefähr)\s*"
)
_PERHAPS = re.compile(
    r"(?:perhaps|probably|possibly|maybe|vielleicht|wohl|vermutlich|wahrscheinlich)\s+"
)
_MARKED = re.compile(
    r"\s*(?:(?P<both>%)|(?P<about>~|\((?:approximate|ungefähr)\))"
    r"|(?P<perhaps>\?|\(\?\)|\((?:uncertain|unsicher)\)))$"
)
_SEPARATOR = re.compile(
    r"\s*[\u2013\u2014/]\s*|\s+-\s+|-|\s+(?P<word>to|until|till|through|bis)\s+"
)
_BETWEEN = re.compile(r"(?:between|zwischen)\s+(.+?)\s+(?:and|und)\s+(.+)")
_QUALIFICATIONS: tuple[Qualification, ...] = ("", "?", "~", "%")


class Fault(msgspec.Struct, frozen=True):
    """Why a text is not a date. ``when`` is the day that a named ``weekday`` contradicts."""

    kind: FaultKind
    when: When | None = None
    weekday: int = 0


class _Parts(msgspec.Struct, frozen=True):
    """What a text states of one date: numbers as digits, the time as in the file."""

    year: str | None = None
    month: int | None = None
    day: int | None = None
    time: str = ""
    mark: Qualification = ""
    weekday: int = 0

    @property
    def text(self) -> str:
        """The date in the spelling of the tour file; raises ``_FaultError`` if it lacks a part."""
        if self.year is None:
            raise _FaultError(Fault("no-year"))
        date = self.year
        if self.month is not None:
            date += f"-{self.month:02}"
            if self.day is not None:
                date += f"-{self.day:02}{self.time}"
        if (self.month is None and self.day is not None) or (self.day is None and self.time):
            raise _FaultError(Fault("not-a-date"))
        return date + self.mark


class _FaultError(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.kind)
        self.fault = fault


def readings(text: str) -> tuple[tuple[When, ...], Fault]:
    """Every date that a text may mean, and what is wrong if there is none.

    A date in the spelling of the tour file has one reading: itself.
    """
    plain = text.strip()
    try:
        return (When(plain),), Fault("not-a-date")
    except DateError:
        pass
    plain = " ".join(unicodedata.normalize("NFKC", plain).casefold().split())
    if len(plain) > _LONGEST:
        return (), Fault("not-a-date")
    found: dict[When, None] = {}
    faults: list[Fault] = []
    for attempt in _attempts(plain):
        try:
            found[_when(attempt)] = None
        except _FaultError as error:
            faults.append(error.fault)
    faults.sort(key=lambda fault: fault.kind in ("not-a-date", "no-year"))
    return tuple(found), _fault_of(plain) or (faults[0] if faults else Fault("not-a-date"))


_Attempt: TypeAlias = tuple[_Parts, ...]


def _when(attempt: _Attempt) -> When:
    """The date of one part, or of two that are the ends of an interval."""
    try:
        when = When("/".join(parts.text for parts in attempt))
    except DateError as error:
        try:
            for parts in attempt:
                When(parts.text)
        except DateError:
            raise _FaultError(Fault("no-such-date")) from None
        raise _FaultError(Fault("reversed")) from error
    for parts, end in zip(attempt, when.ends, strict=False):
        if parts.weekday and (parts.day is None or end.first_day.isoweekday() != parts.weekday):
            raise _FaultError(Fault("weekday", end, parts.weekday))
    return when


def _attempts(text: str) -> Iterator[_Attempt]:
    for parts in _singles(text):
        yield (parts,)
    between = _BETWEEN.fullmatch(text)
    if between:
        yield from _intervals(between[1], between[2])
    for separator in _SEPARATOR.finditer(text):
        head = re.sub(r"^(?:from|von|vom)\s+", "", text[: separator.start()])
        tail = re.sub(r"^(?:zum)\s+", "", text[separator.end() :])
        yield from _intervals(head, tail)
        if not separator["word"]:
            yield from _short_years(head, tail)


def _intervals(head: str, tail: str) -> Iterator[_Attempt]:
    if not head or not tail:
        return
    for start in _singles(head):
        for end in _singles(tail):
            completed = _completed(start, end)
            if completed:
                yield completed


def _completed(start: _Parts, end: _Parts) -> _Attempt | None:
    """The ends of an interval, with the parts that are written once for both."""
    if end.time and end.year is None and end.month is None and end.day is None:
        # 4 Nov 2025, 14:30 – 16:00
        if not start.time:
            return None
        return start, msgspec.structs.replace(
            end, year=start.year, month=start.month, day=start.day
        )
    if end.month is None and end.day is not None:
        # Nov 4–6, 2025
        end = msgspec.structs.replace(end, month=start.month, year=end.year or start.year)
        if start.month is None or start.day is None:
            return None
    if start.month is None and start.day is not None:
        # 4–6 Nov 2025
        if end.day is None:
            return None
        start = msgspec.structs.replace(start, month=end.month)
    if start.year is None:
        # 30 Oct – 1 Nov 2025
        start = msgspec.structs.replace(start, year=end.year)
    return start, end


def _short_years(head: str, tail: str) -> Iterator[_Attempt]:
    """1914–18; beside it, 2010–11 may be a month."""
    if not re.fullmatch(r"[0-9]{4}", head) or not re.fullmatch(r"[0-9]{2}", tail):
        return
    if head[:2] + tail > head:
        yield _Parts(year=head), _Parts(year=head[:2] + tail)
    if 1 <= int(tail) <= 12:
        yield (_Parts(year=head, month=int(tail)),)


def _singles(text: str) -> Iterator[_Parts]:
    """What a text may state of one date."""
    rest, mark = _unmarked(text)
    weekday = _WEEKDAY.match(rest)
    day_of_week = _WEEKDAYS[weekday["weekday"]] if weekday else 0
    if weekday:
        rest = _LEADING.sub("", rest[weekday.end() :], count=1)
    for date, time in _timed(rest):
        for parts in _dates(date.strip(" ,")):
            if date or time:
                yield msgspec.structs.replace(parts, time=time, mark=mark, weekday=day_of_week)


def _unmarked(text: str) -> tuple[str, Qualification]:
    """A text without its first and last words that are not parts of a date, and what they say."""
    about = perhaps = False
    text = text.strip(" ,;")
    while True:
        if found := _LEADING.match(text):
            text = text[found.end() :]
        elif found := _ABOUT.match(text):
            text, about = text[found.end() :], True
        elif found := _PERHAPS.match(text):
            text, perhaps = text[found.end() :], True
        elif found := _MARKED.search(text):
            text = text[: found.start()]
            about = about or not found["perhaps"]
            perhaps = perhaps or not found["about"]
        else:
            return text, _QUALIFICATIONS[perhaps + 2 * about]


def _timed(text: str) -> Iterator[tuple[str, str]]:
    """The text as a date, and each division of it into a date and a time of day."""
    yield text, ""
    for found in _CLOCK.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        if found["half"] or found["rest"]:
            time = _time(found)
            if time and not after:
                yield before, time
    # The time may stand before the date: 14:30, 4 Nov 2025.
    found_first = re.match(rf"{_TIME}{_ZONE},?\s+(?:on\s+|am\s+)?", text)
    if found_first and (found_first["half"] or found_first["rest"]):
        time = _time(found_first)
        if time:
            yield text[found_first.end() :], time


def _time(found: re.Match[str]) -> str:
    """A time of day in the spelling of the tour file; empty if there is none."""
    hour, half = int(found["hour"]), (found["half"] or "").replace(".", "").replace(" ", "")
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23:
        return ""
    # 14.30.05,5 as 14:30:05.5
    numbers = re.findall(r"[0-9]+", found["rest"] or "")
    clock = "".join(f":{number}" for number in numbers[:2])
    fraction = f".{numbers[2]}" if len(numbers) > 2 else ""
    return f"T{hour:02}{clock}{fraction}{_offset(found['zone'] or '')}"


def _offset(zone: str) -> str:
    zone = re.sub(r"\s", "", zone).replace("\u2212", "-")
    shift = zone.lstrip("zutcgm")
    if not shift:
        return "Z" if zone else ""
    sign, digits = shift[0], shift[1:]
    hours, _, minutes = digits.partition(":")
    if not minutes and len(hours) > 2:
        hours, minutes = hours[:-2], hours[-2:]
    return f"{sign}{int(hours):02}{':' + minutes if minutes else ''}"


def _dates(text: str) -> Iterator[_Parts]:
    for shape in _SHAPES:
        found = shape.fullmatch(text)
        if found:
            groups = found.groupdict()
            name, number, day = groups.get("name"), groups.get("month"), groups.get("day")
            yield _Parts(
                year=groups.get("year"),
                month=_MONTHS[name] if name else int(number) if number else None,
                day=int(day) if day else None,
            )
    either = _EITHER.fullmatch(text)
    if either:
        one, other = int(either[1]), int(either[3])
        for day, month in dict.fromkeys([(one, other), (other, one)]):
            if month <= 12 or min(one, other) > 12:
                yield _Parts(year=either["year"], month=month, day=day)


def _fault_of(text: str) -> Fault | None:
    """What is wrong with a text in words or numbers that no date has."""
    if re.search(r"\b(?:bce?|v\.? ?chr\.?)$|^-[0-9]", text):
        return Fault("too-early")
    if re.search(r"[0-9]{3}0(?:’?'?s|er(?: jahre)?)$", text):
        return Fault("decade")
    if re.fullmatch(
        rf"(?:{_NUMBER}\s*{_MONTH}|[0-9]{{1,2}}([./-])[0-9]{{1,2}}\1)\s*[’']?[0-9]{{2}}", text
    ):
        return Fault("short-year")
    if _NAMED_ZONE.search(text):
        return Fault("zone")
    return None
