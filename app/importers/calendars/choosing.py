"""Which events of a calendar take place, and are told once."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.importers.building import Counts
from app.importers.calendars.events import Event
from app.importers.calendars.times import Time

_REPEATED = ("RRULE", "RDATE")
_LONGEST_RULE = 200


def chosen(events: Sequence[Event], counts: Counts) -> list[Event]:
    """The events without those that are cancelled, repeated or written twice, which are counted.

    Of an event that repeats, there is the first time only. Where that time was changed, it is as
    it was changed.
    """
    masters = {event.uid: event for event in events if event.uid and _repeats(event)}
    changed: dict[str, Event] = {}
    taken: list[Event] = []
    seen: set[tuple[str, str, str]] = set()
    for event in events:
        if event.component.text("STATUS").upper() == "CANCELLED":
            counts.add("cancelled event", event.title)
            continue
        instance = event.component.text("RECURRENCE-ID")
        master = masters.get(event.uid) if instance else None
        if master is not None:
            counts.add("recurrence", event.title)
            if instance == master.component.text("DTSTART"):
                changed[event.uid] = event
            continue
        key = (event.uid, event.component.text("DTSTART"), event.summary)
        if event.uid and key in seen:
            counts.add("duplicate event", event.title)
            continue
        seen.add(key)
        taken.append(event)
    return [_first_time(event, changed, counts) for event in taken]


def _repeats(event: Event) -> bool:
    return any(event.component.line(name) is not None for name in _REPEATED)


def _first_time(event: Event, changed: dict[str, Event], counts: Counts) -> Event:
    """The first time of an event that repeats; any other as it is."""
    if not _repeats(event):
        return event
    if event.uid not in changed:
        counts.add("recurrence", event.title)
    series = event.component
    event = changed.get(event.uid, event)
    rule = series.text("RRULE")[:_LONGEST_RULE] or "on other dates"
    notes = [*event.notes, f"Repeats ({rule}): only the first time is here."]
    excluded = {value.strip() for line in series.all("EXDATE") for value in line.value.split(",")}
    start = series.text("DTSTART")
    if start in excluded:
        notes.append(f"Its first time, {start}, is left out by the calendar itself.")
        return msgspec.structs.replace(event, start=Time(), end=Time(), notes=tuple(notes))
    return msgspec.structs.replace(event, notes=tuple(notes))
