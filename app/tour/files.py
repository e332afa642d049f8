"""Puts a finished file in its place in one step."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Writes ``data`` beside ``path`` and renames it there: the old file or the whole new one.

    Keeps the mode of a file that is replaced. Raises ``OSError``; nothing is left behind then.
    """
    target = _target(path)
    # A name has at most 255 bytes on most systems, and a character up to four of them.
    handle, name = tempfile.mkstemp(
        prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent
    )
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
