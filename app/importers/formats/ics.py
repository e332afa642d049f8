"""Calendars in the form of iCalendar (RFC 5545): events with a place and a time become stops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.importers.building import Counts, TourBuilder, one_line
from app.importers.calendars.choosing import chosen
from app.importers.calendars.events import Event, event_of
from app.importers.calendars.lines import Component, calendars_of
from app.importers.calendars.own import (
    add_plain,
    carried_tour,
    is_carried,
    is_own,
)
from app.importers.calendars.stays import add_events
from app.importers.calendars.times import Zones
from app.importers.imported import File, Imported, ImportRefused, LeftOutKind, Wanted
from app.importers.joining import added
from app.importers.rich_text import plain_text
from app.importers.stated.values import TOUR_MEMBERS, kept
from app.tour.model import Tour

_NAMES, _DESCRIPTIONS = ("NAME", "X-WR-CALNAME"), ("DESCRIPTION", "X-WR-CALDESC")
_MOST_EVENTS = 50_000
# What the format itself needs.
_FORMAT = frozenset("VERSION CALSCALE PRODID METHOD".split())
_OTHERS: dict[str, LeftOutKind] = {
    "VTODO": "to-do",
    "VJOURNAL": "journal entry",
    "VFREEBUSY": "free/busy time",
    "VTIMEZONE": "zone definition",
}


def read(file: File) -> Imported:
    """The tours of the calendars of a file: one for each name.

    GEO is latitude, longitude in WGS 84 degrees. A time in a zone keeps its offset if that is
    certain. Raises ``ImportRefused`` if the file has no event, or ends within one.
    """
    calendars = calendars_of(file.data)
    count = sum(part.name == "VEVENT" for calendar in calendars for part in calendar.parts)
    if count > _MOST_EVENTS:
        raise ImportRefused(
            f"The calendar has {count:,} events, more than {_MOST_EVENTS:,}: export fewer of them."
        )
    groups: dict[str, list[Component]] = {}
    for calendar in calendars:
        groups.setdefault(_text(calendar, _NAMES), []).append(calendar)
    counts = Counts()
    tours: list[Tour] = []
    wanted: list[Wanted] = []
    numbers = iter(range(1, count + 1))
    for name, those in groups.items():
        for calendar in those:
            _count_others(calendar, counts)
        events = [event for calendar in those for event in _events(calendar, numbers)]
        events = chosen(events, counts)
        if not events and not any(carried_tour(calendar, ()) for calendar in those):
            continue
        tour, unplaced = _tour(file, name, those, events, counts, len(tours))
        tours.append(tour)
        wanted += unplaced
    if not tours:
        raise ImportRefused("The calendar has no events, so there is nothing to import.")
    return Imported(
        format="ics", tours=tuple(tours), left_out=counts.left_out(), wanted=tuple(wanted)
    )


def _tour(
    file: File,
    name: str,
    calendars: Sequence[Component],
    events: Sequence[Event],
    counts: Counts,
    number: int,
) -> tuple[Tour, list[Wanted]]:
    """The tour of the calendars of one name, and what the gazetteer has to place in it."""
    builder = TourBuilder(file, "ics", name, counts)
    builder.summary = plain_text(_text(calendars[0], _DESCRIPTIONS))
    known = (*_FORMAT, *_NAMES, *_DESCRIPTIONS)
    others = {
        line.name: line.text.strip()
        for calendar in calendars
        for line in calendar.lines
        if line.name not in known and not line.name.startswith("X-TOUR-ATLAS-")
    }
    builder.extra = kept({"ics": others} if others else {}, TOUR_MEMBERS)
    own = len(calendars) == 1 and is_own(calendars[0])
    carried = carried_tour(calendars[0], events) if own else None
    if carried is not None:
        new = [event for event in events if not is_carried(event)]
        if not new:
            return carried, []
        # Their stops would not be known by the same ids, so that none is looked up.
        add_events(builder, new, counts, number)
        return added(carried, builder.tour()), []
    if own:
        add_plain(builder, events, counts)
        return builder.tour(), []
    wanted = add_events(builder, events, counts, number)
    return builder.tour(), wanted


def _events(calendar: Component, numbers: Iterator[int]) -> list[Event]:
    zones = Zones(calendar)
    return [
        event_of(part, next(numbers), zones) for part in calendar.parts if part.name == "VEVENT"
    ]


def _count_others(calendar: Component, counts: Counts) -> None:
    for part in calendar.parts:
        if part.name != "VEVENT":
            title = one_line(part.text("SUMMARY") or part.text("TZID"))
            counts.add(_OTHERS.get(part.name, "event detail"), title or part.name)


def _text(calendar: Component, names: Sequence[str]) -> str:
    return next(filter(None, map(calendar.text, names)), "")
