"""Looks the places of names up in the gazetteer, within the countries where they may lie."""

from __future__ import annotations

import re

import msgspec

from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.keys import key
from app.gazetteer.places import Match, Place
from app.importers.countries import country_code, territories
from app.importers.imported import Wanted
from app.importers.places.choices import Choice, Choices, Within, kilometres
from app.importers.places.matching import (
    TOWN_SCORE,
    TOWNS,
    choices_of,
    has_generic_rest,
    has_name,
    has_words,
    lies_in,
    other_names,
    settled,
    with_name,
)

_MOST = 10
# In several countries, the places of one of them may come late.
_MOST_OF_MANY = 40
# Towns have codes that nobody gave them.
_CODED = ("airport", "base", "capital", "city")
# A sight lies at most so far from the town that is named beside it, in kilometres.
_BESIDE_TOWN = 60.0
# Longer words are no name of a place; shorter ones are not looked for within names.
_LONGEST, _SHORTEST = 120, 4
_COMMA = re.compile(r"\s*[,;/|]\s*")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_LIES_IN = re.compile(r"\s+(?:in|at|near|by|outside|bei|nahe|à|près de|en|cerca de)\s+|\s+[-–—]\s+")
# "10117 Berlin", "London NW1 6XE"
_DIGITS = re.compile(r"\S*[0-9]\S*")
_ISLAND = re.compile(r"\s+Islands?$|^(?:Islands? of|Isle of|Île de|Insel)\s+", re.IGNORECASE)


class Lookup:
    """Looks names up, each once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._known: dict[Wanted, Choices] = {}

    def choices(self, wanted: Wanted) -> Choices:
        """The places that a name may mean, within its countries if it has any."""
        question = question_of(wanted)
        known = self._known.get(question)
        if known is None:
            known = self._known[question] = self._choices(question)
        return known

    def _choices(self, wanted: Wanted) -> Choices:
        name, within = " ".join(wanted.name.split()), _within(wanted)
        if not key(name) or len(name) > _LONGEST:
            return Choices(within=within)
        if wanted.is_code:
            return Choices(found=self._coded(name, within), within=within)
        found = self._named(name, within)
        if found and wanted.region and len(wanted.region) <= _LONGEST:
            there = self._of_region(name, wanted.region, within)
            # The gazetteer may call the region otherwise.
            return Choices(
                found=there or found, is_vague=not there and len(found) > 1, within=within
            )
        whole = settled(found, within)
        if found and not whole.is_vague:
            return whole
        divided = self._divided(name, within)
        return divided if divided.found else whole

    def _coded(self, code: str, within: Within) -> tuple[Choice, ...]:
        code = code.upper()
        return tuple(
            Choice(place=match.place, score=match.score, how="code", by=code)
            for match in self._gazetteer.find(code, most=1)
            if match.matched_name == code
            and match.place.kind in _CODED
            and within.holds(match.place)
        )

    def _named(self, name: str, within: Within) -> tuple[Choice, ...]:
        """The places with the whole name, or with that of the table of other names."""
        for spelling in dict.fromkeys((name, _ISLAND.sub("", name))):
            found = self._whole(spelling, within) or self._other_name(spelling, within)
            if found:
                return found
        return ()

    def _whole(self, name: str, within: Within) -> tuple[Choice, ...]:
        matches = with_name(self._matches(name, within), name, within)
        # A territory of the country may be meant: "Bermuda" in the United Kingdom.
        code = country_code(name)
        if code in within.others:
            matches = [match for match in matches if match.place.country == code] or matches
        elif any(match.place.country == within.main for match in matches):
            # The capitals of territories count, too: "Kingston" in the United Kingdom of 1943.
            matches = [
                match
                for match in matches
                if match.place.country == within.main or match.place.kind == "capital"
            ]
        return choices_of(matches, name)

    def _matches(self, name: str, within: Within) -> list[Match]:
        """What the gazetteer finds within the countries, those of the main one first."""
        if within.is_anywhere:
            return list(self._gazetteer.find(name, most=_MOST))
        found: list[Match] = []
        if within.main is not None:
            found += self._gazetteer.find(name, country=within.main, most=_MOST)
        if within.others:
            found += (
                match
                for match in self._gazetteer.find(name, countries=within.others, most=_MOST_OF_MANY)
                if match.place.country in within.others
            )
        return found

    def _other_name(self, name: str, within: Within) -> tuple[Choice, ...]:
        for country, today, how in other_names().get(key(name), ()):
            for match in self._gazetteer.find(today, country=country, most=1):
                if within.holds(match.place) and has_name(match, today):
                    return (Choice(place=match.place, score=match.score, how=how, by=name),)
        return ()

    def _of_region(self, name: str, region: str, within: Within) -> tuple[Choice, ...]:
        """The places of a name in a region or state."""
        matches = self._matches(f"{name}, {region}", within)
        there = [
            match
            for index, match in enumerate(matches)
            if match.is_whole
            and key(match.matched_name) in (key(name), key(f"{name} {region}"))
            and (
                key(match.place.region) == key(region)
                # "Paris, TX": letters of states are no names.
                or (index == 0 and len(region) == 2 and self._gazetteer.qualifies(region))
            )
        ]
        return choices_of(there, name)

    def _divided(self, name: str, within: Within) -> Choices:
        """The places of words that are more than a name: "Hotel Metropole, Hanoi, Vietnam"."""
        parts = [part for part in _COMMA.split(_BRACKETS.sub(r", \1, ", name)) if key(part)]
        if not parts:
            return Choices(within=within)
        parts, within = self._without_country(parts, within)
        if len(parts) == 1 and parts[0] != name:
            found = self._named(parts[0], within)
            if found:
                return settled(found, within)
        if len(parts) > 1:
            there = self._of_region(parts[0], parts[1], within)
            if there:
                return Choices(found=there, within=within)
        return (
            self._by_town(parts, within)
            or self._qualified(name, within)
            or self._by_words(parts[0], within)
        )

    def _without_country(self, parts: list[str], within: Within) -> tuple[list[str], Within]:
        """The parts of words without a country at their end or start, and that country."""
        for last in (len(parts) - 1, 0):
            if len(parts) < 2:
                break
            code = country_code(parts[last])
            rest = [part for index, part in enumerate(parts) if index != last]
            # "Georgia" beside "Atlanta" is the state.
            is_region = self._of_region(rest[0], parts[last], within)
            if code is None or is_region:
                continue
            if within.is_anywhere:
                return rest, Within(code, territories(code))
            if code in within.codes:
                return rest, within
        return parts, within

    def _by_town(self, parts: list[str], within: Within) -> Choices | None:
        """The town that words name last, or the sight in it."""
        if len(parts) == 1:
            parts = [part for part in _LIES_IN.split(parts[0]) if part]
        # "10117 Berlin" is Berlin.
        first = 1 if len(parts) > 1 or not _DIGITS.search(parts[0]) else 0
        for part in reversed(parts[first:]):
            town = " ".join(_DIGITS.sub(" ", part).split()).strip(" .-")
            if len(town) < 3 or town[0].islower():
                continue
            towns = tuple(
                msgspec.structs.replace(choice, how="town", by=town)
                for choice in self._named(town, within)
                if choice.place.kind in TOWNS and self._is_town(choice.place, town)
            )
            if towns and (towns[0].score >= TOWN_SCORE or not within.is_anywhere):
                sights = self._named(parts[0], within)
                beside = [each for each in sights if _is_beside(each, towns[0])]
                return Choices(found=tuple(beside[:1]) or towns, within=within)
        return None

    def _is_town(self, place: Place, words: str) -> bool:
        """Whether words that may name a region are meant as the town, which is its namesake."""
        if not self._gazetteer.qualifies(words):
            return True
        is_namesake = not place.region or key(place.region) == key(words)
        return is_namesake and place.kind in ("capital", "city")

    def _qualified(self, name: str, within: Within) -> Choices | None:
        """The places of a name with its country or region after it: "Seoul South Korea"."""
        folded = key(name)
        matches = []
        for match in self._matches(name, within):
            matched = key(match.matched_name)
            beside = folded.removeprefix(matched)
            if match.is_whole and beside and beside != folded and lies_in(match.place, beside):
                matches.append(match)
        if not matches:
            return None
        return settled(choices_of(matches, matches[0].matched_name), within)

    def _by_words(self, name: str, within: Within) -> Choices:
        """The places whose names have the words besides others, in a country that is named."""
        if within.is_anywhere or len(key(name)) < _SHORTEST:
            return Choices(within=within)
        matches = [match for match in self._matches(name, within) if has_words(match)]
        found = choices_of(matches, name, how="words")
        # "RAF Brize Norton" is at Brize Norton, but "Los Nogales" is another place than Nogales.
        is_clear = len(found) == 1 and any(
            match.place == found[0].place and has_generic_rest(match) for match in matches
        )
        return Choices(found=found[:_MOST], is_vague=not is_clear, within=within)


def question_of(wanted: Wanted) -> Wanted:
    """What is looked for, without the stop for which it is."""
    return msgspec.structs.replace(wanted, tour=0, stop="")


def _within(wanted: Wanted) -> Within:
    if wanted.country is None:
        return Within(None, wanted.countries)
    others = (*wanted.countries, *territories(wanted.country))
    return Within(
        wanted.country, tuple(dict.fromkeys(code for code in others if code != wanted.country))
    )


def _is_beside(choice: Choice, town: Choice) -> bool:
    return kilometres(choice.point, town.point) <= _BESIDE_TOWN
