"""The folder for files that the app can create again at any time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.map.shell_cache import ShellCache

FOLDER = "tour-atlas"


def cache_folder() -> Path | None:
    """This user's cache folder, which may not exist yet; ``None`` if the system has none."""
    location = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    return Path(location) / FOLDER if location else None


def user_shell_cache() -> ShellCache:
    """The shells of pages that were rendered before."""
    folder = cache_folder()
    return ShellCache(folder / "pages" if folder else None)
