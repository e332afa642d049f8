"""Reads a file and places by the gazetteer what it does not place itself."""

from __future__ import annotations

from app.gazetteer.gazetteer import opened
from app.gazetteer.places import GazetteerError
from app.importers.guess import is_of_another_program
from app.importers.imported import File, Imported, ImportRefused
from app.importers.placing import place
from app.importers.registry import read_file
from app.importers.sniffing import sniffed

_SAMPLE = 4096


def is_importable(data: bytes) -> bool:
    """Whether bytes are a file of another program, or an export that may carry its tour.

    Damaged tour files are not: what is wrong with them is said where tours are read.
    """
    start = data[:_SAMPLE].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"{", b"[")) or not start:
        return is_of_another_program(data)
    try:
        return sniffed(File(data=data, name="")) != "tour"
    except ImportRefused:
        return False


def understand(file: File) -> Imported:
    """What a file holds, with its places. Raises :class:`ImportRefused`."""
    imported = read_file(file)
    if not imported.wanted:
        return imported
    try:
        return place(imported, opened(), file.answers)
    except GazetteerError as error:
        raise ImportRefused(str(error)) from None
