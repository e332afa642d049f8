"""One picture for each stop, in a folder."""

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

# Most systems limit a name to 255 bytes; the rest is for a number and a suffix.
MAX_BYTES = 200
# Names of devices on Windows, with any suffix.
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?")


def stop_outputs(tour: Tour, folder: Path, suffix: str, options: ExportOptions) -> Sequence[Output]:
    """One output for each stop, named by its number and place: ``01-tokyo.png``.

    Creates the folder, but not its parents. Raises ``ExportError`` if that fails.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"the folder cannot be made: {reason}", folder) from error
    digits = max(2, len(str(len(tour.stops))))
    return [
        Output(
            folder / f"{number:0{digits}d}-{_slug(stop.name) or 'stop'}.{suffix}",
            replace(options, fit=stop.id),
        )
        for number, stop in enumerate(tour.stops, start=1)
    ]


def file_name(title: str) -> str:
    """A title as a file name without suffix, in characters that every file system allows.

    It has at most ``MAX_BYTES`` bytes in UTF-8, and ends with a whole character.
    """
    name = _slug(title) or "tour"
    return f"tour-{name}" if _DEVICES.fullmatch(name) else name


def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFC", title.replace("’", "")).lower()
    words = "".join(letter if _is_allowed(letter) else " " for letter in plain).split()
    return _shorten("-".join(words).strip(".-")).strip(".-")


def _is_allowed(letter: str) -> bool:
    # Many scripts write vowels with marks, which are neither letters nor digits.
    return letter in "_.-" or unicodedata.category(letter)[0] in "LMN"


def _shorten(name: str) -> str:
    """The beginning of a name, cut between two characters as readers see them."""
    data = name.encode()
    if len(data) <= MAX_BYTES:
        return name
    end = len(data[:MAX_BYTES].decode(errors="ignore"))
    # A mark belongs to the letter before it.
    while end > 0 and unicodedata.category(name[end])[0] == "M":
        end -= 1
    return name[:end]
