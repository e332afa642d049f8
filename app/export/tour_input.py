"""The tour that the command exports: of a tour file, or of any file that can be imported."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from app.importers.guess import is_importable
from app.importers.imported import File, Imported
from app.tour import Tour, parse
from app.tour.file.geojson import read_bytes


class TourInput(NamedTuple):
    """A tour, the bytes of its own file, and what was understood of a file of another program."""

    tour: Tour
    contents: bytes | None
    imported: Imported | None


def read_input(path: Path) -> TourInput:
    """Reads a file; several tours in it become one.

    Raises ``TourFileError``, and ``ImportRefused``, whose text is without the file's name.
    """
    data = read_bytes(path)
    if not is_importable(data):
        return TourInput(parse(data, str(path)), data, None)
    # A tour of ours does not wait for what reads other files.
    from app.importers.joining import joined
    from app.importers.understanding import understand

    imported = understand(File(data=data, name=path.name))
    if len(imported.tours) > 1:
        imported = joined(imported)
    return TourInput(imported.tours[0], None, imported)
