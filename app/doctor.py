"""``tour-atlas doctor``: versions, paths, graphics and fonts, and what is missing."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from app import __version__, terminal

LIBRARIES = (
    "PySide6_Essentials", "PySide6_WebEngine", "folium", "geopy", "msgspec", "XStatic-Leaflet",
    "pypdf", "pypdfium2", "icalendar", "anyascii", "markdown-it-py",
)  # fmt: skip
# Writing systems that a tour may need, each with one of its letters.
SCRIPTS = {
    "Latin": "ü", "Vietnamese": "ộ", "Cyrillic": "Ж", "Greek": "Ω", "Arabic": "ب", "Hebrew": "ש",
    "Devanagari": "अ", "Thai": "ก", "Hangul": "서", "Kana": "あ", "Han": "東",
}  # fmt: skip


def run() -> int:
    """Prints the report; returns 0 if nothing is missing, else 1. Raises ``OutputError``."""
    from app.web.headless import application

    problems: list[str] = []
    print_section("Versions", versions())
    # Before the application below switches to the offscreen platform.
    print_section("Graphics", graphics())
    with application():
        for title, section in (("Paths", paths), ("Fonts", fonts), ("Map", map_page)):
            print_section(title, section(problems))
    for problem in problems:
        _print_line(f"Missing: {problem}")
    if not problems:
        _print_line("Nothing is missing.")
    return 1 if problems else 0


def print_section(title: str, lines: Mapping[str, str]) -> None:
    """Prints a heading and its lines. Raises ``OutputError``."""
    _print_line(title)
    for name, text in lines.items():
        _print_line(f"  {name}: {text}")


def _print_line(line: str) -> None:
    terminal.write(f"{terminal.printable(line)}\n")


def versions() -> dict[str, str]:
    """Versions of the app, the system and the libraries."""
    from PySide6.QtCore import qVersion
    from PySide6.QtWebEngineCore import qWebEngineChromiumVersion

    lines = {
        "Tour Atlas": f"{__version__}{' (packaged)' if getattr(sys, 'frozen', False) else ''}",
        "System": platform.platform(),
        "Python": platform.python_version(),
        "Qt": str(qVersion()),
        "Chromium": str(qWebEngineChromiumVersion()),
    }
    return lines | {name: _version(name) for name in LIBRARIES}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not known"


def paths(problems: list[str]) -> dict[str, str]:
    """The paths of the app's files, and whether they can be written."""
    from app.resources import data, resource
    from app.ui.start.log import log_file
    from app.ui.state.settings import Settings

    files = {"Settings": Settings().file, "Log": log_file()}
    lines = {"Program": str(resource().parent), "Tours": str(data())}
    for name, path in files.items():
        writable = _writable(path)
        lines[name] = f"{path}{'' if writable else ' (cannot be written)'}"
        if not writable:
            problems.append(f"{name.lower()} cannot be saved, because {path} cannot be written")
    return lines


def _writable(path: Path) -> bool:
    from app.tour.file.disk import exists

    for folder in (path, *path.parents):
        if exists(folder):
            return os.access(folder, os.W_OK)
    return False


def graphics() -> dict[str, str]:
    """The display and what renders the map."""
    from app.web.graphics import graphics_cards
    from app.web.headless import has_display

    lines = {"Display": "yes" if has_display() else "none; exports work, the window does not"}
    cards = ", ".join(graphics_cards())
    lines["Graphics card"] = cards or "none found; the processor renders the map"
    for name in ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM", "QTWEBENGINE_CHROMIUM_FLAGS"):
        lines[name] = os.environ.get(name, "not set")
    return lines


def fonts(_problems: list[str]) -> dict[str, str]:
    """The built-in and the installed fonts, and the writing systems that none of them covers."""
    from PySide6.QtGui import QFontDatabase

    from app.export.sheet.glyphs import Fonts
    from app.map.fonts import faces

    known = Fonts()
    missing = [name for name, letter in SCRIPTS.items() if known.missing([letter])]
    built_in = dict.fromkeys(face.family for face in faces())
    installed = [family for family in QFontDatabase.families() if family not in built_in]
    return {
        "Built in": ", ".join(built_in),
        "Installed": f"{len(installed)} families",
        "Without a font": ", ".join(missing) or "none of those checked",
    }


def map_page(problems: list[str]) -> dict[str, str]:
    """Whether the map of the bundled tour can be drawn."""
    from app.export.errors import ExportError
    from app.export.options import ExportOptions
    from app.export.run import Output, export_bytes
    from app.resources import BUNDLED_TOUR, data
    from app.tour import TourFileError, read

    try:
        tour = read(data(BUNDLED_TOUR))
        picture, _ = export_bytes(tour, Output(Path("route.png"), ExportOptions()))
    except (ExportError, TourFileError) as error:
        problems.append(f"the map cannot be drawn: {error}")
        return {"Bundled tour": "cannot be drawn"}
    return {"Bundled tour": f"drawn, {len(picture):,} bytes"}
