"""What every peer draws: the stops of a tour file, the legs between them, and where to look."""

from __future__ import annotations

import json
import math
import sys
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

PIECES_A_LEG = 64
# Of the route's extent, on each side.
MARGIN = 0.12
# The side of the layout that our own pictures have, so that type is as large beside the map.
LAYOUT_SIDE = 960
SEA, LAND, VISITED, BORDER = "#DCE7EC", "#F4F1EA", "#EADFC8", "#C3BDB0"
ACCENT, INK, PAPER = "#B3261E", "#1F2328", "#FBFAF7"
EARTH_RADIUS = 6_378_137.0

Place = tuple[float, float]


class Stop(NamedTuple):
    """A stop: its name, its country's ISO 3166-1 code, and where it is in degrees."""

    name: str
    country: str | None
    place: Place


class Subject(NamedTuple):
    """What is asked for on the command line."""

    basemap: Path
    out: Path
    width: int
    height: int
    title: str
    stops: list[Stop]

    @property
    def magnified(self) -> float:
        """How many pixels one of the layout is."""
        return math.sqrt(self.width * self.height) / LAYOUT_SIDE

    @property
    def countries(self) -> set[str]:
        """The countries that the tour calls at."""
        return {stop.country for stop in self.stops if stop.country}

    def legs(self) -> list[list[Place]]:
        """The great circles from stop to stop, as points in degrees."""
        return [great_circle(a.place, b.place) for a, b in pairwise(self.stops)]

    def view(self) -> tuple[float, float, float, float]:
        """West, south, east, north in degrees, of the picture's shape in Web Mercator."""
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
    """The command line ``BASEMAP TOUR OUT WIDTH HEIGHT``."""
    basemap, tour, out, width, height = sys.argv[1:]
    file = json.loads(Path(tour).read_bytes())
    stops = [
        Stop(
            feature["properties"]["name"],
            feature["properties"].get("country"),
            (feature["geometry"]["coordinates"][0], feature["geometry"]["coordinates"][1]),
        )
        for feature in file["features"]
    ]
    title = file["tour"]["title"]
    return Subject(Path(basemap), Path(out), int(width), int(height), title, stops)


def great_circle(start: Place, end: Place) -> list[Place]:
    """Spherical linear interpolation (Shoemake 1985) between two places in degrees."""
    a, b = _vector(start), _vector(end)
    angle = math.acos(max(-1.0, min(1.0, sum(p * q for p, q in zip(a, b, strict=True)))))
    if angle < 1e-9:
        return [start, end]
    points = []
    for step in range(PIECES_A_LEG + 1):
        share = step / PIECES_A_LEG
        first, second = math.sin((1 - share) * angle), math.sin(share * angle)
        x, y, z = ((first * p + second * q) / math.sin(angle) for p, q in zip(a, b, strict=True))
        points.append((math.degrees(math.atan2(y, x)), math.degrees(math.asin(z))))
    return points


def mercator(place: Place) -> Place:
    """A place in degrees as metres of Web Mercator (EPSG:3857)."""
    lon, lat = map(math.radians, place)
    return EARTH_RADIUS * lon, EARTH_RADIUS * math.asinh(math.tan(lat))


def degrees(point: Place) -> Place:
    """The way back from :func:`mercator`."""
    x, y = point
    lat = math.degrees(math.atan(math.sinh(y / EARTH_RADIUS)))
    return math.degrees(x / EARTH_RADIUS), lat


def _vector(place: Place) -> tuple[float, float, float]:
    lon, lat = map(math.radians, place)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)
