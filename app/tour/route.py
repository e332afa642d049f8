"""The route: legs along great circles, and their lengths."""

from __future__ import annotations

import functools
import math

import msgspec

from app.tour.changes import Change
from app.tour.geodesy import LonLat, metres_between
from app.tour.model import Stop, Tour

Vector = tuple[float, float, float]

# A chord of a quarter of a degree deviates from its arc by less than 0.1 px at city zoom.
STEP_DEGREES = 0.25


class Leg(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The way from one stop to the next; line and length are computed on first use.

    ``start_lon`` and ``end_lon`` are WGS 84 degrees and may exceed ±180 where the route crosses the
    antimeridian: a leg ends within half a turn of its start and starts where the last leg ended.
    """

    start: Stop
    end: Stop
    start_lon: float
    end_lon: float

    @functools.cached_property
    def line(self) -> tuple[LonLat, ...]:
        """(longitude, latitude) in degrees along the great circle, from ``start_lon`` on."""
        return great_circle((self.start_lon, self.start.lat), (self.end.lon, self.end.lat))

    @functools.cached_property
    def distance(self) -> float:
        """The length of the geodesic on WGS 84, in metres."""
        start, end = self.start, self.end
        return metres_between((start.lon, start.lat), (end.lon, end.lat))

    @property
    def days(self) -> int | None:
        """Calendar days from departure to arrival; ``None`` unless both days are known exactly.

        Without a date of departure, the date of arrival at the start counts. Eastward across the
        date line the result may be -1.
        """
        departure, arrival = self.start.depart or self.start.arrive, self.end.arrive
        first, last = departure and departure.day, arrival and arrival.day
        return (last - first).days if first and last else None


def legs(tour: Tour) -> tuple[Leg, ...]:
    """The legs of a tour in order of travel, one fewer than it has stops."""
    route: list[Leg] = []
    longitude = tour.stops[0].lon if tour.stops else 0.0
    for start, end in zip(tour.stops, tour.stops[1:], strict=False):
        route.append(_leg(start, end, longitude))
        longitude = route[-1].end_lon
    return tuple(route)


def legs_after(change: Change, before: tuple[Leg, ...]) -> tuple[Leg, ...]:
    """The legs of ``change.after``; those that the change does not touch are the same objects.

    ``before`` are the legs of ``change.before``.
    """
    stops = change.after.stops
    route = list(before[: max(0, change.first - 1)])
    # Of the legs after the window, counted from the end, all are the same if the first one is.
    rest = len(stops) - change.first - change.added
    tail = before[len(before) - rest + 1 :] if rest > 1 else ()
    longitude = route[-1].end_lon if route else stops[0].lon if stops else 0.0
    for place in range(len(route), len(stops) - 1):
        if tail and place == len(stops) - len(tail) - 1 and tail[0].start_lon == longitude:
            return (*route, *tail)
        route.append(_leg(stops[place], stops[place + 1], longitude))
        longitude = route[-1].end_lon
    return tuple(route)


def _leg(start: Stop, end: Stop, start_lon: float) -> Leg:
    return Leg(start=start, end=end, start_lon=start_lon, end_lon=_near(end.lon, start_lon))


def distance(tour: Tour) -> float:
    """The length of the route in metres: the sum of its legs."""
    return math.fsum(leg.distance for leg in legs(tour))


def great_circle(start: LonLat, end: LonLat) -> tuple[LonLat, ...]:
    """Points from ``start`` to ``end`` on the shorter arc, as (longitude, latitude) in degrees.

    Spherical linear interpolation (Shoemake 1985) in steps of at most ``STEP_DEGREES``. Longitudes
    are continuous: the last is that of ``end`` plus the turns that bring it within half a turn of
    ``start``. Between antipodes, where the great circle is not unique, the line crosses the north
    pole.
    """
    a, b = _vector(start), _vector(end)
    end = (_near(end[0], start[0]), end[1])
    angle = math.atan2(_length(_cross(a, b)), _dot(a, b))
    if math.pi - angle < 1e-9:
        return (*_meridian(start[0], start[1], 90.0)[:-1], *_meridian(end[0], 90.0, end[1]))
    steps = _steps(math.degrees(angle)) if angle > 1e-12 else 1
    between = (_slerp(a, b, angle, step / steps) for step in range(1, steps))
    return (start, *(_position(vector, start[0], end[0]) for vector in between), end)


def _meridian(lon: float, start: float, end: float) -> tuple[LonLat, ...]:
    steps = _steps(abs(end - start))
    return (*((lon, start + (end - start) * step / steps) for step in range(steps)), (lon, end))


def _steps(degrees: float) -> int:
    return max(1, math.ceil(degrees / STEP_DEGREES))


def _slerp(a: Vector, b: Vector, angle: float, share: float) -> Vector:
    p = math.sin((1 - share) * angle) / math.sin(angle)
    q = math.sin(share * angle) / math.sin(angle)
    return (p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2])


def _vector(point: LonLat) -> Vector:
    lon, lat = math.radians(point[0]), math.radians(point[1])
    return (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))


def _position(v: Vector, start: float, end: float) -> LonLat:
    # Every point of a leg is less than half a turn from its middle. At a pole every longitude is
    # right, so the result is clamped to those of the leg.
    lon = _near(math.degrees(math.atan2(v[1], v[0])), (start + end) / 2)
    lon = min(max(lon, min(start, end)), max(start, end))
    return (lon, math.degrees(math.atan2(v[2], math.hypot(v[0], v[1]))))


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
