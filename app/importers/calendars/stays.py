"""Which events of a calendar are stops, in which order, and which only belong to one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from app.importers.building import Counts, TourBuilder
from app.importers.calendars.events import Event, kept_of
from app.importers.imported import Wanted
from app.importers.stated.values import kept
from app.tour.when import When

# Of stays at one time that are looked at.
_MOST_STAYS = 100


def in_order(events: Sequence[Event]) -> list[Event]:
    """Events by their start, as instants where they have an offset; those without one last."""
    return sorted(events, key=lambda event: (event.start.when is None, _instant(event.start.when)))


class _Stay(msgspec.Struct, frozen=True):
    """A stay at a stop: its first and its last moment, in local time."""

    stop: str
    first: dt.datetime
    last: dt.datetime


def add_events(
    builder: TourBuilder, events: Sequence[Event], counts: Counts, tour: int
) -> list[Wanted]:
    """Adds the events of a calendar to a tour; returns what the gazetteer has to place.

    An event with a place is a stop. One without, such as a lunch, is a fact of the stop at which
    the traveller is at the time; if there is none, it is a stop without a place.
    """
    stays: list[_Stay] = []
    wanted: list[Wanted] = []
    beside: dict[str, list[object]] = {}
    for event in in_order(events):
        host = None if event.has_place else _host(event, stays)
        if host is not None:
            _add_fact(builder, host, event)
            held = kept_of(event, counts)
            if held:
                beside.setdefault(host, []).append({"summary": event.summary, **held})
            continue
        stop = _add_stop(builder, event, counts)
        start, end = event.start.when, event.end.when or event.start.when
        if event.has_place and start is not None and end is not None:
            stays.append(_Stay(stop, start.local_earliest, end.local_latest))
        if event.place and event.has_place and builder.stop(stop).position is None:
            wanted.append(Wanted(tour=tour, stop=stop, name=event.place))
    for stop, those in beside.items():
        extra = {**builder.stop(stop).extra, **kept({"events": those})}
        builder.change_stop(stop, extra=extra)
    return wanted


def _host(event: Event, stays: list[_Stay]) -> str | None:
    """The stop whose stay covers the start of an event, the shortest of them.

    Without one that does so to the minute, it is the last that began on the same day.
    """
    if event.start.when is None:
        return None
    start = event.start.when.local_earliest
    # Events come in their order, so that a stay that is over covers no later one; there is a day
    # to spare, since its zone may be another.
    stays[:] = [stay for stay in stays if (start - stay.last).days <= 1][-_MOST_STAYS:]
    covering = [stay for stay in reversed(stays) if stay.first <= start <= stay.last]
    if covering:
        return min(covering, key=lambda stay: stay.last - stay.first).stop
    day = start.date()
    same_day = (each for each in reversed(stays) if each.first.date() <= day <= each.last.date())
    return next((stay.stop for stay in same_day), None)


def _add_stop(builder: TourBuilder, event: Event, counts: Counts) -> str:
    stop = builder.add_stop(
        event.title,
        event.position,
        arrive=event.start.when,
        depart=event.end.when,
        date_note=" ".join(event.notes),
        place_note=event.place if event.place != event.title else None,
    )
    locator = f"event {event.number}"
    builder.add_fact(stop, event.description, topics=event.topics, locator=locator)
    held = kept_of(event, counts)
    if event.topics and not event.description:
        held["categories"] = list(event.topics)
    builder.change_stop(stop, extra=kept(held))
    return stop


def _add_fact(builder: TourBuilder, stop: str, event: Event) -> None:
    """Adds an event without a place to the stop that it belongs to."""
    parts = (event.summary, event.place, event.description)
    builder.add_fact(
        stop,
        "\n".join(filter(None, parts)),
        topics=event.topics,
        date=event.date,
        note=" ".join(event.notes) or None,
        locator=f"event {event.number}",
    )


def _instant(when: When | None) -> dt.datetime:
    """The first moment of a date, in UTC if it has an offset, or else as on the clock."""
    if when is None:
        return dt.datetime.max  # noqa: DTZ901
    offset = when.time.utcoffset() if when.time is not None else None
    try:
        return when.local_earliest - (offset or dt.timedelta())
    except OverflowError:
        return when.local_earliest
