"""iCalendar (RFC 5545, with properties of RFC 7986): stops and meetings as events."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from icalendar import Calendar, Event, vText
from PySide6.QtCore import QCoreApplication

from app.export.errors import BadRequest
from app.export.job import Job
from app.export.text.described import (
    SourceText,
    StopText,
    cited_sources,
    describe_sources,
    describe_stops,
    inferred,
    marked,
    topics_of,
    tour_facts,
)
from app.export.text.plain import item_text, stop_text, tour_text
from app.export.text.sanitize import note_replacements, one_line, sanitize
from app.tour.file.carried import carried_head, carried_stops
from app.tour.file.shown import mark_of
from app.tour.filters import tour_dates
from app.tour.model import Meeting, Stop, Tour, When
from app.tour.route import total
from app.words.counts import of_kind
from app.words.counts import stops as count_stops

translate = QCoreApplication.translate

_PRODUCT = "-//Tour Atlas//Tour Atlas//EN"
# The standard requires the time of the last revision, which a tour does not state. A fixed time
# makes equal tours equal files, and cannot be mistaken for a fact.
_STAMP = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_DAY = dt.timedelta(days=1)
# The standard asks for six decimals of a degree and has no exponents, which Python uses for numbers
# below this limit.
_DECIMALS = 6
_MIN_DEGREES = 1e-4


def make_ics(job: Job) -> bytes:
    """An event for each stop and each meeting whose day is known; the file counts the others.

    The title of an event says if its place or its day is inferred, and the description says why.

    Properties of our own carry the tour and each stop, so that they can be read again.

    Dates are all-day events with an exclusive end. Times with a zone are UTC, times without one
    are floating. Of a stop with only one known end, the event is the arrival or the departure. GEO
    is latitude, longitude in WGS 84 degrees. Raises ``BadRequest`` if no day is known, because a
    calendar must not be empty.
    """
    tour = job.tour
    described = describe_stops(tour, job.route)
    of_stops = [_events(tour, stop) for stop in described]
    events = [event for those in of_stops for event in those]
    if not events:
        what = "a date that names a day" if tour_dates(tour) else "a date"
        raise BadRequest(
            f"no stop and no meeting has {what}, so the calendar would be empty; use another format"
        )
    left_out = _left_out(tour)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    title = one_line(tour.title)
    calendar.add("name", title)
    # Older programs read this property instead.
    calendar.add("x-wr-calname", title)
    text = tour_text(tour, tour_facts(tour, total(job.route)))
    calendar.add("description", sanitize("\n\n".join(filter(None, (text, "\n".join(left_out))))))
    _add_link(calendar, describe_sources(tour))
    if job.options.embed:
        _carry(calendar, tour, zip(described, of_stops, strict=True))
    for event in events:
        calendar.add_component(event)
    job.notices.extend(left_out)
    data: bytes = calendar.to_ical(sorted=False)
    note_replacements(job, data.decode("utf-8"))
    return data


def _events(tour: Tour, described: StopText) -> list[Event]:
    stop = described.stop
    times = _stay(stop)
    events = []
    if times:
        event = _event(tour, stop, None, times)
        event.add("summary", one_line(_title(described, times)))
        event.add("location", one_line(described.place))
        event.add("description", sanitize(stop_text(described)))
        _add_topics(event, topics_of(stop.items))
        _add_link(event, described.sources)
        events.append(event)
    for meeting in stop.meetings:
        if meeting.date and _is_exact(meeting.date):
            events.append(_meeting_event(tour, described, meeting, meeting.date.ends))
    return events


def _carry(
    calendar: Calendar, tour: Tour, stops: Iterable[tuple[StopText, Sequence[Event]]]
) -> None:
    """Adds the parts of the tour: that of a stop to its event, or to the calendar without one."""
    _add_carried(calendar, "tour", carried_head(tour), {})
    for (stop, events), carried in zip(stops, carried_stops(tour), strict=True):
        shown = next(iter(events), None) if _stay(stop.stop) else None
        number = {"X-NUMBER": str(stop.number)}
        if shown is None:
            _add_carried(calendar, "stop", carried, number)
        else:
            # What another program has changed since is told from these.
            times = {
                f"X-{name}": _written(shown[f"dt{name}"])
                for name in ("start", "end")
                if f"dt{name}" in shown
            }
            title = {"X-TITLE": mark_of(str(shown["summary"]))}
            _add_carried(shown, "stop", carried, {**number, **title, **times})
        for event in events:
            if event is not shown:
                _add_carried(event, "meeting", str(stop.number), {})


def _add_carried(
    component: Calendar | Event, name: str, text: str, parameters: dict[str, str]
) -> None:
    component.add(f"x-tour-atlas-{name}", vText(text), parameters=parameters)


def _written(value: Any) -> str:
    data: bytes = value.to_ical()
    return data.decode()


def _stay(stop: Stop) -> list[When]:
    """The ends of a stay whose day is known."""
    return [when for when in (stop.arrive, stop.depart) if when and when.day]


def _is_exact(date: When) -> bool:
    return all(end.day for end in date.ends)


def _title(described: StopText, times: Sequence[When]) -> str:
    stop = described.stop
    remarks = []
    if len(times) < 2:
        # A day on which the traveller came or left is not a stay of one day.
        is_arrival = times[0] is stop.arrive
        arrival, departure = translate("export", "arrival"), translate("export", "departure")
        remarks.append(arrival if is_arrival else departure)
    if "inferred" in (stop.place_basis, stop.date_basis):
        remarks.append(inferred())
    return f"{described.place} ({', '.join(remarks)})" if remarks else described.place


def _meeting_event(tour: Tour, stop: StopText, meeting: Meeting, times: Sequence[When]) -> Event:
    event = _event(tour, stop.stop, meeting.id, times)
    # The event claims a place and a day, which may be inferred even if the meeting is not.
    bases = (meeting.basis, stop.stop.place_basis, stop.stop.date_basis)
    event.add("summary", one_line(marked(meeting.title, *bases)))
    location = ", ".join(part for part in (meeting.venue, stop.place) if part)
    event.add("location", one_line(location))
    event.add("description", sanitize(item_text(tour, meeting, stop.remarks)))
    _add_topics(event, topics_of([meeting]))
    _add_link(event, cited_sources(tour, [meeting]))
    return event


def _event(tour: Tour, stop: Stop, item_id: str | None, times: Sequence[When]) -> Event:
    event = Event()
    # JSON gives different lists different texts, whatever characters the ids have.
    name = json.dumps(["tour-atlas", tour.title, stop.id, item_id])
    event.add("uid", str(uuid.uuid5(uuid.NAMESPACE_URL, name)))
    event.add("dtstamp", _STAMP)
    _add_times(event, times[0], times[-1])
    if stop.position is not None:
        lon, lat = stop.position
        event.add("geo", (_degrees(lat), _degrees(lon)))
    # The tour of someone else does not make the reader busy.
    event.add("transp", "TRANSPARENT")
    return event


def _add_times(event: Event, start: When, end: When) -> None:
    times = _datetimes(start, end)
    if times:
        event.add("dtstart", times[0])
        if times[1] > times[0]:
            event.add("dtend", times[1])
        return
    first, last = start.first_day, end.last_day
    event.add("dtstart", first)
    if first <= last < dt.date.max:
        # The end is exclusive; an event without an end lasts one day.
        event.add("dtend", last + _DAY)


def _datetimes(start: When, end: When) -> tuple[dt.datetime, dt.datetime] | None:
    # The standard requires both to have a time, and both or neither to have a zone.
    first, last = start.moment, end.moment
    if first is None or last is None:
        return None
    if first.tzinfo is None and last.tzinfo is None:
        return first, last
    if first.tzinfo is None or last.tzinfo is None:
        return None
    try:
        return first.astimezone(dt.UTC), last.astimezone(dt.UTC)
    except OverflowError:
        # At both ends of the calendar, UTC may be out of range.
        return None


def _add_topics(event: Event, topics: Sequence[str]) -> None:
    if topics:
        event.add("categories", [one_line(topic) for topic in topics])


def _add_link(component: Calendar | Event, sources: Sequence[SourceText]) -> None:
    # An event can have one URL; the others are in the description.
    link = next((source.link for source in sources if source.link), None)
    if link:
        component.add("url", link)


def _degrees(value: float) -> float:
    return round(value, _DECIMALS) if abs(value) >= _MIN_DEGREES else 0.0


def _left_out(tour: Tour) -> list[str]:
    """What has no event, for want of any date or of one that names a day; a line for each reason.

    A month or a year is not an event of many days.
    """
    stops = [stop for stop in tour.stops if not _stay(stop)]
    dates = [meeting.date for stop in tour.stops for meeting in stop.meetings]
    meetings = [date for date in dates if date is None or not _is_exact(date)]
    undated = sum(not (stop.arrive or stop.depart) for stop in stops), meetings.count(None)
    coarse = len(stops) - undated[0], len(meetings) - undated[1]
    no_date = translate("export", "Not in the calendar, because the tour gives no date: {what}.")
    no_day = translate(
        "export", "Not in the calendar, because the tour names no exact day: {what}."
    )
    lines = []
    for words, (stop_count, meeting_count) in ((no_date, undated), (no_day, coarse)):
        parts = [count_stops(stop_count)] if stop_count else []
        parts += [of_kind("meeting", meeting_count)] if meeting_count else []
        if parts:
            lines.append(words.format(what=", ".join(parts)))
    return lines
