"""The route: legs along great circles, and their lengths."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from typing import TypeAlias

import msgspec

from app.tour.changes import Change
from app.tour.geodesy import LonLat, metres_between
from app.tour.model import Stop, Tour

Vector = tuple[float, float, float]

# A chord of a quarter of a degree deviates from its arc by less than 0.1 px at city zoom.
STEP_DEGREES = 0.25


class Leg(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The way to a stop from the last stop before it whose place is known.

    ``past`` are the stops between the two, whose places are not known: the way past them is at
    least as long as the leg. Line and length are computed on first use. ``start_lon`` and
    ``end_lon`` are WGS 84 degrees and may exceed ±180 where the route crosses the antimeridian: a
    leg ends within half a turn of its start and starts where the last leg ended.
    """

    start: Stop
    end: Stop
    start_lon: float
    end_lon: float
    past: tuple[Stop, ...] = ()

    @functools.cached_property
    def line(self) -> tuple[LonLat, ...]:
        """(longitude, latitude) in degrees along the great circle, from ``start_lon`` on."""
        (_, start_lat), end = self._ends
        return great_circle((self.start_lon, start_lat), end)

    @functools.cached_property
    def distance(self) -> float:
        """The length of the geodesic on WGS 84, in metres."""
        return metres_between(*self._ends)

    @property
    def days(self) -> int | None:
        """Calendar days from departure to arrival; ``None`` unless both days are known exactly.

        Without a date of departure, the date of arrival at the start counts. Eastward across the
        date line the result may be -1.
        """
        departure, arrival = self.start.depart or self.start.arrive, self.end.arrive
        first, last = departure and departure.day, arrival and arrival.day
        return (last - first).days if first and last else None

    @property
    def crosses_date_line(self) -> bool:
        """Whether the leg crosses 180° eastward, where the calendar goes back by a day."""
        return world_of(self.end_lon) > world_of(self.start_lon)

    @property
    def _ends(self) -> tuple[LonLat, LonLat]:
        start, end = self.start.position, self.end.position
        if start is None or end is None:
            raise ValueError("a leg needs two stops whose places are known")
        return start, end


def world_of(lon: float) -> int:
    """The number of the world, from -180 to 180 degrees, in which a longitude lies."""
    return math.floor((lon + 180) / 360)


# The leg to each stop but the first, in order of travel. It is ``None`` for a stop whose place is
# not known, and for one that no stop with a known place precedes.
Route: TypeAlias = tuple[Leg | None, ...]


class _Traveller:
    """Goes from stop to stop and makes the leg to each."""

    def __init__(self) -> None:
        self.longitude = 0.0
        self._last: Stop | None = None
        self._past: list[Stop] = []

    def start_at(self, stop: Stop, longitude: float) -> None:
        """Begins at a stop whose place is known, at a longitude that may exceed ±180 degrees."""
        self._last, self.longitude = stop, longitude
        self._past.clear()

    def leg_to(self, stop: Stop) -> Leg | None:
        """Travels to the next stop; returns the leg, if its ends are known."""
        lon = stop.lon
        if lon is None or stop.lat is None:
            self._past.append(stop)
            return None
        last, start_lon = self._last, self.longitude
        if last is None:
            self.start_at(stop, lon)
            return None
        # Most legs need no turn, and a call for each would take longer than the rest.
        end_lon = lon if -180 <= lon - start_lon <= 180 else _near(lon, start_lon)
        self._last, self.longitude = stop, end_lon
        if not self._past:
            return Leg(start=last, end=stop, start_lon=start_lon, end_lon=end_lon)
        past = tuple(self._past)
        self._past.clear()
        return Leg(start=last, end=stop, start_lon=start_lon, end_lon=end_lon, past=past)


def legs(tour: Tour) -> Route:
    """The legs of a tour in order of travel, one fewer than it has stops."""
    traveller = _Traveller()
    return tuple([traveller.leg_to(stop) for stop in tour.stops][1:])


def with_legs(stops: Sequence[Stop], route: Route) -> tuple[tuple[Stop, Leg | None], ...]:
    """Each stop with the leg to it; no leg leads to the first."""
    return tuple(zip(stops, (None, *route)[: len(stops)], strict=True))


def longitudes(stops: Sequence[Stop], route: Route) -> tuple[float | None, ...]:
    """The longitudes of the stops in degrees, running on past ±180 as the legs do."""
    # Called at every edit, for thousands of stops.
    if not stops:
        return ()
    pairs = zip(stops[1:], route, strict=False)
    behind = [stop.lon if leg is None else leg.end_lon for stop, leg in pairs]
    return (stops[0].lon, *behind)


def legs_after(change: Change, before: Route) -> Route:
    """The legs of ``change.after``; those that the change does not touch are the same objects.

    ``before`` are the legs of ``change.before``.
    """
    stops, first = change.after.stops, change.first
    route = list(before[: max(0, first - 1)])
    traveller = _Traveller()
    ahead = next((n for n in reversed(range(first)) if stops[n].position is not None), first)
    if ahead < first:
        leg = route[ahead - 1] if ahead else None
        traveller.start_at(stops[ahead], _longitude(stops[ahead], leg) or 0.0)
        for stop in stops[ahead + 1 : first]:
            traveller.leg_to(stop)
    # Behind the window, the legs after the first stop whose place is known depend on its longitude.
    grown = len(stops) - len(change.before.stops)
    window = first + change.added
    anchor = next((n for n in range(window, len(stops)) if stops[n].position is not None), None)
    for place in range(first, len(stops)):
        leg = traveller.leg_to(stops[place])
        if place:
            route.append(leg)
        if place == anchor:
            former = place - grown
            old = before[former - 1] if former else None
            if _longitude(stops[place], old) == traveller.longitude:
                return (*route, *before[former:])
    return tuple(route)


def _longitude(stop: Stop, leg: Leg | None) -> float | None:
    return stop.lon if leg is None else leg.end_lon


def distance(tour: Tour) -> float:
    """The length of the route in metres: the sum of its legs.

    The real route is longer if it has stops whose places are not known (``Tour.unplaced``).
    """
    return total(legs(tour))


def total(route: Route) -> float:
    """The length of the legs that are known, in metres."""
    return math.fsum(leg.distance for leg in route if leg is not None)


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
