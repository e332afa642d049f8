"""Decides which of several places of one name a text means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from app.drafting.draft import PlaceChoice, Reason
from app.drafting.places.demonyms import demonym_country
from app.drafting.places.naming import PlaceName
from app.drafting.prose.tokens import Token
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.keys import key
from app.gazetteer.places import Match, Place, Within

# ``Match.score`` rises by 25 for ten times as many people, so this is thirty times as many.
_THIRTYFOLD = 37
# A place in the country of another one of the text, if that is not named: seven times as many.
_BESIDE = 21
_MOST_CHOICES = 5
# "UAE" and "USA" keep their capitals.
_LONGEST_ABBREVIATION = 3
# A country beside the name: "Paris, Texas", "Klaipėda in Lithuania", "Athens on Friday, the one
# in Ohio".
_COMMA = re.compile(r",\s+(?:the\s+)?|\s+\(")
_IN = re.compile(r"(?:[^.;!?\n]{0,28}\bone)?\s+in\s+(?:the\s+)?(?:\w+\s+){0,3}?")
_FARTHEST = 60
# Of countries with several capitals, the one that is meant by the word.
_SEATS = frozenset((
    "Pretoria", "Mbabane", "La Paz", "Dodoma", "Gitega", "Kuala Lumpur", "Yamoussoukro",
    "Porto-Novo", "Colombo", "New Delhi", "Podgorica", "Amsterdam",
))  # fmt: skip


class Context(msgspec.Struct, frozen=True):
    """The countries (alpha-2) and the regions that a text names, with the words that name them.

    ``others`` are the countries of its places that have no rival of their name, with their names.
    """

    countries: dict[str, str]
    regions: dict[str, str]
    others: dict[str, str]


def context_of(names: Sequence[PlaceName], tokens: Iterable[Token]) -> Context:
    """What the names and adjectives of a text say about the countries it is about."""
    countries: dict[str, str] = {}
    regions: dict[str, str] = {}
    for name in names:
        if name.kind == "country" and name.matches[0].place.country:
            countries.setdefault(name.matches[0].place.country, name.text)
        elif name.kind == "region":
            for region in name.within.regions:
                regions.setdefault(region, name.text)
    for token in tokens:
        if token.is_capital and (code := demonym_country(token.text)):
            countries.setdefault(code, token.text)
    others: dict[str, str] = {}
    for name in names:
        if name.kind == "place" and (country := _only_country(name)) is not None:
            others.setdefault(country, name.text)
    return Context(countries, regions, others)


def _only_country(name: PlaceName) -> str | None:
    """The country of a name whose best known place is far better known than those elsewhere."""
    best = name.matches[0]
    rivals = (match.score for match in name.matches if match.place.country != best.place.country)
    return best.place.country if best.score - max(rivals, default=0) > _THIRTYFOLD else None


def beside(text: str, names: Sequence[PlaceName], number: int) -> PlaceName | None:
    """The country or region that stands beside a name and says where it lies, if there is one."""
    name = names[number]
    for other in names[number + 1 : number + 3]:
        if other.start - name.end > _FARTHEST:
            return None
        if other.kind not in ("country", "region") and not _may_qualify(other):
            continue
        between = text[name.end : other.start]
        if _COMMA.fullmatch(between) or _IN.fullmatch(between):
            return other if _lie_within(name.matches, _within(other)) else None
    return None


def choices(
    gazetteer: Gazetteer, name: PlaceName, qualifier: PlaceName | None, context: Context
) -> tuple[PlaceChoice, ...]:
    """The places that a name may mean, best first; points are WGS 84 degrees.

    A country is proposed without a point, and its capital after it as inferred.
    """
    if name.kind == "country":
        return _of_country(gazetteer, name)
    if name.is_meant:
        return (_choice(name.matches[0], Reason("capital of the country", name.text)),)
    matches = sorted(name.matches, key=lambda match: -_rank(match, context))
    if qualifier is not None:
        within = _within(qualifier)
        inside = [match for match in matches if _lies_within(match, within)]
        others = [match for match in matches if not _lies_within(match, within)]
        found = [_choice(match, None) for match in inside]
        found += [_choice(match, _largest(name)) for match in others]
        return tuple(found[:_MOST_CHOICES])
    if name.kind == "region" and not _is_place_too(name):
        return _of_region(name, matches)
    if len(matches) == 1:
        return (_choice(matches[0], Reason("only place of the name", name.text)),)
    return tuple(_choice(match, _why(name, match, context)) for match in matches[:_MOST_CHOICES])


def _is_place_too(name: PlaceName) -> bool:
    return bool(name.matches) and name.matches[0].score > 90


def _may_qualify(name: PlaceName) -> bool:
    """Whether a place is a state or province, too: "Buffalo, New York"."""
    return bool(name.within.regions or name.within.countries)


def _within(name: PlaceName) -> Within:
    if name.kind == "country" and name.matches[0].place.country:
        countries = name.within.countries | {name.matches[0].place.country}
        return Within(countries, name.within.regions)
    return name.within


def _lie_within(matches: Iterable[Match], within: Within) -> bool:
    return any(_lies_within(match, within) for match in matches)


def _lies_within(match: Match, within: Within) -> bool:
    place = match.place
    return place.kind != "country" and (
        place.country in within.countries or place.region in within.regions
    )


def _rank(match: Match, context: Context) -> int:
    place = match.place
    named = place.country in context.countries or place.region in context.regions
    if named:
        return match.score + _THIRTYFOLD
    return match.score + (_BESIDE if place.country in context.others else 0)


def _why(name: PlaceName, match: Match, context: Context) -> Reason:
    place = match.place
    words = context.regions.get(place.region) or context.countries.get(place.country or "")
    if words:
        return Reason("country named", words)
    beside = context.others.get(place.country or "")
    is_largest = match is name.matches[0] or beside is None or beside == name.text
    return _largest(name) if is_largest else Reason("beside other places", beside or "")


def _largest(name: PlaceName) -> Reason:
    return Reason("largest of the name", name.text)


def _of_country(gazetteer: Gazetteer, name: PlaceName) -> tuple[PlaceChoice, ...]:
    place = name.matches[0].place
    is_shouted = name.text.isupper() and len(name.text) > _LONGEST_ABBREVIATION
    spelt = place.name if is_shouted and "." not in name.text else name.text
    return choices_of_country(gazetteer, place, spelt)


def choices_of_country(gazetteer: Gazetteer, place: Place, spelt: str) -> tuple[PlaceChoice, ...]:
    """A country by the name that the text has, without a point, and its capital as inferred."""
    found = [PlaceChoice(name=spelt, country=place.country, kind="country")]
    capital = seat(gazetteer, place.country or "")
    if capital is not None:
        found.append(_place(capital, Reason("capital of the country", spelt)))
    return tuple(found)


def seat(gazetteer: Gazetteer, country: str) -> Place | None:
    """The capital that a country (alpha-2) is governed from."""
    capitals = gazetteer.capitals(country)
    return min(capitals, key=lambda capital: capital.name not in _SEATS, default=None)


def _of_region(name: PlaceName, matches: Sequence[Match]) -> tuple[PlaceChoice, ...]:
    """A state or province without a point, then the places of its name."""
    country = next(iter(name.within.countries)) if len(name.within.countries) == 1 else None
    first = PlaceChoice(name=name.text, country=country, kind="region")
    rest = [_choice(match, _largest(name)) for match in matches[: _MOST_CHOICES - 1]]
    return (first, *rest)


def _choice(match: Match, inferred: Reason | None) -> PlaceChoice:
    return _place(match.place, inferred)


def _place(place: Place, inferred: Reason | None) -> PlaceChoice:
    return PlaceChoice(
        name=place.name,
        country=place.country,
        lon=place.lon,
        lat=place.lat,
        kind=place.kind,
        inferred=inferred,
    )


def same_place_key(name: PlaceName, best: PlaceChoice | None) -> tuple[object, ...]:
    """What is equal for names of one place: Peking and Beijing are one."""
    if best is None or best.lat is None:
        return (key(name.text),)
    return (best.lon, best.lat)
