"""Dates and times as XML Schema writes them, and those that no traveller has given."""

from __future__ import annotations

import re

import msgspec

from app.importers.imported import LeftOutKind
from app.tour.date_grammar import readings
from app.tour.when import DateError, When

# XML Schema, part 2, 3.2.9 to 3.2.11: also a day, a month or a year may have a zone.
_ZONED = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(Z|[+-]\d\d:?\d\d)", re.ASCII)
_SPACED = re.compile(r"(\d{4}-\d\d-\d\d) +(\d\d:\d\d.*)", re.ASCII)
_FAR = re.compile(r"-\d{3,}|0000|\d{5,}-", re.ASCII)
# The moments from which programs count, which they write if they know no time: of Unix, of its
# whole numbers of 32 bits, of .NET, of spreadsheets, and of GPS.
_BEGINNINGS = (
    "1970-01-01T00:00", "1901-12-13T20:45", "0001-01-01T00:00", "1899-12-30T00:00",
    "1980-01-06T00:00",
)  # fmt: skip


class Moment(msgspec.Struct, frozen=True):
    """A date, or what stands in its place: the text that is none, and the kind of its fault."""

    when: When | None = None
    text: str = ""
    fault: LeftOutKind | None = None


def moment(text: str) -> Moment:
    """What a file's date says, with its precision and its zone; nothing is filled in."""
    text = " ".join(text.split())
    if not text:
        return Moment()
    try:
        when = When(text)
    except DateError:
        return _unusual(text)
    return Moment(None, text, "implausible time") if is_beginning(text) else Moment(when)


def _unusual(text: str) -> Moment:
    spaced = _SPACED.fullmatch(text)
    zoned = _ZONED.fullmatch(text)
    if zoned:
        # A tour has no zones of days, so that of the file is told in words.
        when = _single(zoned[1])
        return Moment(when, text, None if when else "implausible time")
    when = _single(f"{spaced[1]}T{spaced[2]}" if spaced else text)
    if when is not None:
        return Moment(when)
    return Moment(None, text, "year out of range" if _FAR.match(text) else "implausible time")


def is_beginning(text: str) -> bool:
    """Whether a date-time is one from which a program counts."""
    return text.startswith(_BEGINNINGS)


def _single(text: str) -> When | None:
    """The date, if the text has one meaning only."""
    found, _ = readings(text)
    return found[0] if len(found) == 1 else None
