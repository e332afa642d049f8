"""Tells headings that name a stop from those that name where the text was published."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from app.drafting.dates.finding import DateMention
from app.drafting.prose.prose import Prose
from app.drafting.prose.sentences import Sentence
from app.drafting.stops.mentions import PlaceMention

# "entry": nothing but a place, with a date or without; "letterhead": where and when it was
# published.
HeadingKind: TypeAlias = Literal["", "entry", "letterhead"]

_NUMBER = re.compile(r"\W*(?:(?:\d+|[ivxIVX]+|[a-zA-Z])[.)])*(?:\d+(?:\.\d+)*)?\s+")
_SMALL = re.compile(r"\b(?:and|to|via|the|of|in|at|from|on|day|or|then|for)\b", re.IGNORECASE)
_LONGEST = 120
# Without a day of publication, a letterhead is among so many sentences.
_HEAD = 6
_SEVERAL = 2


class Headings:
    """The headings of one text. Mentions and dates are in its order."""

    def __init__(
        self,
        prose: Prose,
        mentions: Sequence[PlaceMention],
        dates: Sequence[DateMention],
        published: dt.date | None,
    ) -> None:
        self._prose = prose
        self._places: dict[int, list[tuple[int, int]]] = {}
        self._days: dict[int, list[DateMention]] = {}
        for mention in mentions:
            number = prose.sentence_at(mention.start)
            self._places.setdefault(number, []).append((mention.start, mention.whole_end))
        for date in dates:
            self._days.setdefault(prose.sentence_at(date.found.start), []).append(date)
        self._bare = {
            number for number in self._places if self._is_bare(number) and self._begins(number)
        }
        dated = sum(number in self._days for number in self._bare)
        self._letterheads = {
            number
            for number in self._places
            if self._is_letterhead(number, published)
            and (number not in self._bare or dated < _SEVERAL)
        }

    def kind(self, mention: PlaceMention) -> HeadingKind:
        """What heading the sentence of a mention is."""
        number = self._prose.sentence_at(mention.start)
        if number in self._letterheads:
            return "letterhead"
        return "entry" if number in self._bare else ""

    def is_entry(self, number: int) -> bool:
        """Whether the sentence with an index names nothing but a place and perhaps a date."""
        return number in self._bare and number not in self._letterheads

    def _is_bare(self, number: int) -> bool:
        sentence = self._prose.sentences[number]
        if sentence.end - sentence.start > _LONGEST:
            return False
        rest = self._rest(number, sentence)
        numbering = _NUMBER.match(rest)
        rest = rest[numbering.end() :] if numbering is not None else rest
        return not any(map(str.isalnum, _SMALL.sub("", rest)))

    def _rest(self, number: int, sentence: Sentence) -> str:
        """The words of a sentence without its places and dates."""
        text = self._prose.text
        spans = [*self._places.get(number, [])]
        spans += [(date.found.start, date.found.end) for date in self._days.get(number, [])]
        parts, at = [], sentence.start
        for start, end in sorted(spans):
            parts.append(text[at:start])
            at = max(at, end)
        return " ".join([*parts, text[at : sentence.end]])

    def _begins(self, number: int) -> bool:
        """Whether a sentence begins its paragraph or line, but for dates and other places."""
        sentence = self._prose.sentences[number]
        if sentence.kind in ("line", "heading"):
            return True
        if number == 0 or self._prose.sentences[number - 1].paragraph != sentence.paragraph:
            return True
        before = self._prose.sentences[number - 1]
        is_line = "\n" in self._prose.text[before.end : sentence.start]
        is_after_date = number - 1 not in self._places and self._is_bare(number - 1)
        return is_line or (is_after_date and self._begins(number - 1))

    def _is_letterhead(self, number: int, published: dt.date | None) -> bool:
        sentence = self._prose.sentences[number]
        days = self._days.get(number, [])
        if len(days) != 1 or sentence.end - sentence.start > _LONGEST:
            return False
        if sentence.kind == "prose" and not self._is_bare(number):
            return False
        date = days[0]
        has_year = re.search(r"\d{4}", self._prose.text[date.found.start : date.found.end])
        if not has_year or date.first is None:
            return False
        return date.first == published if published is not None else number < _HEAD
