"""Puts a finished file in its place in one step."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import tempfile
import time
from pathlib import Path
from typing import TypeAlias

_PART = ".part"
# All is in memory before it is written, so that a file takes seconds even on a slow disk.
_OLD_SECONDS = 3600.0


# When a file was last modified, in nanoseconds, and its size in bytes.
FileStamp: TypeAlias = tuple[int, int]


def file_stamp(path: Path) -> FileStamp | None:
    """What changes when a file is written, or ``None`` if there is no such file."""
    try:
        state = path.stat()
    except (OSError, ValueError):
        return None
    return state.st_mtime_ns, state.st_size


def replace_file(path: Path, data: bytes) -> None:
    """Writes ``data`` beside ``path`` and renames it there: the old file or the whole new one.

    Keeps the mode of a file that is replaced. Raises ``OSError``; nothing is left behind then. What
    a process left that was killed while it wrote the same file goes, once it is old.
    """
    target = _target(path)
    # A name has at most 255 bytes on most systems, and a character up to four of them.
    prefix = f".{target.name[:40]}."
    _tidy_up(target.parent, prefix)
    handle, name = tempfile.mkstemp(prefix=prefix, suffix=_PART, dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _mode(target))
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def is_file(path: Path) -> bool:
    """Whether it is a regular file; not if it may not be looked at, where ``Path`` would raise."""
    return os.path.isfile(path)


def is_folder(path: Path) -> bool:
    """Whether it is a folder; not if it may not be looked at."""
    return os.path.isdir(path)


def exists(path: Path) -> bool:
    """Whether anything is there; not if it may not be looked at."""
    return os.path.exists(path)


def _tidy_up(folder: Path, prefix: str) -> None:
    """Deletes hidden files of ours that nobody can be writing any more."""
    own = re.compile(re.escape(prefix) + r"[a-z0-9_]{8}" + re.escape(_PART))
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if own.fullmatch(entry.name):
                _delete_if_old(entry)


def _delete_if_old(entry: os.DirEntry[str]) -> None:
    with contextlib.suppress(OSError):
        there = entry.stat(follow_symlinks=False)
        if stat.S_ISREG(there.st_mode) and time.time() - there.st_mtime > _OLD_SECONDS:
            os.unlink(entry.path)


def _target(path: Path) -> Path:
    try:
        # Path.resolve() tells links that lead in a circle by an error of another kind.
        target = Path(os.path.realpath(path))
        kind = target.stat().st_mode
    except FileNotFoundError:
        return target
    except ValueError as error:
        raise OSError(errno.EINVAL, str(error)) from error
    if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):
        # Renaming would put a file in place of a device or a pipe.
        raise OSError(errno.EINVAL, "it is there, but not a regular file")
    return target


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
