"""The tour by folium's own way to a PNG: ``Map._to_png``, with Selenium and a Chromium.

Leaflet comes from a package on disk, so that no network is timed; and the three seconds that folium
waits by default are left out, since this page is drawn by the time that it is loaded.
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
    """Draws the map in a browser's window and keeps the picture of it."""
    subject = read_subject()
    layout = (
        round(subject.width / subject.magnified),
        round(subject.height / subject.magnified),
    )
    picture = page(subject)._to_png(delay=0, driver=browser(subject), size=layout)
    subject.out.write_bytes(picture)


def page(subject: Subject) -> Any:
    """The map: basemap, legs, numbered badges, labels and a title."""
    folium: Any = importlib.import_module("folium")
    leaflet = Path(importlib.import_module("xstatic.pkg.leaflet").BASE_DIR)

    class Map(folium.Map):  # type: ignore[misc]
        """A map that loads Leaflet from disk, and nothing else."""

        default_js = (("leaflet", (leaflet / "leaflet.js").as_uri()),)
        default_css = (("leaflet_css", (leaflet / "leaflet.css").as_uri()),)

    west, south, east, north = subject.view()
    made = Map(tiles=None, zoom_control=False, zoom_snap=0, zoom_animation=False,
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
    ).add_to(made)
    for leg in subject.legs():
        line = [(lat, lon) for lon, lat in leg]
        folium.PolyLine(line, color=ACCENT, weight=2, opacity=1, smooth_factor=0).add_to(made)
    for number, stop in enumerate(subject.stops, start=1):
        lon, lat = stop.place
        label = f'<div class="badge">{number}<span class="name">{html.escape(stop.name)}</span>'
        icon = folium.DivIcon(html=label + "</div>", icon_size=(22, 22), class_name="")
        folium.Marker((lat, lon), icon=icon).add_to(made)
    made.fit_bounds([(south, west), (north, east)])
    root = made.get_root()
    element: Any = importlib.import_module("branca.element").Element
    root.header.add_child(element(STYLE))
    root.html.add_child(element(f"<h1>{html.escape(subject.title)}</h1>"))
    return made


def browser(subject: Subject) -> Any:
    """A Chromium without a screen, whose pixels are as fine as the picture asks for."""
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
