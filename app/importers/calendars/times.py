"""Times of iCalendar (RFC 5545, sections 3.3.4 to 3.3.6), with the offsets that are certain."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from collections.abc import Mapping

import msgspec

from app.importers.calendars.lines import Component, Line
from app.importers.stated.dates import when_or_none
from app.tour.when import When

_VALUE = re.compile(
    r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:[T ]([0-9]{2}):?([0-9]{2})(?::?([0-9]{2}))?(Z)?)?",
    re.ASCII,
)
_DURATION = re.compile(
    r"\+?P(?:([0-9]{1,4})W)?(?:([0-9]{1,5})D)?"
    r"(?:T(?:([0-9]{1,6})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,6})S)?)?",
    re.ASCII,
)
_OFFSET = re.compile(r"([+-])([0-9]{2}):?([0-9]{2})", re.ASCII)
# As some programs write names of zones: /mozilla.org/20050126_1/Europe/Berlin.
_PREFIX = re.compile(r"/[^/]+/(?:[^/]*[0-9][^/]*/)?")
_DAY = dt.timedelta(days=1)
# Where the minutes end in 2025-11-04T14:30.
_CLOCK_END = 16
_UTC = ("UTC", "ETC/UTC", "GMT", "ETC/GMT", "Z")


class Time(msgspec.Struct, frozen=True):
    """A time as a tour has it; ``local`` is the time on the clock, ``zone`` the name of its zone.

    ``note`` says what is not in ``when``: the text of a time that is none, or the zone whose
    offset is not certain.
    """

    when: When | None = None
    is_day: bool = False
    local: dt.datetime | None = None
    zone: str = ""
    note: str = ""


class Zones:
    """The zones of a calendar: those of the IANA, those of Windows, and its own fixed ones."""

    def __init__(self, calendar: Component) -> None:
        self._fixed = {
            part.text("TZID"): _fixed_offset(part)
            for part in calendar.parts
            if part.name == "VTIMEZONE"
        }
        self._known: dict[str, dt.tzinfo | None] = {}

    def offset(self, zone: str, local: dt.datetime) -> str | None:
        """The offset of a zone at a local time, as in ``+01:00``, if there is only one."""
        if zone.upper() in _UTC:
            return "Z"
        if zone not in self._known:
            self._known[zone] = _zone(zone)
        known = self._known[zone]
        if known is None:
            return self._fixed.get(zone)
        # In the hour that the clocks repeat or skip, the two folds differ.
        first, second = (local.replace(tzinfo=known, fold=fold).utcoffset() for fold in (0, 1))
        if first is None or first != second or first.seconds % 60:
            return None
        minutes = int(first.total_seconds()) // 60
        return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def time_of(line: Line, zones: Zones) -> Time:
    """The time of a property. Seconds are left out where they are zero, as programs have none."""
    value = line.value.strip()
    found = _VALUE.fullmatch(value)
    parts = [int(part) for part in found.groups()[:6] if part] if found else []
    try:
        local = dt.datetime(*parts) if found else None  # type: ignore[arg-type]  # noqa: DTZ001
    except ValueError:
        local = None
    if found is None or local is None:
        return Time(note=f"{line.name}: {value[:100]}.")
    if found[4] is None:
        return Time(when_or_none(_day(local)), True, local)
    return _at(local, line.parameters.get("TZID", "").strip(), "Z" if found[7] else None, zones)


def later(time: Time, duration: str, zones: Zones) -> Time:
    """A time after a duration such as ``PT90M``; no time if it cannot be read."""
    found = _DURATION.fullmatch(duration.strip().upper())
    if found is None or time.local is None or not any(found.groups()):
        return Time(note=f"DURATION: {duration[:100]}.")
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    length = dt.timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    try:
        local = time.local + length
    except OverflowError:
        return Time(note=f"DURATION: {duration[:100]}.")
    if time.is_day:
        return Time(when_or_none(_day(local)), True, local)
    if found[3] or found[4] or found[5]:
        # Hours pass as they do, even if the clocks change meanwhile, so that the offset stays.
        offset = time.when.text[_CLOCK_END:].lstrip(":0123456789") if time.when else ""
        return _at(local, "" if offset else time.zone, offset or None, zones, time.note)
    is_utc = time.when is not None and time.when.text.endswith("Z")
    return _at(local, time.zone, "Z" if is_utc else None, zones)


def as_day(time: Time) -> Time:
    """A time at midnight as the day, as Outlook means it."""
    if time.local is None or time.local.time() != dt.time():
        return time
    return Time(when_or_none(_day(time.local)), True, time.local)


def last_day(end: Time) -> Time:
    """The last day of an event of whole days, whose end is the day after it."""
    if end.local is None or end.local.date() == dt.date.min:
        return Time()
    local = end.local - _DAY
    return Time(when_or_none(_day(local)), True, local)


def _at(local: dt.datetime, zone: str, offset: str | None, zones: Zones, unsure: str = "") -> Time:
    """A time in a zone; ``unsure`` is the note of a time before it whose offset is not certain."""
    note = unsure
    if zone and offset is None and not unsure:
        offset = zones.offset(zone, local)
        note = "" if offset else f"Local time of the zone {zone[:100]!r}."
    seconds = f":{local.second:02}" if local.second else ""
    clock = f"T{local.hour:02}:{local.minute:02}{seconds}{offset or ''}"
    return Time(when_or_none(_day(local) + clock), False, local, zone, note)


def _day(local: dt.datetime) -> str:
    return f"{local.year:04}-{local.month:02}-{local.day:02}"


def _zone(name: str) -> dt.tzinfo | None:
    names = [name, _PREFIX.sub("", name, count=1)] if name.startswith("/") else [name]
    for each in names:
        try:
            return zoneinfo.ZoneInfo(each)
        except (KeyError, ValueError, OSError):
            continue
    # Imported here since the package takes time to load.
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    windows: Mapping[str, str] = WINDOWS_TO_OLSON
    try:
        return zoneinfo.ZoneInfo(windows[name])
    except (KeyError, ValueError, OSError):
        return None


def _fixed_offset(definition: Component) -> str | None:
    """The offset of a zone that never changes its clocks, as the calendar defines it."""
    offsets = {line.value.strip() for part in definition.parts for line in part.all("TZOFFSETTO")}
    found = _OFFSET.fullmatch(next(iter(offsets))) if len(offsets) == 1 else None
    return f"{found[1]}{found[2]}:{found[3]}" if found else None
