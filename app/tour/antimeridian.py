"""Lines that run on past the antimeridian, cut there for formats that end at ±180 degrees."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from app.tour.geodesy import LonLat

HALF_TURN = 180.0
TURN = 360.0


def pieces(line: Sequence[LonLat]) -> tuple[tuple[LonLat, ...], ...]:
    """A line of (longitude, latitude) in degrees as pieces within -180 to 180.

    ``line`` has at least two points and longitudes that run on past ±180. A cut lies on the
    antimeridian itself, at the latitude of the chord there, and ends one piece at 180 and starts
    the next at -180, or the other way round (RFC 7946, 3.1.9).
    """
    made: list[list[LonLat]] = []
    world: int | None = None
    for start, end in zip(line, line[1:], strict=False):
        for a, b in _cut(start, end):
            if world is None or not (_lies_in(a, world) and _lies_in(b, world)):
                world = math.floor(((a[0] + b[0]) / 2 + HALF_TURN) / TURN)
                made.append([_turned(a, world)])
            made[-1].append(_turned(b, world))
    return tuple(tuple(piece) for piece in made)


def _cut(start: LonLat, end: LonLat) -> Iterator[tuple[LonLat, LonLat]]:
    low, high = sorted((start[0], end[0]))
    first = math.floor((low + HALF_TURN) / TURN) + 1
    seams = [
        lon
        for world in range(first, math.ceil((high + HALF_TURN) / TURN))
        if low < (lon := world * TURN - HALF_TURN) < high
    ]
    if end[0] < start[0]:
        seams.reverse()
    at = start
    for lon in seams:
        share = (lon - start[0]) / (end[0] - start[0])
        seam = (lon, start[1] + share * (end[1] - start[1]))
        yield at, seam
        at = seam
    yield at, end


def _lies_in(point: LonLat, world: int) -> bool:
    return abs(point[0] - world * TURN) <= HALF_TURN


def _turned(point: LonLat, world: int) -> LonLat:
    return (min(max(point[0] - world * TURN, -HALF_TURN), HALF_TURN), point[1])
