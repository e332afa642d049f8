"""What a start loads: the window on a map that was seen before needs no library that made it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Opens the app as a user does, and says which modules there are once the map is drawn.
START = """
import json, sys
from PySide6.QtCore import QCoreApplication
from app.ui import application
from app.ui.main_window import MainWindow

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
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", START],
        cwd=home,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


def test_a_second_start_loads_nothing_that_only_makes_pages_or_exports(tmp_path: Path) -> None:
    first = start(tmp_path)
    assert {"folium", "geopy.distance"} <= first
    assert {"geopy.distance"} <= start(tmp_path)
    assert start(tmp_path) & UNWANTED == set()
