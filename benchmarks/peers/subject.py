"""The tour that every peer draws: stops, legs and the visible area."""

from __future__ import annotations

import json
import math
import sys
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

SEGMENTS_A_LEG = 64
# The share of the route's extent on each side.
MARGIN = 0.12
# The side of the layout in our own pictures, so that type has the same size.
LAYOUT_SIDE = 960
SEA, LAND, VISITED, BORDER = "#DCE7EC", "#F4F1EA", "#EADFC8", "#C3BDB0"
ACCENT, INK, PAPER = "#B3261E", "#1F2328", "#FBFAF7"
EARTH_RADIUS = 6_378_137.0

Place = tuple[float, float]


class Stop(NamedTuple):
    """A stop: its name, ISO 3166-1 country code, and (longitude, latitude) in degrees."""

    name: str
    country: str | None
    place: Place


class Subject(NamedTuple):
    """The arguments of the command line, with the contents of the tour file."""

    basemap: Path
    out: Path
    width: int
    height: int
    title: str
    stops: list[Stop]

    @property
    def magnified(self) -> float:
        """The number of pixels that one pixel of the layout becomes."""
        return math.sqrt(self.width * self.height) / LAYOUT_SIDE

    @property
    def countries(self) -> set[str]:
        """The country codes of the stops."""
        return {stop.country for stop in self.stops if stop.country}

    def legs(self) -> list[list[Place]]:
        """The great circles from stop to stop, as points (longitude, latitude) in degrees."""
        return [great_circle(a.place, b.place) for a, b in pairwise(self.stops)]

    def view(self) -> tuple[float, float, float, float]:
        """The visible area, in the shape of the picture: west, south, east, north in degrees."""
        points = [mercator(place) for leg in self.legs() for place in leg]
        (left, right), (bottom, top) = (
            (min(values), max(values)) for values in zip(*points, strict=True)
        )
        units = max((right - left) / self.width, (top - bottom) / self.height) * (1 + 2 * MARGIN)
        x, y = (left + right) / 2, (bottom + top) / 2
        half_width, half_height = units * self.width / 2, units * self.height / 2
        west, south = degrees((x - half_width, y - half_height))
        east, north = degrees((x + half_width, y + half_height))
        return west, south, east, north


def read_subject() -> Subject:
    """Reads the command line ``BASEMAP TOUR OUT WIDTH HEIGHT``."""
    basemap, tour, out, width, height = sys.argv[1:]
    content = json.loads(Path(tour).read_bytes())
    stops = [
        Stop(
            feature["properties"]["name"],
            feature["properties"].get("country"),
            (feature["geometry"]["coordinates"][0], feature["geometry"]["coordinates"][1]),
        )
        for feature in content["features"]
    ]
    title = content["tour"]["title"]
    return Subject(Path(basemap), Path(out), int(width), int(height), title, stops)


def great_circle(start: Place, end: Place) -> list[Place]:
    """The great circle between two places in degrees.

    Spherical linear interpolation (Shoemake, "Animating rotation with quaternion curves", 1985).
    """
    a, b = _unit_vector(start), _unit_vector(end)
    angle = math.acos(max(-1.0, min(1.0, sum(p * q for p, q in zip(a, b, strict=True)))))
    if angle < 1e-9:
        return [start, end]
    points = []
    for step in range(SEGMENTS_A_LEG + 1):
        share = step / SEGMENTS_A_LEG
        first, second = math.sin((1 - share) * angle), math.sin(share * angle)
        x, y, z = ((first * p + second * q) / math.sin(angle) for p, q in zip(a, b, strict=True))
        points.append((math.degrees(math.atan2(y, x)), math.degrees(math.asin(z))))
    return points


def mercator(place: Place) -> Place:
    """Converts (longitude, latitude) in degrees to metres of Web Mercator (EPSG:3857)."""
    lon, lat = map(math.radians, place)
    return EARTH_RADIUS * lon, EARTH_RADIUS * math.asinh(math.tan(lat))


def degrees(point: Place) -> Place:
    """The inverse of :func:`mercator`."""
    x, y = point
    lat = math.degrees(math.atan(math.sinh(y / EARTH_RADIUS)))
    return math.degrees(x / EARTH_RADIUS), lat


def _unit_vector(place: Place) -> tuple[float, float, float]:
    lon, lat = map(math.radians, place)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)
