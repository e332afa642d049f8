"""Draws the tour with cartopy and matplotlib, in Web Mercator.

The legs are lists of points, because cartopy's own geodesics have visible bends at this scale.
"""

from __future__ import annotations

import importlib
import json
from typing import Any

from benchmarks.peers.on_axes import add_stops, make_axes, save
from benchmarks.peers.subject import (
    ACCENT,
    BORDER,
    LAND,
    VISITED,
    mercator,
    read_subject,
)


def main() -> None:
    """Projects only what is in view, as an experienced user of the library would."""
    crs: Any = importlib.import_module("cartopy.crs")
    shapely: Any = importlib.import_module("shapely")
    shape: Any = importlib.import_module("shapely.geometry").shape
    subject = read_subject()
    west, south, east, north = subject.view()
    figure, axes = make_axes(subject, projection=crs.Mercator.GOOGLE)
    (left, bottom), (right, top) = mercator((west, south)), mercator((east, north))
    axes.set_xlim(left, right)
    axes.set_ylim(bottom, top)
    window = shapely.box(west, south, east, north)
    shapes: dict[str, list[Any]] = {LAND: [], VISITED: []}
    for country in json.loads(subject.basemap.read_bytes())["features"]:
        outline = shape(country["geometry"])
        if outline.intersects(window):
            visited = country["properties"]["a2"] in subject.countries
            shapes[VISITED if visited else LAND].append(outline)
    for colour, outlines in shapes.items():
        axes.add_geometries(
            outlines, crs=crs.PlateCarree(), facecolor=colour, edgecolor=BORDER, linewidth=0.5
        )
    for leg in subject.legs():
        xs, ys = zip(*map(mercator, leg), strict=True)
        axes.plot(xs, ys, color=ACCENT, linewidth=1.5, zorder=4)
    add_stops(axes, subject, [mercator(stop.place) for stop in subject.stops])
    axes.set_xlim(left, right)
    axes.set_ylim(bottom, top)
    axes.spines["geo"].set_visible(False)
    save(figure, subject)


if __name__ == "__main__":
    main()
