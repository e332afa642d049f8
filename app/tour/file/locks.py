"""Locks between processes that end with their process, however it ends."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path

_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class FileLock:
    """A lock on a file that the system releases when its process ends, even by a crash.

    Hence no lock is ever stale, and neither clocks nor process numbers matter.
    """

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle: int | None = handle

    @staticmethod
    def take(path: Path) -> FileLock | None:
        """Takes the lock, whose file is made if need be; ``None`` if another one has it.

        Raises ``OSError`` if no file can be made or locked there.
        """
        while True:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
            try:
                if not _lock(handle):
                    os.close(handle)
                    return None
                # Its last owner may have deleted the file in between.
                if _is_file_of(handle, path):
                    return FileLock(path, handle)
            except OSError:
                os.close(handle)
                raise
            os.close(handle)

    def release(self) -> None:
        """Releases the lock and deletes its file."""
        handle, self._handle = self._handle, None
        if handle is not None:
            with contextlib.suppress(OSError):
                self._path.unlink()
            os.close(handle)


def _is_file_of(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in _TAKEN:
                return False
            raise
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _TAKEN:
                return False
            raise
        return True
