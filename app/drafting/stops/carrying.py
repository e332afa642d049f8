"""Carries dates on to places that the text tells of on the same day."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from app.drafting.dates.days import shifted
from app.drafting.dates.finding import DateMention
from app.drafting.dates.tense import tense_at
from app.drafting.draft import Reason
from app.drafting.prose.prose import Prose
from app.drafting.prose.verbs import is_past
from app.drafting.stops import cues
from app.drafting.stops.mentions import PlaceMention
from app.tour.when import When

# So much of a sentence is looked at after a name, in characters.
_REACH = 400
# A mention that is surer than this is told of as visited.
_LEAST = 1.2
# What says that time went by.
_LATER = re.compile(
    r"\b(?:then|later|next|after|afterwards|before|until|till|from there|eventually|finally"
    r"|following|overnight|nights?|days|weeks?|months?|years?|earlier|previously|in the end|soon"
    r"|had|since|once|ago|tomorrow|yesterday|last|will have|would)\b",
    re.IGNORECASE,
)
# What says in an entry that another day came.
_ANOTHER_DAY = re.compile(
    r"\b(?:(?:next|following|last|first|second|third|\w+th)\s+(?:day|morning|evening|night)"
    r"|days?\s+(?:later|after)|for\s+\w+\s+days|\d+(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)
_AND_THEN = re.compile(r"[,;]\s+(?:and|but|while)\s+(?P<rest>\S+(?:\s+\S+)?)")
# A date begins its sentence, or is what the sentence is about.
_FRONTED = re.compile(r"\W*(?:[\w’'-]+\s+){0,3}$")
_BY_NIGHT = re.compile(
    r"\b(?:overnight|(?:all|through the|by) night|night (?:train|bus|flight|ferry|boat"
    r"|coach|express|mail)|sleeper)\b[^,;.]{0,40}\s(?:to|for|into)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# So many sentences a date is carried on; to the next one from anywhere in its sentence.
_FAR = 2


class Carrier:
    """Carries dates in one text; mentions have their scores and dates. Both are in its order."""

    def __init__(
        self,
        prose: Prose,
        mentions: Sequence[PlaceMention],
        dates: Sequence[DateMention],
        published: dt.date | None,
    ) -> None:
        self._prose = prose
        self._published = published
        self._mentions = mentions
        self._days = [
            date
            for date in dates
            if date.first is not None
            and not date.is_past_year
            and prose.quotation_at(date.found.start) is None
        ]
        self._day_starts = [date.found.start for date in self._days]
        self._entries = [date for date in self._days if date.is_entry]
        self._entry_starts = [date.found.start for date in self._entries]

    def carry(self) -> None:
        """Gives dates to the mentions that have none."""
        for mention in self._mentions:
            if mention.date is not None:
                mention.date = self._after_a_night(mention, mention.date)
            if not self._may_have_one(mention):
                continue
            date = self._within_sentence(mention) or self._from_before(mention)
            if date is not None and self._fits(mention, date):
                mention.date = self._carried(date)

    def _may_have_one(self, mention: PlaceMention) -> bool:
        return (
            mention.date is None
            and mention.score >= _LEAST
            and not mention.is_area
            and not mention.is_qualifier
            and not mention.is_cancelled
            and self._prose.quotation_at(mention.start) is None
        )

    def _fits(self, mention: PlaceMention, date: DateMention) -> bool:
        """Whether the words around a mention may tell of the day of a date."""
        sentence = self._prose.sentences[self._prose.sentence_at(mention.start)]
        end = min(sentence.end, mention.whole_end + _REACH)
        if cues.OTHER_TIME.search(self._prose.text, mention.start, end):
            return False
        if self._published is None or date.first is None:
            return True
        tense = tense_at(self._prose.text, mention.start, mention.end)
        is_ahead = date.first > self._published
        return not (tense == "past" and is_ahead)

    def _within_sentence(self, mention: PlaceMention) -> DateMention | None:
        """The date before a mention in its sentence: "On Monday we left Lima and flew to Cusco"."""
        sentence = self._prose.sentences[self._prose.sentence_at(mention.start)]
        before = self._between(sentence.start, mention.start)
        if not before:
            return None
        date = before[-1]
        if not self._is_single(date):
            return None
        later = self._after_a_night(mention, date)
        if later is not date:
            return later
        if date.is_entry:
            return date
        start = date.found.end
        if self._between(mention.end, sentence.end) or not _FRONTED.fullmatch(
            self._prose.text, sentence.start, date.found.start
        ):
            return None
        if _begins_anew(self._prose.text[start : mention.start]):
            return None
        return None if self._time_goes_by(date.found.end, mention.start) else date

    def _after_a_night(self, mention: PlaceMention, date: DateMention) -> DateMention:
        """The day after, if they were on the way: "On Saturday they flew overnight to Osaka"."""
        sentence = self._prose.sentences[self._prose.sentence_at(mention.start)]
        if not sentence.start <= date.found.start < date.found.end <= mention.start:
            return date
        if date.first is None or not self._is_single(date):
            return date
        if not _BY_NIGHT.search(self._prose.text[date.found.end : mention.start]):
            return date
        day = shifted(date.first, 1)
        if day is None:
            return date
        words = self._prose.text[date.found.start : mention.start].strip()
        found = msgspec.structs.replace(
            date.found, when=When(day.isoformat()), inferred=Reason("counted on", words)
        )
        return msgspec.structs.replace(date, found=found, first=day, last=day)

    def _from_before(self, mention: PlaceMention) -> DateMention | None:
        """The date of a sentence before, in the paragraph or in the entry of a diary."""
        number = self._prose.sentence_at(mention.start)
        sentence = self._prose.sentences[number]
        entry = self._entry_before(mention.start)
        if self._between(sentence.start, sentence.end):
            return None
        if self._time_goes_by(sentence.start, mention.start):
            return None
        for back in range(1, number + 1):
            before = self._prose.sentences[number - back]
            if before.paragraph != sentence.paragraph and entry is None:
                return None
            days = self._between(before.start, before.end)
            if not days:
                if entry is None and back > _FAR - 1:
                    return None
                goes_by = _LATER if entry is None else _ANOTHER_DAY
                if goes_by.search(self._prose.text, before.start, before.end):
                    return None
                continue
            date = days[-1]
            if date.is_entry:
                return date
            is_close = back == 1 or _FRONTED.fullmatch(
                self._prose.text, before.start, date.found.start
            )
            if not is_close or len(days) > 1 or not self._is_single(date):
                return None
            return None if self._time_goes_by(date.found.end, before.end) else date
        return None

    def _entry_before(self, offset: int) -> DateMention | None:
        """The date of the entry of a diary that an offset is in."""
        at = bisect_left(self._entry_starts, offset) - 1
        return self._entries[at] if at >= 0 else None

    def _between(self, start: int, end: int) -> Sequence[DateMention]:
        first, last = (bisect_left(self._day_starts, offset) for offset in (start, end))
        return self._days[first:last]

    def _time_goes_by(self, start: int, end: int) -> bool:
        return _LATER.search(self._prose.text, start, end) is not None

    def _is_single(self, date: DateMention) -> bool:
        return date.first == date.last

    def _carried(self, date: DateMention) -> DateMention:
        found = date.found
        words = self._prose.text[found.start : found.end]
        inferred = found.inferred or Reason("carried on", words)
        return msgspec.structs.replace(
            date, found=msgspec.structs.replace(found, inferred=inferred), is_repeated=True
        )


def _begins_anew(words: str) -> bool:
    """Whether a clause with another subject begins: "she landed, and a train took her to"."""
    for found in _AND_THEN.finditer(words):
        following = [word for word in found["rest"].split() if not word.endswith("ly")]
        if following and not is_past(following[0]):
            return True
    return False
