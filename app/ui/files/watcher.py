"""Notices when the open file changes on the disk."""

from __future__ import annotations

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from app.tour.file.disk import FileStamp, file_stamp
from app.ui.state.session import Session

# Editors write in several steps; only when it is quiet is the file read.
QUIET_MS = 250


class FileWatcher(QObject):
    """Watches the session's file; ``changed`` comes once for each change of its contents."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reported: FileStamp | None = None
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._look)
        self._watcher.fileChanged.connect(lambda: self._quiet.start())
        self._watcher.directoryChanged.connect(lambda: self._quiet.start())
        session.opened.connect(self._watch)
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
        # The file may have changed between its reading and this moment: look once.
        self._quiet.start()

    def _look(self) -> None:
        path = self._session.path
        if path is None:
            return
        stamp = file_stamp(path)
        if str(path) not in self._watcher.files() and stamp is not None:
            self._watcher.addPath(str(path))
        if stamp is None or stamp in (self._session.document.stamp, self._reported):
            # Gone for the moment, or something else in the folder.
            return
        self._reported = stamp
        self.changed.emit()
