"""The countries of the bundled basemap, read without the page's scripts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from scripts.basemap.topology import Grid, absolute
from tests.topologies import topology

Ring = Sequence[tuple[float, float]]


class Country:
    """A country or a part of one, with the rings of its polygons in degrees."""

    def __init__(self, name: str, code: str | None, rings: list[Ring]) -> None:
        self.name = name
        self.code = code
        self._rings = rings
        lons = [lon for ring in rings for lon, _ in ring]
        lats = [lat for ring in rings for _, lat in ring]
        self._box = min(lons), min(lats), max(lons), max(lats)

    def holds(self, lon: float, lat: float) -> bool:
        """Whether a place is inside (even-odd rule)."""
        west, south, east, north = self._box
        if not south <= lat <= north:
            return False
        return any(
            west <= copy <= east and sum(_crosses(ring, copy, lat) for ring in self._rings) % 2
            for copy in (lon - 360, lon, lon + 360)
        )


def country_at(lon: float, lat: float, *, fine: bool) -> Country | None:
    """The country of a place in the coarse or the fine geometry, or ``None`` over water."""
    lon = (lon + 180) % 360 - 180
    return next((country for country in _countries(fine) if country.holds(lon, lat)), None)


@cache
def _countries(fine: bool) -> list[Country]:
    file = topology("countries-10m.bin" if fine else "countries-50m.json")
    grid = Grid(file["transform"])
    arcs = [[grid.degrees(point) for point in absolute(arc)] for arc in file["arcs"]]

    def ring(indices: list[int]) -> Ring:
        points: list[tuple[float, float]] = []
        for index in indices:
            arc = arcs[index] if index >= 0 else arcs[~index][::-1]
            points.extend(arc[1:] if points else arc)
        return _continuous(points)

    return [
        Country(
            entry["name"],
            entry.get("a2"),
            [ring(indices) for polygon in entry["arcs"] for indices in polygon],
        )
        for entry in file["objects"]["countries"]
    ]


def _continuous(points: list[tuple[float, float]]) -> Ring:
    """The points without steps of more than half a turn."""
    shift, found = 0.0, points[:1]
    for lon, lat in points[1:]:
        step = lon + shift - found[-1][0]
        shift += -360 if step > 180 else 360 if step < -180 else 0
        found.append((lon + shift, lat))
    return found


def _crosses(ring: Ring, lon: float, lat: float) -> int:
    """How often a ray to the east crosses a ring."""
    return sum(
        (ay > lat) != (by > lat) and lon < ax + (bx - ax) * (lat - ay) / (by - ay)
        for (ax, ay), (bx, by) in pairwise((*ring, ring[0]))
    )
