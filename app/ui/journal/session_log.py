"""The snapshots of one session: written one by one, from whatever thread has the time."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import msgspec

from app.tour import Tour
from app.tour.file.disk import is_folder
from app.tour.file.locks import FileLock
from app.ui.journal.folder import (
    Snapshot,
    all_snapshots,
    begin_session,
    claim_session,
    delete,
    give_up,
    next_order,
    snapshots_in,
)
from app.ui.journal.snapshot import Kind, Note, shortened_lines, write_snapshot
from app.ui.journal.thinning import superfluous

# Of the processor's time, between two pauses.
_WORK_SECONDS = 0.0015

_log = logging.getLogger(__name__)

Describe: TypeAlias = Callable[[Tour, Tour], Sequence[str]]


class State(msgspec.Struct, frozen=True, kw_only=True):
    """A tour at a moment of editing, and what its note says; see :class:`Note`."""

    tour: Tour
    kind: Kind
    time: float
    changes: int
    path: str | None
    saved_time: float | None
    file_digest: str | None


class SessionLog:
    """Writes the states of one tour into a folder of its own, which no other session writes to.

    ``first`` is the tour as it was in its file, which is written before the first change.
    ``describe`` says in lines what changed between two tours. Only one thread writes at a time.
    """

    def __init__(self, root: Path, first: State | None, describe: Describe) -> None:
        self._root = root
        self._first = first
        self._describe = describe
        self._folder: Path | None = None
        self._lock: FileLock | None = None
        self._order = 0
        self._number = 0
        self._last: Tour | None = None
        self._mutex = threading.Lock()
        self._is_ended = False
        # The sessions that were restored in this one, with their locks, and those in whose place
        # they stood themselves.
        self._restored: dict[Path, FileLock] = {}
        self._earlier: list[Path] = []

    @property
    def folder(self) -> Path | None:
        """The folder of the session, once something was written."""
        return self._folder

    @property
    def restored(self) -> tuple[Path, ...]:
        """The sessions that were restored in this one."""
        return tuple(self._restored)

    def adopt(self, session: Path, lock: FileLock) -> None:
        """Takes over a session whose tour was restored; it ends when this one is saved."""
        self._restored[session] = lock
        names = {name for each in snapshots_in(session) for name in each.note.instead_of}
        # Those that are gone need no mention, so that the list stays short.
        known = {*self._earlier, *(self._root / name for name in names)} - {*self._restored}
        self._earlier = sorted(each for each in known if is_folder(each))

    def write(self, state: State, *, wait: float = -1) -> Note | None:
        """Writes a state, and deletes what is superfluous then. Raises ``OSError``.

        Returns ``None`` if the session has ended, or if another thread is still writing after
        ``wait`` seconds; negative means that it waits for as long as it takes.
        """
        if not self._mutex.acquire(timeout=wait):
            return None
        try:
            if self._is_ended:
                return None
            if self._folder is None:
                self._folder, self._lock = begin_session(self._root)
                self._order = next_order(self._root)
            if self._first is not None:
                if not self._is_known(self._first):
                    self._write(self._first)
                self._last, self._first = self._first.tour, None
            note = self._write(state)
            if state.kind == "saved":
                self._end_restored()
            self._thin(state.path)
            return note
        finally:
            self._mutex.release()

    def end(self, *, is_saved: bool, is_given_up: bool, wait: float) -> None:
        """Ends the session, even if another thread is still writing after ``wait`` seconds.

        If the tour is saved or given up, what was not saved is deleted. What was restored and then
        neither saved nor given up stays.
        """
        has_mutex = self._mutex.acquire(timeout=wait)
        self._is_ended = True
        if not has_mutex:
            return
        try:
            if is_given_up:
                self._end_restored()
            if (is_saved or is_given_up) and self._folder is not None:
                give_up(self._folder)
            for lock in (self._lock, *self._restored.values()):
                if lock is not None:
                    lock.release()
        finally:
            self._mutex.release()

    def _write(self, state: State) -> Note:
        assert self._folder is not None
        lines = self._lines(state.tour)
        note = Note(
            kind=state.kind,
            order=self._order,
            number=self._number + 1,
            time=state.time,
            title=shortened_lines((state.tour.title,))[0],
            changes=state.changes,
            path=state.path,
            saved_time=state.saved_time,
            file_digest=state.file_digest,
            lines=shortened_lines(lines),
            instead_of=tuple(session.name for session in (*self._restored, *self._earlier)),
        )
        path = self._folder / f"{note.number:06d}.geojson"
        write_snapshot(path, state.tour, note, _Pauses())
        self._number += 1
        self._last = state.tour
        return note

    def _lines(self, tour: Tour) -> tuple[str, ...]:
        """What changed since the last snapshot; nothing if that cannot be said."""
        if self._last is None:
            return ()
        try:
            return tuple(self._describe(self._last, tour))
        except Exception:
            # A snapshot without words is better than none.
            _log.exception("the changes of a tour could not be told")
            return ()

    def _is_known(self, first: State) -> bool:
        """Whether the journal already ends with the tour as it is in its file."""
        known = [each for each in all_snapshots(self._root) if each.note.path == first.path]
        last = known[-1].note if known else None
        return last is not None and last.kind == "saved" and last.file_digest == first.file_digest

    def _end_restored(self) -> None:
        for session, lock in self._restored.items():
            give_up(session)
            lock.release()
        self._restored.clear()
        for session in self._earlier:
            claimed = claim_session(session)
            if claimed is not None:
                give_up(session)
                claimed.release()
        self._earlier.clear()

    def _thin(self, path: str | None) -> None:
        def is_ours(snapshot: Snapshot) -> bool:
            return snapshot.session == self._folder or (
                path is not None and snapshot.note.path == path
            )

        delete(superfluous([each for each in all_snapshots(self._root) if is_ours(each)]))


class _Pauses:
    """Lets the window go on after each millisecond or two of work.

    It would otherwise wait for Python's switch interval each time. A pause after every little piece
    would take that long itself while the window is busy, and thousands of them a minute.
    """

    def __init__(self) -> None:
        self._last = time.thread_time()

    def __call__(self) -> None:
        if time.thread_time() - self._last > _WORK_SECONDS:
            time.sleep(0)
            self._last = time.thread_time()
