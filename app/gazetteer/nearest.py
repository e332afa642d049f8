"""Finds the place nearest to a point."""

from __future__ import annotations

import math

from app.gazetteer.places import Nearest
from app.gazetteer.table import Table
from app.tour.geodesy import metres_between

# Airports lie beside the places that one would name, and countries are no points.
PASSED_OVER = frozenset(("airport", "country"))
_COLUMNS, _ROWS = 360, 180
# The degrees around a point that are searched in turn; the last ones are half the Earth.
_RINGS = (1, 3, 90)


def nearest(table: Table, lon: float, lat: float) -> Nearest | None:
    """The place nearest to a point in degrees; None where there is no such point."""
    if not (math.isfinite(lon) and -90 <= lat <= 90):
        return None
    lon = (lon + 180) % 360 - 180
    best: int | None = None
    least = math.inf
    for ring in _RINGS:
        best, least = _best(table, lon, lat, ring, best, least)
        if least <= ring:
            break
    if best is None:
        return None
    return Nearest(table.place(best), metres_between((lon, lat), table.point(best)))


def _best(
    table: Table, lon: float, lat: float, ring: int, best: int | None, least: float
) -> tuple[int | None, float]:
    """The nearest place in the degrees around a point, and about its distance in degrees.

    ``best`` and ``least`` are what is known already.
    """
    home = math.floor(lat) + 90
    column = math.floor(lon) + 180
    for away in range(ring + 1):
        for row in {home - away, home + away}:
            if away - 1 > least or not 0 <= row <= _ROWS:
                continue
            # Meridians come together towards the poles.
            shrink = max(math.cos(math.radians(min(90, abs(row - 89.5) + 0.5))), 0.01)
            across = min(_COLUMNS // 2, math.ceil(min(ring, least) / shrink) + 1)
            for start, end in _runs(table, row, column - across, column + across):
                for number in range(start, end):
                    place_lon, place_lat = table.point(number)
                    shrink = math.cos(math.radians((place_lat + lat) / 2))
                    east = ((place_lon - lon + 180) % 360 - 180) * shrink
                    distance = math.hypot(east, place_lat - lat)
                    if distance < least and table.kind(number) not in PASSED_OVER:
                        best, least = number, distance
    return best, least


def _runs(table: Table, row: int, first: int, last: int) -> list[tuple[int, int]]:
    """The places of a row between two columns, as runs of numbers; columns wrap around."""
    if last - first >= _COLUMNS:
        first, last = 0, _COLUMNS - 1
    pieces = [(first, last)]
    if first < 0:
        pieces = [(first + _COLUMNS, _COLUMNS - 1), (0, last)]
    elif last >= _COLUMNS:
        pieces = [(first, _COLUMNS - 1), (0, last - _COLUMNS)]
    cells = table.cells
    base = row * _COLUMNS
    return [
        (cells[base + start - 1] if base + start else 0, cells[base + end]) for start, end in pieces
    ]
