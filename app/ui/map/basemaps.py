"""The current basemap: the bundled one, online tiles, or an MBTiles file."""

from __future__ import annotations

import logging
from pathlib import Path
from threading import Event
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from app.map.mbtiles import MBTilesError, MBTilesTimeoutError, TileArchive
from app.map.tiles import OnlineTiles
from app.ui.state.settings import Settings
from app.web.worker import Worker

Choice: TypeAlias = OnlineTiles | TileArchive | None

# Opening runs a few queries, each with a limit of its own.
OPEN_SECONDS = 15.0

_log = logging.getLogger(__name__)


class Basemaps(QObject):
    """The current basemap; ``None`` is the bundled one. ``changed`` carries the new choice.

    A file opens in the background. ``opening`` carries its path, and ``None`` when that has ended;
    ``refused`` carries the reason if it cannot be used. A file is remembered for the next start.
    Online tiles are not, because the app sends no requests unless the user has asked
    for them since the start.
    """

    changed = Signal(object)
    opening = Signal(object)
    refused = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._choice: Choice = None
        self._archive: TileArchive | None = None
        # Set when the file that is being opened is no longer wanted.
        self._cancelled = Event()
        self._worker = Worker(OPEN_SECONDS, self)
        remembered = settings.basemap
        if remembered is not None:
            self._open(remembered, is_remembered=True)

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
        self.cancel()
        # A remembered file that is still being opened is not wanted either.
        self._settings.basemap = choice.path if isinstance(choice, TileArchive) else None
        if choice == self._choice:
            return
        self._choice = choice
        self.changed.emit(choice)

    def open(self, path: Path) -> None:
        """Opens an MBTiles file in the background and sets it; an invalid file changes nothing."""
        self._open(path, is_remembered=False)
        self.opening.emit(path)

    def cancel(self) -> None:
        """Ends the opening of a file; the current basemap stays."""
        self._cancelled.set()
        self.opening.emit(None)

    def _open(self, path: Path, *, is_remembered: bool) -> None:
        self.cancel()
        cancelled = self._cancelled = Event()

        def work() -> TileArchive | MBTilesError:
            try:
                return TileArchive(path, cancelled.is_set)
            except MBTilesError as error:
                return error

        def then(result: TileArchive | MBTilesError | None) -> None:
            if cancelled.is_set():
                if isinstance(result, TileArchive):
                    result.close()
                return
            self.opening.emit(None)
            if isinstance(result, TileArchive):
                self._use(result)
            else:
                error = result or MBTilesTimeoutError(
                    self.tr("{file} takes too long to read; choose another file").format(file=path)
                )
                self._refuse(error, is_remembered=is_remembered)

        self._worker.do(work, then)

    def _use(self, archive: TileArchive) -> None:
        previous, self._archive = self._archive, archive
        self.choose(archive)
        if previous is not None:
            previous.close()

    def _refuse(self, error: MBTilesError, *, is_remembered: bool) -> None:
        if is_remembered:
            # The disk may be back at the next start. The bundled map replaces the file, so no
            # message is needed.
            _log.warning("the basemap of the last start cannot be used: %s", error)
        else:
            self.refused.emit(str(error))
