"""Cuts a polygon of a topology in two along a line; neighbours still share their arcs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from scripts.basemap.topology import Arc, Grid, GridPoint, Polygon, Ring, absolute, relative

Place = tuple[float, float]


class _Crossing(NamedTuple):
    """Where the line crosses a ring: how far along the line, and the point of the grid."""

    along: float
    point: GridPoint


def contains(ring: Sequence[Place], place: Place) -> bool:
    """Whether a ring, which need not be closed, encloses a place (even-odd rule)."""
    x, y = place
    return (
        sum(
            (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
            for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True)
        )
        % 2
        == 1
    )


class Cutter:
    """Cuts polygons of countries; ``countries`` holds the polygons of all that use ``arcs``.

    Both are changed in place: arcs are split where a line crosses them, and cut lines are added.
    """

    def __init__(self, countries: list[list[Polygon]], arcs: list[Arc], grid: Grid) -> None:
        self._countries = countries
        self._arcs = arcs
        self._grid = grid
        self._pieces: list[Polygon] = []

    def cut(self, country: int, line: Sequence[Place], place: Place) -> Polygon:
        """Takes the side of ``line`` on which ``place`` lies from a country, and returns it.

        Line and place are in degrees; both ends of the line lie outside the polygon. Raises
        ``ValueError`` if no polygon of the country has the place, or the line does not cut it.
        """
        polygons = self._countries[country]
        target = self._point(place)
        index = next(
            (i for i, rings in enumerate(polygons) if contains(self._points(rings[0]), target)),
            None,
        )
        if index is None:
            raise ValueError(f"no polygon has the place {place}")
        bend = [self._point(point) for point in line]
        first, last = self._longest_inside(self._points(polygons[index][0]), bend)
        # Splitting renumbers the rings, so each ring is read again.
        for crossing in (first, last):
            self._split(polygons, index, crossing.point)
        ring = polygons[index][0]
        inner = bend[math.floor(first.along) + 1 : math.floor(last.along) + 1]
        path = [first.point, *inner, last.point]
        steps = [b for a, b in zip([None, *path], path, strict=False) if a != b]
        self._arcs.append(relative(steps))
        number = len(self._arcs) - 1
        starts = [self._points([arc])[0] for arc in ring]
        start, end = starts.index(first.point), starts.index(last.point)
        turned = ring[start:] + ring[:start]
        length = (end - start) % len(ring)
        sides = [[*turned[:length], ~number], [*turned[length:], number]]
        taken = 0 if contains(self._points(sides[0]), target) else 1
        holes = polygons[index][1:]
        halves = [[side, *self._inside(side, holes)] for side in sides]
        polygons[index] = halves[1 - taken]
        self._pieces.append(halves[taken])
        return halves[taken]

    def _point(self, place: Place) -> GridPoint:
        grid = self._grid
        return (
            round((place[0] - grid.origin_x) / grid.scale_x),
            round((place[1] - grid.origin_y) / grid.scale_y),
        )

    def _points(self, ring: Ring) -> list[GridPoint]:
        used = {arc if arc >= 0 else ~arc for arc in ring}
        points = {arc: absolute(self._arcs[arc]) for arc in used}
        line: list[GridPoint] = []
        for arc in ring:
            part = points[arc] if arc >= 0 else points[~arc][::-1]
            line.extend(part[1:] if line else part)
        return line

    def _inside(self, ring: Ring, holes: list[Ring]) -> list[Ring]:
        outline = self._points(ring)
        return [hole for hole in holes if contains(outline, self._points(hole)[0])]

    def _longest_inside(
        self, ring: list[GridPoint], line: list[GridPoint]
    ) -> tuple[_Crossing, _Crossing]:
        crossings = sorted(
            _Crossing(number + share, point)
            for number, (a, b) in enumerate(zip(line, line[1:], strict=False))
            for c, d in zip(ring, ring[1:], strict=False)
            if (found := _intersection(a, b, c, d))
            for share, point in [found]
        )
        stretches = [
            pair
            for pair in zip(crossings, crossings[1:], strict=False)
            if contains(ring, _at(line, (pair[0].along + pair[1].along) / 2))
            and pair[0].point != pair[1].point
        ]
        if not stretches:
            raise ValueError("the line does not cut the polygon")
        return max(stretches, key=lambda pair: pair[1].along - pair[0].along)

    def _split(self, polygons: list[Polygon], index: int, point: GridPoint) -> None:
        """Makes a point of the ring an end of its arcs."""
        ring = polygons[index][0]
        for number in (arc if arc >= 0 else ~arc for arc in ring):
            points = absolute(self._arcs[number])
            if point in (points[0], points[-1]):
                return
        number, place = min(
            (
                (number, place)
                for number in (arc if arc >= 0 else ~arc for arc in ring)
                for place in range(len(self._arcs[number]) - 1)
            ),
            key=lambda pair: _distance(absolute(self._arcs[pair[0]]), pair[1], point),
        )
        points = absolute(self._arcs[number])
        head, tail = [*points[: place + 1], point], [point, *points[place + 1 :]]
        head = head[:-1] if head[-2] == point else head
        tail = tail[1:] if tail[1] == point else tail
        self._arcs[number] = relative(head)
        self._arcs.append(relative(tail))
        new = len(self._arcs) - 1
        # A later cut may split the arcs of an earlier piece.
        for country in [*self._countries, self._pieces]:
            for rings in country:
                for place, other in enumerate(rings):
                    rings[place] = [part for arc in other for part in _parts(arc, number, new)]


def _parts(arc: int, number: int, new: int) -> list[int]:
    if arc == number:
        return [number, new]
    return [~new, ~number] if arc == ~number else [arc]


def _intersection(
    a: GridPoint, b: GridPoint, c: GridPoint, d: GridPoint
) -> tuple[float, GridPoint] | None:
    """How far from a to b the segment from c to d crosses, and the point of the grid there."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = a, b, c, d
    cross = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
    if not cross:
        return None
    share = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / cross
    other = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / cross
    if not (0 <= share < 1 and 0 <= other < 1):
        return None
    return share, (round(ax + share * (bx - ax)), round(ay + share * (by - ay)))


def _at(line: list[GridPoint], place: float) -> Place:
    number = min(math.floor(place), len(line) - 2)
    (x1, y1), (x2, y2) = line[number], line[number + 1]
    share = place - number
    return x1 + share * (x2 - x1), y1 + share * (y2 - y1)


def _distance(points: list[GridPoint], place: int, point: GridPoint) -> float:
    """The distance of a point from a segment of a line."""
    (x1, y1), (x2, y2), (x, y) = points[place], points[place + 1], point
    dx, dy = x2 - x1, y2 - y1
    square = dx * dx + dy * dy
    share = max(0.0, min(1.0, ((x - x1) * dx + (y - y1) * dy) / square)) if square else 0.0
    return math.hypot(x - x1 - share * dx, y - y1 - share * dy)
