"""What is imported before the window is painted: what the first paint needs, and nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.resources import BUNDLED_TOUR, data
from app.ui.start.first_paint import MAP_DRAWN, WINDOW_SHOWN
from tests.snippets import output_of

ROOT = Path(__file__).resolve().parents[3]
# "import time:   120 |   350 |     app.tour.model"
IMPORTED = re.compile(r"import time:.*\| +(\S+)$")
# What the first paint does not need: whole packages, and what of them it may need.
LATE = {
    "app.doctor": (),
    "app.drafting": (),
    "app.embedding": (),
    # The command line has the names of the export options, and a tour's title makes a file name.
    "app.export": ("command", "errors", "file_names", "options", "size"),
    "app.gazetteer": (),
    # Whether a file is one of ours is asked before it is opened.
    "app.importers": ("guess", "suffixes"),
    "app.readers": ("document",),
    "app.ui.drafting": (),
    "app.ui.editor": ("commands", "evidence", "evidence.commands", "faults", "glyphs"),
    "app.ui.export": ("commands",),
    "app.ui.help": (),
    "app.ui.importing": ("slot",),
    "app.ui.indexes": ("commands",),
    "app.ui.places": (),
    "app.ui.search": ("field",),
    "app.ui.versions": ("commands",),
    "app.ui.welcome": ("commands", "start"),
    "app.ui.window.command_palette": (),
    "app.ui.window.shortcut_sheet": (),
    **dict.fromkeys(("branca", "folium", "jinja2", "numpy", "requests", "xyzservices"), ()),
    **dict.fromkeys(("anyascii", "fontTools", "icalendar", "openpyxl", "pypdf"), ()),
    **dict.fromkeys(("geopy", "pypdfium2_raw", "PySide6.QtTest"), ()),
}
# What loads only when it is asked for, also after the first paint.
ASKED_FOR = ("app.drafting", "app.gazetteer", "app.importers.sniffing", "app.importers.registry")

# Runs a command, quits once a map is drawn in a window, and prints the sources that were read.
COMMAND = f"""
import logging, sys
from app.cli import main
class End(logging.Handler):
    def emit(self, record):
        if record.getMessage() == {MAP_DRAWN!r}:
            from PySide6.QtCore import QCoreApplication
            QCoreApplication.quit()
logging.getLogger().addHandler(End())
assert main(ARGUMENTS) == 0
import linecache
print([name for name in linecache.cache if "app" in name])
"""


@pytest.fixture(scope="module")
def imports(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[str]]:
    """The modules that the program imports until the window is painted, and until the map is."""
    return start(tmp_path_factory.mktemp("home"))


def start(home: Path) -> tuple[list[str], list[str]]:
    folders = {f"XDG_{name}_HOME": str(home) for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    command = [sys.executable, "-X", "importtime", "main.py", "open", "--verbose"]
    process = subprocess.Popen(
        [*command, str(data(BUNDLED_TOUR))],
        cwd=ROOT,
        env={**os.environ, "HOME": str(home), **folders},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    painted: list[str] = []
    drawn: list[str] = []
    assert process.stderr is not None
    try:
        for line in process.stderr:
            if match := IMPORTED.match(line):
                drawn.append(match[1])
            elif WINDOW_SHOWN in line:
                painted = list(drawn)
            elif MAP_DRAWN in line:
                break
    finally:
        process.terminate()
        process.communicate()
    assert painted, "the window was not painted"
    return painted, drawn


def late(modules: list[str], package: str, needed: tuple[str, ...]) -> list[str]:
    """The modules of a package that the first paint does not need."""
    allowed = {f"{package}.{name}" for name in needed}
    if needed:
        allowed.add(package)
    return [
        name
        for name in modules
        if (name == package or name.startswith(f"{package}.")) and name not in allowed
    ]


@pytest.mark.parametrize(("package", "needed"), LATE.items(), ids=LATE)
def test_the_first_paint_imports_only_what_it_needs(
    imports: tuple[list[str], list[str]], package: str, needed: tuple[str, ...]
) -> None:
    assert late(imports[0], package, needed) == []


@pytest.mark.parametrize("package", ASKED_FOR)
def test_importers_drafting_and_gazetteer_wait_until_they_are_asked_for(
    imports: tuple[list[str], list[str]], package: str
) -> None:
    assert late(imports[1], package, ()) == []


@pytest.mark.parametrize("command", ["open", "export"])
def test_no_source_is_read_to_look_for_qt(tmp_path: Path, command: str) -> None:
    """PySide reads the source of each imported module, unless it is told not to."""
    target = ("-o", str(tmp_path / "tour.pdf")) if command == "export" else ()
    code = COMMAND.replace("ARGUMENTS", repr([command, str(data(BUNDLED_TOUR)), *target]))
    assert output_of(code, tmp_path, 60).strip() == "[]"
