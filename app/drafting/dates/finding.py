"""Finds the dates of a text and completes them from the day of publication."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from app.drafting.dates.announced import Announced
from app.drafting.dates.days import back, day_of, onwards, shifted
from app.drafting.dates.entries import entry_starts
from app.drafting.dates.programme import Programme
from app.drafting.dates.publication import day_of_publication
from app.drafting.dates.raw import RawDate, raw_dates
from app.drafting.dates.tense import tense_at
from app.drafting.dates.years import (
    day_in,
    fitting_year,
    is_background,
    is_before_the_story,
    tells_by_years,
    tells_the_past,
)
from app.drafting.draft import FoundDate, Reason
from app.tour.when import When

# A weekday goes on from a date before it, rather than back from publication, if that date is at
# least so many days before publication.
_STALE = 8
# Dates farther from publication than this, in days, are no days of the same journey.
_SAME_JOURNEY = 120
# A year stated farther from publication than this, in days, is not that of the journey.
_SAME_TIME = 500
_ANOTHER_TIME = 300


class DateMention(msgspec.Struct, frozen=True, kw_only=True):
    """A date in the text, with the first and the last day that it gives, if it gives days.

    ``is_explicit`` says that its words name a day of a month. ``is_repeated`` says that they only
    point back to a date before ("that evening"). ``is_entry`` says that it heads an entry of a
    diary: "Monday, 6th May. We left".
    """

    found: FoundDate
    first: dt.date | None = None
    last: dt.date | None = None
    is_explicit: bool = False
    is_repeated: bool = False
    is_past_year: bool = False
    is_entry: bool = False


def find_dates(
    text: str,
    published: dt.date | None = None,
    quoted: Sequence[tuple[int, int]] = (),
    *,
    only_digits: bool = False,
) -> tuple[DateMention, ...]:
    """The dates of an English text in its order; offsets are code points, ends exclusive.

    ``published`` is the day of publication. Without it, a date that a byline or dateline gives in
    full takes its place. ``quoted`` are the spans of quotations: what is counted on in them counts
    from another day, so it is left out. With ``only_digits``, as for texts in other languages,
    dates with words in them are left out.
    """
    raws = raw_dates(text)
    if only_digits:
        raws = [raw for raw in raws if not any(map(str.isalpha, text[raw.start : raw.end]))]
    entries = entry_starts(text, raws)
    resolver = _Resolver(text, raws, entries, published or day_of_publication(text))
    spans = sorted(quoted)
    mentions = []
    at = 0
    for raw in raws:
        while at < len(spans) and spans[at][1] <= raw.start:
            at += 1
        is_quoted = at < len(spans) and spans[at][0] <= raw.start
        mention = resolver.mention(raw, is_quoted=is_quoted)
        if mention is not None and raw.start in entries:
            mention = msgspec.structs.replace(mention, is_entry=True)
        if mention is not None:
            mentions.append(mention)
    return tuple(mentions)


class _Resolver:
    """Completes dates one after the other, and remembers the last day."""

    def __init__(
        self,
        text: str,
        raws: Sequence[RawDate],
        entries: frozenset[int],
        published: dt.date | None,
    ) -> None:
        self._text = text
        self._entries = entries
        # The day of the entry that is read.
        self._entry_day: dt.date | None = None
        self._entry_words = ""
        self._announced = Announced(text, published)
        self._programme = Programme(text)
        self._published = published
        self._by_years = tells_by_years(raws, text, published)
        self._is_past = published is None or self._by_years or tells_the_past(text, raws, published)
        # A day of the journey in a text that tells the past.
        self._told = next(
            (
                day
                for raw in raws
                if raw.kind == "day"
                and raw.year
                and not is_background(text, raw.start)
                and (day := day_in(raw, raw.year)) is not None
            ),
            None,
        )
        self._day: dt.date | None = None
        self._is_range = False
        self._day_words = ""
        self._day_end = 0
        # The last day whose year the text states, and its words.
        self._stated: dt.date | None = None
        self._stated_words = ""

    def mention(self, raw: RawDate, *, is_quoted: bool) -> DateMention | None:
        """The date, or ``None`` if its words point to a day that is not known."""
        match raw.kind:
            case "day":
                return self._explicit(raw)
            case "month":
                return self._month(raw)
            case "year":
                when = When(f"{raw.year:04}")
                is_past = self._is_another_time(dt.date(raw.year or 1, 7, 1))
                found = FoundDate(start=raw.start, end=raw.end, when=when)
                self._state_year(raw)
                return DateMention(found=found, is_past_year=is_past)
        if is_quoted:
            return None
        match raw.kind:
            case "weekday" | "weekend":
                return self._weekday(raw)
            case "day alone":
                return self._day_alone(raw)
            case "relative":
                return self._from_publication(raw)
            case "numbered day":
                return self._numbered(raw)
            case _:
                return self._counted(raw)

    def _explicit(self, raw: RawDate) -> DateMention | None:
        year, inferred = raw.year, None
        if year is None:
            year, inferred = self._year(raw)
        if year is None:
            may_be = self._published is None and day_in(raw, 2000) is not None
            return self._undated(raw) if may_be else None
        first = day_in(raw, year)
        ends = raw.last_day is not None
        last = day_of(year, raw.last_month, raw.last_day) if ends else first
        if first is None or last is None or last < first:
            return None
        if raw.is_holiday and inferred is None:
            inferred = Reason("holiday", self._words(raw))
        if not is_background(self._text, raw.start):
            self._remember(raw, first)
            if raw.year is not None:
                self._stated, self._stated_words = first, self._words(raw)
        far = self._is_another_time(first)
        return _days(raw, first, last, inferred, is_explicit=True, is_past_year=far)

    def _year(self, raw: RawDate) -> tuple[int | None, Reason | None]:
        """The year of a day or a month without one, and what gives it."""
        near = self._stated
        if near is not None and (self._is_past or _are_near(near, self._published)):
            year = fitting_year(raw, self._day if self._is_past and self._day else near)
            if year is not None and (self._is_past or _is_same_journey(raw, year, near)):
                return year, Reason("year stated before", self._stated_words)
        if self._published is None:
            return None, None
        year = fitting_year(raw, self._published, tense_at(self._text, raw.start, raw.end))
        return year, Reason("year of publication", str(self._published.year))

    def _state_year(self, raw: RawDate) -> None:
        """Remembers a year that a text about the past states without a day."""
        day = day_in(raw, raw.year) if raw.year is not None else None
        if day is None or not self._by_years or _is_aside(self._text, raw, day, self._stated):
            return
        if not is_background(self._text, raw.start):
            month = day if raw.kind == "month" else day.replace(month=7, day=2)
            self._stated, self._stated_words = month, self._words(raw)
            self._day = None

    def _is_another_time(self, day: dt.date) -> bool:
        """Whether a day is far from the time that the text tells of."""
        now = (self._stated or self._told) if self._is_past else self._published
        return now is not None and abs((day - now).days) > _ANOTHER_TIME

    def _month(self, raw: RawDate) -> DateMention | None:
        year, inferred = raw.year, None
        if year is None:
            year, inferred = self._year(raw)
        if year is None:
            return self._undated(raw)
        when = When(f"{year:04}-{raw.month:02}")
        self._state_year(raw)
        far = self._is_another_time(dt.date(year, raw.month or 1, 15))
        found = FoundDate(start=raw.start, end=raw.end, when=when, inferred=inferred)
        return DateMention(found=found, is_past_year=far)

    def _weekday(self, raw: RawDate) -> DateMention | None:
        base = self._published
        tense = tense_at(self._text, raw.start, raw.end)
        before = raw.before
        follows = self._follows(tense) or "following" in before or before == "the next"
        if follows and self._day is not None:
            least = 1 if "following" in before or before == "the next" else 0
            day = onwards(self._day, raw.weekday, least)
            is_far = "\n" in self._text[self._day_end : raw.start]
            if (
                day == self._day
                and is_far
                and before in ("", "on")
                and not _is_part(raw, self._text)
            ):
                # The same day once more, or one a week or two later: the words do not tell.
                return None
            words = f"{self._day_words}, {self._words(raw)}"
        elif base is None:
            return self._undated(raw)
        else:
            words = self._words(raw)
            if before in ("next", "this coming"):
                day = onwards(base, raw.weekday, 1)
            elif before in ("last", "this past"):
                # On a Sunday, its own weekend is not the last one.
                day = back(base, raw.weekday, 2 if raw.kind == "weekend" else 1)
            elif (
                tense == "future"
                or (before in ("this", "until", "by") and tense != "past")
                or (not tense and self._announced.is_known)
            ):
                day = onwards(self._announced.first_day(raw, base), raw.weekday, 0)
            else:
                day = back(base, raw.weekday, 0)
        if day is None:
            return None
        last = shifted(day, 1) if raw.kind == "weekend" else day
        if last is None:
            return None
        self._remember(raw, day)
        return _days(raw, day, last, Reason("weekday", words))

    def _follows(self, tense: str) -> bool:
        """Whether a weekday counts from the last day, and not from publication."""
        if self._day is None:
            return False
        if self._published is None or self._is_past:
            return True
        lag = (self._published - self._day).days
        if tense == "future":
            return -_SAME_JOURNEY < lag <= -_STALE
        return _STALE <= abs(lag) < _SAME_JOURNEY

    def _day_alone(self, raw: RawDate) -> DateMention | None:
        if self._day is not None:
            day = numbered_day(raw, self._day, range(3))
            reason = Reason("carried on", f"{self._day_words}, {self._words(raw)}")
        elif self._published is not None and not self._is_past:
            is_ahead = tense_at(self._text, raw.start, raw.end) == "future"
            day = numbered_day(raw, self._published, range(3) if is_ahead else range(0, -3, -1))
            reason = Reason("day of publication", self._words(raw))
        else:
            return None
        if day is None:
            return None
        self._remember(raw, day)
        last = day if raw.last_day is None else day_of(day.year, day.month, raw.last_day)
        return None if last is None else _days(raw, day, last, reason)

    def _from_publication(self, raw: RawDate) -> DateMention | None:
        if self._entry_day is not None:
            # "This morning" in a diary is that of its entry.
            day = shifted(self._entry_day, raw.days)
            words = f"{self._entry_words}, {self._words(raw)}"
            if day is None:
                return None
            self._day, self._day_words, self._is_range = day, words, False
            return _days(raw, day, day, Reason("counted on", words), is_repeated=raw.days == 0)
        if self._published is None or self._is_past:
            return None
        day = shifted(self._published, raw.days)
        if day is None:
            return None
        self._remember(raw, day)
        return _days(raw, day, day, Reason("day of publication", self._words(raw)))

    def _numbered(self, raw: RawDate) -> DateMention | None:
        """A "Day 3" of a programme, of which one day has a date right after its number."""
        day = self._programme.day(raw)
        if day is None:
            return None
        self._remember(raw, day)
        last = shifted(day, max(0, (raw.last_day or 0) - raw.days)) or day
        return _days(raw, day, last, Reason("counted on", self._words(raw)))

    def _counted(self, raw: RawDate) -> DateMention | None:
        if self._day is None or self._is_range:
            # After "9 to 14 March", nobody knows from which day to count.
            return None
        day = shifted(self._day, raw.days)
        if day is None:
            return None
        reason = Reason("counted on", ", ".join(filter(None, (self._day_words, self._words(raw)))))
        if raw.days:
            self._remember(raw, day)
        return _days(raw, day, day, reason, is_repeated=raw.days == 0)

    def _remember(self, raw: RawDate, day: dt.date) -> None:
        self._day, self._day_words, self._day_end = day, self._words(raw), raw.end
        self._is_range = raw.last_day is not None
        self._announced.remember(raw, day)
        self._programme.remember(raw, day)
        if raw.start in self._entries:
            self._entry_day, self._entry_words = day, self._words(raw)

    def _words(self, raw: RawDate) -> str:
        return self._text[raw.start : raw.end]

    def _undated(self, raw: RawDate) -> DateMention:
        # What follows is not counted from a day before this one.
        self._day = self._day if raw.kind == "month" else None
        return DateMention(found=FoundDate(start=raw.start, end=raw.end, when=None))


def _days(
    raw: RawDate,
    first: dt.date,
    last: dt.date,
    inferred: Reason | None,
    *,
    is_explicit: bool = False,
    is_repeated: bool = False,
    is_past_year: bool = False,
) -> DateMention:
    spelt = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return DateMention(
        found=FoundDate(start=raw.start, end=raw.end, when=When(spelt), inferred=inferred),
        first=first,
        last=last,
        is_explicit=is_explicit,
        is_repeated=is_repeated,
        is_past_year=is_past_year,
    )


def numbered_day(raw: RawDate, base: dt.date, months: range) -> dt.date | None:
    """The first "12th" in the months so many after that of ``base`` (or before it).

    It is not on the other side of ``base``, and has the weekday that the words give.
    """
    for step in months:
        index = base.month - 1 + step
        day = day_of(base.year + index // 12, index % 12 + 1, raw.day)
        if day is None or (day < base if months.step > 0 else day > base):
            continue
        if raw.weekday is None or day.isoweekday() == raw.weekday:
            return day
    return None


def _are_near(day: dt.date, other: dt.date | None) -> bool:
    """Whether two days can belong to one journey and the report of it."""
    return other is not None and abs((day - other).days) <= _SAME_TIME


def _is_same_journey(raw: RawDate, year: int, other: dt.date) -> bool:
    return _distance(raw, year, other) <= _SAME_JOURNEY / 2


def _is_aside(text: str, raw: RawDate, day: dt.date, stated: dt.date | None) -> bool:
    """Whether "he had been there in 1961" does not take the story back to that year."""
    is_earlier = stated is not None and day < stated
    return is_earlier and is_before_the_story(text, raw.start)


def _distance(raw: RawDate, year: int, other: dt.date) -> int:
    day = day_in(raw, year)
    return abs((day - other).days) if day is not None else 10_000


def _is_part(raw: RawDate, text: str) -> bool:
    """Whether a weekday has a part of the day beside it: "Friday evening"."""
    return " " in text[raw.start : raw.end].strip()
