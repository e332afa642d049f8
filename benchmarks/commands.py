"""Measures whole commands, relative to the floor that Python and Qt set."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks import standalone
from benchmarks.line import Base, Line, measured
from benchmarks.places import TOUR
from benchmarks.processes import seconds
from benchmarks.turns import in_turns

AREA = "Commands"
PYTHON, BARE_PAGE = "Python alone", "a bare web page, printed"
# The floor for a printed page: a page without a map.
BARE = """
import sys
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from PySide6.QtWebEngineCore import QWebEnginePage
from app.web.engine import prepare_web_engine
prepare_web_engine()
app = QApplication(sys.argv)
page = QWebEnginePage()
loop = QEventLoop()
page.loadFinished.connect(loop.quit)
page.setHtml("<p>nothing</p>")
loop.exec()
page.printToPdf(lambda data: loop.quit())
loop.exec()
"""


def lines(rounds: int) -> Iterator[Line]:
    """The time of each command's process, from start to end."""
    with tempfile.TemporaryDirectory() as folder:
        app = [sys.executable, "main.py"]
        output = ["-o", str(Path(folder) / "route.pdf"), "--size", "a4", "--overwrite"]
        commands = {
            PYTHON: [sys.executable, "-c", ""],
            "tour-atlas --version": [*app, "--version"],
            "tour-atlas validate": [*app, "validate", str(TOUR)],
            BARE_PAGE: [sys.executable, "-c", BARE],
            "tour-atlas export, PDF, A4": [*app, "export", str(TOUR), *output],
        }
        cases = {name: partial(seconds, command) for name, command in commands.items()}
        times = in_turns(AREA, cases, rounds)
    python, page = (Base(name, times[name]) for name in (PYTHON, BARE_PAGE))
    bases = {"tour-atlas --version": python, "tour-atlas validate": python}
    bases["tour-atlas export, PDF, A4"] = page
    for name, values in times.items():
        yield measured(AREA, name, values, "s", bases.get(name))


if __name__ == "__main__":
    standalone.main(lines)
