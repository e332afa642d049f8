"""Tells at which stop, and on which day, something that a sentence tells of took place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from app.drafting.dates.finding import DateMention
from app.drafting.draft import FoundDate, ProposedStop, Reason
from app.drafting.prose.prose import Prose
from app.drafting.prose.sentences import Sentence
from app.drafting.stops import cues
from app.drafting.stops.mentions import PlaceMention
from app.tour.when import When

# A mention with a lower score is no setting.
_LEAST, _LEAST_FROM_AFAR = 1.0, 2.0
# So far before a paragraph the place may stand that it goes on at, in characters.
_LOOKED_BACK = 1500
_MOST_TOLD = 10
_WHERE = re.compile(r",?\s+where\b")
_AT = re.compile(r"\s+(?:at|in|near)\s+(?:the\s+)?")
# "met the mayor and flew to", but not "met the mayor and other officials in".
_GOES_ON = re.compile(
    r"(?:\b(?:before|then|later|after(?!\s+(?:meeting|seeing|talks|(?:(?:a|the|his|her|their)\s+)?"
    r"(?:\w+\s+){0,2}(?:meetings?|talks|lunch|dinner|session|visit)\b)))|;)\s|\band\s+(?:\w+ly\s+|also\s+|(?:he|she|they|we|I)\s+)?"
    r"(?:[a-z]+ed|went|flew|drove|spent|held|took|spoke|rode|sailed|left|made|gave|saw|met|began"
    r"|came|ran|sat|set|cut|laid)\b"
)


# "During the ASEAN leg of the trip": where the text told of ASEAN before.
_LEG = re.compile(
    r"\b(?:[Dd]uring|[Oo]n|[Ii]n)\s+(?:the|his|her|their|our)\s+(?:[a-z]+\s+)?(?P<name>[A-Z][\w’-]+)\s+"
    r"(?:leg|part|portion|stage|section|half)\s+of\s+(?:the|his|her|their|our|this)\b"
)


class Setting(msgspec.Struct, frozen=True):
    """Where and when; ``is_inferred`` says that the sentence does not name the place."""

    stop: str | None = None
    is_inferred: bool = False
    date: FoundDate | None = None


class Settings:
    """Finds the setting of a span. ``stops`` and ``dates`` are those of the text.

    ``mentions`` are all mentions of places; those that tell of no visit are no settings.
    """

    def __init__(
        self,
        prose: Prose,
        stops: Sequence[ProposedStop],
        mentions: Sequence[PlaceMention],
        dates: Sequence[DateMention],
    ) -> None:
        self._prose = prose
        self._dates = [date for date in dates if date.first is not None and not date.is_past_year]
        self._date_starts = [date.found.start for date in self._dates]
        self._stops = {stop.id: stop for stop in stops}
        self._stop_of = {start: stop.id for stop in stops for start, _ in stop.mentions}
        self._mentions = [
            mention
            for mention in mentions
            if mention.start in self._stop_of
            and mention.score >= _LEAST
            and (
                _WHERE.match(prose.text, mention.whole_end)
                or not cues.FROM.search(prose.text, max(0, mention.start - 30), mention.start)
            )
        ]
        self._starts = [mention.start for mention in self._mentions]

    def at(self, start: int, end: int) -> Setting:
        """The setting of the words at ``start:end``."""
        sentence = self._prose.sentences[self._prose.sentence_at(start)]
        mention, is_inferred = self._place(start, end, sentence)
        date = self._date(start, end, sentence.start, sentence.end)
        if is_inferred and (leg := _LEG.search(self._prose.text, sentence.start, end)):
            mention = self._told_with(leg["name"], sentence.start)
            found = self._stop_of[mention.start] if mention is not None else None
            # On which of its days, nothing tells.
            return Setting(found, found is not None, date)
        if mention is None:
            return Setting(None, False, date)
        # Who was met tells a country, but not that they met there.
        is_inferred = is_inferred or mention.reason == "met there"
        stop = self._stop_of[mention.start]
        if date is None:
            date = _carried(mention, self._stops[stop])
        return Setting(stop, is_inferred, date)

    def country(self, stop: str | None) -> str | None:
        """The country (alpha-2) that a stop is in, as far as it is known."""
        places = self._stops[stop].places if stop in self._stops else ()
        return places[0].country if places else None

    def _place(self, start: int, end: int, sentence: Sentence) -> tuple[PlaceMention | None, bool]:
        text = self._prose.text
        points_back = cues.HERE.match(text, sentence.start, sentence.end) is not None
        here = [
            mention
            for mention in self._within(sentence.start, sentence.end)
            if mention.start < end or not _GOES_ON.search(text, end, mention.start)
        ]
        near = [m for m in here if end <= m.start and _AT.fullmatch(text, end, m.start)]
        if near:
            return near[0], False
        surest = max((m.score for m in here if not m.is_area), default=0.0)
        if surest >= _LEAST_FROM_AFAR:
            # "At Camp Oak in Peru, the largest base of Chile": not in Chile.
            here = [m for m in here if not m.is_area or m.score >= surest]
        if here and not points_back:
            return min(here, key=lambda m: (m.start > start, abs(m.start - start))), False
        first, last = self._prose.paragraphs[self._prose.paragraph_at(start)]
        before = self._sure(self._within(first, sentence.start))
        if before:
            return self._surest_of_last_sentence(before), True
        if here:
            return here[0], False
        before = self._sure(self._within(max(0, first - _LOOKED_BACK), first))
        if before:
            return self._surest_of_last_sentence(before), True
        after = self._within(sentence.end, last)
        return (after[0], True) if after else (None, False)

    def _sure(self, mentions: Sequence[PlaceMention]) -> Sequence[PlaceMention]:
        """Those mentions that may be the place of what another sentence tells."""
        return [
            mention
            for mention in mentions
            if mention.score >= _LEAST_FROM_AFAR
            or self._stops[self._stop_of[mention.start]].arrive is not None
        ]

    def _surest_of_last_sentence(self, before: Sequence[PlaceMention]) -> PlaceMention:
        last = self._prose.sentence_at(before[-1].start)
        same = [m for m in before if self._prose.sentence_at(m.start) == last]
        return max(same, key=lambda mention: mention.score)

    def _told_with(self, name: str, before: int) -> PlaceMention | None:
        """The place of the last sentence that has a name and a place, looking back from an offset.

        Only a few sentences with the name are looked at.
        """
        for _ in range(_MOST_TOLD):
            before = self._prose.text.rfind(name, 0, before)
            if before < 0:
                return None
            sentence = self._prose.sentences[self._prose.sentence_at(before)]
            if here := self._within(sentence.start, sentence.end):
                return here[0]
        return None

    def _within(self, start: int, end: int) -> Sequence[PlaceMention]:
        first, last = (bisect_left(self._starts, offset) for offset in (start, end))
        return self._mentions[first:last]

    def _date(self, at: int, until: int, start: int, end: int) -> FoundDate | None:
        first, last = (bisect_left(self._date_starts, offset) for offset in (start, end))
        here = [
            date
            for date in self._dates[first:last]
            if date.found.start < until
            or not _GOES_ON.search(self._prose.text, until, date.found.start)
        ]
        if not here:
            return None
        nearest = min(here, key=lambda date: _gap(date, at, until))
        day = nearest.first
        found = nearest.found
        if day is None or (nearest.last is not None and nearest.last != day):
            return found
        return FoundDate(
            start=found.start, end=found.end, when=When(day.isoformat()), inferred=found.inferred
        )


def _gap(date: DateMention, start: int, end: int) -> int:
    return max(date.found.start - end, start - date.found.end, 0)


def _carried(mention: PlaceMention, stop: ProposedStop) -> FoundDate | None:
    """The days of a visit as those of what happened during it, which the text does not say."""
    date = mention.date
    if date is None or date.first is None or date.is_past_year:
        found, when = stop.arrive, stop.arrive.when if stop.arrive is not None else None
    else:
        found, when = date.found, When(date.first.isoformat())
    if found is None or when is None:
        return None
    arrive = stop.arrive.when if stop.arrive is not None else None
    depart = stop.depart.when if stop.depart is not None else None
    is_stay = arrive is not None and depart is not None and arrive.is_before(depart)
    if is_stay and arrive and depart and arrive.first_day <= when.first_day <= depart.last_day:
        when = When(f"{arrive.text}/{depart.text}")
    return FoundDate(
        start=found.start, end=found.end, when=when, inferred=Reason("carried on", when.text)
    )
