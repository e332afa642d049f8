"""Tells when a journey begins that is announced."""

from __future__ import annotations

import datetime as dt
import re

from app.drafting.dates.days import onwards
from app.drafting.dates.raw import RawDate

# What is announced in the first so many characters holds for the whole text.
_LEAD = 500
_NEXT_WEEK = re.compile(r"\bnext week\b")
# Before a day that is earlier than the one named before it, in so many characters.
_EARLIER_THAN = re.compile(
    r"\b(?:after|following|having|since|earlier|already|deadline|before|by)\b"
)
_REACH = 40


class Announced:
    """The first day of an announced journey, as far as the text was read."""

    def __init__(self, text: str, published: dt.date | None) -> None:
        self._text = text
        self._published = published
        self._first: dt.date | None = None
        found = _NEXT_WEEK.search(text, 0, _LEAD)
        self._next_week = found.start() if found is not None else None

    @property
    def is_known(self) -> bool:
        """Whether the text announces a journey."""
        return self._first is not None or self._next_week is not None

    def remember(self, raw: RawDate, day: dt.date) -> None:
        """Takes note of a day of the text; the first one ahead begins the journey."""
        is_ahead = self._published is not None and day > self._published
        if self._first is None and is_ahead and raw.kind == "day":
            self._first = day

    def first_day(self, raw: RawDate, base: dt.date) -> dt.date:
        """The first day that a weekday of the journey may mean; ``base`` or later."""
        if _EARLIER_THAN.search(self._text, max(0, raw.start - _REACH), raw.start):
            return base
        first = max(self._first or base, base)
        if self._next_week is not None and self._next_week < raw.start:
            first = max(first, onwards(base, 1, 1) or first)
        return first
