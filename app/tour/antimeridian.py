"""Cuts lines at the antimeridian for formats whose longitudes end at ±180 degrees."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from app.tour.geodesy import LonLat

HALF_TURN = 180.0
TURN = 360.0


def pieces(line: Sequence[LonLat]) -> tuple[tuple[LonLat, ...], ...]:
    """A line of (longitude, latitude) in degrees, cut into pieces within -180 to 180.

    ``line`` has at least two points; its longitudes are continuous and may exceed ±180. Each cut
    lies on the antimeridian: one piece ends at 180 and the next starts at -180, or vice versa
    (RFC 7946, section 3.1.9). Its latitude is that of the chord there.
    """
    parts: list[list[LonLat]] = []
    world: int | None = None
    for start, end in zip(line, line[1:], strict=False):
        for a, b in _cut(start, end):
            if world is None or not (_lies_in(a, world) and _lies_in(b, world)):
                world = math.floor(((a[0] + b[0]) / 2 + HALF_TURN) / TURN)
                parts.append([_shifted(a, world)])
            parts[-1].append(_shifted(b, world))
    return tuple(tuple(part) for part in parts)


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


def _shifted(point: LonLat, world: int) -> LonLat:
    return (min(max(point[0] - world * TURN, -HALF_TURN), HALF_TURN), point[1])
