"""Dates and times on the timeline, in the format of the locale."""

from __future__ import annotations

import datetime as dt
import math
import re

from PySide6.QtCore import QDate, QLocale, QTime

from app.tour.timeline.ticks import Unit
from app.words.dates import locale

_LAST_DAY = dt.date.max.toordinal()
# On a shorter axis than this, in days, possibly no tick label names a date.
_SHORT_AXIS = 2.0


def day_format(language: QLocale) -> str:
    """The locale's format of a day and month without the year, such as ``d MMM``."""
    long = language.dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "")
    # Day and month may be separated by quoted words, such as the 'de' of Spanish.
    between = r"(?:'[^']*'|[^dMy'])*"
    match = re.search(f"d{{1,2}}{between}M{{1,4}}|M{{1,4}}{between}d{{1,2}}[日일]?", long)
    return re.sub("M{3,4}", "MMM", match.group()) if match else "d MMM"


def tick_label(day: float, unit: Unit) -> str:
    """The label of a tick: the time, day, month or year that begins there."""
    language, date, time = locale(), _date(day), _time(day)
    if unit in ("minute", "hour") and time != QTime(0, 0):
        return language.toString(time, "HH:mm")
    if unit == "year" or (unit == "month" and date.month() == 1):
        return str(date.year())
    if unit == "month":
        return language.standaloneMonthName(date.month(), QLocale.FormatType.ShortFormat)
    return language.toString(date, day_format(language))


def period_label(start: float, end: float) -> str:
    """What the tick labels omit: the year or years, or the date on a short axis."""
    first, last = _date(start), _date(max(math.ceil(end) - 1, start))
    if end - start < _SHORT_AXIS:
        return _day(first)
    if first.year() == last.year():
        return str(first.year())
    return f"{first.year()}–{last.year()}"


def _date(day: float) -> QDate:
    # The tolerance turns rounding errors just before midnight into midnight.
    number = math.floor(day + 1e-6)
    return QDate(dt.date.fromordinal(max(1, min(number, _LAST_DAY))))


def _time(day: float) -> QTime:
    minutes = round((day - math.floor(day)) * 1440) % 1440
    return QTime(minutes // 60, minutes % 60)


def _day(date: QDate) -> str:
    language = locale()
    long = language.dateFormat(QLocale.FormatType.LongFormat)
    # The long format without the weekday and with an abbreviated month.
    short = re.sub(r"dddd[,.]?\s*|[,.]?\s*dddd", "", long).replace("MMMM", "MMM").strip()
    return language.toString(date, short)
