"""A map on a dense screen: the bitmap of a long route has as many pixels as the screen."""

from __future__ import annotations

from pathlib import Path

from tests.patient import PATIENCE_MS
from tests.snippets import output_of

# The page loads before it has a view, as at a start. Prints the density that it then knows, and in
# a view the pixels of the bitmap for each unit once those are two.
SCRIPT = """
import json, os
from app.web.engine import prepare_web_engine
prepare_web_engine()
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication
from app.map.page import bare_page, build_page
from app.tour.file.geojson import parse
from app.web.context import WebContext
from app.words.page import window_words
from benchmarks.random_tour import random_tour

app = QApplication([])
tour = parse(json.dumps(random_tour(3_002)).encode(), "tour")
context = WebContext()
view = QWebEngineView()
view.resize(500, 400)

def ask(expression, take):
    context.web_page.runJavaScript(f"{expression} + ''", 0, take)

def show(_):
    ask("devicePixelRatio", first)

def first(density):
    print(density, flush=True)
    context.serve(build_page(tour, theme="light", words=window_words()))
    view.setPage(context.web_page)
    context.bridge.ready.connect(look)
    view.show()

def look():
    bitmap = "atlas.route.layer._container"
    ask(f"{bitmap}.width / parseFloat({bitmap}.style.width)", last)

def last(fineness):
    if fineness != "2":
        look()
        return
    print(fineness, flush=True)
    os._exit(0)

context.web_page.loadFinished.connect(show)
context.begin(bare_page("light"))
app.exec()
"""


def test_a_long_route_is_drawn_in_the_pixels_of_a_dense_screen(tmp_path: Path) -> None:
    printed = output_of(SCRIPT, tmp_path, PATIENCE_MS / 1000, {"QT_SCALE_FACTOR": "2"})
    assert printed.split() == ["1", "2"]
