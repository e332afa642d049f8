"""Finds dates that contradict the order of travel, and items outside the stay at their stop."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

from app.tour.errors import Problem, Target, as_json
from app.tour.file.check import place_of_item
from app.tour.model import Stop, Tour, When
from app.tour.route import legs, longitudes, world_of

End: TypeAlias = Literal["arrive", "depart"]

_DAY = dt.timedelta(days=1)
# Clocks follow the sun, an hour for so many degrees, with exceptions of about an hour.
_DEGREES_AN_HOUR = 15
_EXCEPTION = dt.timedelta(hours=1)
# Across the date line eastward, clocks and calendars go back by up to a day.
_DATE_LINE = dt.timedelta(hours=25)


class _Moment(msgspec.Struct, frozen=True):
    """A date of a stop, and the longitude of the stop, running on past ±180, if it is known."""

    stop: Stop
    end: End
    when: When
    lon: float | None

    @property
    def instant(self) -> dt.datetime:
        """When it is at the earliest, in UTC; by the sun, if the text gives no time zone."""
        if _has_zone(self.when):
            return self.when.earliest.replace(tzinfo=None)
        hours = dt.timedelta(hours=_wrapped(self.lon or 0.0) / _DEGREES_AN_HOUR)
        try:
            return self.when.local_earliest - hours
        except OverflowError:
            return self.when.local_earliest


def order_warnings(tour: Tour) -> Iterator[tuple[Stop, list[Problem]]]:
    """For each stop of a tour with dates, in order of travel, the contradictions between dates.

    An arrival, or a departure alone, is compared with the latest moment before it, however many
    undated stops lie between. Only what is certain is reported: a date that is uncertain or
    approximate contradicts nothing, a month contradicts only what lies outside it, and across the
    date line eastward a day earlier is no contradiction.
    """
    if not tour.with_dates:
        return
    latest: _Moment | None = None
    latest_instant: dt.datetime | None = None
    known_longitudes = longitudes(tour.stops, legs(tour))
    for stop, lon in zip(tour.stops, known_longitudes, strict=True):
        problems: list[Problem] = []
        arrive = _Moment(stop, "arrive", stop.arrive, lon) if stop.arrive else None
        depart = _Moment(stop, "depart", stop.depart, lon) if stop.depart else None
        first = arrive or depart
        if latest and first and _contradicts(first, latest):
            problems.append(_out_of_order(first, latest))
        is_stay = True
        if stop.arrive and stop.depart and stop.depart.is_before(stop.arrive):
            is_stay = False
            problems.append(_reversed(stop, stop.arrive, stop.depart))
        if is_stay:
            problems += _outside_stay(stop)
        yield stop, problems
        for moment in (arrive, depart):
            if moment and not moment.when.qualification:
                instant = moment.instant
                if latest_instant is None or instant > latest_instant:
                    latest, latest_instant = moment, instant


def _contradicts(later: _Moment, before: _Moment) -> bool:
    """Whether a date is certainly before one that precedes it in the order of travel."""
    when, known = later.when, before.when
    if when.qualification or known.qualification:
        return False
    if _has_zone(when) and _has_zone(known):
        return when.latest < known.earliest
    is_across = _crosses_date_line(before.lon, later.lon)
    if when.ends[1].time is None or known.ends[0].time is None:
        slack = _DAY if is_across else dt.timedelta()
        return known.first_day - when.last_day > slack
    if is_across:
        clocks = _DATE_LINE
    else:
        west = (before.lon or 0.0) - (later.lon or 0.0)
        clocks = dt.timedelta(hours=max(0.0, west) / _DEGREES_AN_HOUR) + _EXCEPTION
        clocks = dt.timedelta() if later.lon == before.lon else clocks
    return known.local_earliest - when.local_latest > clocks


def _crosses_date_line(start: float | None, end: float | None) -> bool:
    """Whether a way crosses 180° eastward; it may, if one of its ends is not known."""
    if start is None or end is None:
        return True
    return world_of(end) > world_of(start)


def _outside_stay(stop: Stop) -> Iterator[Problem]:
    for item in stop.items:
        date = item.date
        if date is None:
            continue
        where = f"{place_of_item(stop, item)}, date"
        remedy = "correct a date, or move the item to its stop"
        target = Target(stop=stop.id, item=item.id, member="date")
        if stop.arrive and date.is_before(stop.arrive):
            what = f"{date} is before the arrival at the stop on {stop.arrive}; {remedy}"
            yield Problem(where, what, target)
        elif stop.depart and stop.depart.is_before(date):
            what = f"{date} is after the departure from the stop on {stop.depart}; {remedy}"
            yield Problem(where, what, target)


def _out_of_order(moment: _Moment, latest: _Moment) -> Problem:
    word = "arrival at" if latest.end == "arrive" else "departure from"
    what = f"{moment.when} is before the {word} {as_json(latest.stop.id)} on {latest.when}"
    remedy = "correct a date, or put the features in order of travel"
    if not (_has_zone(moment.when) and _has_zone(latest.when)) and (
        moment.when.ends[1].time and latest.when.ends[0].time
    ):
        remedy += ", or give the time zones"
    target = Target(stop=moment.stop.id, member=moment.end)
    where = f"feature {as_json(moment.stop.id)}, {moment.end}"
    return Problem(where, f"{what}; {remedy}", target)


def _reversed(stop: Stop, arrive: When, depart: When) -> Problem:
    what = f"{depart} is before the arrival on {arrive}; correct one of the two dates"
    target = Target(stop=stop.id, member="depart")
    return Problem(f"feature {as_json(stop.id)}, depart", what, target)


def _has_zone(when: When) -> bool:
    return all(end.time is not None and end.time.tzinfo is not None for end in when.ends)


def _wrapped(lon: float) -> float:
    return lon - 360 * world_of(lon)
