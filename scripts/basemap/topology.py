"""Converts arcs of a TopoJSON topology to points, and joins arcs to rings."""

from __future__ import annotations

from typing import Any, TypeAlias

# Steps from point to point, in units of the grid; the first one is a position.
Arc: TypeAlias = list[list[int]]
# Indices of arcs; ~n is arc n reversed.
Ring: TypeAlias = list[int]
Polygon: TypeAlias = list[Ring]
GridPoint: TypeAlias = tuple[int, int]
Degrees: TypeAlias = list[tuple[float, float]]


class Grid:
    """The grid on which the points of a topology lie."""

    def __init__(self, transform: Any) -> None:
        self.scale_x, self.scale_y = map(float, transform["scale"])
        self.origin_x, self.origin_y = map(float, transform["translate"])
        # The circumference of the Earth in grid units.
        self.turn: int = round(360 / self.scale_x)

    def degrees(self, point: GridPoint) -> tuple[float, float]:
        """Longitude and latitude of a point."""
        return point[0] * self.scale_x + self.origin_x, point[1] * self.scale_y + self.origin_y

    def row(self, latitude: float) -> int:
        """The grid row nearest to a latitude."""
        return round((latitude - self.origin_y) / self.scale_y)

    def step(self, east: int) -> int:
        """A step in x, the short way round the Earth."""
        return (east + self.turn // 2) % self.turn - self.turn // 2


def absolute(arc: Arc) -> list[GridPoint]:
    """The points of an arc."""
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x, y))
    return points


def relative(points: list[GridPoint]) -> Arc:
    """The arc through these points; consecutive points must differ."""
    steps = [[b[0] - a[0], b[1] - a[1]] for a, b in zip(points, points[1:], strict=False)]
    return [list(points[0]), *steps]


def along(arcs: list[list[GridPoint]], line: list[int]) -> list[GridPoint]:
    """The points of a line or ring, given the points of every arc."""
    points: list[GridPoint] = []
    for index in line:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def unwrapped(points: list[GridPoint], grid: Grid) -> Degrees:
    """Points in degrees; the longitude exceeds 180 beyond the antimeridian."""
    places = [grid.degrees(points[0])]
    x = points[0][0]
    for before, (next_x, y) in zip(points, points[1:], strict=False):
        x += grid.step(next_x - before[0])
        places.append(grid.degrees((x, y)))
    return places


def is_flat(points: list[GridPoint], grid: Grid) -> bool:
    """Whether a ring encloses no area, because the grid is too coarse for it."""
    doubled_area = x = 0
    for (x1, y1), (x2, y2) in zip(points, points[1:], strict=False):
        step = grid.step(x2 - x1)
        doubled_area += x * (y2 - y1) - (y1 - points[0][1]) * step
        x += step
    return len(points) < 4 or doubled_area == 0
