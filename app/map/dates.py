"""Dates and spans of dates in words for the page and its exports, in English, day first."""

from __future__ import annotations

import datetime as dt

from app.tour.model import Stop, Tour, When

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(date: dt.date) -> str:
    """A date such as ``4 Nov 2025``."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def span(start: dt.date, end: dt.date) -> str:
    """A span such as ``31 Oct – 1 Nov 2025``, with no part said twice."""
    if start == end:
        return day(end)
    if start.year != end.year:
        return f"{day(start)} – {day(end)}"
    if start.month != end.month:
        return f"{start.day} {MONTHS[start.month - 1]} – {day(end)}"
    return f"{start.day}–{day(end)}"


def stop_dates(stop: Stop) -> str | None:
    """The days of a stop in words, or ``None`` if the tour gives none."""
    arrive, depart = _date(stop.arrive), _date(stop.depart)
    if arrive and depart:
        return span(arrive, depart)
    known = arrive or depart
    return day(known) if known else None


def tour_dates(tour: Tour) -> str | None:
    """The days from the first known date of a stop to the last, or ``None`` if there is none."""
    days = [when.date for stop in tour.stops for when in (stop.arrive, stop.depart) if when]
    return span(min(days), max(days)) if days else None


def _date(when: When | None) -> dt.date | None:
    return when.date if when else None
