"""Simplifies lines for every zoom at once: each point gets the zoom from which it shows.

A view that leaves out the points of later zooms sees a line as the Ramer–Douglas–Peucker algorithm
simplifies it for that zoom.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from scripts.basemap.simplify import farthest
from scripts.basemap.topology import Arc, Degrees, Grid, absolute

# How far a simplified line may be from the true one, in pixels; coordinates are rounded to a unit,
# which is 150 metres at the equator, so that the file can be compressed.
TOLERANCE = 0.48
UNIT = 2**-18
PIXELS_AROUND = 256
# Level 0 shows from this zoom on; so many levels are a zoom. distant.js has the same numbers.
FIRST_ZOOM, LEVELS_A_ZOOM = -2, 32
LAST_LEVEL = 255

# South of this latitude the land of Antarctica is closed, as in mercator.js, far below the map.
_CLOSED_SOUTH_OF, _FAR_BELOW = -85.9, 3.0


class Levelled(NamedTuple):
    """A point in the plane of Web Mercator, of which a world is 1 wide and 1 high."""

    x: float
    y: float
    level: int


def levelled(arc: Arc, grid: Grid, last: int = LAST_LEVEL) -> list[Levelled]:
    """The points of an arc of levels up to ``last``; its ends have level 0.

    x runs on across the antimeridian.
    """
    points = _projected(arc, grid)
    levels = map(_level, _weights(points))
    return [
        Levelled(round(x / UNIT) * UNIT, round(y / UNIT) * UNIT, level)
        for (x, y), level in zip(points, levels, strict=True)
        if level <= last
    ]


def _projected(arc: Arc, grid: Grid) -> Degrees:
    points: Degrees = []
    for lon, lat in map(grid.degrees, absolute(arc)):
        x = lon / 360 + 0.5
        if points:
            x += round(points[-1][0] - x)
        points.append((x, _mercator(lat)))
    return points


def _mercator(latitude: float) -> float:
    if latitude < _CLOSED_SOUTH_OF:
        return _FAR_BELOW
    return 0.5 - math.asinh(math.tan(math.radians(latitude))) / math.tau


def _weights(points: Degrees) -> list[float]:
    """How far the line is from each point once that and all of less weight are left out."""
    weights = [0.0] * len(points)
    weights[0] = weights[-1] = math.inf
    spans = [(0, len(points) - 1, math.inf)]
    while spans:
        first, last, most = spans.pop()
        if last - first < 2:
            continue
        place, squared = farthest(points, first, last)
        weight = weights[place] = min(most, math.sqrt(squared))
        spans += [(first, place, weight), (place, last, weight)]
    return weights


def _level(weight: float) -> int:
    if not weight:
        return LAST_LEVEL
    zoom = -math.inf if weight == math.inf else math.log2(TOLERANCE / PIXELS_AROUND / weight)
    return math.floor(max(0, min(LAST_LEVEL, (zoom - FIRST_ZOOM) * LEVELS_A_ZOOM)))
