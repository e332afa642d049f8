"""How long whole commands take, beside the least that Python and Qt take here."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks import alone
from benchmarks.line import Base, Line, measured
from benchmarks.places import TOUR
from benchmarks.processes import seconds
from benchmarks.turns import in_turns

AREA = "Commands"
PYTHON, BARE_PAGE = "Python alone", "a bare web page, printed"
# The least that a sheet from a web page can cost: a page without a map, printed.
BARE = """
import sys
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from PySide6.QtWebEngineCore import QWebEnginePage
from app.web import prepare_web_engine
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
    """Each command is a process of its own, from its start to its end."""
    with tempfile.TemporaryDirectory() as folder:
        app = [sys.executable, "main.py"]
        document = ["-o", str(Path(folder) / "route.pdf"), "--size", "a4", "--overwrite"]
        commands = {
            PYTHON: [sys.executable, "-c", ""],
            "tour-atlas --version": [*app, "--version"],
            "tour-atlas validate": [*app, "validate", str(TOUR)],
            BARE_PAGE: [sys.executable, "-c", BARE],
            "tour-atlas export, PDF, A4": [*app, "export", str(TOUR), *document],
        }
        ways = {name: partial(seconds, command) for name, command in commands.items()}
        found = in_turns(AREA, ways, rounds)
    python, page = (Base(name, found[name]) for name in (PYTHON, BARE_PAGE))
    bases = {"tour-atlas --version": python, "tour-atlas validate": python}
    bases["tour-atlas export, PDF, A4"] = page
    for name, taken in found.items():
        yield measured(AREA, name, taken, "s", bases.get(name))


if __name__ == "__main__":
    alone.main(lines)
