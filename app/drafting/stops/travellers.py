"""Tells who travels in a text, and whose words are the subject of a clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from app.drafting.dates.words import WEEKDAYS
from app.drafting.prose.prose import Prose
from app.drafting.stops import cues
from app.drafting.stops.mentions import Named
from app.drafting.stops.traveller_words import (
    COMPANIES,
    EVENTS,
    JOURNEYS,
    OFFICES,
    PARTS_OF_ALL,
    PREPOSITIONS,
    RELATIONS,
    TIMES,
    VEHICLES,
    WAYS,
)

# Who a subject is: one that travels, another person, somebody that a pronoun alone names, what
# carries the travellers, another thing, or nobody ("arriving in").
SubjectKind: TypeAlias = Literal[
    "traveller", "other", "pronoun", "journey", "vehicle", "event", "thing", "none",
]  # fmt: skip

# Who is named almost as often as the person who is named most may travel, too.
_ALMOST_AS_OFTEN, _OFTEN = 0.7, 2
# In a text of the first person, somebody else who travels is named so often.
_COMPANION = 4
# A verb of travel so soon after a name has it as its subject, in characters.
_REACH = 40
# A text with so many words of the first person outside quotations is told by who travels.
_FIRST_PERSONS = 3
_FIRST_PERSON = frozenset(("I", "We", "we", "our", "my", "us"))
_JOINED = re.compile(
    r"(?:\s+and|,?\s+(?:accompanied|joined|attended)\s+by|,?\s+(?:along|together)?\s*with)\s+"
    r"(?:(?:the|his|her|their)\s+)?(?:[\w’'-]+\s+){0,4}$"
)
_CLOSE_TO = re.compile(
    r"\b(?:his|her|their|[A-Z][\w-]+['’]s)\s+(?P<words>[^,.;]{2,40}),?\s+(?:[A-Z][\w.]+\s+)*$"
)
_HEAD = re.compile(r"([\w’-]+)(?:\s+(?:of|for|to|at|in|on)\b.*)?$")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


class Travellers:
    """Those who travel in one text."""

    def __init__(self, prose: Prose, people: Sequence[Named]) -> None:
        self._prose = prose
        own = [
            token
            for token in prose.tokens
            if token.text in _FIRST_PERSON and prose.quotation_at(token.start) is None
        ]
        self.tell = len(own) >= _FIRST_PERSONS and any(
            cues.MOVES.match(prose.text, token.end) for token in own
        )
        leaders = list(_leaders(prose, people, is_told_by_traveller=self.tell))
        self.leaders = sorted(span for person in leaders for span in person.mentions)
        self.others = sorted(
            span for person in people if person not in leaders for span in person.mentions
        )
        self._genders = {start: person.gender for person in people for start, _ in person.mentions}
        self._role_words = frozenset(
            word.casefold() for person in leaders for word in (person.role or "").split()
        )
        self._roles = frozenset(_role_nouns(leaders))
        self._starts = [start for start, _ in self.leaders]
        self._other_starts = [start for start, _ in self.others]

    def _is_leaders_role(self, words: Sequence[str]) -> bool:
        """Whether words are a traveller's role: "the minister", not "the prime minister"."""
        for at, word in enumerate(words):
            if word in self._roles:
                before = words[at - 1] if at else ""
                return before not in OFFICES or before in self._role_words
        return False

    def other_in(self, start: int, end: int) -> int | None:
        """Where the first name of another person stands in ``start:end``."""
        at = bisect_left(self._other_starts, start)
        is_there = at < len(self._other_starts) and self._other_starts[at] < end
        return self._other_starts[at] if is_there else None

    def may_be(self, start: int, gender: str) -> bool:
        """Whether "he" or "she" may mean the person whose name is at ``start``."""
        return self._genders.get(start, "") in ("", gender)

    def kind(self, start: int, end: int) -> SubjectKind:
        """Who the subject at ``start:end`` is."""
        words = [found[0] for found in _WORD.finditer(self._prose.text, start, end)]
        if not words:
            return "none"
        is_named = _any_within(self._starts, start, end)
        if self.other_in(start, end) is not None and not is_named:
            return "other"
        if {"I", "we", "We", "us"} & set(words):
            return "traveller" if self.tell else "other"
        lower = [word.casefold() for word in words]
        while len(lower) > 1 and lower[-1] in TIMES:
            lower.pop()
        head = _head_noun(lower)
        possessed = lower[0] in ("his", "her", "my", "our", "their")
        if possessed and RELATIONS & set(lower):
            return "other"
        if is_named:
            return "traveller"
        if lower[-1] in ("he", "she", "they", "it"):
            return "thing" if lower[-1] == "it" else "pronoun"
        if lower[0] in PARTS_OF_ALL and "of" in lower and COMPANIES & set(lower[2:]):
            # "Two members of the delegation went on": the others did not.
            return "other"
        if self._is_leaders_role(lower) or head in COMPANIES:
            return "traveller"
        last = words[len(lower) - 1]
        if self.tell and last[0].isupper() and len(words) > len(lower) - 1 and last not in WEEKDAYS:
            # Somebody who is not named elsewhere.
            return "other"
        if lower[0] in ("her", "his") and lower[-1] in ("highness", "majesty", "holiness"):
            return "pronoun"
        if possessed and WAYS & set(lower):
            return "journey"
        if head in JOURNEYS or (len(words) == 1 and words[0] in WEEKDAYS):
            return "journey"
        if head in VEHICLES:
            return "vehicle"
        if head in EVENTS:
            return "event"
        return "thing"


def _head_noun(words: Sequence[str]) -> str:
    """The last word before the first preposition that has a word before it."""
    for at, word in enumerate(words):
        if at > 1 and word in PREPOSITIONS:
            return words[at - 1]
    return words[-1]


def _any_within(starts: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(starts, start)
    return at < len(starts) and starts[at] < end


def _leaders(
    prose: Prose, people: Sequence[Named], *, is_told_by_traveller: bool
) -> Iterator[Named]:
    """Who is named most and first, who is named with them, and others who are told to travel."""
    if not people:
        return
    named = [person for person in people if not _is_author(prose, person)] or list(people)
    most = max(len(person.mentions) for person in named)
    if is_told_by_traveller and most < _COMPANION:
        return
    first = named[0]
    for person in named:
        count = len(person.mentions)
        is_often = count >= _OFTEN and count >= _ALMOST_AS_OFTEN * most
        is_moving = most < _OFTEN and _travels(prose, person)
        is_leading = (is_often or is_moving) and not _is_related(prose, person)
        if person is first or is_leading or _is_joined(prose, first, person):
            yield person


def _is_author(prose: Prose, person: Named) -> bool:
    """Whether a person wrote the text."""
    start, _ = person.mentions[0]
    is_only = len(person.mentions) == 1
    return is_only and prose.sentences[prose.sentence_at(start)].kind == "byline"


def _travels(prose: Prose, person: Named) -> bool:
    """Whether a verb of travel stands right after the person's name."""
    return any(
        prose.quotation_at(start) is None
        and (found := cues.MOVES.match(prose.text, end)) is not None
        and found.end() <= end + _REACH
        for start, end in person.mentions
    )


def _is_joined(prose: Prose, first: Named, person: Named) -> bool:
    """Whether a person is named with the first one: "King Karl and Queen Anna"."""
    (_, end), (start, _) = first.mentions[0], person.mentions[0]
    return end < start < end + _REACH * 2 and _JOINED.match(prose.text[end:start]) is not None


def _is_related(prose: Prose, person: Named) -> bool:
    """Whether a person is first named as close to someone: "his opponent, Luis Ferrero"."""
    start, _ = person.mentions[0]
    found = _CLOSE_TO.search(prose.text[max(0, start - _REACH * 2) : start])
    return found is not None and bool(RELATIONS & set(found["words"].lower().split()))


def _role_nouns(leaders: Sequence[Named]) -> Iterator[str]:
    """The nouns of their roles: "minister" of "minister of trade"."""
    for person in leaders:
        found = _HEAD.search((person.role or "").split(",")[0])
        if found is not None:
            yield found[1].casefold()
            yield found[1].rpartition("-")[2].casefold()
