"""Our bundled basemap as GeoJSON: the same lines for all, in a form that other libraries read."""

from __future__ import annotations

import json
from itertools import accumulate
from pathlib import Path
from typing import Any

Point = tuple[float, float]


def write_geojson(topology: Path, target: Path) -> None:
    """Turns the countries of a topology file into a FeatureCollection of MultiPolygons."""
    file: dict[str, Any] = json.loads(topology.read_bytes())
    arcs = [_absolute(arc, file["transform"]) for arc in file["arcs"]]
    features = [
        {
            "type": "Feature",
            "properties": {"a2": country["a2"], "name": country["name"]},
            "geometry": {
                "type": "MultiPolygon",
                "coordinates": [
                    [_ring(arcs, ring) for ring in polygon] for polygon in country["arcs"]
                ],
            },
        }
        for country in file["objects"]["countries"]
    ]
    target.write_text(json.dumps({"type": "FeatureCollection", "features": features}))


def _absolute(arc: list[int], transform: dict[str, list[float]]) -> list[Point]:
    """The points of an arc in degrees; the file has steps from each to the next."""
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    xs, ys = accumulate(arc[::2]), accumulate(arc[1::2])
    return [(x * scale_x + left, y * scale_y + bottom) for x, y in zip(xs, ys, strict=True)]


def _ring(arcs: list[list[Point]], indices: list[int]) -> list[Point]:
    """Arcs joined end to end, and closed; a negative number ~n is arc n backwards."""
    points: list[Point] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc[1:] if points else arc
    return points if points[0] == points[-1] else [*points, points[0]]
