"""The way between the stops: legs along great circles, and how long they are."""

from __future__ import annotations

import msgspec

from app.tour.model import Stop, Tour

LonLat = tuple[float, float]


class Leg(msgspec.Struct, frozen=True, kw_only=True):
    """The way from one stop to the next.

    ``line`` holds (longitude, latitude) in WGS 84 degrees along the great circle. Longitudes run on
    past ±180 where a leg crosses the antimeridian, and each leg starts where the last one ended.
    ``distance`` is the geodesic on WGS 84, in metres.
    """

    start: Stop
    end: Stop
    line: tuple[LonLat, ...]
    distance: float


def legs(tour: Tour) -> tuple[Leg, ...]:
    """The legs of a tour in order of travel, one fewer than it has stops."""
    raise NotImplementedError


def distance(tour: Tour) -> float:
    """The length of the whole route in metres, over all legs."""
    raise NotImplementedError
