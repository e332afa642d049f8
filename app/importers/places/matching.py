"""Sorts what the gazetteer finds for a name: what has the name, and what is one place."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from typing import cast

from app.gazetteer.keys import key, words
from app.gazetteer.places import Match, Place
from app.importers.countries import country_code
from app.importers.places.choices import Choice, Choices, How, Within, kilometres
from app.resources import resource

# In countries and territories below 12,500 km², the middle of the country is near every place.
_SMALL = frozenset(
    """
    AD AG AI AS AW AX BB BH BL BM BQ BS CC CK CV CW CX CY DM FK FM FO GD GG GI GM GP GU HK IM JE JM
    KI KM KN KY LB LC LI LU MC MF MH MO MP MQ MS MT MU MV NF NR NU PF PM PN PR PS PW QA RE SC SG SH
    SM ST SX TC TK TO TT TV VA VC VG VI VU WF WS XK YT
    """.split()
)
# Places with one name that are so near to each other, in kilometres, are parts of one.
_SAME_PLACE = 30.0
# Places of a few thousand people have about this score.
TOWN_SCORE = 90
TOWNS = ("capital", "city", "town", "village")
_THE = "the"
# What people write for a stop that is no name, though there are places called so.
_NO_NAMES = frozenset(
    """
    airport arrival beach border breakfast bus camp castle center centre church city conference
    day departure dinner end ferry finish flight harbor harbour home hostel hotel house lake lunch
    meeting museum office park port rest river school sea start station stop summit town train
    transfer village ankunft abfahrt anreise abreise bahnhof flughafen hafen rückreise strand ziel
    zuhause aéroport gare arrivée départ maison plage aeropuerto estación llegada salida casa playa
    """.split()
)
# What the names of airfields and sights have besides the name of their place.
_GENERIC = frozenset(
    """
    air base airbase airport international airfield field aerodrome raf afb raaf rcaf naval station
    port harbour harbor castle palace palais schloss chateau city town island islands isle atoll
    the of de la le
    """.split()
)


def has_name(match: Match, name: str) -> bool:
    """Whether a match is of the whole name, and not of a part with a region beside it."""
    if not match.is_whole:
        return False
    matched, folded = key(match.matched_name), key(name)
    is_part = folded.startswith(matched) or folded.endswith(matched)
    return matched == folded or not is_part or folded == _THE + matched


def with_name(matches: Iterable[Match], name: str, within: Within) -> list[Match]:
    """The matches of the whole name, or else of another spelling, such as "ü" for "ue"."""
    found = [match for match in matches if has_name(match, name)]
    if within.is_anywhere and words(name)[0] == _THE:
        # "The Bahamas", but not "The airport", though a town is called Airport.
        found = [match for match in found if match.place.kind == "country" or _has_the(match)]
    exact = [match for match in found if key(match.matched_name) == key(name)]
    return exact or found


def has_words(match: Match) -> bool:
    """Whether the matched words are whole words of a longer name."""
    name, start, end = match.matched_name, match.start, match.end
    before, after = name[start - 1 : start] if start else "", name[end : end + 1]
    return not match.is_whole and not before.isalnum() and not after.isalnum()


def has_generic_rest(match: Match) -> bool:
    """Whether a name only has words such as "air base" besides the matched ones."""
    rest = f"{match.matched_name[: match.start]} {match.matched_name[match.end :]}"
    return _GENERIC.issuperset(words(rest))


def _has_the(match: Match) -> bool:
    return words(match.matched_name)[:1] == [_THE]


def lies_in(place: Place, folded: str) -> bool:
    """Whether a place lies in the country or region with this key."""
    return country_code(folded) == place.country or key(place.region) == folded


def choices_of(matches: Iterable[Match], by: str, how: How = "name") -> tuple[Choice, ...]:
    """The places of matches, the best known first.

    Countries give way to the cities of their name, and airports to what else has the name. Of
    places beside each other, the best known one stays.
    """
    places: dict[Place, Choice] = {}
    for match in matches:
        known = places.get(match.place)
        if known is None or known.score < match.score:
            places[match.place] = Choice(place=match.place, score=match.score, how=how, by=by)
    found = sorted(places.values(), key=lambda choice: -choice.score)
    found = _without_countries(found)
    if any(choice.place.kind != "airport" for choice in found):
        found = [choice for choice in found if choice.place.kind != "airport"]
    kept: list[Choice] = []
    for choice in found:
        if all(kilometres(choice.point, other.point) > _SAME_PLACE for other in kept):
            kept.append(choice)
    return tuple(kept)


def settled(found: tuple[Choice, ...], within: Within) -> Choices:
    """The choices for a name, vague where a country or any word may be meant as well."""
    is_vague = bool(found) and within.is_anywhere and _may_be_no_name(found[0])
    return Choices(found=found, is_vague=is_vague, within=within)


def _without_countries(found: list[Choice]) -> list[Choice]:
    """The choices without countries that are too large for a point, or have a city so called."""
    cities = {choice.place.country for choice in found if choice.place.kind in TOWNS}
    return [
        choice
        for choice in found
        if choice.place.kind != "country"
        or (choice.place.country in _SMALL and choice.place.country not in cities)
    ]


def _may_be_no_name(choice: Choice) -> bool:
    """Whether the words by which a place was found may be any words, or a large country."""
    code = country_code(choice.by)
    return (
        choice.score < TOWN_SCORE
        or choice.by.casefold() in _NO_NAMES
        or (code is not None and code not in _SMALL)
    )


@cache
def other_names() -> Mapping[str, tuple[tuple[str, str, How], ...]]:
    """The country, today's name and the relation of the places that the gazetteer does not have."""
    text = resource("gazetteer", "former-places.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[tuple[str, str, How], ...]] = {}
    for row in csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        how = cast(How, "other" if row["relation"] == "name" else row["relation"])
        place = (row["country"], row["today"], how)
        found[key(row["name"])] = (*found.get(key(row["name"]), ()), place)
    return found
