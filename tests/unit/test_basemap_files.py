"""The data of the bundled basemap: labels are in the right places, and references are valid."""

from __future__ import annotations

import json
import math
from collections import Counter
from functools import cache
from typing import Any

import pytest

from app.map import basemap
from scripts.basemap.topology import Grid, absolute
from tests.topologies import topology

Ring = list[tuple[float, float]]
# The distance in degrees from the middle of a sea's label to land.
OPEN_WATER = 0.25
# How far in degrees the coast of an island may be from the box that its label is beside.
BESIDE = 0.05


@cache
def file(name: str) -> Any:
    return json.loads(basemap.read(name))


@cache
def rings(name: str) -> dict[str | None, list[list[Ring]]]:
    """Polygons by country code, each a list of rings of (longitude, latitude)."""
    read = topology(name)
    grid = Grid(read["transform"])
    arcs = [[grid.degrees(point) for point in absolute(arc)] for arc in read["arcs"]]
    found: dict[str | None, list[list[Ring]]] = {}
    for country in read["objects"]["countries"]:
        for polygon in country["arcs"]:
            outlines = [
                [p for i in ring for p in (arcs[i] if i >= 0 else arcs[~i][::-1])]
                for ring in polygon
            ]
            found.setdefault(country["a2"], []).append([_continuous(ring) for ring in outlines])
    return found


def _continuous(ring: Ring) -> Ring:
    points = [ring[0]]
    for lon, lat in ring[1:]:
        turns = round((points[-1][0] - lon) / 360)
        points.append((lon + 360 * turns, lat))
    return points


def inside(polygon: list[Ring], lon: float, lat: float) -> bool:
    odd = False
    for ring in polygon:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:], strict=False):
            if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1):
                odd = not odd
    return odd


@cache
def shapes() -> list[tuple[str | None, tuple[float, float, float, float], list[Ring]]]:
    """The polygons with their bounds: west, south, east, north."""
    found = []
    for code, polygons in rings("countries-50m.json").items():
        for polygon in polygons:
            xs, ys = zip(*polygon[0], strict=True)
            found.append((code, (min(xs), min(ys), max(xs), max(ys)), polygon))
    return found


def lands(lon: float, lat: float) -> set[str | None]:
    return {
        code
        for code, (west, south, east, north), polygon in shapes()
        for x in (lon - 360, lon, lon + 360)
        if west <= x <= east and south <= lat <= north and inside(polygon, x, lat)
    }


SEAS = [(sea["name"], sea["rank"], *at) for sea in file("labels.json")["seas"] for at in sea["at"]]


def test_names_of_seas_are_over_water() -> None:
    assert len(SEAS) > 90
    assert {"South China Sea", "Sea of Japan"} <= {name for name, *_ in SEAS}
    for name, rank, lon, lat in SEAS:
        assert not lands(lon, lat), name
        if rank <= 4:
            for angle in range(0, 360, 45):
                dx, dy = math.cos(math.radians(angle)), math.sin(math.radians(angle))
                assert not lands(lon + dx * OPEN_WATER, lat + dy * OPEN_WATER), (name, angle)


def test_names_of_countries_are_in_their_countries() -> None:
    countries = file("labels.json")["countries"]
    assert len(countries) > 190
    for country in countries:
        lon, lat = country["at"][0]
        found = lands(lon, lat)
        if country["a2"] in found:
            continue
        # Islands are named at their middle, which may be a lagoon; some are too small for the data.
        assert not found, f"{country['name']} stands in {found}"
        outlines = rings("countries-10m.bin").get(country["a2"], [])
        west, south, east, north = country.get("box", (lon, lat, lon, lat))
        places = [place for polygon in outlines for place in polygon[0]]
        assert any(
            west - BESIDE < x < east + BESIDE and south - BESIDE < y < north + BESIDE
            for lon, y in places
            for x in (lon - 360, lon, lon + 360)
        ), country["name"]


@pytest.mark.parametrize("name", ["cities.json", "towns.json"])
def test_cities_are_sorted_columns_of_one_length(name: str) -> None:
    cities = file(name)
    columns = [cities[key] for key in ("names", "lon", "lat", "from")]
    assert len({len(column) for column in columns}) == 1
    assert cities["from"] == sorted(cities["from"])
    assert all(0 <= int(index) < len(cities["names"]) for index in cities["capital"])
    assert all(0 <= index < len(cities["names"]) for index in cities["major"])
    assert all(0 <= int(index) < len(cities["names"]) for index in cities["other"]["de"])


# How far cities of 2.5 million people reach, in kilometres.
REACH = 16


@pytest.mark.parametrize("zoom", [3, 4, 5, 6, 7, 8, 9])
def test_cities_are_spread_evenly_at_every_zoom(zoom: int) -> None:
    scale = 256 * 2**zoom / 360
    tiles: Counter[tuple[int, int]] = Counter()
    places = []
    for name in ("cities.json", "towns.json"):
        columns = file(name)
        important = {int(index) for index in columns["capital"]}
        # Cities with millions of people may be close together, too.
        important |= {index for index, reach in enumerate(columns["reach"]) if reach >= REACH}
        for index, least in enumerate(columns["from"]):
            if least > zoom:
                continue
            lon, lat = columns["lon"][index], columns["lat"][index]
            x, y = lon * scale, math.degrees(math.asinh(math.tan(math.radians(lat)))) * scale
            tiles[int(x // 256), int(y // 256)] += 1
            if index not in important:
                places.append((x, y))
    assert places
    # Most in Western Europe, where the capitals are close together.
    assert max(tiles.values()) <= 24
    assert tiles.total() / len(tiles) < 5.5
    # The file rounds to a thousandth of a degree; seats of dependencies come early as well.
    least_across, least_down = 14 - 0.002 * scale, 11 - 0.002 * scale
    cells: dict[tuple[int, int], list[tuple[float, float]]] = {}
    close = 0
    for x, y in places:
        column, row = int(x // 14), int(y // 11)
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                for other in cells.get((column + dx, row + dy), ()):
                    close += abs(x - other[0]) < least_across and abs(y - other[1]) < least_down
        cells.setdefault((column, row), []).append((x, y))
    assert close <= 3


def test_the_cities_of_the_tours_are_included() -> None:
    names = {name for part in ("cities.json", "towns.json") for name in file(part)["names"]}
    stops = (
        "Tokyo,Kuala Lumpur,Hanoi,Seoul,Pyeongtaek,London,Paris,Turin,Brindisi,Suez,Aden,Mumbai,"
        "Prayagraj,Kolkata,Singapore,Hong Kong,Yokohama,San Francisco,Ogden,Omaha,Chicago,New York,"
        "Dublin,Liverpool"
    )
    assert set(stops.split(",")) <= names


def test_capitals_are_included_and_marked() -> None:
    found = {
        file(name)["names"][int(index)]
        for name in ("cities.json", "towns.json")
        for index in file(name)["capital"]
    }
    wanted = "Tokyo,Kuala Lumpur,Hanoi,Seoul,Washington,London,Paris,Cairo,Singapore,New Delhi"
    assert set(wanted.split(",")) <= found
    assert len(found) > 180


@pytest.mark.parametrize("name", ["countries-50m.json", "countries-10m.bin", "water-50m.bin"])
def test_every_referenced_arc_exists(name: str) -> None:
    read = topology(name)
    count = len(read["arcs"])

    def indices(value: Any) -> list[int]:
        return [value] if isinstance(value, int) else [i for part in value for i in indices(part)]

    objects = read["objects"]
    for key in objects:
        if key == "riverLength":
            assert len(objects[key]) == len(objects["rivers"])
        elif key == "countries":
            for country in objects[key]:
                assert all(-count <= i < count for i in indices(country["arcs"]))
        else:
            assert all(-count <= i < count for i in indices(objects[key]))
