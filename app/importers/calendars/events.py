"""An event of a calendar: when, where and what, and what is kept of it."""

from __future__ import annotations

import re

import msgspec

from app.importers.building import Counts, one_line
from app.importers.calendars.lines import Component, Line
from app.importers.calendars.times import Time, Zones, as_day, last_day, later, time_of
from app.importers.rich_text import looks_marked_up, plain_text
from app.importers.stated.values import number, pair
from app.tour.when import When

_ONLINE = re.compile(
    r"https?://\S+|(?:zoom|(?:microsoft )?teams|google meet|webex|skype|online|virtual|phone)"
    r"\b.{0,40}|tba|tbd|n/?a|\?+|-+",
    re.I,
)
_GEO = re.compile(r"\s*([+-]?[0-9.]{1,40})\s*[;,]\s*([+-]?[0-9.]{1,40})\s*")
_KNOWN = frozenset(
    "SUMMARY LOCATION GEO DESCRIPTION DTSTART DTEND DURATION CATEGORIES URL UID ORGANIZER ATTENDEE"
    " ATTACH X-APPLE-STRUCTURED-LOCATION".split()
)
# What a tour has no use for: when an entry was made, and copies of what it says.
_DETAILS = frozenset("DTSTAMP CREATED LAST-MODIFIED SEQUENCE TRANSP X-ALT-DESC".split())
_DETAIL_PREFIXES = ("X-MICROSOFT-", "X-MOZ-", "X-APPLE-", "X-LIC-", "X-EVOLUTION-")
_OUTLOOK_DAYS = "X-MICROSOFT-CDO-ALLDAYEVENT"


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """An event; ``number`` is its place in the file from 1.

    ``position`` is longitude, latitude in WGS 84 degrees, ``place`` the words for the place.
    ``notes`` say what is not in the dates. ``end`` is the last day of an event of whole days.
    """

    number: int
    component: Component
    summary: str
    place: str
    position: tuple[float, float] | None
    description: str
    topics: tuple[str, ...]
    start: Time
    end: Time
    notes: tuple[str, ...]

    @property
    def has_place(self) -> bool:
        """Whether it says where it is; a meeting online is nowhere."""
        return self.position is not None or bool(self.place and not _ONLINE.fullmatch(self.place))

    @property
    def title(self) -> str:
        """Its summary, or else the first words of its place."""
        return self.summary or self.place.partition(",")[0]

    @property
    def uid(self) -> str:
        """The id of the event, which its repetitions share."""
        return self.component.text("UID")

    @property
    def date(self) -> When | None:
        """When it is, as one date: an interval if it has an end."""
        start, end = self.start.when, self.end.when
        if start is None or end is None or start == end:
            return start or end
        try:
            return When(f"{start}/{end}")
        except ValueError:
            return start


def event_of(component: Component, number: int, zones: Zones) -> Event:
    """The event of a component."""
    start, end, notes = _dates(component, zones)
    place, position = _place(component)
    description = component.text("DESCRIPTION") or component.text("X-ALT-DESC")
    if looks_marked_up(description):
        description = plain_text(description)
    return Event(
        number=number,
        component=component,
        summary=one_line(component.text("SUMMARY")),
        place=place,
        position=position,
        description=description,
        topics=tuple(each for line in component.all("CATEGORIES") for each in line.texts),
        start=start,
        end=end,
        notes=notes,
    )


def kept_of(event: Event, counts: Counts) -> dict[str, object]:
    """What is kept of an event beside the members of a stop; counts what is not."""
    component = event.component
    held: dict[str, object] = {}
    for name, member in (("URL", "url"), ("UID", "uid")):
        if component.text(name):
            held[member] = component.text(name)
    for name, member in (("ORGANIZER", "organizers"), ("ATTENDEE", "attendees")):
        people = [_person(line) for line in component.all(name)]
        if people:
            held[member] = people
    files = component.all("ATTACH")
    addresses = [line.text.strip() for line in files if not _is_inline(line)]
    if addresses:
        held["attachments"] = addresses
    counts.add("attachment", event.title, len(files))
    others = _others(component, counts)
    if others:
        held["ics"] = others
    for part in component.parts:
        if part.name == "VALARM":
            counts.add("alarm", event.title)
        else:
            counts.add("event detail", part.name)
    return held


def _others(component: Component, counts: Counts) -> dict[str, object]:
    """The properties that a tour does not know, by name."""
    found: dict[str, list[object]] = {}
    for line in component.lines:
        if line.name in _KNOWN:
            continue
        if line.name in _DETAILS or line.name.startswith(_DETAIL_PREFIXES):
            counts.add("event detail", line.name)
            continue
        value = line.text.strip()
        whole = {"value": value, **line.parameters} if line.parameters else value
        found.setdefault(line.name, []).append(whole)
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}


def _dates(component: Component, zones: Zones) -> tuple[Time, Time, tuple[str, ...]]:
    """Start, end and notes. The end of whole days is the day before the one that is written."""
    begin, finish = component.line("DTSTART"), component.line("DTEND")
    start = time_of(begin, zones) if begin is not None else Time()
    end = Time()
    if finish is not None:
        end = time_of(finish, zones)
    elif start.when is not None and component.line("DURATION") is not None:
        end = later(start, component.text("DURATION"), zones)
    if component.text(_OUTLOOK_DAYS).upper() == "TRUE":
        start, end = as_day(start), as_day(end)
    notes = [note for note in (start.note, end.note) if note]
    if end.is_day and end.when != start.when:
        end = last_day(end)
    if start.when is not None and end.when is not None:
        if end.when.is_before(start.when):
            written = finish.value.strip()[:100] if finish is not None else ""
            notes.append(f"The file gives an end before the start: {written}.")
            end = Time()
        elif not start.is_day and start.when == end.when:
            end = Time()
    return start, end, tuple(dict.fromkeys(notes))


def _place(component: Component) -> tuple[str, tuple[float, float] | None]:
    """The words for the place, and longitude and latitude."""
    words = ", ".join(part.strip(" ,") for part in component.text("LOCATION").splitlines())
    words = one_line(words).strip(" ,")
    position = _degrees(component.text("GEO"))
    apple = component.line("X-APPLE-STRUCTURED-LOCATION")
    if apple is not None:
        words = words or one_line(apple.parameters.get("X-TITLE", ""))
        address = apple.value.strip().lower().removeprefix("geo:")
        position = position or _degrees(address.partition(";")[0])
    if position is None and "." in words:
        position = pair(words)
        words = "" if position else words
    return words, position


def _degrees(written: str) -> tuple[float, float] | None:
    """Longitude and latitude of a text that has the latitude first."""
    found = _GEO.fullmatch(written)
    lat, lon = (number(found[1]), number(found[2])) if found else (None, None)
    return None if lat is None or lon is None else (lon, lat)


def _person(line: Line) -> str:
    """A person by name and address: ``Ann <ann@example.org>``."""
    address = re.sub(r"^mailto:", "", line.text.strip(), flags=re.I)
    name = line.parameters.get("CN", "").strip()
    return f"{name} <{address}>" if name and name != address else address


def _is_inline(line: Line) -> bool:
    return line.parameters.get("VALUE", "").upper() == "BINARY" or "ENCODING" in line.parameters
