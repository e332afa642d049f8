"""What the gazetteer answers: places, matches of a name, and the nearest place."""

from __future__ import annotations

import msgspec


class GazetteerError(Exception):
    """The file of the gazetteer is missing or damaged; ``str()`` is one sentence."""


class Place(msgspec.Struct, frozen=True):
    """A place with its point in WGS 84 degrees.

    ``country`` is an ISO 3166-1 alpha-2 code. ``kind`` is one of ``KINDS``, or what an online
    service calls it. ``origin`` names the source of the point. ``region`` is the region or the
    nearest town, and may be empty.
    """

    name: str
    country: str | None
    lat: float
    lon: float
    kind: str
    origin: str
    region: str = ""


class Match(msgspec.Struct, frozen=True):
    """A place that was found by one of its names.

    ``matched_name[start:end]`` is the part that fits the words; the indices count code points.
    ``score`` tells how well the place is known by this name, from 0 to 255: 25 more for ten times
    as many people.
    """

    place: Place
    matched_name: str
    start: int
    end: int
    score: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether the words fit all letters and digits of the name."""
        from app.gazetteer.keys import key

        return not key(self.matched_name[: self.start] + self.matched_name[self.end :])


class Nearest(msgspec.Struct, frozen=True):
    """The place nearest to a point, and its distance in metres along the geodesic."""

    place: Place
    metres: float


class Within(msgspec.Struct, frozen=True):
    """Countries (alpha-2) and regions of one name, such as Georgia; both may be empty."""

    countries: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()


# The file stores the index of a kind, so new kinds go to the end.
KINDS = (
    *("capital", "city", "town", "village", "country", "airport", "base", "residence"),
    *("summit site", "border site", "government", "headquarters", "island", "landmark"),
)
