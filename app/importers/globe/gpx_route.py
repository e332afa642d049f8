"""Joins the points of routes with the waypoints that they lead through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.importers.building import Counts
from app.importers.globe.gpx_points import Point
from app.importers.globe.places import Place, metres

# A route's point at a waypoint is written with the same digits, or fewer; in metres.
_AT = 20.0
# Of the same name, and so near, they are the same place too: routes are moved to roads.
_NEAR = 1_000.0
# Cells of a grid, in degrees, that are no smaller than the first of these distances.
_CELL = 0.001
# With more points that only have a place, a route is drawn and not planned.
MOST_BARE = 30


def is_drawn(points: Sequence[Point]) -> bool:
    """Whether the points of a route only draw its line, rather than being places to go to."""
    bare = sum(point.is_bare for point in points)
    return bare > MOST_BARE and bare == len(points)


def places_to_go(points: Iterable[Point], counts: Counts) -> list[Point]:
    """The points of a route without those that only shape its way, which are counted.

    Points without a name shape the way where many of them lie between named ones.
    """
    points = list(points)
    bare = sum(point.is_bare for point in points)
    is_shaped = MOST_BARE < bare < len(points)
    found: list[Point] = []
    for at, point in enumerate(points):
        is_end = at in (0, len(points) - 1)
        if point.is_shaping or (is_shaped and point.is_bare and not is_end):
            counts.add("shaping point", point.name)
        else:
            found.append(point)
    return found


def joined_routes(routes: Iterable[Sequence[Point]]) -> list[Point]:
    """The points of all routes; where one begins at the end of the one before, there is one."""
    result: list[Point] = []
    for route in routes:
        points = list(route)
        if result and points and _is_same(result[-1], points[0]):
            result[-1] = merged(points.pop(0), result[-1])
        result += points
    return result


def with_waypoints(
    route: Sequence[Point], waypoints: Sequence[Point]
) -> tuple[list[Point], list[Point]]:
    """The points of a route with what the waypoints at them say, and the other waypoints.

    A waypoint is said once, at the first of the points that are the same.
    """
    points = list(route)
    index = _Index(points)
    others: list[Point] = []
    for waypoint in waypoints:
        at = index.take(waypoint)
        if at is None:
            others.append(waypoint)
        else:
            points[at] = merged(waypoint, points[at])
    return points, others


def merged(waypoint: Point, point: Point) -> Point:
    """A point of a route with what another point of the same place says; times of the route."""
    if waypoint.name and point.name and waypoint.name != point.name:
        point.kept.add("route_point", point.name)
    for name, value in waypoint.kept.members.items():
        if point.kept.members.get(name.removeprefix("file:")) != value:
            point.kept.add(name.removeprefix("file:"), value)
    point.name = waypoint.name or point.name
    point.texts = list(dict.fromkeys((*waypoint.texts, *point.texts)))
    point.type = waypoint.type or point.type
    point.route = point.route or waypoint.route
    point.notes = list(dict.fromkeys((*waypoint.notes, *point.notes)))
    point.arrive = point.arrive or waypoint.arrive
    point.depart = point.depart or waypoint.depart
    if waypoint.place is not None:
        point.place = waypoint.place
    return point


class _Index:
    """Finds the point of a route that a waypoint is, by name or by place."""

    def __init__(self, points: Sequence[Point]) -> None:
        self._points = points
        self._taken: set[int] = set()
        self._names: dict[str, list[int]] = {}
        self._cells: dict[tuple[int, int], list[int]] = {}
        for at, point in enumerate(points):
            if point.name:
                self._names.setdefault(point.name.casefold(), []).append(at)
            if point.place is not None:
                self._cells.setdefault(_cell(point.place), []).append(at)

    def take(self, waypoint: Point) -> int | None:
        """The index of the point, which is not found again."""
        named = self._names.get(waypoint.name.casefold(), []) if waypoint.name else []
        for at in (*named, *self._near(waypoint.place)):
            if at not in self._taken and _is_same(self._points[at], waypoint):
                self._taken.add(at)
                return at
        return None

    def _near(self, place: Place | None) -> Iterable[int]:
        if place is None:
            return ()
        x, y = _cell(place)
        return [
            at
            for cell in ((x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
            for at in self._cells.get(cell, ())
        ]


def _cell(place: Place) -> tuple[int, int]:
    # A number that is no place on Earth need not be found.
    lon, lat = (max(-1e6, min(1e6, value)) for value in place.position)
    return int(lon // _CELL), int(lat // _CELL)


def _is_same(point: Point, other: Point) -> bool:
    if point.place is None or other.place is None:
        return False
    way = metres(point.place, other.place)
    has_name = bool(point.name) and point.name.casefold() == other.name.casefold()
    return way <= (_NEAR if has_name else _AT)
