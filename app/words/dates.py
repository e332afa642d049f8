"""Dates, times and numbers as the reader's language writes them."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from app.tour.model import Stop, Tour, When

# The international mile.
METRES_TO_A_MILE = 1609.344
# The weekday in a pattern for dates, with what joins it to the rest; Thai has a word there too.
_WEEKDAY = re.compile(r"[\s,،]*dddd(ที่)?[,،]?\s*")
# A pattern that goes from the day to the year, such as "d MMM yyyy" and "d. MMM yyyy".
_DAY_FIRST = re.compile(r"(d{1,2}\.?)(\s+)(M+\.?)(\s+y+)")


def locale() -> QLocale:
    """The system's locale; where none is set, dates and numbers as in British English."""
    system = QLocale()
    if system.language() == QLocale.Language.C:
        # No language is set; numbers should still be grouped as people read them.
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return system


def number(value: int) -> str:
    """A whole number with the language's separators."""
    return locale().toString(value)


def kilometres(metres: float) -> str:
    """A distance such as ``5,318 km``, with the language's separators."""
    return f"{number(round(metres / 1000))} km"


def both_units(metres: float) -> str:
    """A distance such as ``5,318 km (3,304 mi)``."""
    return f"{kilometres(metres)} ({number(round(metres / METRES_TO_A_MILE))} mi)"


def day(date: dt.date) -> str:
    """A day as the language writes it, with a short month and without the weekday."""
    return _written(date, day_pattern())


def clock(time: dt.time) -> str:
    """A time of day as the language writes it."""
    return locale().toString(QTime(time.hour, time.minute), QLocale.FormatType.ShortFormat)


def date_not_stated() -> str:
    """What stands in place of a date that the tour does not give."""
    return QCoreApplication.translate("wording", "Date not stated")


def when(moment: When | None) -> str:
    """A date such as ``4 Nov 2025``, with its time if it has one; or that none is stated."""
    if moment is None:
        return date_not_stated()
    if moment.time is None:
        return day(moment.date)
    return f"{day(moment.date)}, {clock(moment.time)}"


def days(start: dt.date, end: dt.date) -> str:
    """From one day to another, such as ``31 Oct – 1 Nov 2025``.

    No part is said twice where the language writes the day first; elsewhere both days are whole.
    """
    if start == end:
        return day(end)
    parts = _DAY_FIRST.fullmatch(day_pattern())
    if parts is None or start.year != end.year:
        return f"{day(start)} – {day(end)}"
    if start.month == end.month:
        return f"{_written(start, parts[1])}–{day(end)}"
    return f"{_written(start, parts[1] + parts[2] + parts[3])} – {day(end)}"


def span(start: When | None, end: When | None) -> str | None:
    """From one moment to another, a day on which both lie said once; ``None`` if none is known."""
    if start is None or end is None or start == end:
        known = start or end
        return when(known) if known else None
    if start.date != end.date:
        if start.time is None and end.time is None:
            return days(start.date, end.date)
        return f"{when(start)} – {when(end)}"
    times = [clock(one.time) for one in (start, end) if one.time]
    return ", ".join((day(start.date), " – ".join(times))) if times else day(start.date)


def stop_days(stop: Stop) -> str | None:
    """The days of a stop without their times, or ``None`` if the tour gives none."""
    known = [moment.date for moment in (stop.arrive, stop.depart) if moment]
    return days(known[0], known[-1]) if known else None


def tour_span(tour: Tour) -> str | None:
    """The days from the first known date of a stop to the last, or ``None`` if there is none."""
    known = [moment.date for stop in tour.stops for moment in (stop.arrive, stop.depart) if moment]
    return days(min(known), max(known)) if known else None


def day_pattern() -> str:
    """How the language writes a day, as Qt's date formats put it: ``d MMM yyyy``."""
    # Qt knows a long form, with the weekday, and a short one, all figures; neither reads well here.
    form = _WEEKDAY.sub("", locale().dateFormat(QLocale.FormatType.LongFormat))
    return form.strip(" ,،").replace("MMMM", "MMM")


def _written(date: dt.date, form: str) -> str:
    return locale().toString(QDate(date.year, date.month, date.day), form)
