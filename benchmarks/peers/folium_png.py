"""Draws the tour with folium's ``Map._to_png``, which needs Selenium and Chromium.

Leaflet comes from a package on disk, so that no network is timed. folium's default delay of three
seconds is skipped, because this page is drawn when it has loaded.
"""

from __future__ import annotations

import html
import importlib
import json
import os
import shutil
from pathlib import Path
from typing import Any

from benchmarks.peers.subject import (
    ACCENT,
    BORDER,
    INK,
    LAND,
    PAPER,
    SEA,
    VISITED,
    Subject,
    read_subject,
)

STYLE = f"""<style>
.folium-map.leaflet-container {{ background: {SEA}; }}
.badge {{ width: 22px; height: 22px; border-radius: 11px; background: {ACCENT}; color: white;
  font: bold 11px/22px sans-serif; text-align: center; }}
.name {{ position: absolute; left: 28px; top: 0; color: {INK}; font: 12px/22px sans-serif;
  white-space: nowrap; }}
h1 {{ position: fixed; left: 20px; top: 20px; margin: 0; z-index: 1000; background: {PAPER};
  font: 24px serif; color: {INK}; }}
</style>"""


def main() -> None:
    """Draws the map in a browser and writes a screenshot."""
    subject = read_subject()
    layout = (
        round(subject.width / subject.magnified),
        round(subject.height / subject.magnified),
    )
    picture = page(subject)._to_png(delay=0, driver=browser(subject), size=layout)
    subject.out.write_bytes(picture)


def page(subject: Subject) -> Any:
    """The map with basemap, legs, numbered badges, labels and a title."""
    folium: Any = importlib.import_module("folium")
    leaflet = Path(importlib.import_module("xstatic.pkg.leaflet").BASE_DIR)

    class Map(folium.Map):  # type: ignore[misc]
        """A map that loads only Leaflet, from disk."""

        default_js = (("leaflet", (leaflet / "leaflet.js").as_uri()),)
        default_css = (("leaflet_css", (leaflet / "leaflet.css").as_uri()),)

    west, south, east, north = subject.view()
    result = Map(tiles=None, zoom_control=False, zoom_snap=0, zoom_animation=False,
               fade_animation=False, prefer_canvas=True)  # fmt: skip
    visited = subject.countries
    folium.GeoJson(
        json.loads(subject.basemap.read_bytes()),
        style_function=lambda feature: {
            "fillColor": VISITED if feature["properties"]["a2"] in visited else LAND,
            "fillOpacity": 1,
            "color": BORDER,
            "weight": 0.7,
        },
    ).add_to(result)
    for leg in subject.legs():
        line = [(lat, lon) for lon, lat in leg]
        folium.PolyLine(line, color=ACCENT, weight=2, opacity=1, smooth_factor=0).add_to(result)
    for number, stop in enumerate(subject.stops, start=1):
        lon, lat = stop.place
        label = f'<div class="badge">{number}<span class="name">{html.escape(stop.name)}</span>'
        icon = folium.DivIcon(html=label + "</div>", icon_size=(22, 22), class_name="")
        folium.Marker((lat, lon), icon=icon).add_to(result)
    result.fit_bounds([(south, west), (north, east)])
    root = result.get_root()
    element: Any = importlib.import_module("branca.element").Element
    root.header.add_child(element(STYLE))
    root.html.add_child(element(f"<h1>{html.escape(subject.title)}</h1>"))
    return result


def browser(subject: Subject) -> Any:
    """A headless Chromium with the pixel ratio of the picture."""
    webdriver: Any = importlib.import_module("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in ("--headless", "--hide-scrollbars", "--disable-gpu", "--no-first-run"):
        options.add_argument(argument)
    options.add_argument(f"--force-device-scale-factor={subject.magnified}")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.add_argument("--no-sandbox")
    service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
    return webdriver.Chrome(options=options, service=service)


if __name__ == "__main__":
    main()
