"""Land and water for distant views, in a file of flat numbers that the page need not parse.

Each arc is simplified once, for the land on both sides of it, so that neighbours never part. The
file is little-endian, and its coordinates are those of the page (mercator.js):

- the number of arcs, of the points of all arcs, and of the bytes of the objects: uint32;
- for each arc the number of its points: uint32; then for each its box, which is the least and the
  greatest x and the least and the greatest y: float32;
- for each point its x and y: float32; then for each its level: uint8;
- the objects, as in the files that this one is made from, with the numbers of its own arcs: JSON.

``resources/web/geometry/distant.js`` reads it.
"""

from __future__ import annotations

import struct
from array import array
from typing import Any, TypeAlias

from scripts.basemap.levels import (
    FIRST_ZOOM,
    LAST_LEVEL,
    LEVELS_A_ZOOM,
    PIXELS_AROUND,
    Levelled,
    levelled,
)
from scripts.basemap.packed import encoded, little
from scripts.basemap.topology import Grid, Ring

# The page draws this file below this zoom, and above it until it has the others (basemap.js).
DISTANT_BELOW = 5
# What a distant view shows: points up to this level, lakes from this extent in pixels, and rivers
# from this length on the screen, which is that of basemap.js.
_LAST_SEEN = (DISTANT_BELOW - FIRST_ZOOM) * LEVELS_A_ZOOM
_SMALLEST_LAKE, _SHORTEST_RIVER = 0.35, 110
_KILOMETRES_AROUND = 40_075
_PIXELS = PIXELS_AROUND * 2**DISTANT_BELOW
# The area of a ring of land may differ by this share: it tells where a stop is.
_AREA_OFF = 0.05

Shape: TypeAlias = list[Levelled]
Topology: TypeAlias = dict[str, Any]


def distant(countries: Topology, water: Topology) -> bytes:
    """The file, made from the topologies of countries and water."""
    land = _shapes(countries, _LAST_SEEN)
    _restore(land, countries)
    wet = _shapes(water, _LAST_SEEN)
    objects = water["objects"]
    least = _SHORTEST_RIVER * _KILOMETRES_AROUND / _PIXELS
    rivers = [
        (line, length)
        for line, length in zip(objects["rivers"], objects["riverLength"], strict=True)
        if length > least
    ]
    lakes = [
        [ring for ring in rings if _extent(_joined(wet, ring)) > _SMALLEST_LAKE / _PIXELS]
        for rings in objects["lakes"]
    ]
    used: dict[int, int] = {}

    def moved(index: int) -> int:
        place = len(land) + used.setdefault(index if index >= 0 else ~index, len(used))
        return place if index >= 0 else ~place

    shown = {
        **countries["objects"],
        "lakes": [[list(map(moved, ring)) for ring in rings] for rings in lakes if rings],
        "rivers": [list(map(moved, line)) for line, _ in rivers],
        "riverLength": [length for _, length in rivers],
    }
    return _packed([*land, *(wet[index] for index in used)], shown)


def _shapes(topology: Topology, last: int) -> list[Shape]:
    grid = Grid(topology["transform"])
    return [levelled(arc, grid, last) for arc in topology["arcs"]]


def _restore(shapes: list[Shape], countries: Topology) -> None:
    """Puts back all points of disputed land, and of rings whose shape would not be theirs.

    No distant view shows these points; they tell where a stop is.
    """
    full = _shapes(countries, LAST_LEVEL)
    for country in countries["objects"]["countries"]:
        for ring in (ring for polygon in country["arcs"] for ring in polygon):
            area = _area(_joined(full, ring))
            lost = abs(area - _area(_joined(shapes, ring)))
            if country.get("disputed") or lost > _AREA_OFF * abs(area):
                for index in ring:
                    number = index if index >= 0 else ~index
                    shapes[number] = full[number]


def _joined(shapes: list[Shape], ring: Ring) -> list[tuple[float, float]]:
    """The points of a ring, with x running on across the antimeridian."""
    points: list[tuple[float, float]] = []
    for index in ring:
        for x, y, _ in shapes[index] if index >= 0 else shapes[~index][::-1]:
            turns = round(points[-1][0] - x) if points else 0
            points.append((x + turns, y))
    return points


def _area(points: list[tuple[float, float]]) -> float:
    left, top = points[0]
    return sum(
        (ax - left) * (by - top) - (bx - left) * (ay - top)
        for (ax, ay), (bx, by) in zip(points, points[1:], strict=False)
    )


def _extent(points: list[tuple[float, float]]) -> float:
    xs, ys = zip(*points, strict=True)
    return float(max(max(xs) - min(xs), max(ys) - min(ys)))


def _packed(shapes: list[Shape], objects: Topology) -> bytes:
    sizes, boxes, points, levels = array("I"), array("f"), array("f"), array("B")
    for shape in shapes:
        xs, ys, own = zip(*shape, strict=True)
        sizes.append(len(shape))
        boxes.extend((min(xs), max(xs), min(ys), max(ys)))
        points.extend(number for x, y, _ in shape for number in (x, y))
        levels.extend(own)
    text = encoded(objects)
    head = struct.pack("<3I", len(shapes), len(levels), len(text))
    lists = [little(numbers).tobytes() for numbers in (sizes, boxes, points, levels)]
    return b"".join((head, *lists, text))
