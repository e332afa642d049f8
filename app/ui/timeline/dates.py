"""Dates and hours along the timeline, in the form of the system's locale."""

from __future__ import annotations

import datetime as dt
import math
import re

from PySide6.QtCore import QDate, QLocale, QTime

from app.tour.model import When
from app.tour.timeline.ticks import Unit
from app.words.dates import locale

_LAST_DAY = dt.date.max.toordinal()
# Over fewer days than this it may be that no tick bears a date.
_SHORT = 2.0


def day_format(form: QLocale) -> str:
    """How the locale writes a day and its month without the year, such as ``d MMM``."""
    long = form.dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "")
    # Between the two may stand words in quotes, such as the 'de' of Spanish.
    between = r"(?:'[^']*'|[^dMy'])*"
    found = re.search(f"d{{1,2}}{between}M{{1,4}}|M{{1,4}}{between}d{{1,2}}[日일]?", long)
    return re.sub("M{3,4}", "MMM", found.group()) if found else "d MMM"


def tick_words(day: float, unit: Unit) -> str:
    """The label of a tick: the hour, the day, the month or the year that begins there."""
    form, date, time = locale(), _date(day), _time(day)
    if unit in ("minute", "hour") and time != QTime(0, 0):
        return form.toString(time, "HH:mm")
    if unit == "year" or (unit == "month" and date.month() == 1):
        return str(date.year())
    if unit == "month":
        return form.standaloneMonthName(date.month(), QLocale.FormatType.ShortFormat)
    return form.toString(date, day_format(form))


def calendar_words(start: float, end: float) -> str:
    """What the labels of the ticks leave open: the year or years, of a short time the date."""
    first, last = _date(start), _date(max(math.ceil(end) - 1, start))
    if end - start < _SHORT:
        return _day(first)
    if first.year() == last.year():
        return str(first.year())
    return f"{first.year()}–{last.year()}"


def moment(when: When) -> str:
    """A date such as ``4 Nov 2025``, with its time if it has one."""
    day = _day(QDate(when.date))
    return f"{day}, {when.time:%H:%M}" if when.time else day


def _date(day: float) -> QDate:
    # A moment a hair before midnight is meant to be midnight.
    number = math.floor(day + 1e-6)
    return QDate(dt.date.fromordinal(max(1, min(number, _LAST_DAY))))


def _time(day: float) -> QTime:
    minutes = round((day - math.floor(day)) * 1440) % 1440
    return QTime(minutes // 60, minutes % 60)


def _day(date: QDate) -> str:
    form = locale()
    long = form.dateFormat(QLocale.FormatType.LongFormat)
    # The long form without the day of the week, and with the month cut short.
    short = re.sub(r"dddd[,.]?\s*|[,.]?\s*dddd", "", long).replace("MMMM", "MMM").strip()
    return form.toString(date, short)
