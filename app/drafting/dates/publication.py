"""Finds the day of publication in a byline or a dateline."""

from __future__ import annotations

import datetime as dt
import re

from app.drafting.dates.raw import RawDate, raw_dates
from app.drafting.draft import FoundDate
from app.tour.when import DateError, When

# Bylines and datelines stand among the first lines, and these are no longer than this.
_LINES = 8
_LONGEST_LINE = 400
_BYLINE = re.compile(
    r"^\W*(?:posted|published|updated|first published|by|date|issued|released|filed|written)\b",
    re.IGNORECASE,
)
# What stands before the date of a dateline: "NAIROBI, " or "London (Wire), ".
_DATELINE = re.compile(
    r"^\W*(?:FOR IMMEDIATE RELEASE\W*)?[A-ZÀ-Þ][\w'’. -]{1,30}(?:,\s+[A-Z][\w. ]{1,20})?"
    r"(?:\s+\([^)]{2,30}\))?,?\s+$"
)
_DASH_AFTER = re.compile(r"\s*(?:\([^)]{2,30}\)\s*)?[\u2013\u2014\-:/|]")


def published_in(text: str) -> FoundDate | None:
    """The day of publication that a byline or a dateline gives in full; offsets in code points."""
    head = text[: _LINES * _LONGEST_LINE]
    at = 0
    seen = 0
    for line in head.split("\n"):
        if line.strip():
            seen += 1
            found = _in_line(line[:_LONGEST_LINE])
            if found is not None:
                return _placed(found, at)
        if seen == _LINES:
            break
        at += len(line) + 1
    return None


def day_of_publication(text: str) -> dt.date | None:
    """The day of publication that a byline or a dateline gives in full."""
    found = published_in(text)
    return found.when.day if found is not None and found.when is not None else None


def _in_line(line: str) -> RawDate | None:
    for raw in raw_dates(line):
        if raw.kind != "day" or raw.year is None or raw.last_day is not None:
            continue
        before, after = line[: raw.start], line[raw.end :]
        is_alone = not before.strip(" \t|–—-") and not after.strip(" \t|–—-.")
        is_dateline = _DATELINE.match(before) is not None and _DASH_AFTER.match(after) is not None
        is_byline = _BYLINE.match(before) is not None and len(line) < 120
        return raw if is_alone or is_dateline or is_byline else None
    return None


def _placed(raw: RawDate, at: int) -> FoundDate | None:
    try:
        when = When(f"{raw.year:04}-{raw.month:02}-{raw.day:02}")
    except DateError:
        return None
    return FoundDate(start=raw.start + at, end=raw.end + at, when=when)
