"""What a start loads: the window on a map that was seen before needs no library that made it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.snippets import output_of

# Opens the app as a user does, and says which modules there are once the map is drawn.
START = """
import json, sys
from PySide6.QtCore import QCoreApplication
from app.ui.start import application
from app.ui.window.main_window import MainWindow

def tell():
    print(json.dumps(sorted(sys.modules)))
    QCoreApplication.quit()

made = MainWindow.__init__
def make(self, *arguments):
    made(self, *arguments)
    self.map_view.ready.connect(tell)
MainWindow.__init__ = make
sys.exit(application.run(None))
"""
# Each takes 10 to 250 ms, and belongs to making a page, an export, or to the web.
UNWANTED = {
    "anyascii", "branca", "folium", "geopy.geocoders", "icalendar", "jinja2", "numpy", "pypdf",
    "requests", "urllib.request", "xyzservices",
}  # fmt: skip


def start(home: Path) -> set[str]:
    return set(json.loads(output_of(START, home, 60)))


def test_a_second_start_loads_nothing_that_only_makes_pages_or_exports(tmp_path: Path) -> None:
    first = start(tmp_path)
    assert {"folium", "geopy.distance"} <= first
    assert {"geopy.distance"} <= start(tmp_path)
    assert start(tmp_path) & UNWANTED == set()
