"""Reads a date that someone typed, and says at once how it was read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import msgspec
from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.tour.date_grammar import MONTHS, Fault, readings
from app.tour.when import When
from app.words import language
from app.words.dates import clock, day_pattern, hour, locale, month_pattern

translate = QCoreApplication.translate
_SPELLED = {"en": "{day} {month} {year}", "de": "{day}. {month} {year}"}


class Reading(msgspec.Struct, frozen=True):
    """What a text says: a date, or why there is none. ``sentence`` is empty for an empty text."""

    when: When | None
    sentence: str

    @property
    def is_wrong(self) -> bool:
        """Whether the text says something that is not a date."""
        return self.when is None and bool(self.sentence)


def read_date(text: str) -> Reading:
    """Reads a date in plain words, English or German, or in the spelling of the tour file.

    No part is added that the text does not state. A text that may be two dates is neither, and
    the sentence names both.
    """
    if not text.strip():
        return Reading(None, "")
    whens, fault = readings(text)
    if not whens:
        return Reading(None, _fault(fault))
    if len(whens) > 1:
        words = translate("date reading", "May be {one} or {other}. Write the one that is meant.")
        one, other = (written(when) for when in whens[:2])
        return Reading(None, words.format(one=one, other=other))
    return Reading(whens[0], _sentence(whens[0]))


def written(when: When) -> str:
    """A date as text for a field, such as ``4 Nov 2025``; :func:`read_date` reads it back.

    Dates for which there are no such words keep the spelling of the tour file.
    """
    for text in _spellings(when):
        if readings(text)[0] == (when,):
            return text
    return when.text


def _spellings(when: When) -> Iterator[str]:
    """Ways to write a date, the shortest first."""
    if not when.is_interval:
        yield _spelled(when)
        return
    start, end = when.ends
    whole = _spelled(end)
    if start.text[:4] == end.text[:4] and not when.qualification:
        year, last = start.text[:4], MONTHS[_code()][start.first_day.month - 1]
        head = _spelled(start).removesuffix(year).strip()
        if start.precision == end.precision == "day" and start.text[:7] == end.text[:7]:
            yield f"{head.removesuffix(last).strip()}–{whole}"
        yield f"{head} – {whole}"
    elif start.precision == end.precision == "year" and not when.qualification:
        yield f"{start}–{end}"
    yield f"{_spelled(start)} – {whole}"


def _spelled(when: When) -> str:
    """One date, in the words of the active language."""
    year, month = when.text[:4], MONTHS[_code()][when.first_day.month - 1]
    if when.precision == "year":
        text = year
    elif when.precision == "month":
        text = f"{month} {year}"
    else:
        text = _SPELLED[_code()].format(day=when.first_day.day, month=month, year=year)
        if when.time is not None:
            text += f", {_time_and_zone(when)}"
    if when.is_approximate:
        text = translate("wording", "about {date}").format(date=text)
    return f"{text}?" if when.is_uncertain else text


def _time_and_zone(when: When) -> str:
    time, zone = _time_and_offset(when)
    if len(time) == 2:
        time = translate("wording", "{hour}h").format(hour=int(time))
    # A hyphen behind a time would be taken for that of an interval.
    return f"{time} {'UTC' if zone == 'Z' else zone.replace('-', '−')}".strip()


def _time_and_offset(when: When) -> tuple[str, str]:
    """The time and the zone of a date-time in the spelling of the file."""
    text = when.text.partition("T")[2].rstrip("?~%")
    cut = next((at for at, sign in enumerate(text) if sign in "Z+-"), len(text))
    return text[:cut], text[cut:]


def _code() -> str:
    return language.current() if language.current() in MONTHS else "en"


def _sentence(when: When) -> str:
    """How a date was read, and what it leaves open."""
    if when.is_interval:
        start, end = when.ends
        words = translate("date reading", "From {start} to {end}.")
        parts = [words.format(start=_in_full(start), end=_in_full(end))]
    else:
        heads = {
            "year": translate("date reading", "A year: {date}."),
            "month": translate("date reading", "A month: {date}."),
            "day": translate("date reading", "A day: {date}."),
            "hour": translate("date reading", "An hour: {date}."),
            "minute": translate("date reading", "A time: {date}."),
        }
        parts = [heads[when.precision].format(date=_in_full(when))]
    left_open = {
        "year": translate("date reading", "No month is added."),
        "month": translate("date reading", "No day is added."),
        "day": "",
        "hour": translate("date reading", "No minute is added."),
        "minute": "",
    }[when.precision]
    return " ".join(filter(None, (*parts, left_open)))


def _in_full(when: When) -> str:
    """A date with the month as a word, the day of the week, the time and its zone."""
    date = when.first_day
    if when.precision == "year":
        text = when.text[:4]
    elif when.precision == "month":
        text = _formatted(date, month_pattern())
    else:
        weekday = QLocale(locale()).dayName(date.isoweekday())
        text = translate("date reading", "{weekday} {date}")
        text = text.format(weekday=weekday, date=_formatted(date, day_pattern()))
        if when.time is not None:
            text = f"{text}, {_clock(when)}{_zone(when.time)}"
    if when.is_approximate:
        text = translate("wording", "about {date}").format(date=text)
    if when.is_uncertain:
        text = translate("wording", "{date} (uncertain)").format(date=text)
    return text


def _clock(when: When) -> str:
    assert when.time is not None
    if when.precision == "hour":
        return hour(when.time)
    # The short format of the language has no seconds.
    time, _ = _time_and_offset(when)
    return time if time.count(":") > 1 else clock(when.time)


def _zone(time: dt.time) -> str:
    offset = time.utcoffset()
    if offset is None:
        return ""
    minutes = round(offset.total_seconds() / 60)
    shift = f"{'+' if minutes >= 0 else '−'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    return f" UTC{shift if minutes else ''}"


def _formatted(date: dt.date, pattern: str) -> str:
    return locale().toString(QDate(date.year, date.month, date.day), pattern.replace("MMM", "MMMM"))


def _fault(fault: Fault) -> str:
    """Why a text is not a date, and what to write instead."""
    if fault.when is not None and fault.when.first_day == fault.when.last_day:
        words = translate(
            "date reading", "{date} is a {weekday}, not a {said}. Correct one of the two."
        )
        names = [locale().dayName(number) for number in _weekdays(fault.when, fault.weekday)]
        return words.format(date=_spelled(fault.when), weekday=names[0], said=names[1])
    sentences = {
        "not-a-date": translate("date reading", "Not a date. Write 4 Nov 2025, Nov 2025 or 2025."),
        "no-year": translate("date reading", "The year is missing. Write it too; none is added."),
        "short-year": translate("date reading", "Write the year with four digits."),
        "no-such-date": translate("date reading", "The calendar has no such day, or no such time."),
        "reversed": translate(
            "date reading", "The end is before the beginning. Correct one, or write both years."
        ),
        "weekday": translate("date reading", "A day of the week needs its day: Tue 4 Nov 2025."),
        "zone": translate(
            "date reading", "Write the time zone as its difference from UTC: 14:30 +01:00."
        ),
        "decade": translate("date reading", "A decade is not a date. Write 1790–1799."),
        "too-early": translate("date reading", "Years before 1 cannot be kept as dates."),
    }
    return sentences[fault.kind]


def _weekdays(when: When, said: int) -> Sequence[int]:
    return when.first_day.isoweekday(), said
