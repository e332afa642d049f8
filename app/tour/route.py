"""The way between the stops: legs along great circles, and how long they are."""

from __future__ import annotations

import math

import msgspec
from geopy.distance import geodesic

from app.tour.model import Stop, Tour

LonLat = tuple[float, float]
Vector = tuple[float, float, float]

# A chord of a quarter of a degree leaves its arc by less than 0.1 px at the zoom of a city.
STEP_DEGREES = 0.25


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
    made: list[Leg] = []
    longitude = tour.stops[0].lon if tour.stops else 0.0
    for start, end in zip(tour.stops, tour.stops[1:], strict=False):
        line = great_circle((longitude, start.lat), (end.lon, end.lat))
        longitude = line[-1][0]
        metres = geodesic((start.lat, start.lon), (end.lat, end.lon)).meters
        made.append(Leg(start=start, end=end, line=line, distance=float(metres)))
    return tuple(made)


def distance(tour: Tour) -> float:
    """The length of the whole route in metres, over all legs."""
    return math.fsum(leg.distance for leg in legs(tour))


def great_circle(start: LonLat, end: LonLat) -> tuple[LonLat, ...]:
    """Points from ``start`` to ``end``, (longitude, latitude) in degrees, on the shorter arc.

    Spherical linear interpolation (Shoemake 1985) in steps of at most ``STEP_DEGREES``. Longitudes
    are continuous from that of ``start``, so the last one is that of ``end`` plus whole turns.
    Between opposite points, where every great circle fits, the way leads over the north pole.
    """
    a, b = _vector(start), _vector(end)
    angle = math.atan2(_length(_cross(a, b)), _dot(a, b))
    if math.pi - angle < 1e-9:
        pole = (start[0], 90.0)
        return (*great_circle(start, pole)[:-1], *_onward(start[0], pole, end))
    steps = max(1, math.ceil(math.degrees(angle) / STEP_DEGREES))
    points = [start]
    for step in range(1, steps):
        share = step / steps
        if angle < 1e-12:
            break
        points.append(_position(_slerp(a, b, angle, share), near=points[-1][0]))
    points.append((_near(end[0], points[-1][0]), end[1]))
    return tuple(points)


def _onward(longitude: float, pole: LonLat, end: LonLat) -> tuple[LonLat, ...]:
    # At the pole the longitude leaps; the line then goes down the meridian of the end.
    down = _near(end[0], longitude)
    return tuple((down, lat) for _, lat in great_circle((down, pole[1]), (down, end[1])))


def _slerp(a: Vector, b: Vector, angle: float, share: float) -> Vector:
    p = math.sin((1 - share) * angle) / math.sin(angle)
    q = math.sin(share * angle) / math.sin(angle)
    return (p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2])


def _vector(point: LonLat) -> Vector:
    lon, lat = math.radians(point[0]), math.radians(point[1])
    return (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))


def _position(v: Vector, near: float) -> LonLat:
    lon = math.degrees(math.atan2(v[1], v[0]))
    return (_near(lon, near), math.degrees(math.atan2(v[2], math.hypot(v[0], v[1]))))


def _near(lon: float, reference: float) -> float:
    """``lon`` plus as many turns as bring it within half a turn of ``reference``."""
    turns = round((reference - lon) / 360)
    return lon + 360 * turns


def _dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _cross(a: Vector, b: Vector) -> Vector:
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def _length(v: Vector) -> float:
    return math.sqrt(_dot(v, v))
