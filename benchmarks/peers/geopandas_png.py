"""Draws the tour with geopandas and matplotlib, in Web Mercator."""

from __future__ import annotations

import importlib
from typing import Any

from benchmarks.peers.on_axes import add_stops, make_axes, save
from benchmarks.peers.subject import ACCENT, BORDER, LAND, VISITED, mercator, read_subject


def main() -> None:
    """Reads only what is in view, as an experienced user of the library would."""
    geopandas: Any = importlib.import_module("geopandas")
    shapely: Any = importlib.import_module("shapely")
    subject = read_subject()
    west, south, east, north = view = subject.view()
    countries = geopandas.read_file(subject.basemap, bbox=view)
    countries.geometry = shapely.clip_by_rect(
        shapely.make_valid(countries.geometry.values), -180, -85, 180, 85
    )
    countries = countries.to_crs(3857)
    legs = geopandas.GeoSeries(
        [shapely.LineString(leg) for leg in subject.legs()], crs=4326
    ).to_crs(3857)
    figure, axes = make_axes(subject)
    visited = countries["a2"].isin(subject.countries)
    for chosen, colour in ((~visited, LAND), (visited, VISITED)):
        countries[chosen].plot(ax=axes, color=colour, edgecolor=BORDER, linewidth=0.5, aspect=None)
    legs.plot(ax=axes, color=ACCENT, linewidth=1.5, zorder=4, aspect=None)
    add_stops(axes, subject, [mercator(stop.place) for stop in subject.stops])
    (left, bottom), (right, top) = mercator((west, south)), mercator((east, north))
    axes.set_xlim(left, right)
    axes.set_ylim(bottom, top)
    axes.set_axis_off()
    figure.patch.set_facecolor(axes.get_facecolor())
    save(figure, subject)


if __name__ == "__main__":
    main()
