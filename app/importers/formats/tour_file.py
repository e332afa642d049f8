"""Tour Atlas's own tour file, as one of the files that can be imported."""

from __future__ import annotations

from app.importers.imported import File, Imported, ImportRefused
from app.tour import TourFileError, parse


def read(file: File) -> Imported:
    """The tour as it is in the file. Raises ``ImportRefused`` with its first fault."""
    try:
        return Imported(format="tour", tours=(parse(file.data, file.name),))
    except TourFileError as error:
        raise ImportRefused(f"This is no tour: {error.problems[0]}.") from None
