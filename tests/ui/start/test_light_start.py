"""A start does not import the libraries that render pages: "make web" has rendered them."""

from __future__ import annotations

import json
from pathlib import Path

from tests.snippets import output_of

# Starts the app as a user does, and prints the loaded modules once the map is drawn.
START = """
import json, sys
from PySide6.QtCore import QCoreApplication
from app.ui.start import application
from app.ui.window.main_window import MainWindow

def report():
    print(json.dumps(sorted(sys.modules)))
    QCoreApplication.quit()

original = MainWindow.__init__
def initialize(self, *arguments):
    original(self, *arguments)
    self.map_view.ready.connect(report)
MainWindow.__init__ = initialize
sys.exit(application.run(None))
"""
# Each takes 10 to 250 ms to import, and serves only pages, exports or the web.
UNWANTED = {
    "anyascii", "app.gazetteer.gazetteer", "branca", "folium", "geopy", "icalendar",
    "jinja2", "numpy", "pypdf", "requests", "urllib.request", "xyzservices",
}  # fmt: skip


def start(home: Path) -> set[str]:
    """The modules of a start without settings."""
    return set(json.loads(output_of(START, home, 60)))


def test_the_first_start_imports_nothing_that_only_rendering_or_exports_need(
    tmp_path: Path,
) -> None:
    modules = start(tmp_path)
    assert "geographiclib.geodesic" in modules
    assert modules & UNWANTED == set()
