"""What can go wrong while a tour leaves the app."""

from __future__ import annotations

from pathlib import Path


class ExportError(Exception):
    """An export failed; ``str()`` is one line that says which file, what is wrong, what to do."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path}: {what}")
        self.path = path
        self.what = what


class BadRequest(ExportError):
    """The export asked for makes no sense for this tour: an unknown format, stop or size."""


class ExportCancelled(Exception):
    """The user stopped the export; nothing was written."""
