"""Gathers rows that follow each other and are about one stay into one visit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from app.importers.tables.visits import Visit
from app.tour.when import When

_DAY = dt.timedelta(days=1)


def gathered_visits(visits: Iterable[Visit]) -> list[Visit]:
    """The visits, with those joined that follow each other at one place without a gap of days.

    A visit that names no place continues the one before it. A visit to the same place after more
    than a day elsewhere, or nowhere, stays one of its own.
    """
    found: list[Visit] = []
    for visit in visits:
        last = found[-1] if found else None
        if last is not None and (visit.continues or _is_same_stay(last, visit)):
            found[-1] = _joined(last, visit)
        else:
            found.append(visit)
    return found


def _is_same_stay(first: Visit, second: Visit) -> bool:
    if first.continues or not _is_same_place(first, second):
        return False
    if first.depart is not None and second.arrive is not None:
        return _gap(first.depart, second.arrive) <= _DAY
    last = first.depart or first.arrive
    following = second.arrive or second.depart
    if last is None or following is None:
        return True
    if first.depart is None and second.arrive is None:
        # It comes by one leg and goes by the next.
        return True
    return _gap(last, following) <= _DAY


def _is_same_place(first: Visit, second: Visit) -> bool:
    if first.name.casefold() != second.name.casefold():
        return False
    if first.country and second.country and first.country != second.country:
        return False
    one, other = first.placed.position, second.placed.position
    if one and other:
        return one == other
    return bool(first.name)


def _gap(before: When, after: When) -> dt.timedelta:
    """The time between two dates; longer than any if they are known only roughly and differ."""
    if before.text == after.text:
        return dt.timedelta()
    if {before.precision, after.precision} & {"year", "month"}:
        return dt.timedelta.max
    last, following = before.ends[1].last_day, after.ends[0].first_day
    # What goes back in time is another visit.
    return following - last if following >= last else dt.timedelta.max


def _joined(first: Visit, second: Visit) -> Visit:
    arrive = first.arrive
    depart = second.depart or first.depart
    inferred = first.inferred or second.inferred
    if arrive is None and first.depart is None:
        arrive = second.arrive
    elif second.depart is None and second.arrive is not None:
        last = first.depart or first.arrive
        if last and second.arrive.ends[1].last_day > last.ends[1].last_day:
            depart = When(second.arrive.ends[1].last_day.isoformat())
            inferred = "The departure is the last day that the file gives for this place."
    first.arrive, first.depart, first.inferred = arrive, depart, inferred
    first.rows = [*first.rows, *(row for row in second.rows if row not in first.rows)]
    first.owners = [*first.owners, *second.owners]
    first.notes = [*first.notes, *(note for note in second.notes if note not in first.notes)]
    first.told = {**first.told, **second.told}
    if first.placed.position is None:
        first.placed = second.placed if second.placed.position else first.placed
    first.altitude = first.altitude if first.altitude is not None else second.altitude
    first.country = first.country or second.country
    first.region = first.region or second.region
    first.code = first.code or second.code
    return first
