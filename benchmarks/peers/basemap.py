"""Converts the bundled basemap to GeoJSON, so that all libraries draw the same lines."""

from __future__ import annotations

import json
from itertools import accumulate
from pathlib import Path
from typing import Any

Point = tuple[float, float]


def write_geojson(topology: Path, target: Path) -> None:
    """Writes the countries of a topology file as a FeatureCollection of MultiPolygons."""
    content: dict[str, Any] = json.loads(topology.read_bytes())
    arcs = [_absolute(arc, content["transform"]) for arc in content["arcs"]]
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
        for country in content["objects"]["countries"]
    ]
    target.write_text(json.dumps({"type": "FeatureCollection", "features": features}))


def _absolute(arc: list[int], transform: dict[str, list[float]]) -> list[Point]:
    """The points of an arc as (longitude, latitude) in degrees; the file is delta-encoded."""
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    xs, ys = accumulate(arc[::2]), accumulate(arc[1::2])
    return [(x * scale_x + left, y * scale_y + bottom) for x, y in zip(xs, ys, strict=True)]


def _ring(arcs: list[list[Point]], indices: list[int]) -> list[Point]:
    """Arcs joined to a closed ring; a negative index ``~n`` is arc ``n`` reversed."""
    points: list[Point] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc[1:] if points else arc
    return points if points[0] == points[-1] else [*points, points[0]]
