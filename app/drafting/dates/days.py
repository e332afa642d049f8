"""Counts days, without those that no calendar has."""

from __future__ import annotations

import datetime as dt


def day_of(year: int, month: int | None, day: int | None) -> dt.date | None:
    """The day, or ``None`` if there is no such day."""
    try:
        return dt.date(year, month or 0, day or 0)
    except ValueError:
        return None


def shifted(day: dt.date, days: int) -> dt.date | None:
    """The day so many days later, or ``None`` beyond the calendar."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None


def onwards(day: dt.date, weekday: int | None, least: int) -> dt.date | None:
    """The first such weekday that is at least so many days after a day."""
    ahead = ((weekday or 0) - day.isoweekday()) % 7
    return shifted(day, ahead if ahead >= least else ahead + 7)


def back(day: dt.date, weekday: int | None, least: int) -> dt.date | None:
    """The last such weekday that is at least so many days before a day."""
    behind = (day.isoweekday() - (weekday or 0)) % 7
    return shifted(day, -(behind if behind >= least else behind + 7))
