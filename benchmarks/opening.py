"""Opens a tour once in the real window and prints the measurements as JSON.

Usage: ``python -m benchmarks.opening window|folium STOPS``. ``window`` opens the app's window on a
tour of random stops. ``folium`` is the baseline: a plain folium map with one ``folium.Marker`` for
each stop. Both maps are then dragged, and the time of each frame is measured.
"""

from __future__ import annotations

import json
import os
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import folium
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView

from app.map.assets import Asset
from app.map.bare import Page
from app.ui.start.window import make_application
from app.web.context import WebContext
from app.web.engine import prepare_web_engine
from benchmarks.in_window import SIZE, ask, pause, window_and_file
from benchmarks.random_tour import random_tour
from scripts.shoot import wait_for

FRAMES = 120
# A drag by mouse events, to and fro, so that it stays within the world.
DRAG = """
(() => {
  const map = document.querySelector(".leaflet-container");
  const send = (kind, target, x) => target.dispatchEvent(new MouseEvent(kind, {
    bubbles: true, cancelable: true, view: window, button: 0, buttons: kind === "mouseup" ? 0 : 1,
    clientX: x, clientY: 300 }));
  window.frame_times = null;
  const times = [];
  let last = null;
  send("mousedown", map.querySelector(".leaflet-map-pane"), 300);
  const step = (now) => {
    if (last !== null) times.push(now - last);
    last = now;
    if (times.length < FRAMES) {
      send("mousemove", map, 300 + 250 * Math.sin(times.length / 12));
      requestAnimationFrame(step);
    } else {
      send("mouseup", map, 300);
      window.frame_times = times;
    }
  };
  requestAnimationFrame(step);
})()
""".replace("FRAMES", str(FRAMES))


def frames(page: QWebEnginePage) -> list[float]:
    """The time of each frame of a drag, in milliseconds, as exact as the page's clock is."""
    ask(page, DRAG)
    while True:
        times = json.loads(str(ask(page, "JSON.stringify(window.frame_times)")))
        if times is not None:
            return [round(float(milliseconds), 1) for milliseconds in times]
        pause(100)


def open_in_window(stops: int) -> dict[str, object]:
    """The seconds from opening the file to the drawn map, and the frames of a drag."""
    with window_and_file(random_tour(stops)) as (window, path):
        start = time.perf_counter()
        wait_for(window.map_view.ready, lambda: window.open_path(path))
        seconds = time.perf_counter() - start
        frame_times = frames(window.map_view.context.web_page)
    return {"seconds": seconds, "frames": frame_times}


def open_plain_folium(stops: int) -> dict[str, object]:
    """The same for a plain folium map, with Leaflet served as it is to our page."""
    prepare_web_engine()
    make_application(["tour-atlas"])
    context = WebContext()
    view = QWebEngineView()
    view.setPage(context.web_page)
    view.resize(*SIZE)
    view.show()
    start = time.perf_counter()
    plain = folium.Map(tiles=None)
    plain.default_js = [("leaflet", "leaflet/leaflet.js")]
    plain.default_css = [("leaflet_css", "leaflet/leaflet.css")]
    places = [feature["geometry"]["coordinates"] for feature in random_tour(stops)["features"]]
    for number, (lon, lat) in enumerate(places, start=1):
        folium.Marker([lat, lon], tooltip=f"Stop {number}").add_to(plain)
    plain.fit_bounds([[-55, -180], [70, 180]])
    html = plain.get_root().render()
    page = Page({"index.html": Asset("text/html", html.encode())})
    wait_for(context.web_page.loadFinished, lambda: context.load(page))
    seconds = time.perf_counter() - start
    frame_times = frames(context.web_page)
    view.setPage(None)  # type: ignore[arg-type]  # Qt accepts a null pointer here
    context.close()
    return {"seconds": seconds, "frames": frame_times}


if __name__ == "__main__":
    measure = {"window": open_in_window, "folium": open_plain_folium}[sys.argv[1]]
    print(json.dumps(measure(int(sys.argv[2]))))
