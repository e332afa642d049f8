"""Replaces files atomically, and queries paths without raising."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

_PART = ".part"
# The data are complete before they are written, so that writing takes seconds even on a slow disk.
_STALE_SECONDS = 3600.0


# When a file was last modified, in nanoseconds, and its size in bytes.
FileStamp: TypeAlias = tuple[int, int]
# Compared only; see ``file_key``.
FileKey: TypeAlias = tuple[int | str, ...]


def file_stamp(path: Path) -> FileStamp | None:
    """What changes when a file is written, or ``None`` if there is no such file."""
    try:
        state = path.stat()
    except (OSError, ValueError):
        return None
    return state.st_mtime_ns, state.st_size


def replace_file(path: Path, data: bytes | bytearray) -> None:
    """Replaces ``path`` atomically: writes a temporary file beside it, then renames that.

    Keeps the mode of an existing file. Raises ``OSError`` and then removes the temporary file. Also
    removes stale temporary files of processes that were killed while they wrote the same file.
    """
    target = _target(path)
    with _part(target, data) as part:
        os.replace(part, target)


def create_file(path: Path, data: bytes) -> None:
    """As :func:`replace_file` for a new file.

    Raises ``FileExistsError`` if the path exists, even if another process has just made it.
    """
    target = _target(path)
    with _part(target, data) as part:
        _place(part, target)


def _place(part: str, target: Path) -> None:
    """Gives a temporary file its final name, unless that is taken."""
    if os.name == "nt":
        # Unlike on other systems, renaming does not replace a file.
        os.rename(part, target)
        return
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems, such as FAT, have no hard links. An empty file reserves the name.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        try:
            os.replace(part, target)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(target)
            raise


@contextlib.contextmanager
def _part(target: Path, data: bytes | bytearray) -> Iterator[str]:
    """A temporary file with ``data`` beside ``target``; it is removed unless it was renamed."""
    # Most systems limit a name to 255 bytes, and a character takes up to four.
    prefix = f".{target.name[:40]}."
    _remove_stale(target.parent, prefix)
    handle, name = tempfile.mkstemp(prefix=prefix, suffix=_PART, dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _mode(target))
        yield name
    finally:
        with contextlib.suppress(OSError):
            os.unlink(name)


def file_key(path: Path) -> FileKey:
    """What two paths have in common if, and only if, they name the same file.

    That is the file itself, whatever links and spellings lead to it, or else the folder and the
    name that it would have. It never raises.
    """
    try:
        # Path.resolve() raises RuntimeError for circular links.
        target = os.path.realpath(path)
    except (OSError, ValueError):
        return (str(path),)
    for parts in ((target, ""), os.path.split(target)):
        with contextlib.suppress(OSError, ValueError):
            state = os.stat(parts[0])
            # Some network drives do not number their files.
            if state.st_ino:
                return state.st_dev, state.st_ino, parts[1]
    return (target,)


def read_small(path: Path, most: int) -> bytes:
    """The contents of a regular file of at most ``most`` bytes.

    Raises ``OSError`` for a larger file and for a pipe, a device or a folder, which it never waits
    for.
    """
    # Without O_NONBLOCK, opening a pipe would wait for its writer.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "it is not a regular file")
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, "it is too large")
    return data


def is_file(path: Path) -> bool:
    """Whether it is a regular file; false if access is denied, where ``Path`` would raise."""
    return os.path.isfile(path)


def is_folder(path: Path) -> bool:
    """Whether it is a folder; false if access is denied."""
    return os.path.isdir(path)


def exists(path: Path) -> bool:
    """Whether the path exists; false if access is denied."""
    return os.path.exists(path)


def _remove_stale(folder: Path, prefix: str) -> None:
    """Deletes our temporary files that are too old to be still in use."""
    own = re.compile(re.escape(prefix) + r"[a-z0-9_]{8}" + re.escape(_PART))
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if own.fullmatch(entry.name):
                _delete_if_stale(entry)


def _delete_if_stale(entry: os.DirEntry[str]) -> None:
    with contextlib.suppress(OSError):
        state = entry.stat(follow_symlinks=False)
        if stat.S_ISREG(state.st_mode) and time.time() - state.st_mtime > _STALE_SECONDS:
            os.unlink(entry.path)


def _target(path: Path) -> Path:
    try:
        # Path.resolve() raises RuntimeError instead of OSError for circular links.
        target = Path(os.path.realpath(path))
        kind = target.stat().st_mode
    except FileNotFoundError:
        return target
    except ValueError as error:
        raise OSError(errno.EINVAL, str(error)) from error
    if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):
        # Renaming would replace a device or a pipe by a file.
        raise OSError(errno.EINVAL, "it exists, but is not a regular file")
    return target


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
