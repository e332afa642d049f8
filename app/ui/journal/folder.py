"""The folder of the journal: a folder for each session, with its lock and its snapshots."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
from collections.abc import Iterable
from pathlib import Path

import msgspec

from app.tour.file.disk import exists
from app.tour.file.locks import FileLock
from app.ui.journal.snapshot import Note, read_note

LOCK = "lock"
_SESSION = re.compile(r"[0-9a-f]{32}")
_SNAPSHOT = re.compile(r"\d{6,12}\.geojson")


class Snapshot(msgspec.Struct, frozen=True):
    """A snapshot in the journal: its file, its size in bytes, and its note."""

    path: Path
    size: int
    note: Note

    @property
    def session(self) -> Path:
        """The folder of its session."""
        return self.path.parent

    @property
    def place(self) -> tuple[int, str, int]:
        """What snapshots are ordered by: sessions as they began, then as they were written."""
        return self.note.order, self.session.name, self.note.number


def begin_session(root: Path) -> tuple[Path, FileLock]:
    """Makes the folder of a new session, with a random name, and locks it. Raises ``OSError``."""
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder = root / secrets.token_hex(16)
    folder.mkdir(mode=0o700)
    lock = FileLock.take(folder / LOCK)
    if lock is None:
        raise FileExistsError(f"{folder} is in use")
    return folder, lock


def claim_session(folder: Path) -> FileLock | None:
    """Locks an existing session; ``None`` if a living process has it, or it cannot be locked."""
    with contextlib.suppress(OSError):
        return FileLock.take(folder / LOCK)
    return None


def snapshots_in(session: Path) -> list[Snapshot]:
    """The snapshots of one session in order. What is damaged or foreign is passed over."""
    found = []
    with contextlib.suppress(OSError), os.scandir(session) as entries:
        for entry in entries:
            if not _SNAPSHOT.fullmatch(entry.name):
                continue
            path = session / entry.name
            note = read_note(path)
            if note is not None:
                with contextlib.suppress(OSError):
                    found.append(Snapshot(path, path.stat().st_size, note))
    return sorted(found, key=lambda snapshot: snapshot.place)


def all_snapshots(root: Path) -> list[Snapshot]:
    """The snapshots of all sessions in order. It never raises, whatever the folder holds."""
    found = []
    with contextlib.suppress(OSError), os.scandir(root) as entries:
        for entry in entries:
            if _SESSION.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False):
                found += snapshots_in(root / entry.name)
    return sorted(found, key=lambda snapshot: snapshot.place)


def next_order(root: Path) -> int:
    """The number of the next session: greater than that of every session that left a snapshot."""
    return 1 + max((snapshot.note.order for snapshot in all_snapshots(root)), default=0)


def recoverable(root: Path) -> list[Snapshot]:
    """The last snapshot of each ended session whose changes were neither saved nor given up.

    The latest session comes first.
    """
    last = {
        snapshot.session: snapshot
        for snapshot in all_snapshots(root)
        if snapshot.note.kind != "other"
    }
    # Only a snapshot that can itself be recovered takes the place of another session.
    replaced = {
        name
        for snapshot in last.values()
        if snapshot.note.is_unsaved
        for name in snapshot.note.instead_of
    }
    waiting = [
        snapshot
        for session, snapshot in last.items()
        if snapshot.note.is_unsaved and session.name not in replaced and not is_alive(session)
    ]
    return sorted(waiting, key=lambda snapshot: snapshot.place, reverse=True)


def is_alive(session: Path) -> bool:
    """Whether a process still writes into a session, or restores it."""
    if not exists(session / LOCK):
        return False
    lock = claim_session(session)
    if lock is None:
        return True
    lock.release()
    return False


def give_up(session: Path) -> None:
    """Deletes the snapshots after the last save, and the session if none is left.

    The caller holds its lock. What cannot be deleted is offered again at the next start.
    """
    left = snapshots_in(session)
    while left and left[-1].note.kind != "saved":
        with contextlib.suppress(OSError):
            left[-1].path.unlink()
        left.pop()
    if not left:
        shutil.rmtree(session, ignore_errors=True)


def delete(snapshots: Iterable[Snapshot]) -> None:
    """Deletes snapshots, and sessions that hold nothing any more."""
    for snapshot in snapshots:
        with contextlib.suppress(OSError):
            snapshot.path.unlink()
        # Fails while anything is in it, such as the lock of a living session.
        with contextlib.suppress(OSError):
            snapshot.session.rmdir()
