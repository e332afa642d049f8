"""Notices when the open file changes on the disk."""

from __future__ import annotations

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from app.tour.file.disk import FileStamp, file_stamp
from app.ui.state.session import Session

# Editors write in several steps; the file is checked once it has been quiet for this long.
QUIET_MS = 250


class FileWatcher(QObject):
    """Watches the session's file.

    ``changed`` is emitted once for each new state of the file, ``gone`` once when there is no file
    any more.
    """

    changed = Signal()
    gone = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reported: FileStamp | None = None
        self._watcher = QFileSystemWatcher(self)
        self._quiet_timer = QTimer(self)
        self._quiet_timer.setSingleShot(True)
        self._quiet_timer.setInterval(QUIET_MS)
        self._quiet_timer.timeout.connect(self._check)
        self._watcher.fileChanged.connect(lambda: self._quiet_timer.start())
        self._watcher.directoryChanged.connect(lambda: self._quiet_timer.start())
        session.opened.connect(self._watch)
        session.closed.connect(self._watch)
        session.document.path_changed.connect(self._watch)
        session.document.saved.connect(self._note_save)
        self._watch()

    def _watch(self) -> None:
        path = self._session.path
        self._reported = self._session.document.stamp
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        if path is None:
            return
        # Qt stops watching a file that is replaced; its folder is watched to notice that.
        self._watcher.addPaths([str(path), str(path.parent)])
        # The file may have changed since it was read.
        self._quiet_timer.start()

    def _note_save(self) -> None:
        self._reported = self._session.document.stamp

    def _check(self) -> None:
        path = self._session.path
        if path is None:
            return
        stamp = file_stamp(path)
        if str(path) not in self._watcher.files() and stamp is not None:
            self._watcher.addPath(str(path))
        if stamp == self._reported:
            # Another file in the folder changed.
            return
        self._reported = stamp
        if stamp is None:
            self.gone.emit()
        elif stamp != self._session.document.stamp:
            # Not written by this window.
            self.changed.emit()
