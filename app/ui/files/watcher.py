"""Notices when the open file changes on the disk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from app.ui.state.session import Session

# Editors write in several steps; only when it is quiet is the file read.
QUIET_MS = 250


class FileWatcher(QObject):
    """Watches the session's file; ``changed`` comes once for each change of its contents."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._state: tuple[int, int] | None = None
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._look)
        self._watcher.fileChanged.connect(lambda: self._quiet.start())
        self._watcher.directoryChanged.connect(lambda: self._quiet.start())
        session.tour_changed.connect(self._watch)
        self._watch()

    def _watch(self) -> None:
        path = self._session.path
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        if path is None:
            return
        # A file that is replaced rather than written leaves the watch; its folder tells of that.
        self._watcher.addPaths([str(path), str(path.parent)])
        self._state = _state(path)

    def _look(self) -> None:
        path = self._session.path
        if path is None:
            return
        state = _state(path)
        if str(path) not in self._watcher.files() and state is not None:
            self._watcher.addPath(str(path))
        if state is None or state == self._state:
            # Gone for the moment, or something else in the folder.
            return
        self._state = state
        self.changed.emit()


def _state(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
