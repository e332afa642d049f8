"""A start does not import the libraries that render pages: "make web" has rendered them."""

from __future__ import annotations

import json
from pathlib import Path

from tests.snippets import output_of

# Starts the app as a user does, and prints the loaded modules, and the kinds of dialogs that have
# classes, once the map is drawn.
START = """
import json, sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog
from app.ui.start import application
from app.ui.window.main_window import MainWindow

def report():
    dialogs = [kind.__name__ for kind in QDialog.__subclasses__()]
    print(json.dumps([sorted(sys.modules), dialogs]))
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


def start(home: Path) -> tuple[set[str], set[str]]:
    """The modules of a start without settings, and the names of its dialog classes."""
    modules, dialogs = json.loads(output_of(START, home, 60))
    return set(modules), set(dialogs)


def test_the_first_start_loads_nothing_that_only_rendering_exports_or_dialogs_need(
    tmp_path: Path,
) -> None:
    modules, dialogs = start(tmp_path)
    assert "geographiclib.geodesic" in modules
    assert modules & UNWANTED == set()
    # Qt for Python makes a class when it is needed. If it is asked for a widget of Qt's own, it
    # makes those of all widgets, which takes as long as painting the window.
    assert "QMessageBox" in dialogs
    assert dialogs & {"QWizard", "QInputDialog", "QColorDialog"} == set()
