"""Reads our own calendars: as the tours that they carry, or by what older versions wrote."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from app.importers.building import Counts, TourBuilder
from app.importers.calendars.events import Event
from app.importers.calendars.lines import Component, Line
from app.importers.calendars.times import Time
from app.tour.file.carried import gathered, number_of
from app.tour.file.shown import mark_of
from app.tour.model import Stop, Tour
from app.tour.when import When

HEAD, STOP, MEETING = "X-TOUR-ATLAS-TOUR", "X-TOUR-ATLAS-STOP", "X-TOUR-ATLAS-MEETING"
# Of a stop: its number in the tour, and what its event showed when it was written.
_NUMBER, _TITLE, _START, _END = "X-NUMBER", "X-TITLE", "X-START", "X-END"
_PRODUCT = "Tour Atlas"
# Exports round positions to six decimals of a degree.
_SAME = 1e-6
_SEPARATOR = " · "
_REMARKS = re.compile(r"^(?P<place>.*) \((?P<remarks>[^()]*)\)$", re.DOTALL)
# In the languages of the app.
_ARRIVAL, _DEPARTURE = ("arrival", "Ankunft"), ("departure", "Abreise")
_INFERRED = ("inferred", "erschlossen")


def is_own(calendar: Component) -> bool:
    """Whether the calendar is an export of ours."""
    return _PRODUCT in calendar.text("PRODID")


def carried_tour(calendar: Component, events: Sequence[Event]) -> Tour | None:
    """The tour that a calendar carries, with what was changed in its events since.

    A stop whose event was deleted is gone. ``None`` if the parts are damaged or missing, as in
    calendars of older versions, or in those that another program has written anew.
    """
    head = calendar.text(HEAD)
    parts: list[tuple[int, Line, Event | None]] = [
        (number_of(line.parameters.get(_NUMBER)), line, None) for line in calendar.all(STOP)
    ]
    for event in events:
        line = event.component.line(STOP)
        if line is not None:
            parts.append((number_of(line.parameters.get(_NUMBER)), line, event))
    if not head or not parts:
        return None
    parts.sort(key=lambda part: part[0])
    tour = gathered(head, [line.text for _, line, _ in parts])
    if tour is None:
        return None
    stops = (
        _as_shown(stop, line, event)
        for stop, (_, line, event) in zip(tour.stops, parts, strict=True)
    )
    return msgspec.structs.replace(tour, stops=tuple(stops))


def is_carried(event: Event) -> bool:
    """Whether an event shows a stop, or a meeting at a stop, that the calendar carries."""
    return any(event.component.line(name) is not None for name in (STOP, MEETING))


def add_plain(builder: TourBuilder, events: Sequence[Event], counts: Counts) -> None:
    """Adds the stops and meetings of a calendar of ours that carries no tour, in its order.

    The name of a stop is its place without the country. A meeting follows its stop, and belongs to
    the last one whose place its own ends with.
    """
    last: dict[str, str] = {}
    for event in events:
        found = _REMARKS.match(event.summary)
        remarks = found["remarks"].split(", ") if found else []
        is_stop = event.summary == event.place or bool(
            found and found["place"] == event.place and set(remarks) <= _remarks()
        )
        if is_stop:
            last[event.place] = _add_stop(builder, event, remarks)
        else:
            _add_meeting(builder, event, remarks, last)
        counts.add("alarm", event.title, len(event.component.parts))


def _remarks() -> set[str]:
    return {*_ARRIVAL, *_DEPARTURE, *_INFERRED}


def _add_stop(builder: TourBuilder, event: Event, remarks: Sequence[str]) -> str:
    first_line, _, rest = event.description.partition("\n")
    # The country, if there is one, and then the dates and the distance.
    country = first_line.partition(_SEPARATOR)[0]
    ending = f", {country}"
    name = event.place
    extra: dict[str, object] = {}
    if country and name.endswith(ending):
        name = name.removesuffix(ending)
        extra["imported"] = {"country": country}
    is_departure = any(word in remarks for word in _DEPARTURE)
    is_arrival = any(word in remarks for word in _ARRIVAL)
    depart = event.start.when if is_departure else event.end.when
    stop = builder.add_stop(
        name,
        event.position,
        arrive=None if is_departure else event.start.when,
        depart=None if is_arrival else depart,
        date_note=" ".join(event.notes),
        extra=extra,
    )
    builder.add_fact(stop, rest, topics=event.topics, locator=f"event {event.number}")
    return stop


def _add_meeting(
    builder: TourBuilder, event: Event, remarks: Sequence[str], last: Mapping[str, str]
) -> None:
    """Adds a meeting to its stop; a stop that has no event of its own is made of its place."""
    title, place = event.summary or f"Event {event.number}", event.place
    if remarks and set(remarks) <= set(_INFERRED):
        title = title.rpartition(" (")[0]
    known = reversed(list(last))
    at = next((each for each in known if place == each or place.endswith(f", {each}")), "")
    stop = last[at] if at else builder.add_stop(place, event.position)
    venue = place.removesuffix(at).removesuffix(", ") if at else None
    builder.add_meeting(
        stop,
        title,
        date=event.date,
        venue=venue,
        summary=event.description,
        topics=event.topics,
        locator=f"event {event.number}",
    )


def _as_shown(stop: Stop, line: Line, event: Event | None) -> Stop:
    """A stop with the title, the dates and the place that its event has been given since."""
    if event is None:
        return stop
    changes: dict[str, object] = {}
    written = line.parameters
    if event.summary and mark_of(event.summary) != written.get(_TITLE):
        changes["name"] = event.summary
    start, end = event.component.text("DTSTART"), event.component.text("DTEND")
    if (start, end) != (written.get(_START, start), written.get(_END, end)):
        changes |= _changed_dates(stop, event)
    if event.position is not None and not _is_at(stop, event.position):
        changes["lon"], changes["lat"] = event.position
    return msgspec.structs.replace(stop, **changes) if changes else stop


def _changed_dates(stop: Stop, event: Event) -> dict[str, object]:
    """The dates of an event that differ from those of its stop as moments."""
    start, end = event.start, event.end
    if stop.arrive is None and stop.depart is not None and end.when in (None, start.when):
        return {} if _is_same(stop.depart, start) else {"depart": start.when}
    changes: dict[str, object] = {}
    if not _is_same(stop.arrive, start):
        changes["arrive"] = start.when
    if end.when is not None and not _is_same(stop.depart, end) and end.when != start.when:
        changes["depart"] = end.when
    return changes


def _is_same(when: When | None, time: Time) -> bool:
    if when is None or time.when is None:
        return when is time.when
    if time.is_day:
        return when.first_day == time.when.first_day
    return when.text == time.when.text or when.earliest == time.when.earliest


def _is_at(stop: Stop, position: tuple[float, float]) -> bool:
    if stop.lon is None or stop.lat is None:
        return False
    return abs(stop.lon - position[0]) <= _SAME and abs(stop.lat - position[1]) <= _SAME
