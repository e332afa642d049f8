"""Offers what a session that ended without saving has left, one session after the other."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.tour import Tour, TourFileError, read
from app.tour.bidi import isolate
from app.tour.file.disk import is_file
from app.tour.file.locks import FileLock
from app.ui.files.saver import Saver
from app.ui.journal.folder import Snapshot, claim_session, give_up, recoverable, snapshots_in
from app.ui.journal.recorder import Recorder
from app.ui.journal.snapshot import read_snapshot
from app.ui.state.session import Session
from app.ui.widgets.elided import line_start
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.notice_bar import Choice, NoticeBars
from app.web.worker import Worker
from app.words.counts import changes_after_save, changes_never_saved
from app.words.moments import moment

KEY = "recovery"
# The journal of a disk that does not answer for so long is not looked at.
_SECONDS = 60.0


class Recovery(QObject):
    """Shows a bar for what can be recovered. ``compare_requested`` carries two tours."""

    compare_requested = Signal(str, object, object)

    def __init__(
        self,
        session: Session,
        recorder: Recorder,
        saver: Saver,
        notices: NoticeBars,
        messages: MessageBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._recorder = recorder
        self._saver = saver
        self._notices = notices
        self._messages = messages
        self._waiting: list[Snapshot] = []
        # Those of which the user has heard that they cannot be restored; their files stay.
        self._failed: set[Path] = set()
        self._worker = Worker(_SECONDS, self)

    @property
    def waiting(self) -> tuple[Snapshot, ...]:
        """What is still offered, the present one first."""
        return tuple(self._waiting)

    def look(self) -> None:
        """Looks for what can be recovered, without holding up the window."""
        root = self._recorder.root
        self._worker.do(lambda: recoverable(root), self._offer)

    def _offer(self, found: list[Snapshot] | None) -> None:
        self._waiting = [each for each in found or () if each.path not in self._failed]
        self._show_next()

    def _show_next(self) -> None:
        if not self._waiting:
            self._notices.remove(KEY)
            return
        snapshot = self._waiting[0]
        choices = [Choice(self.tr("Restore"), lambda: self._ask_to_restore(snapshot), primary=True)]
        if snapshot.note.path is not None and is_file(Path(snapshot.note.path)):
            choices.append(Choice(self.tr("Compare"), lambda: self._compare(snapshot)))
        choices.append(Choice(self.tr("Discard"), lambda: self._discard(snapshot)))
        self._notices.show_bar(KEY, "history", _sentence(snapshot), choices)

    def _ask_to_restore(self, snapshot: Snapshot) -> None:
        self._saver.before_leaving(lambda: self._with_lock(snapshot, self._restore))

    def _with_lock(self, snapshot: Snapshot, do: Callable[[Snapshot, FileLock], object]) -> None:
        """Does something with a session that no other window has taken meanwhile."""
        lock = claim_session(snapshot.session)
        if lock is None:
            self._messages.show_info(self.tr("Another window has restored these changes."))
            self._pass_over()
            return
        do(snapshot, lock)

    def _restore(self, snapshot: Snapshot, lock: FileLock) -> None:
        try:
            tour = read_snapshot(snapshot.path)
        except TourFileError as error:
            lock.release()
            self._failed.add(snapshot.path)
            words = self.tr("These changes cannot be restored, and their file is kept. {reason}")
            self._messages.show_error(words.format(reason=error))
            self._offer_older(snapshot)
            return
        document = self._session.document
        told = self._open_file_of(snapshot, tour)
        if document.path is not None:
            document.apply(lambda _tour: tour, self.tr("Restore Unsaved Changes"))
        self._session.set_editing(True)
        self._recorder.adopt(snapshot.session, lock)
        if told:
            self._messages.show_info(told)
        self._pass_over()

    def _open_file_of(self, snapshot: Snapshot, tour: Tour) -> str:
        """Opens the file that the changes belong to, or the tour without one; says what is odd."""
        document, path = self._session.document, snapshot.note.path
        if path is None:
            document.new(tour)
            return ""
        try:
            document.open(Path(path))
        except TourFileError as error:
            document.new(tour)
            words = self.tr(
                "The changes were restored as a new tour, because of its file: {reason}"
            )
            return words.format(reason=error)
        if document.digest != snapshot.note.file_digest:
            return self.tr(
                "The file has changed since. Undo shows it without the changes that were restored."
            )
        return ""

    def _compare(self, snapshot: Snapshot) -> None:
        try:
            before = read(Path(snapshot.note.path or ""))
            after = read_snapshot(snapshot.path)
        except TourFileError as error:
            self._messages.show_error(str(error))
            return
        self.compare_requested.emit(self.tr("The file and what was not saved"), before, after)

    def _discard(self, snapshot: Snapshot) -> None:
        def delete(snapshot: Snapshot, lock: FileLock) -> None:
            give_up(snapshot.session)
            lock.release()
            self._pass_over()

        self._with_lock(snapshot, delete)

    def _offer_older(self, damaged: Snapshot) -> None:
        """Offers the snapshot before one that is damaged."""
        older = [
            each
            for each in snapshots_in(damaged.session)
            if each.place < damaged.place and each.note.is_unsaved
        ]
        self._waiting[:1] = older[-1:]
        self._show_next()

    def _pass_over(self) -> None:
        del self._waiting[:1]
        self._show_next()


def _sentence(snapshot: Snapshot) -> str:
    note, now = snapshot.note, time.time()
    title = isolate(line_start(note.title))
    if note.saved_time is None:
        return changes_never_saved(note.changes, title, moment(note.time, now))
    return changes_after_save(note.changes, title, moment(note.saved_time, now))
