"""Finds out by its bytes what a file is, and reads it as tours."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Protocol, cast

from app.importers.imported import MOST_BYTES, File, Imported, ImportRefused
from app.importers.sniffing import Shape, sniffed


class _Module(Protocol):
    def read(self, file: File) -> Imported:
        """Reads a file of this format. Raises ``ImportRefused``."""


# Imported when they are needed: some load large libraries.
_MODULES: Mapping[Shape, str] = {
    "kml": "kml",
    "kmz": "kmz",
    "gpx": "gpx",
    "table": "table",
    "workbook": "workbook",
    "geojson": "geojson",
    "storymapjs": "storymapjs",
    "timelinejs": "timelinejs",
    "umap": "umap",
    "ics": "ics",
    "travels": "travels",
    "html": "html_page",
    "tour": "tour_file",
    "picture": "embedded",
}


def module_names() -> tuple[str, ...]:
    """The modules that are imported by name, which a packager cannot find by itself."""
    return tuple(f"app.importers.formats.{name}" for name in sorted(set(_MODULES.values())))


def read_file(file: File) -> Imported:
    """What a file holds, before the gazetteer has placed what it does not place itself.

    The bytes decide what the file is, not its name. Reads no other file and asks no network. Raises
    :class:`ImportRefused`, whose text is one sentence without the file's name.
    """
    if len(file.data) > MOST_BYTES:
        raise ImportRefused(
            f"The file is larger than {MOST_BYTES >> 20} MB: divide it into several files."
        )
    if not file.data.strip():
        raise ImportRefused("The file is empty: choose another one.")
    module = cast(_Module, import_module(f"app.importers.formats.{_MODULES[sniffed(file)]}"))
    try:
        return module.read(file)
    except RecursionError:
        raise ImportRefused("The file is nested too deeply: it is damaged.") from None
