"""The current basemap: the bundled one, online tiles, or an MBTiles file."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from app.map.mbtiles import MBTilesError, TileArchive
from app.map.tiles import OnlineTiles
from app.ui.state.settings import Settings

Choice: TypeAlias = OnlineTiles | TileArchive | None


class Basemaps(QObject):
    """The current basemap; ``None`` is the bundled one. ``changed`` carries the new choice.

    A file is remembered for the next start. Online tiles are not, because the app sends no requests
    unless the user has asked for them since the start.
    """

    changed = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._choice: Choice = None
        self._archive = self._remembered_archive()
        self._choice = self._archive

    @property
    def choice(self) -> Choice:
        """The current basemap."""
        return self._choice

    @property
    def archive(self) -> TileArchive | None:
        """The file that was opened last, whether or not it is the current basemap."""
        return self._archive

    def choose(self, choice: Choice) -> None:
        """Sets the current basemap."""
        if choice == self._choice:
            return
        self._choice = choice
        self._settings.basemap = choice.path if isinstance(choice, TileArchive) else None
        self.changed.emit(choice)

    def open(self, path: Path) -> None:
        """Sets an MBTiles file. If it is invalid, raises ``MBTilesError`` and changes nothing."""
        archive = TileArchive(path)
        previous, self._archive = self._archive, archive
        self.choose(archive)
        if previous is not None:
            previous.close()

    def _remembered_archive(self) -> TileArchive | None:
        path = self._settings.basemap
        if path is None:
            return None
        try:
            return TileArchive(path)
        except MBTilesError:
            # The file is gone. The bundled map replaces it, so no message is needed.
            return None
