"""Where the app keeps what it can make anew at any time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.map.shell_cache import ShellCache

FOLDER = "tour-atlas"


def cache_folder() -> Path | None:
    """The folder of this user's app, whether it exists or not; ``None`` where there is no place."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    return Path(place) / FOLDER if place else None


def user_shell_cache() -> ShellCache:
    """The frames of pages that were made before."""
    folder = cache_folder()
    return ShellCache(folder / "pages" if folder else None)
