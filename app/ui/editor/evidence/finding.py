"""Looks up the places that have exactly the name that words of a source give."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from app.gazetteer import GazetteerError, Place, open_gazetteer
from app.gazetteer.keys import key

# Places of one name that are closer than this, in degrees, are one place.
_SAME = 0.3
# Who means a village of the name of a capital, or of a city, says so.
_OUTSHONE: Mapping[str, Collection[str]] = {"capital": ("town", "village"), "city": ("village",)}


def find_places(words: str, countries: Collection[str]) -> Sequence[Place]:
    """The places of that name, the most likely one first; none if there is no gazetteer.

    ``countries`` are alpha-2 codes of countries whose places are more likely.
    """
    name = key(words)
    if not name:
        return ()
    try:
        matches = open_gazetteer().find(words, countries=countries)
    except GazetteerError:
        return ()
    found: list[Place] = []
    for match in matches:
        place = match.place
        if key(match.matched_name) == name and not any(_is_near(place, one) for one in found):
            found.append(place)
    outshone = _OUTSHONE.get(found[0].kind, ()) if found else ()
    return [place for place in found if place.kind not in outshone]


def _is_near(one: Place, other: Place) -> bool:
    return abs(one.lat - other.lat) < _SAME and abs(one.lon - other.lon) < _SAME
