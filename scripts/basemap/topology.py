"""What the builders share of a topology: its arcs as points, and rings joined from them."""

from __future__ import annotations

from typing import Any, TypeAlias

# Steps from point to point, in units of the topology's grid; the first one is a place.
Arc: TypeAlias = list[list[int]]
# Numbers of arcs; ~n is arc n backwards.
Ring: TypeAlias = list[int]
Polygon: TypeAlias = list[Ring]
GridPoint: TypeAlias = tuple[int, int]
Degrees: TypeAlias = list[tuple[float, float]]


class Grid:
    """The grid on which the points of a topology lie."""

    def __init__(self, transform: Any) -> None:
        self.scale_x, self.scale_y = map(float, transform["scale"])
        self.origin_x, self.origin_y = map(float, transform["translate"])
        # Once round the world, in units.
        self.turn: int = round(360 / self.scale_x)

    def degrees(self, point: GridPoint) -> tuple[float, float]:
        """Longitude and latitude of a point."""
        return point[0] * self.scale_x + self.origin_x, point[1] * self.scale_y + self.origin_y

    def row(self, latitude: float) -> int:
        """The unit nearest to a latitude."""
        return round((latitude - self.origin_y) / self.scale_y)

    def step(self, east: int) -> int:
        """A step in x, the short way round the world."""
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
    """The arc through these points, which may not repeat themselves."""
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
    """Points in degrees; the longitude runs on past 180 where a line crosses the antimeridian."""
    found = [grid.degrees(points[0])]
    x = points[0][0]
    for before, (next_x, y) in zip(points, points[1:], strict=False):
        x += grid.step(next_x - before[0])
        found.append(grid.degrees((x, y)))
    return found


def is_flat(points: list[GridPoint], grid: Grid) -> bool:
    """Whether a ring encloses nothing, because the grid is too coarse for it."""
    twice = x = 0
    for (x1, y1), (x2, y2) in zip(points, points[1:], strict=False):
        step = grid.step(x2 - x1)
        twice += x * (y2 - y1) - (y1 - points[0][1]) * step
        x += step
    return len(points) < 4 or twice == 0
