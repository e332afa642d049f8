"""iCalendar (RFC 5545, with names of RFC 7986): stops and meetings for a calendar."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Sequence

from icalendar import Calendar, Event
from PySide6.QtCore import QCoreApplication

from app.export.errors import BadRequest
from app.export.job import Job
from app.export.text.described import (
    SourceText,
    StopText,
    cited_sources,
    describe_sources,
    describe_stops,
    topics_of,
    tour_facts,
)
from app.export.text.plain import item_text, stop_text, tour_text
from app.export.text.sanitize import note_replacements, one_line, sound
from app.tour.model import Meeting, Stop, Tour, When
from app.tour.route import distance
from app.words.counts import of_kind
from app.words.counts import stops as count_stops

translate = QCoreApplication.translate

_PRODUCT = "-//Tour Atlas//Tour Atlas//EN"
# The standard wants to know when an event was last revised, which a tour does not tell. The same
# moment for all keeps equal tours equal, and makes no claim that could be mistaken for a fact.
_STAMP = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_DAY = dt.timedelta(days=1)
# The standard asks for six decimals of a degree, and knows no exponents, as tiny numbers have them.
_DECIMALS = 6
_LEAST = 1e-4


def make_ics(job: Job) -> bytes:
    """An event for each stop and each meeting that has a date; the job's notices count the others.

    Days are all-day events whose end is exclusive. Times with a zone are in UTC, times without one
    are floating. GEO is latitude, longitude in WGS 84 degrees. Raises ``BadRequest`` if nothing has
    a date: a calendar must hold something.
    """
    tour = job.tour
    told = describe_stops(tour)
    events = [event for one in told for event in _events(tour, one)]
    if not events:
        what = (
            "no stop and no meeting has a date, so the calendar would be empty; use another format"
        )
        raise BadRequest(job.path, what)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    title = one_line(tour.title)
    calendar.add("name", title)
    # Older programs look for this one.
    calendar.add("x-wr-calname", title)
    calendar.add("description", sound(tour_text(tour, tour_facts(tour, distance(tour)))))
    _add_link(calendar, describe_sources(tour))
    for event in events:
        calendar.add_component(event)
    _tell_left_out(job)
    made: bytes = calendar.to_ical(sorted=False)
    note_replacements(job, made.decode("utf-8"))
    return made


def _events(tour: Tour, told: StopText) -> list[Event]:
    stop = told.stop
    known = [moment for moment in (stop.arrive, stop.depart) if moment]
    made = []
    if known:
        event = _event(tour, stop, None, known)
        event.add("summary", one_line(told.place))
        event.add("location", one_line(told.place))
        event.add("description", sound(stop_text(told)))
        _add_topics(event, topics_of(stop.items))
        _add_link(event, told.sources)
        made.append(event)
    for meeting in stop.meetings:
        if meeting.date:
            made.append(_meeting(tour, told, meeting, meeting.date))
    return made


def _meeting(tour: Tour, told: StopText, meeting: Meeting, date: When) -> Event:
    event = _event(tour, told.stop, meeting.id, [date])
    event.add("summary", one_line(meeting.title))
    where = ", ".join(part for part in (meeting.venue, told.place) if part)
    event.add("location", one_line(where))
    event.add("description", sound(item_text(tour, meeting)))
    _add_topics(event, topics_of([meeting]))
    _add_link(event, cited_sources(tour, [meeting]))
    return event


def _event(tour: Tour, stop: Stop, item_id: str | None, known: Sequence[When]) -> Event:
    event = Event()
    # As JSON no two lists of names are the same text, whatever the names are made of.
    name = json.dumps(["tour-atlas", tour.title, stop.id, item_id])
    event.add("uid", str(uuid.uuid5(uuid.NAMESPACE_URL, name)))
    event.add("dtstamp", _STAMP)
    _add_times(event, known[0], known[-1])
    event.add("geo", (_degrees(stop.lat), _degrees(stop.lon)))
    # Somebody else's tour keeps nobody busy.
    event.add("transp", "TRANSPARENT")
    return event


def _add_times(event: Event, start: When, end: When) -> None:
    times = _moments(start, end)
    if times:
        event.add("dtstart", times[0])
        if times[1] > times[0]:
            event.add("dtend", times[1])
        return
    event.add("dtstart", start.date)
    if end.date < dt.date.max:
        # The end is the first day on which it is over; without one an event lasts a day.
        event.add("dtend", end.date + _DAY)


def _moments(start: When, end: When) -> tuple[dt.datetime, dt.datetime] | None:
    # Both ends must be of one kind: with a time, and both with a zone or both without one.
    if start.time is None or end.time is None:
        return None
    if start.time.tzinfo is None and end.time.tzinfo is None:
        return start.moment(), end.moment()
    if start.time.tzinfo is None or end.time.tzinfo is None:
        return None
    try:
        return start.moment().astimezone(dt.UTC), end.moment().astimezone(dt.UTC)
    except OverflowError:
        # At the very ends of the calendar there is no such moment in UTC.
        return None


def _add_topics(event: Event, topics: Sequence[str]) -> None:
    if topics:
        event.add("categories", [one_line(topic) for topic in topics])


def _add_link(component: Calendar | Event, sources: Sequence[SourceText]) -> None:
    # There is room for one; the others are in the description.
    link = next((source.link for source in sources if source.link), None)
    if link:
        component.add("url", link)


def _degrees(value: float) -> float:
    return round(value, _DECIMALS) if abs(value) >= _LEAST else 0.0


def _tell_left_out(job: Job) -> None:
    stops = [stop for stop in job.tour.stops if not stop.arrive and not stop.depart]
    meetings = [one for stop in job.tour.stops for one in stop.meetings if not one.date]
    parts = [count_stops(len(stops))] if stops else []
    parts += [of_kind("meeting", len(meetings))] if meetings else []
    if parts:
        words = translate("export", "Not in the calendar, because the tour gives no date: {what}.")
        job.notices.append(words.format(what=", ".join(parts)))
