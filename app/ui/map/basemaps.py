"""Which basemap lies under the tour: the bundled one, online tiles, or a file of the user's."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from app.map.mbtiles import MBTilesError, TileArchive
from app.map.tiles import OnlineTiles
from app.ui.state.settings import Settings

Choice: TypeAlias = OnlineTiles | TileArchive | None


class Basemaps(QObject):
    """The basemap in use; ``None`` is the bundled one. ``changed`` carries the new choice.

    A file of the user's is there again at the next start. Online tiles never are: the app asks
    nothing of the network unless it was told to since it began.
    """

    changed = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._choice: Choice = None
        self._archive = self._remembered()
        self._choice = self._archive

    @property
    def choice(self) -> Choice:
        """The basemap in use."""
        return self._choice

    @property
    def archive(self) -> TileArchive | None:
        """The file that was opened last, in use or not."""
        return self._archive

    def choose(self, choice: Choice) -> None:
        """Takes another basemap."""
        if choice == self._choice:
            return
        self._choice = choice
        self._settings.basemap = choice.path if isinstance(choice, TileArchive) else None
        self.changed.emit(choice)

    def open(self, path: Path) -> None:
        """Takes an MBTiles file. Raises ``MBTilesError`` and changes nothing if it is none."""
        opened = TileArchive(path)
        before, self._archive = self._archive, opened
        self.choose(opened)
        if before is not None:
            before.close()

    def _remembered(self) -> TileArchive | None:
        path = self._settings.basemap
        if path is None:
            return None
        try:
            return TileArchive(path)
        except MBTilesError:
            # The file has gone, and the bundled map is there: nothing to bother the reader with.
            return None
