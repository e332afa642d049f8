"""Dates, times and numbers in the format of the reader's language."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from app.tour.model import Stop, Tour, When

# The weekday in a date pattern with its punctuation; Thai also has a word there.
_WEEKDAY = re.compile(r"[\s,،]*dddd(ที่)?[,،]?\s*")
# A pattern with the order day, month, year, such as "d MMM yyyy" and "d. MMM yyyy".
_DAY_FIRST = re.compile(r"(d{1,2}\.?)(\s+)(M+\.?)(\s+y+)")


def locale() -> QLocale:
    """The default locale, or that of British English if no language is set."""
    system = QLocale()
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


def date_not_stated() -> str:
    """The text in place of a date that the tour does not give."""
    return QCoreApplication.translate("wording", "Date not stated")


def when(moment: When | None) -> str:
    """A date such as ``4 Nov 2025``, with its time if it has one, or ``Date not stated``."""
    if moment is None:
        return date_not_stated()
    if moment.time is None:
        return day(moment.date)
    return f"{day(moment.date)}, {clock(moment.time)}"


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


def span(start: When | None, end: When | None) -> str | None:
    """A range of dates or date-times, a common day written once; ``None`` if neither is known."""
    if start is None or end is None or start == end:
        known = start or end
        return when(known) if known else None
    if start.date != end.date:
        if start.time is None and end.time is None:
            return days(start.date, end.date)
        return f"{when(start)} – {when(end)}"
    times = [clock(moment.time) for moment in (start, end) if moment.time]
    return ", ".join((day(start.date), " – ".join(times))) if times else day(start.date)


def stop_days(stop: Stop) -> str | None:
    """The days of a stop without times, or ``None`` if the tour states none."""
    known = [moment.date for moment in (stop.arrive, stop.depart) if moment]
    return days(known[0], known[-1]) if known else None


def tour_span(tour: Tour) -> str | None:
    """The days from the first known date of a stop to the last, or ``None`` if there is none."""
    known = [moment.date for stop in tour.stops for moment in (stop.arrive, stop.depart) if moment]
    return days(min(known), max(known)) if known else None


def day_pattern() -> str:
    """The pattern of a day, in the syntax of Qt's date formats: ``d MMM yyyy``."""
    # Qt has a long format with the weekday and a short one of digits only; neither reads well here.
    pattern = _WEEKDAY.sub("", locale().dateFormat(QLocale.FormatType.LongFormat))
    return pattern.strip(" ,،").replace("MMMM", "MMM")


def _formatted(date: dt.date, pattern: str) -> str:
    return locale().toString(QDate(date.year, date.month, date.day), pattern)
