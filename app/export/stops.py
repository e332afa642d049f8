"""An atlas: a picture for each stop."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from app.export.errors import ExportError
from app.export.options import ExportOptions
from app.export.run import Output
from app.tour.model import Tour

MOST_LETTERS = 80


def stop_outputs(tour: Tour, folder: Path, suffix: str, options: ExportOptions) -> Sequence[Output]:
    """A file for each stop, named by its order and place: ``01-tokyo.png``.

    Makes the folder, but not those above it. Raises ``ExportError`` if it cannot.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(folder, f"the folder cannot be made: {reason}") from error
    digits = max(2, len(str(len(tour.stops))))
    return [
        Output(
            folder / f"{number:0{digits}d}-{file_name(stop.name, 'stop')}.{suffix}",
            replace(options, fit=stop.id),
        )
        for number, stop in enumerate(tour.stops, start=1)
    ]


def file_name(title: str, otherwise: str = "tour") -> str:
    """A title as the name of a file, in letters that every file system takes."""
    plain = unicodedata.normalize("NFC", title.replace("’", ""))
    words = re.sub(r"[^\w.-]+", " ", plain).split()
    return "-".join(words).strip(".-").lower()[:MOST_LETTERS].strip(".-") or otherwise
