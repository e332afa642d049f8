"""Keeps two windows from saving the same tour over one another."""

from __future__ import annotations

import hashlib
import logging
import os
from pathlib import Path

from PySide6.QtCore import QObject

from app.tour.file.locks import FileLock
from app.ui.state.document import Document
from app.ui.widgets.notice_bar import Choice, NoticeBars

KEY = "in-use"

_log = logging.getLogger(__name__)


class TourLock(QObject):
    """Holds a lock on the file of the open tour; a second window is read-only and says so.

    The locks lie in a folder of the app, never beside the user's file. One that cannot be made
    stops nothing.
    """

    def __init__(
        self, document: Document, folder: Path, notices: NoticeBars, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._folder = folder
        self._notices = notices
        self._lock: FileLock | None = None
        document.opened.connect(self.take)
        document.path_changed.connect(self.take)
        document.may_write = self.may_write
        self.take()

    def take(self) -> None:
        """Takes the lock of the open tour, and releases the one before it."""
        self.release()
        document = self._document
        path = document.path
        document.is_in_use = False
        if path is not None and not document.is_bundled:
            document.is_in_use = not self._take(path)
        if document.is_in_use:
            text = self.tr(
                "This tour is open in another window, so it is read-only here. Save As keeps your "
                "changes in another file."
            )
            choices = [
                Choice(self.tr("Try Again"), self.take),
                Choice(self.tr("Close"), lambda: self._notices.remove(KEY)),
            ]
            self._notices.show_bar(KEY, "warning", text, choices)
        else:
            self._notices.remove(KEY)

    def release(self) -> None:
        """Releases the lock."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def may_write(self, path: Path) -> bool:
        """Whether no other window has the tour in a file open."""
        try:
            lock = FileLock.take(self._file_for(path))
        except OSError:
            return True
        if lock is None:
            return path == self._document.path and self._lock is not None
        lock.release()
        return True

    def _take(self, path: Path) -> bool:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = FileLock.take(self._file_for(path))
        except OSError as error:
            _log.warning("the tour was not locked: %s", error)
            return True
        return self._lock is not None

    def _file_for(self, path: Path) -> Path:
        # A save makes another file under the same name, so that only the name can be relied on.
        name = os.path.realpath(path)
        return self._folder / hashlib.sha256(os.fsencode(name)).hexdigest()
