"""Counts the numbered days of a programme."""

from __future__ import annotations

import datetime as dt
import re

from app.drafting.dates.days import shifted
from app.drafting.dates.raw import RawDate

# The date of a numbered day stands in its paragraph, at most so many characters after it.
_SAME_PARAGRAPH = 160
_DATES_OF_ALL = re.compile(
    r"\W*(?:[\w’'-]+\s+){0,3}(?:dates?|period|duration)(?: of \w+)?\s*:\s*", re.I
)


class Programme:
    """The days of a programme, of which one has a date."""

    def __init__(self, text: str) -> None:
        self._text = text
        # The day before a "Day 1", and a numbered day whose date may follow.
        self._day_zero: dt.date | None = None
        self._numbered: RawDate | None = None

    def day(self, raw: RawDate) -> dt.date | None:
        """The date of a "Day 3", if the date of one such day is known."""
        if self._day_zero is None:
            self._numbered = raw
            return None
        return shifted(self._day_zero, raw.days)

    def remember(self, raw: RawDate, day: dt.date) -> None:
        """Takes note of a date, which may be that of the numbered day before it."""
        if self._day_zero is not None:
            return
        if raw.kind == "day" and raw.last_day is not None:
            line = self._text[self._text.rfind("\n", 0, raw.start) + 1 : raw.start]
            if _DATES_OF_ALL.fullmatch(line):
                # "Mission dates: 4–13 November", which "Day 1" is the first of.
                self._day_zero = shifted(day, -1)
                return
        if self._numbered is not None:
            between = self._text[self._numbered.end : raw.start]
            if len(between) < _SAME_PARAGRAPH and "\n" not in between:
                self._day_zero = shifted(day, -self._numbered.days)
