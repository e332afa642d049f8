"""The land of the bundled basemap as lines of few points, for small pictures without the page."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import TypeAlias

import msgspec

from app.map.basemap import LAST_LATITUDE, read

# (x, y) in the plane of Web Mercator (EPSG:3857): x from 0 at 180° west to 1 at 180° east, y from 0
# at the northern edge of the map to 1 at the southern one. Lines run on past 0 and 1.
Point: TypeAlias = tuple[float, float]
Line: TypeAlias = tuple[Point, ...]

# Points closer than this to the last one are left out, in degrees: half a pixel of a map of the
# world that is 360 pixels wide.
STEP = 0.25


class Land(msgspec.Struct, frozen=True):
    """A land of the basemap. ``code`` is an ISO 3166-1 alpha-2 code, if it has one.

    ``box`` is its least and greatest x and its least and greatest y.
    """

    code: str | None
    polygons: tuple[tuple[Line, ...], ...]
    box: tuple[float, float, float, float]

    @property
    def rings(self) -> Iterator[Line]:
        """All rings, those of holes included."""
        for polygon in self.polygons:
            yield from polygon


class Outline(msgspec.Struct, frozen=True):
    """All land, and the lines where it meets the sea and where it meets other land."""

    lands: tuple[Land, ...]
    coast: tuple[Line, ...]
    borders: tuple[Line, ...]


class _Transform(msgspec.Struct, frozen=True):
    scale: tuple[float, float]
    translate: tuple[float, float]


class _Country(msgspec.Struct, frozen=True):
    arcs: list[list[list[int]]]
    a2: str | None = None


class _Objects(msgspec.Struct, frozen=True):
    countries: list[_Country]
    coast: list[list[int]]
    borders: list[list[int]]


class _Topology(msgspec.Struct, frozen=True):
    transform: _Transform
    arcs: list[list[int]]
    objects: _Objects


def outline() -> Outline:
    """Reads the land at 1:50 million, thinned out to ``STEP``; takes some 60 ms."""
    topology = msgspec.json.decode(read("countries-50m.json"), type=_Topology)
    arcs = [_thinned(arc, topology.transform) for arc in topology.arcs]
    objects = topology.objects
    return Outline(
        lands=tuple(_land(arcs, country) for country in objects.countries),
        coast=tuple(_joined(arcs, line) for line in objects.coast),
        borders=tuple(_joined(arcs, line) for line in objects.borders),
    )


def land_at(lands: Iterable[Land], lon: float, lat: float, code: str | None) -> Land | None:
    """The land of a stop at a WGS 84 longitude and latitude in degrees, whose country is ``code``.

    The land that the stop stands on, if its code is that of the stop; else the nearest land with
    that code, since coasts and borders are simplified; else the land that it stands on.
    """
    x, y = projected(lon, lat)
    x -= math.floor(x)
    lands = tuple(lands)
    # A land may run on past the antimeridian on either side.
    worlds = (x, x + 1, x - 1)
    standing = next((land for land in lands if any(_is_inside(land, w, y) for w in worlds)), None)
    if code is None or (standing is not None and standing.code == code):
        return standing
    own = (land for land in lands if land.code == code)
    return min(own, key=lambda land: min(_distance(land, w, y) for w in worlds), default=standing)


def projected(lon: float, lat: float) -> Point:
    """A WGS 84 longitude and latitude in degrees as a point of the plane; the map ends at 85°."""
    lat = max(-LAST_LATITUDE, min(LAST_LATITUDE, lat))
    turn = math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) / math.tau
    return (lon + 180) / 360, 0.5 - turn


def _land(arcs: list[list[Point]], country: _Country) -> Land:
    polygons = tuple(tuple(_joined(arcs, ring) for ring in rings) for rings in country.arcs)
    xs, ys = zip(*(point for rings in polygons for ring in rings for point in ring), strict=True)
    return Land(country.a2, polygons, (min(xs), max(xs), min(ys), max(ys)))


def _thinned(arc: list[int], transform: _Transform) -> list[Point]:
    """An arc as points; the first and the last are kept, so that arcs still meet."""
    (across, up), (west, south) = transform.scale, transform.translate
    xs, ys = list(accumulate(arc[::2])), list(accumulate(arc[1::2]))
    kept = []
    last_x = last_y = -(10**9)
    for x, y in zip(xs, ys, strict=True):
        if abs(x - last_x) * across + abs(y - last_y) * up >= STEP:
            kept.append((x, y))
            last_x, last_y = x, y
    if kept[-1] != (xs[-1], ys[-1]):
        kept.append((xs[-1], ys[-1]))
    return [projected(west + x * across, south + y * up) for x, y in kept]


def _joined(arcs: list[list[Point]], numbers: list[int]) -> Line:
    """The arcs of a line end to end; the complement of a number is that arc backwards."""
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return _continuous(points)


def _continuous(points: list[Point]) -> Line:
    """The points with every step at most half a world long: x runs on past the antimeridian."""
    line = points[:1]
    shift = 0.0
    for x, y in points[1:]:
        step = x + shift - line[-1][0]
        shift -= 1 if step > 0.5 else -1 if step < -0.5 else 0
        line.append((x + shift, y))
    return tuple(line)


def _is_inside(land: Land, x: float, y: float) -> bool:
    """Whether a point lies in a land, by the parity of the edges east of it."""
    left, right, top, bottom = land.box
    if not (left <= x <= right and top <= y <= bottom):
        return False
    inside = False
    for ring in land.rings:
        for (ax, ay), (bx, by) in zip(ring, ring[1:], strict=False):
            if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
                inside = not inside
    return inside


def _distance(land: Land, x: float, y: float) -> float:
    points = (point for ring in land.rings for point in ring)
    return min((math.hypot(x - px, y - py) for px, py in points), default=math.inf)
