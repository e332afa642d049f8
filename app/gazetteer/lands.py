"""Tells in which country of the map a point is."""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import Any

import msgspec

Ring = list[tuple[float, float]]


class _Transform(msgspec.Struct, frozen=True):
    scale: tuple[float, float]
    translate: tuple[float, float]


class Land(msgspec.Struct, frozen=True):
    """A country; ``a2`` is its alpha-2 code, or None on land that the map gives to no country."""

    a2: str | None
    arcs: list[list[list[int]]]


class _Objects(msgspec.Struct, frozen=True):
    countries: list[Land]


class _Topology(msgspec.Struct, frozen=True):
    transform: _Transform
    arcs: list[list[int]]
    objects: _Objects


class _Area(msgspec.Struct, frozen=True):
    """A polygon in units of the grid, with the box around it."""

    country: Land
    rings: list[Ring]
    box: tuple[float, float, float, float]

    @property
    def size(self) -> float:
        """The area of the box."""
        left, bottom, right, top = self.box
        return (right - left) * (top - bottom)


class Lands:
    """The countries of a map file, read when first asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def at(self, lon: float, lat: float) -> Land | None:
        """The land at a point in degrees (WGS 84), None at sea."""
        areas, transform = self._areas
        x = ((lon + 180) % 360 - 180 - transform.translate[0]) / transform.scale[0]
        y = (lat - transform.translate[1]) / transform.scale[1]
        for area in areas:
            left, bottom, right, top = area.box
            if left <= x <= right and bottom <= y <= top and _is_within(area.rings, x, y):
                return area.country
        return None

    @cached_property
    def _areas(self) -> tuple[list[_Area], _Transform]:
        topology = msgspec.json.decode(self._path.read_bytes(), type=_Topology)
        arcs = [_absolute(arc) for arc in topology.arcs]
        areas = []
        for country in topology.objects.countries:
            for polygon in country.arcs:
                rings = [_joined(arcs, ring) for ring in polygon]
                xs, ys = zip(*rings[0], strict=True)
                areas.append(_Area(country, rings, (min(xs), min(ys), max(xs), max(ys))))
        # Small countries first, since the map does not cut them out of the ones around them.
        areas.sort(key=lambda area: area.size)
        return areas, topology.transform


def _absolute(arc: list[int]) -> Ring:
    """The points of an arc, which holds the first point and the steps to the next ones."""
    return list(zip(accumulate(arc[::2]), accumulate(arc[1::2]), strict=True))


def _joined(arcs: list[Any], ring: list[int]) -> Ring:
    points: Ring = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        # Neighbouring arcs share a point.
        points += arc[1:] if points else arc
    return points


def _is_within(rings: list[Ring], x: float, y: float) -> bool:
    """Whether a line to the east crosses the rings an odd number of times."""
    inside = False
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:]):  # noqa: B905 (half the time without)
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                inside = not inside
    return inside
