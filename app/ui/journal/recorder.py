"""Writes snapshots of the open tour while it is edited, without holding up the window."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.tour import Tour
from app.tour.file.locks import FileLock
from app.ui.journal.session_log import Describe, SessionLog, State
from app.ui.journal.snapshot import Kind, Note
from app.ui.state.document import Document
from app.web.worker import Worker

# They leave a busy machine time to write within 3 s of the last change, and 15 s of the first one.
QUIET_SECONDS, BUSY_SECONDS = 1.5, 10.0
# A disk that does not answer for so long is given up.
DISK_SECONDS = 60.0
# How long a slow disk may hold up the end of the app.
END_SECONDS = 5.0

_log = logging.getLogger(__name__)


class Recorder(QObject):
    """Keeps a journal of the document in ``root``: a folder for each tour that is edited.

    A snapshot follows when nothing has changed for ``quiet`` seconds, or after ``busy`` seconds of
    changes. ``recorded`` carries the :class:`Note` of each one, ``failed`` the reason why there is
    none; it is not repeated until one succeeds. ``describe`` says in lines what changed between two
    tours. ``clock`` returns the seconds since 1970, which are only shown.
    """

    recorded = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        document: Document,
        root: Path,
        describe: Describe,
        parent: QObject | None = None,
        *,
        quiet: float = QUIET_SECONDS,
        busy: float = BUSY_SECONDS,
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._root = root
        self._describe = describe
        self._clock = clock
        self._session: SessionLog | None = None
        self._last_state: State | None = None
        self._last_note: Note | None = None
        # Whether the tour has changed since the last state was handed over for writing.
        self._is_pending = False
        self._has_failed = False
        self._is_discarded = False
        self._was_saved = True
        self._writing = 0
        self._worker = Worker(DISK_SECONDS, self)
        self._quiet_timer = self._timer(quiet)
        self._busy_timer = self._timer(busy)
        document.opened.connect(self._begin)
        document.edited_changed.connect(self._note_change)
        document.saved.connect(self._note_save)
        if document.tour is not None:
            self._begin()

    @property
    def root(self) -> Path:
        """The folder of the journal."""
        return self._root

    @property
    def session(self) -> Path | None:
        """The folder of the present session, once something was written."""
        return self._session.folder if self._session else None

    @property
    def last_note(self) -> Note | None:
        """The note of the last snapshot of this session."""
        return self._last_note

    def adopt(self, session: Path, lock: FileLock) -> None:
        """Takes over a session that was just restored; it ends when the tour is saved."""
        if self._session is not None:
            self._session.adopt(session, lock)
            self.record()

    def discard(self) -> None:
        """The user gives up what is not saved: the next tour, or the end, deletes it."""
        self._is_discarded = True

    def record(self) -> None:
        """Hands the tour over for writing, if it has changed since the last time."""
        self._quiet_timer.stop()
        self._busy_timer.stop()
        if not self._is_pending or self._session is None:
            return
        if self._writing:
            # The disk is slower than the changes: the latest state follows when it is free.
            return
        self._is_pending = False
        self._hand_over(self._state("autosaved"))

    def record_other(self, tour: Tour) -> None:
        """Keeps a tour that another program wrote to the file, before it is replaced."""
        if self._session is not None:
            state = self._state("other")
            self._hand_over(msgspec.structs.replace(state, tour=tour))

    def end(self) -> None:
        """Writes what is left, and ends the session. Waits for a slow disk for some seconds."""
        self._end_session()
        self._worker.forget()
        self._worker.wait(END_SECONDS)

    def _end_session(self) -> None:
        session, self._session = self._session, None
        if session is None:
            return
        self._quiet_timer.stop()
        self._busy_timer.stop()
        is_over = self._is_discarded or self._was_saved
        # What was handed over may not have been written yet, and never will be now.
        is_left = self._is_pending or self._writing > 0
        if is_left and not is_over and self._last_state is not None:
            try:
                session.write(self._last_state, wait=END_SECONDS)
            except OSError as error:
                _log.warning("the last changes were not kept in the journal: %s", error)
        self._is_pending = False
        session.end(is_saved=self._was_saved, is_given_up=self._is_discarded, wait=END_SECONDS)

    def _begin(self) -> None:
        self._end_session()
        self._is_discarded = False
        self._last_note = None
        if self._document.tour is None:
            return
        first = self._state("saved") if self._document.path is not None else None
        self._last_state = first
        self._was_saved = self._document.is_saved
        self._session = SessionLog(self._root, first, self._describe)
        if not self._document.is_saved:
            self._note_change()

    def _note_change(self) -> None:
        self._is_pending = True
        self._is_discarded = False
        # Kept for the case that another tour takes the place of this one.
        self._last_state = self._state("autosaved")
        self._was_saved = self._document.is_saved
        self._quiet_timer.start()
        if not self._busy_timer.isActive():
            self._busy_timer.start()

    def _note_save(self) -> None:
        self._was_saved = True
        if self._session is None:
            return
        self._is_pending = False
        self._quiet_timer.stop()
        self._busy_timer.stop()
        self._last_state = self._state("saved")
        self._hand_over(self._last_state)

    def _hand_over(self, state: State) -> None:
        session = self._session
        assert session is not None
        self._writing += 1
        self._worker.do(partial(_written, session, state), partial(self._finish, session))

    def _finish(self, session: SessionLog, result: Note | str | None) -> None:
        self._writing -= 1
        if session is not self._session:
            return
        if isinstance(result, Note):
            self._has_failed = False
            self._last_note = result
            self.recorded.emit(result)
        else:
            reason = result or self.tr("the disk does not answer")
            _log.warning("no snapshot was kept in %s: %s", self._root, reason)
            self._is_pending = True
            if not self._has_failed:
                self._has_failed = True
                self.failed.emit(reason)
            self._busy_timer.start()
            return
        if self._is_pending and not self._quiet_timer.isActive():
            self.record()

    def _state(self, kind: Kind) -> State:
        document = self._document
        stamp = document.stamp
        saved_time = stamp[0] / 1e9 if stamp else None
        is_baseline = kind == "saved" and saved_time is not None
        return State(
            tour=document.edited,
            kind=kind,
            time=saved_time if is_baseline and saved_time is not None else self._clock(),
            changes=0 if kind == "saved" else document.unsaved_changes,
            path=str(document.path) if document.path else None,
            saved_time=saved_time,
            file_digest=document.digest,
        )

    def _timer(self, seconds: float) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(round(seconds * 1000))
        timer.timeout.connect(self.record)
        return timer


def _written(session: SessionLog, state: State) -> Note | str:
    """The note of the snapshot, or why it was not written."""
    try:
        note = session.write(state)
    except OSError as error:
        return error.strerror or str(error)
    except Exception as error:
        # It would leave the recorder waiting, and all later changes unrecorded.
        _log.exception("a snapshot could not be written")
        return str(error)
    return note or ""
