"""The dates of a feature, by the names of its members."""

from __future__ import annotations

import re

import msgspec

from app.importers.building import Counts, one_line
from app.importers.features.names import (
    ARRIVE,
    DEPART,
    MEANT,
    ON,
    Members,
    is_date_name,
    is_time_name,
)
from app.importers.stated.dates import DateReader, is_too_early, unix_time, when_or_none
from app.importers.stated.values import text
from app.tour.when import When

_CLOCK = re.compile(r"\s*[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?:\s*[ap]\.?m\.?)?\s*", re.I)
_FOUR_DIGITS = re.compile(r"\s*[0-9]{1,4}\s*")
_ONE_OR_TWO = re.compile("[0-9]{1,2}")
_LONGEST_NOTE = 500


class Dates(msgspec.Struct):
    """When a stay begins and ends, and what the feature says of it that is no date."""

    arrive: When | None = None
    depart: When | None = None
    notes: list[str] = []


def learn_dates(members: Members, reader: DateReader) -> None:
    """Shows the reader all dates of a feature."""
    for name, _, value in members:
        if is_date_name(name) and members.states_visits:
            reader.learn(value)


def dates_of(members: Members, reader: DateReader, counts: Counts) -> Dates:
    """The dates of a feature; the members that state them are taken."""
    found = Dates(notes=[])
    if not members.states_visits:
        return found
    found.arrive = _first(members, ARRIVE, reader, found.notes)
    found.depart = _first(members, DEPART, reader, found.notes)
    if found.arrive is None:
        when = _from_parts(members) or _first(members, ON, reader, found.notes)
        when = _with_clock(members, when, reader)
        if when is not None and when.is_interval and found.depart is None:
            found.arrive, found.depart = when.ends
        else:
            found.arrive = when
    _keep_words(members, reader, found.notes, counts)
    return found


def _first(
    members: Members, names: tuple[str, ...], reader: DateReader, notes: list[str]
) -> When | None:
    for name in members.among(names):
        value = members.get(name)
        if isinstance(value, bool) or value is None or value == "":
            continue
        # Under such a name, four digits are a time of day rather than a year.
        is_clock = "time" in name and bool(_FOUR_DIGITS.fullmatch(text(value)))
        when = None if is_clock else reader.read(value)
        if when is None and is_time_name(name):
            when = unix_time(value)
            if when is not None:
                notes.append(f"From the Unix time {text(value)}, in UTC.")
        if when is not None:
            members.take(name)
            return when
    return None


def _from_parts(members: Members) -> When | None:
    """The date of a year, a month and a day in members of their own."""
    parts = [text(members.get(name)) for name in ("year", "month", "day")]
    if not (re.fullmatch("[0-9]{4}", parts[0]) and all(map(_ONE_OR_TWO.fullmatch, parts[1:]))):
        return None
    when = when_or_none(f"{parts[0]}-{parts[1]:0>2}-{parts[2]:0>2}")
    for name in ("year", "month", "day") if when else ():
        members.take(name)
    return when


def _with_clock(members: Members, when: When | None, reader: DateReader) -> When | None:
    """A day with the time of day that another member gives."""
    clock = text(members.get("time"))
    if when is None or when.day is None or when.time is not None or not _CLOCK.fullmatch(clock):
        return when
    whole = reader.read(f"{when} {clock}")
    if whole is not None:
        members.take("time")
    return whole or when


def _keep_words(members: Members, reader: DateReader, notes: list[str], counts: Counts) -> None:
    """Notes what stands where a date is meant, and is none."""
    for name, key, value in list(members):
        written = one_line(text(value))
        if name not in MEANT or not written or len(written) > _LONGEST_NOTE:
            continue
        if reader.read(value) is not None:
            # One date of several that say the same.
            continue
        if is_too_early(written):
            counts.add("year out of range", written)
        notes.append(f"{key}: {written}.")
        members.take(name)
