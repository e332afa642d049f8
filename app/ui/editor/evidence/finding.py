"""Looks up the places that have exactly the name that words of a source give."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from app.gazetteer import GazetteerError, Place, open_gazetteer
from app.gazetteer.keys import key
from app.importers.countries import candidates

# Places of one name that are closer than this, in degrees, are one place.
_SAME = 0.3
# Who means a village of the name of a capital, or of a city, says so.
_OUTSHONE: Mapping[str, Collection[str]] = {"capital": ("town", "village"), "city": ("village",)}


def find_places(words: str, countries: Collection[str]) -> Sequence[Place]:
    """The places of that name, the most likely one first; none if there is no gazetteer.

    ``countries`` are alpha-2 codes of countries whose places are more likely. A country or a region
    may follow after a comma, as in "Paris, Texas"; only its places are meant then.
    """
    name, within = key(words), ""
    if not name:
        return ()
    try:
        gazetteer = open_gazetteer()
        head, _, tail = words.rpartition(",")
        if head.strip() and gazetteer.qualifies(tail.strip()):
            name, within = key(head), tail.strip()
        matches = gazetteer.find(words, countries=countries)
    except GazetteerError:
        return ()
    found: list[Place] = []
    for match in matches:
        place = match.place
        is_named = key(match.matched_name) == name and (not within or _lies_in(place, within))
        if is_named and not any(_is_near(place, one) for one in found):
            found.append(place)
    outshone = _OUTSHONE.get(found[0].kind, ()) if found else ()
    return [place for place in found if place.kind not in outshone]


def _lies_in(place: Place, words: str) -> bool:
    """Whether a place lies in the country or the region that the words name."""
    return key(place.region) == key(words) or (
        place.country is not None and place.country in candidates(words, None)
    )


def _is_near(one: Place, other: Place) -> bool:
    return abs(one.lat - other.lat) < _SAME and abs(one.lon - other.lon) < _SAME
