"""Finds places by words and ranks them."""

from __future__ import annotations

import json
from collections.abc import Collection
from functools import cached_property
from typing import NamedTuple

from app.gazetteer.filters import Filter
from app.gazetteer.keys import key
from app.gazetteer.keys import words as split_words
from app.gazetteer.names import Found, NameIndex
from app.gazetteer.places import Match, Within
from app.gazetteer.readings import Qualifiers, Reading, readings
from app.gazetteer.store import BEST_SCORE, DECADE, REGIONS_FROM, Store
from app.gazetteer.table import Table

# Between a name that is matched whole and one that is not lies more than any score.
_TIER = 10 * BEST_SCORE
_UNFINISHED_TIER = 2
# A word within a name counts as if the place were one of 3,000 parts of its size, so that the
# beginning of a name comes before it, except for the cities of the world.
_INNER = round(3.5 * DECADE)
# A place in one of the tour's countries counts as if it were 3,000 times as large. So the capitals
# of the world come before villages of the same name in these countries.
_IN_TOUR = round(3.5 * DECADE)
_CODE = 3
# For how their words are divided, so many times the asked number of hits are looked at.
_LOOKED_AT = 3


class _Hit(NamedTuple):
    """How good a match is, lowest first; the name, and how much of its key is matched."""

    rank: int
    found: Found
    length: int


class Finder:
    """The search in one file."""

    def __init__(self, store: Store, table: Table) -> None:
        self._store = store
        self._table = table
        self._index = NameIndex(store)
        self._numbers = {code: number for number, code in enumerate(store.header.countries)}

    def find(
        self, words: str, countries: Collection[str], country: str | None, most: int
    ) -> tuple[Match, ...]:
        """The best matches of the words."""
        only = None
        if country is not None:
            if country not in self._numbers:
                return ()
            only = self._numbers[country]
        tour = frozenset(self._numbers[code] for code in countries if code in self._numbers)
        hits: dict[int, _Hit] = {}
        for reading in readings(words, lambda: self._qualifiers, self._country_of):
            self._add(hits, reading, only, tour, most)
        if len(hits) < most and not words.isascii():
            from anyascii import anyascii

            self._add(hits, Reading(key(anyascii(words)), None, 1), only, tour, most)
        coded = self._coded(words.strip(), only)
        others = (hit for hit in hits.values() if hit.found.place != coded)
        split = split_words(words)
        looked_at = most if len(split) == 1 else _LOOKED_AT * most
        best = sorted(others, key=lambda hit: (hit.rank, hit.found.value))[:looked_at]
        named = [(hit, *self._index.matched(hit.found, hit.length)) for hit in best]
        if len(split) > 1:
            named.sort(
                key=lambda each: each[0].rank + _out_of_step(split, each[1][each[2] : each[3]])
            )
        matches = [
            Match(self._table.place(hit.found.place), name, start, end, hit.found.score)
            for hit, name, start, end in named[:most]
        ]
        if coded is not None:
            matches.insert(0, Match(self._table.place(coded), words.strip(), 0, _CODE, BEST_SCORE))
        return tuple(matches[:most])

    def named(self, words: str, most: int) -> tuple[Match, ...]:
        """The places with exactly this name, or with the first variant of it that is one."""
        for reading in readings(words, dict, lambda _: None):
            found = self._index.named(reading.name, most)
            if found:
                return tuple(
                    Match(self._table.place(each.place), words, 0, len(words), each.score)
                    for each in found
                )
        return ()

    def within(self, words: str) -> Within:
        """The countries and regions of this name."""
        header = self._store.header
        numbers = self._qualifiers.get(key(words), ())
        return Within(
            frozenset(header.countries[number] for number in numbers if number < REGIONS_FROM),
            frozenset(
                header.regions[number - REGIONS_FROM]
                for number in numbers
                if number >= REGIONS_FROM
            ),
        )

    def qualifies(self, words: str) -> bool:
        """Whether the words name a country or region, as may stand beside a name."""
        return key(words) in self._qualifiers

    def _add(
        self,
        hits: dict[int, _Hit],
        reading: Reading,
        only: int | None,
        tour: frozenset[int],
        most: int,
    ) -> None:
        """Adds what one reading finds; of two hits of a place, the better one is kept."""
        if not reading.name:
            return
        wanted = self._wanted(reading.within, only)
        filters = [wanted]
        if tour and only is None:
            preferred = self._in(tour) if wanted is None else wanted.only_in(tour)
            filters.append(preferred.quickly())
        for each in filters:
            whole = self._index.named(reading.name, most, each)
            begun = self._index.beginning(reading.name, most, each)
            inner = self._index.containing(reading.name, most, each)
            # Single letters are names too, but are mostly the beginning of one.
            first = 0 if len(reading.name) > 1 else _UNFINISHED_TIER
            for tier, founds in (
                (first, whole),
                (_UNFINISHED_TIER, begun),
                (_UNFINISHED_TIER, inner),
            ):
                for found in founds:
                    rank = (tier + reading.penalty) * _TIER - self._score(found, tour)
                    known = hits.get(found.place)
                    if known is None or rank < known.rank:
                        hits[found.place] = _Hit(rank, found, len(reading.name))

    def _score(self, found: Found, tour: frozenset[int]) -> int:
        score = found.score
        if found.is_inner:
            score -= _INNER
        if self._table.countries[found.place] in tour:
            score += _IN_TOUR
        return score

    def _wanted(self, within: frozenset[int] | None, only: int | None) -> Filter | None:
        """A filter for places that lie within countries and regions, and in the only country."""
        if within is None:
            return None if only is None else self._in(frozenset((only,)))
        regions = frozenset(number - REGIONS_FROM for number in within if number >= REGIONS_FROM)
        countries = frozenset(number for number in within if number < REGIONS_FROM)
        wanted = self._in(countries, regions)
        return wanted if only is None else wanted.only_in(frozenset((only,)))

    def _in(self, countries: frozenset[int], regions: frozenset[int] = frozenset()) -> Filter:
        return Filter(self._table.countries, self._table.regions, countries, regions)

    def _coded(self, code: str, only: int | None) -> int | None:
        """The airport or city with this IATA code, which is written in capital letters."""
        if not (len(code) == _CODE and code.isascii() and code.isalpha() and code.isupper()):
            return None
        number = self._codes.get(code)
        if number is None or (only is not None and self._table.countries[number] != only):
            return None
        return number

    def _country_of(self, folded: str) -> int | None:
        best = self._index.named(folded, 1)
        return self._table.countries[best[0].place] if best else None

    @cached_property
    def _qualifiers(self) -> Qualifiers:
        qualifiers: Qualifiers = json.loads(self._store.unpacked("qualifiers"))
        return qualifiers

    @cached_property
    def _codes(self) -> dict[str, int]:
        codes: dict[str, int] = json.loads(self._store.unpacked("codes"))
        return codes


def _out_of_step(typed: list[str], matched: str) -> int:
    """What a match counts less whose words are divided otherwise: "Cam Pha" for "Camp H"."""
    found = split_words(matched)
    if "".join(found) not in "".join(typed):
        # Another spelling of the words, which may be divided in its own way.
        return 0
    return 0 if " ".join(found) in " ".join(typed) else DECADE + _UNFINISHED_TIER * _TIER
