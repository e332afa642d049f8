"""The places that a name may mean, how each was found, and where they may lie."""

from __future__ import annotations

import math
from typing import Literal, NamedTuple, TypeAlias

import msgspec

from app.gazetteer.places import Place

# By its name, by an IATA code, by the name of another place (former-places.tsv has the relation),
# by the town that is named besides, or by words that are a part of its name.
How: TypeAlias = Literal["name", "code", "other", "near", "part", "island", "town", "words"]

_EARTH = 6371.0


class Within(NamedTuple):
    """The countries in which a place may lie: the one that is named, and others.

    The first is ``None`` if only former countries are named, or none at all.
    """

    main: str | None
    others: tuple[str, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """All the countries; none if the place may lie anywhere."""
        return (self.main, *self.others) if self.main else self.others

    @property
    def is_anywhere(self) -> bool:
        """Whether no country is named."""
        return not self.codes

    def holds(self, place: Place) -> bool:
        """Whether a place lies in one of the countries."""
        return self.is_anywhere or place.country in self.codes


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """A place that a name may mean. ``score`` is that of :class:`app.gazetteer.places.Match`.

    ``by`` are the written words by which it was found.
    """

    place: Place
    score: int
    how: How
    by: str

    @property
    def point(self) -> tuple[float, float]:
        """Longitude and latitude in WGS 84 degrees."""
        return self.place.lon, self.place.lat


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """The places that a name may mean, the best known first.

    With ``is_vague`` even a single one is doubtful.
    """

    within: Within
    found: tuple[Choice, ...] = ()
    is_vague: bool = False


def kilometres(start: tuple[float, float], end: tuple[float, float]) -> float:
    """The distance of two points in degrees (longitude, latitude) on a sphere, off by up to 0.5 %.

    The thousands of comparisons for a file would take minutes on the ellipsoid.
    """
    lon1, lat1, lon2, lat2 = map(math.radians, (*start, *end))
    half = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * _EARTH * math.asin(math.sqrt(min(1.0, half)))
