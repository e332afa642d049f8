"""Where the app keeps what it can make anew at any time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.map.frames import Frames

FOLDER = "tour-atlas"


def cache_folder() -> Path | None:
    """The folder of this user's app, whether it exists or not; ``None`` where there is no place."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    return Path(place) / FOLDER if place else None


def kept_frames() -> Frames:
    """The frames of pages that were made before."""
    folder = cache_folder()
    return Frames(folder / "pages" if folder else None)
