"""Reads a file and places by the gazetteer what it does not place itself."""

from __future__ import annotations

from app.gazetteer.gazetteer import opened
from app.gazetteer.places import GazetteerError
from app.importers.imported import File, Imported, ImportRefused
from app.importers.placing import place
from app.importers.registry import read_file


def understand(file: File) -> Imported:
    """What a file holds, with its places. Raises :class:`ImportRefused`."""
    imported = read_file(file)
    if not imported.wanted:
        return imported
    try:
        return place(imported, opened(), file.answers)
    except GazetteerError as error:
        raise ImportRefused(str(error)) from None
