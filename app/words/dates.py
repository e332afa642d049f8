"""Dates, times and numbers in the format of the reader's language."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from app.tour.model import Basis, Stop, Tour, When

# The weekday in a date pattern with its punctuation; Thai also has a word there.
_WEEKDAY = re.compile(r"[\s,،]*dddd(ที่)?[,،]?\s*")
# The day of the month in a date pattern, with its punctuation and a word that links it to the next.
_DAY = re.compile(r"(?<![a-z'])d{1,2}(?![a-z'])[.일日]?,?\s*(?:'(?:de|d’)'\s*)?")
_LAST_WORD = re.compile(r"'\W*$")
# The year in a date pattern, with its word; and a pattern with the order month, year.
_YEAR = re.compile(r"y+[年년]?")
_MONTH_FIRST = re.compile(r"(M+\.?)\s+y+")
# A pattern with the order day, month, year, such as "d MMM yyyy" and "d. MMM yyyy".
_DAY_FIRST = re.compile(r"(d{1,2}\.?)(\s+)(M+\.?)(\s+y+)")
# So many formatted days are kept.
_MOST_DAYS = 10_000


def locale() -> QLocale:
    """The default locale, or that of British English if no language is set."""
    return _usable(QLocale())


@cache
def _usable(system: QLocale) -> QLocale:
    if system.language() == QLocale.Language.C:
        # The C locale does not group digits.
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return system


def number(value: int) -> str:
    """A whole number with grouped digits."""
    return locale().toString(value)


def day(date: dt.date) -> str:
    """A day such as ``4 Nov 2025``: with a short month and without the weekday."""
    return _formatted(date, day_pattern())


def clock(time: dt.time) -> str:
    """A time of day in the short format of the language."""
    return locale().toString(QTime(time.hour, time.minute), QLocale.FormatType.ShortFormat)


def hour(time: dt.time) -> str:
    """An hour of the day whose minute is not known: ``14h`` or ``2 PM``."""
    pattern = locale().timeFormat(QLocale.FormatType.ShortFormat)
    if "a" in pattern.lower():
        return locale().toString(QTime(time.hour, 0), "h AP")
    return QCoreApplication.translate("wording", "{hour}h").format(hour=time.hour)


def date_not_stated() -> str:
    """The text in place of a date that the tour does not give."""
    return QCoreApplication.translate("wording", "Date not stated")


def when(moment: When | None) -> str:
    """A date as far as it is known, or ``Date not stated``.

    Such as ``2025``, ``Nov 2025``, ``4 Nov 2025``, ``4 Nov 2025, 14:30``, ``about 1872``,
    ``Oct – Nov 1872``.
    """
    return _text(moment) if moment else date_not_stated()


def days(start: dt.date, end: dt.date) -> str:
    """A range of days such as ``31 Oct – 1 Nov 2025``.

    If the language writes the day first, common parts are not repeated. Otherwise both days are
    written in full.
    """
    if start == end:
        return day(end)
    parts = _DAY_FIRST.fullmatch(day_pattern())
    if parts is None or start.year != end.year:
        return f"{day(start)} – {day(end)}"
    if start.month == end.month:
        return f"{_formatted(start, parts[1])}–{day(end)}"
    return f"{_formatted(start, parts[1] + parts[2] + parts[3])} – {day(end)}"


def span(arrive: When | None, depart: When | None) -> str | None:
    """The stay at a stop: a range of dates or date-times, a common day written once.

    An arrival alone is its date, a departure alone is ``until 10 May 2025``. ``None`` if neither is
    known.
    """
    return _stay(arrive, depart, with_time=True)


def short_stay(arrive: When | None, depart: When | None) -> str | None:
    """The days of a stop without their year: ``31 Oct – 1 Nov``, for where that is shown.

    ``None`` if they are not days of one year, or if the language does not write the day first.
    """
    parts = _DAY_FIRST.fullmatch(day_pattern())
    first = arrive.day if arrive else None
    last = depart.day if depart else first
    if parts is None or first is None or last is None or first.year != last.year:
        return None
    month = parts[1] + parts[2] + parts[3]
    end = _formatted(last, month)
    if first == last:
        return end
    is_within = first.month == last.month and first < last
    return (
        f"{_formatted(first, parts[1])}–{end}"
        if is_within
        else f"{_formatted(first, month)} – {end}"
    )


def stop_days(stop: Stop) -> str | None:
    """The days of a stop without times, or ``None`` if the tour states none."""
    return _stay(stop.arrive, stop.depart, with_time=False)


def stop_days_in(stop: Stop, year: int) -> str | None:
    """The days of a stop without the year, for where that year is said of all stops.

    A date that is only a year keeps it, and so do languages in which the year cannot be left out.
    """
    text = stop_days(stop)
    if text is None or "'" in day_pattern():
        return text
    word = re.escape(_formatted(dt.date(year, 1, 1), _year_pattern()))
    return re.sub(rf"[,،]?\s*(?<!\d){word}(?!\d),?\s*", " ", text).strip() or text


def stop_hours(stop: Stop) -> str | None:
    """The times of a stop without their day, for where that day is said of all stops.

    ``None`` if no time is stated, or if more is to be said of a date, as that it is uncertain.
    """
    arrive, depart = stop.arrive, stop.depart
    moments = [moment for moment in (arrive, depart) if moment]
    if any(moment.is_interval or moment.qualification for moment in moments):
        return None
    if not any(moment.time for moment in moments):
        return None
    if arrive:
        return _times(arrive, depart) if depart else _time(arrive)
    until = QCoreApplication.translate("wording", "until {date}")
    return until.format(date=_time(moments[0]))


def tour_span(tour: Tour) -> str | None:
    """The time from the first known date of a stop to the last, or ``None`` if there is none.

    If the first or the last date is inferred, the text says so.
    """
    dated = _dated(tour)
    ends = first_and_last([moment for moment, _ in dated])
    if ends is None:
        return None
    text = _days_between(tour, dated, ends)
    stated = {end for moment, basis in dated if basis == "stated" for end in moment.ends}
    if all(end in stated for end in ends):
        return text
    return QCoreApplication.translate("wording", "{dates} (inferred)").format(dates=text)


def tour_days(tour: Tour) -> str | None:
    """The same without a word about what is inferred, for where it is said elsewhere."""
    dated = _dated(tour)
    ends = first_and_last([moment for moment, _ in dated])
    return _days_between(tour, dated, ends) if ends else None


def _days_between(tour: Tour, dated: Sequence[tuple[When, Basis]], ends: tuple[When, When]) -> str:
    if len(dated) == 1:
        # The one date of a tour may be a departure.
        return next(filter(None, map(stop_days, tour.with_dates)))
    return _range(*ends, with_time=False)


def _dated(tour: Tour) -> list[tuple[When, Basis]]:
    """Every date of a stop, and whether it is stated."""
    return [
        (moment, stop.date_basis)
        for stop in tour.with_dates
        for moment in (stop.arrive, stop.depart)
        if moment
    ]


def period(dates: Sequence[When]) -> str | None:
    """The time from the first date to the last, without times; ``None`` if there are no dates."""
    ends = first_and_last(dates)
    return _range(*ends, with_time=False) if ends else None


def first_and_last(dates: Sequence[When]) -> tuple[When, When] | None:
    """The first and the last date, twice the same if it encloses all; ``None`` without dates.

    An interval counts with both its ends.
    """
    # The stops of a long tour share their days, and to compare two takes longer than to name one.
    ends = {end.text: end for moment in dates for end in moment.ends}.values()
    if not ends:
        return None
    # Of two that begin or end on the same day, the coarser one encloses the other.
    first = min(ends, key=lambda end: (end.first_day, -end.last_day.toordinal()))
    last = max(ends, key=lambda end: (end.last_day, -end.first_day.toordinal()))
    return (last, last) if first.first_day >= last.first_day else (first, last)


def _stay(arrive: When | None, depart: When | None, *, with_time: bool) -> str | None:
    if arrive is None and depart is None:
        return None
    if (arrive and arrive.is_interval) or (depart and depart.is_interval):
        # The traveller came or left at some time within the interval; the stay is something else.
        words = {
            QCoreApplication.translate("wording", "arrival {date}"): arrive,
            QCoreApplication.translate("wording", "departure {date}"): depart,
        }
        return ", ".join(
            word.format(date=_text(moment, with_time=with_time))
            for word, moment in words.items()
            if moment
        )
    if arrive is None:
        assert depart is not None
        until = QCoreApplication.translate("wording", "until {date}")
        return until.format(date=_text(depart, with_time=with_time))
    if depart is None:
        return _text(arrive, with_time=with_time)
    return _range(arrive, depart, with_time=with_time)


def _text(moment: When, *, with_time: bool = True) -> str:
    if moment.is_interval:
        return _range(*moment.ends, with_time=with_time)
    return _qualified(moment, _plain(moment, with_time=with_time))


def _plain(moment: When, *, with_time: bool) -> str:
    """A date without its qualification."""
    if moment.precision == "year":
        return _formatted(moment.first_day, _year_pattern())
    if moment.precision == "month":
        return _formatted(moment.first_day, month_pattern())
    time = _time(moment) if with_time else None
    return f"{day(moment.first_day)}, {time}" if time else day(moment.first_day)


def _time(moment: When) -> str | None:
    if moment.time is None:
        return None
    return hour(moment.time) if moment.precision == "hour" else clock(moment.time)


def _times(start: When, end: When) -> str:
    """The times of two date-times of one day, of which one may have no time."""
    first, last = _time(start), _time(end)
    if last and not first:
        return QCoreApplication.translate("wording", "until {date}").format(date=last)
    return " – ".join(filter(None, (first, last)))


def _qualified(moment: When, text: str) -> str:
    if moment.is_approximate:
        text = QCoreApplication.translate("wording", "about {date}").format(date=text)
    if moment.is_uncertain:
        text = QCoreApplication.translate("wording", "{date} (uncertain)").format(date=text)
    return text


def _range(start: When, end: When, *, with_time: bool) -> str:
    first, last = _text(start, with_time=with_time), _text(end, with_time=with_time)
    if first == last:
        return last
    if not start.qualification and not end.qualification:
        common = _common_range(start, end, with_time=with_time)
        if common:
            return common
    return f"{first} – {last}"


def _common_range(start: When, end: When, *, with_time: bool) -> str | None:
    """A range with its common part written once, or ``None`` if both have to be written."""
    if start.first_day > end.first_day:
        # A departure before the arrival is a fault of the tour, and has to be readable as such.
        return None
    timed = with_time and (start.time or end.time)
    if start.day and end.day:
        if start.day != end.day:
            return None if timed else days(start.day, end.day)
        return ", ".join(filter(None, (day(start.day), _times(start, end) if timed else "")))
    if start.precision == end.precision == "month" and start.first_day.year == end.first_day.year:
        parts = _MONTH_FIRST.fullmatch(month_pattern())
        return f"{_formatted(start.first_day, parts[1])} – {_text(end)}" if parts else None
    if start.precision == end.precision == "year":
        return f"{_text(start)}–{_text(end)}"
    return None


def day_pattern() -> str:
    """The pattern of a day, in the syntax of Qt's date formats: ``d MMM yyyy``."""
    return _day_pattern(locale())


@cache
def _day_pattern(language: QLocale) -> str:
    # Qt has a long format with the weekday and a short one of digits only; neither reads well here.
    pattern = _WEEKDAY.sub("", language.dateFormat(QLocale.FormatType.LongFormat))
    return pattern.strip(" ,،").replace("MMMM", "MMM")


def month_pattern() -> str:
    """The pattern of a month, such as ``MMM yyyy``: that of a day without the day."""
    pattern = _DAY.sub("", day_pattern()).strip(" ,،")
    # A quoted word at the end belonged to the day.
    return "MMM yyyy" if _LAST_WORD.search(pattern) else pattern


def _year_pattern() -> str:
    """The pattern of a year: ``yyyy``, with its word in languages that have one."""
    match = _YEAR.search(day_pattern())
    return match[0] if match else "yyyy"


def _formatted(date: dt.date, pattern: str) -> str:
    return _formatted_in(locale(), date, pattern)


# The stops of a long tour share their days.
@lru_cache(_MOST_DAYS)
def _formatted_in(language: QLocale, date: dt.date, pattern: str) -> str:
    return language.toString(QDate(date.year, date.month, date.day), pattern)
