"""Finds the words of a text that name places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

import msgspec

from app.drafting.dates.words import MONTHS, WEEKDAYS
from app.drafting.places.common import (
    CONNECTORS,
    DETERMINERS,
    FUNCTION_WORDS,
    INSTITUTIONS,
    NO_PLACES,
    SHORTENED,
    THINGS,
    TITLES,
    VENUES,
    WITH_ARTICLE,
)
from app.drafting.places.demonyms import DEMONYMS
from app.drafting.places.spans import Spans
from app.drafting.prose.tokens import Token
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.keys import key
from app.gazetteer.places import Match, Within

NameKind: TypeAlias = Literal["place", "region", "country", "unknown"]

# A name of a place has at most so many words, marks included.
_MOST_WORDS = 7
_HOMONYMS = 40
# How well known a place must be (``Match.score``) for one word to mean it, in a sentence and at
# the beginning of one, where every word has a capital letter.
_LEAST, _LEAST_AT_START, _LEAST_IN_CAPITALS = 36, 80, 120
_LEAST_OF_SEVERAL, _LEAST_AFTER_SMALL_WORD = 20, 140
_LEAST_OF_INSTITUTION, _LEAST_AFTER_NOUN = 150, 150
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central day mon tue tues wed thu fri"
    " sat sun monday tuesday wednesday thursday friday saturday sunday station airport port".split()
)
# What stands before the name of a city for a part of it.
PARTS = frozenset("North South East West Old Central Greater Downtown Inner Upper Lower".split())
_LEAST_OF_CITY = 118
_LEAST_WITH_PERSON = 125
# A less known one beside other capital words is a part of a longer name.
_LEAST_IN_NAME = 118
_COUNTRY_SCORE = 150
# A region is meant rather than a place of its name that is less known than this.
_LEAST_BESIDE_REGION = 118
_ABBREVIATED = frozenset("UK US USA UAE U.S U.S. U.K U.K. U.S.A. DRC EU".split())
# Kinds of places that are known by their full names only.
_SITES = frozenset(("airport", "base", "residence", "government", "headquarters"))


class PlaceName(msgspec.Struct, frozen=True, kw_only=True):
    """Words at ``start:end`` that name a place, and what they may mean, best known first.

    With ``is_meant`` the words are others than the name: "the Argentine capital", "Japanese".
    """

    start: int
    end: int
    text: str
    kind: NameKind
    matches: tuple[Match, ...] = ()
    within: Within = Within()
    is_meant: bool = False


class _Meaning(msgspec.Struct, frozen=True):
    kind: NameKind
    matches: tuple[Match, ...]
    within: Within


class NameFinder:
    """Finds the names in one text; each spelling is looked up once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._known: dict[str, _Meaning | None] = {}

    def names(
        self,
        text: str,
        tokens: Sequence[Token],
        starts: frozenset[int],
        persons: Sequence[tuple[int, int]],
    ) -> tuple[PlaceName, ...]:
        """The names of places in the text's order, without those of persons.

        ``starts`` are the offsets at which sentences and quotations begin.
        """
        lower = frozenset(
            token.text for token in tokens if token.kind == "word" and token.text.islower()
        )
        taken = Spans(persons)
        found: list[PlaceName] = []
        at = 0
        while at < len(tokens):
            if not tokens[at].is_capital or taken.covers(tokens[at].start):
                at += 1
                continue
            name, after = self._longest(text, tokens, at, starts, lower, taken)
            if name is not None:
                found.append(name)
            at = after
        return tuple(found)

    def _longest(
        self,
        text: str,
        tokens: Sequence[Token],
        at: int,
        starts: frozenset[int],
        lower: frozenset[str],
        taken: Spans,
    ) -> tuple[PlaceName | None, int]:
        for end in reversed(list(_ends(text, tokens, at))):
            first, last = tokens[at], tokens[end - 1]
            words = text[first.start : last.end]
            is_start = first.start in starts
            if end - at == 1 and not _may_name(tokens, at, lower, is_start=is_start):
                continue
            inside = _person_inside(text, tokens[at:end], taken)
            if inside == "whole":
                continue
            meaning = self._meaning(words)
            if inside and (meaning is None or not _is_surely_a_place(meaning)):
                continue
            if meaning is None or not _is_known(words, meaning, end - at, is_start=is_start):
                continue
            if _is_thing(tokens, at, end, meaning):
                continue
            name = PlaceName(
                start=first.start,
                end=last.end,
                text=words,
                kind=meaning.kind,
                matches=meaning.matches,
                within=meaning.within,
            )
            return name, end
        return None, at + 1

    def _meaning(self, words: str) -> _Meaning | None:
        if words not in self._known:
            self._known[words] = self._looked_up(words)
        return self._known[words]

    def _city_of(self, words: str) -> _Meaning | None:
        """The city of a part of it: Berlin of "West Berlin". "West Virginia" is a state."""
        part, _, city = words.partition(" ")
        if part not in PARTS or not city or " " in city:
            return None
        if self._gazetteer.named(words, most=1) or self._gazetteer.qualifies(words):
            return None
        found = self._meaning(city)
        is_city = found is not None and found.kind == "place" and bool(found.matches)
        return found if found and is_city and found.matches[0].score >= _LEAST_OF_CITY else None

    def _looked_up(self, words: str) -> _Meaning | None:
        if words in ("U.S.", "U.S", "US"):
            words = "United States"
        if (part := self._city_of(words)) is not None:
            return part
        within = self._gazetteer.within(words)
        found = self._gazetteer.named(words, most=_HOMONYMS)
        if words.count(" ") == 0:
            found = tuple(match for match in found if match.place.kind not in _SITES)
        best = found[0] if found else None
        country = next((match for match in found if _is_country(words, match)), None)
        if country is not None and best is not None and not _is_city_state(words, best):
            rest = tuple(match for match in found if match is not country)
            return _Meaning("country", (country, *rest), within)
        if best is not None and best.place.kind == "country":
            return None
        if best is not None and best.score >= _LEAST_BESIDE_REGION:
            return _Meaning("place", found, within)
        if within.regions or within.countries:
            # Some spellings of regions are words of their own; the gazetteer has short ones, too.
            is_spelt = len(words) > 3 or words in _ABBREVIATED
            return _Meaning("region", found, within) if is_spelt else None
        return _Meaning("place", found, within) if found else None


def _person_inside(text: str, tokens: Sequence[Token], taken: Spans) -> str:
    """Whether a person's name is in these words: "whole", only as a "part", or not.

    A part is a single word within a longer name of a place: the "John" of "St. John's".
    """
    for token in tokens:
        span = taken.at(token.start)
        if span is None:
            continue
        is_within = tokens[0].start < span[0] and span[1] <= tokens[-1].end
        if not is_within or " " in text[span[0] : span[1]]:
            return "whole"
        return "part"
    return ""


def _is_surely_a_place(meaning: _Meaning) -> bool:
    if meaning.kind in ("country", "region"):
        return True
    return bool(meaning.matches) and meaning.matches[0].score >= _LEAST_WITH_PERSON


def _is_country(words: str, match: Match) -> bool:
    if match.place.kind != "country" or match.score < _COUNTRY_SCORE:
        return False
    return len(words) > 3 or words in _ABBREVIATED


def _is_city_state(words: str, best: Match) -> bool:
    """Whether a name is a country's, and rather that of its city: Singapore, not Mexico."""
    return best.place.kind != "country" and key(best.place.name) == key(words)


def _ends(text: str, tokens: Sequence[Token], at: int) -> Iterator[int]:
    """Where a name that begins at a token may end: after each of its capital words."""
    yield at + 1
    for number in range(at + 1, min(at + _MOST_WORDS, len(tokens))):
        token, before = tokens[number], tokens[number - 1]
        between = text[before.end : token.start]
        if "\n" in between or len(between) > 1:
            return
        if token.kind == "mark":
            is_dot = token.text == "." and before.text in SHORTENED and not between
            # The possessive within a name: St. John's.
            if is_dot:
                continue
            if token.is_possessive and tokens[at].text in (*SHORTENED, "King", "Land", "Saint"):
                yield number + 1
                continue
            return
        if token.text == "I":
            # "At Zagreb I had four hours"
            return
        if token.is_capital:
            yield number + 1
        elif token.text not in CONNECTORS:
            return


def _may_name(tokens: Sequence[Token], at: int, lower: frozenset[str], *, is_start: bool) -> bool:
    """Whether a single capital word may be a name of a place."""
    token = tokens[at]
    word = token.text
    if (
        word in DEMONYMS
        or word.casefold() in NO_PLACES
        or (len(word) < 3 and word not in _ABBREVIATED)
    ):
        return False
    if re.split("['’]", word, maxsplit=1)[0].casefold() in FUNCTION_WORDS:
        return False
    before = tokens[at - 1] if at else None
    is_within = before is not None and before.is_capital
    if word.casefold() in lower and (is_start or is_within or word.isupper()):
        return False
    if before is not None and before.text == "." and at > 1:
        before = tokens[at - 2]
        return before.text not in TITLES
    return before is None or before.text not in TITLES


def _is_thing(tokens: Sequence[Token], at: int, end: int, meaning: _Meaning) -> bool:
    """Whether the words name a ship, an institution or the like: "the Victoria", "Great Wall"."""
    score = meaning.matches[0].score if meaning.matches else 0
    if end - at > 1:
        return tokens[end - 1].text in INSTITUTIONS and score < _LEAST_OF_INSTITUTION
    if meaning.kind != "place" or at == 0:
        return False
    before, word = tokens[at - 1], tokens[at].text
    if before.text.casefold() in DETERMINERS and word not in WITH_ARTICLE:
        return True
    if score < _LEAST_IN_NAME and _is_in_longer_name(tokens, at):
        return True
    if before.is_capital and before.end + 1 == tokens[at].start:
        common = before.text.casefold()
        if common in NO_PLACES and common not in FUNCTION_WORDS and score < _LEAST_AFTER_NOUN:
            return common not in _DIRECTIONS and before.text not in SHORTENED
    first = at
    while first and tokens[first - 1].is_capital and at - first < _MOST_WORDS:
        first -= 1
    return (first > 0 and tokens[max(0, first - 1)].text in THINGS) or before.text in THINGS


def _is_in_longer_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether capital words stand right beside a name: "Hellyer Grain", "Economy Minister"."""
    word, before = tokens[at], tokens[at - 1]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.is_capital and after.start == word.end + 1:
        return after.text not in VENUES and after.text not in WEEKDAYS and after.text not in MONTHS
    if not before.is_capital or before.end + 1 != word.start:
        return False
    lower = before.text.casefold()
    is_beside = lower in FUNCTION_WORDS or lower in _DIRECTIONS or before.text in SHORTENED
    return not (is_beside or before.text in MONTHS or before.text in DEMONYMS)


def _is_known(words: str, meaning: _Meaning, count: int, *, is_start: bool) -> bool:
    """Whether a name is known well enough to mean a place."""
    if meaning.kind in ("country", "region"):
        return True
    score = meaning.matches[0].score if meaning.matches else 0
    if count > 1:
        first = re.split(r"[\s'’]", words, maxsplit=1)[0].casefold()
        if first in FUNCTION_WORDS and key(meaning.matches[0].place.name) != key(words):
            return score >= _LEAST_AFTER_SMALL_WORD
        return score >= _LEAST_OF_SEVERAL
    if words.isupper() and len(words) <= 4:
        return score >= _LEAST_IN_CAPITALS
    return score >= (_LEAST_AT_START if is_start else _LEAST)
