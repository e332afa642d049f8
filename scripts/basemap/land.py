"""The areas of the countries, with the intervals in which a parallel crosses them."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

from scripts.basemap.topology import Degrees, Grid, absolute, along, unwrapped

Interval = tuple[float, float]


def mercator(latitude: float) -> float:
    """The Web Mercator y of a latitude, northward, in units of a degree of longitude."""
    return math.degrees(math.asinh(math.tan(math.radians(max(-85.0, min(85.0, latitude))))))


def latitude_of(y: float) -> float:
    """The latitude of a Web Mercator y."""
    return math.degrees(math.atan(math.sinh(math.radians(y))))


class Area:
    """A polygon with its holes: x is the longitude, y is that of Web Mercator."""

    def __init__(self, rings: list[Degrees]) -> None:
        self.rings = [[(lon, mercator(lat)) for lon, lat in ring] for ring in rings]
        xs, ys = zip(*self.rings[0], strict=False)
        self.left, self.right = min(xs), max(xs)
        self.bottom, self.top = min(ys), max(ys)
        # The area on the sphere, since Mercator enlarges high latitudes.
        self.size = abs(
            sum(
                (b[0] - a[0]) * (math.sin(math.radians(a[1])) + math.sin(math.radians(b[1])))
                for a, b in zip(rings[0], rings[0][1:], strict=False)
            )
        )

    def row(self, y: float) -> list[Interval]:
        """The intervals in which the parallel at y crosses the area, from west to east."""
        if not self.bottom < y < self.top:
            return []
        crossings = sorted(
            x1 + (y - y1) * (x2 - x1) / (y2 - y1)
            for ring in self.rings
            for (x1, y1), (x2, y2) in zip(ring, ring[1:], strict=False)
            if (y1 > y) != (y2 > y)
        )
        return list(zip(crossings[::2], crossings[1::2], strict=False))


class Country(NamedTuple):
    """A country with its areas, the largest first."""

    code: str
    areas: list[Area]


def countries_of(topology: Any) -> list[Country]:
    """The countries with a code in a built file, with all parts of each country together."""
    grid = Grid(topology["transform"])
    points = [absolute(arc) for arc in topology["arcs"]]
    areas: dict[str | None, list[Area]] = {}
    for country in topology["objects"]["countries"]:
        own = areas.setdefault(country["a2"], [])
        for rings in country["arcs"]:
            own.append(Area([unwrapped(along(points, ring), grid) for ring in rings]))
    return [
        Country(code, sorted(own, key=lambda area: -area.size))
        for code, own in areas.items()
        if code
    ]
