"""Drops points of an arc that no screen shows; the ends stay, so that adjacent arcs still meet."""

from __future__ import annotations

import math

from scripts.basemap.topology import Arc, Degrees, Grid, absolute, relative

# The coast of Antarctica needs less detail: Mercator enlarges it, and no tour goes there.
_SOUTHERN = -60.0
_SOUTHERN_FACTOR = 4.0


def simplify(arc: Arc, grid: Grid, tolerance: float) -> Arc:
    """Simplifies an arc by the Ramer–Douglas–Peucker algorithm (Douglas and Peucker 1973).

    ``tolerance`` is in degrees of latitude.
    """
    points = absolute(arc)
    if len(points) < 5:
        return arc
    places = [grid.degrees(point) for point in points]
    if places[0][1] < _SOUTHERN:
        tolerance *= _SOUTHERN_FACTOR
    # A degree of longitude is shorter than one of latitude.
    scale = math.cos(math.radians(places[len(places) // 2][1]))
    indices = _significant([(x * scale, y) for x, y in places], tolerance)
    if points[0] == points[-1] and len(indices) < 4:
        return arc
    return relative([points[place] for place in indices])


def _significant(points: Degrees, tolerance: float) -> list[int]:
    indices = {0, len(points) - 1}
    open_spans = [(0, len(points) - 1)]
    while open_spans:
        first, last = open_spans.pop()
        if last - first < 2:
            continue
        place, distance = farthest(points, first, last)
        if distance > tolerance * tolerance:
            indices.add(place)
            open_spans += [(first, place), (place, last)]
    return sorted(indices)


def farthest(points: Degrees, first: int, last: int) -> tuple[int, float]:
    """The index of the point farthest from the line between two, and its squared distance."""
    (x1, y1), (x2, y2) = points[first], points[last]
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    place, greatest = first, -1.0
    for index in range(first + 1, last):
        x, y = points[index][0] - x1, points[index][1] - y1
        if length:
            share = min(1.0, max(0.0, (x * dx + y * dy) / length))
            x, y = x - share * dx, y - share * dy
        distance = x * x + y * y
        if distance > greatest:
            place, greatest = index, distance
    return place, greatest
