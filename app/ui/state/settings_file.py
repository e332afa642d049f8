"""The settings file: where it is, and whether it is safe to let Qt read it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLockFile, QSettings

from app.tour.file.disk import exists, is_folder, read_small

# A hundred times the size of a full settings file.
_MAX_BYTES = 1_000_000
# Another window holds the lock for some milliseconds.
_LOCK_MS = 2000

_CONTINUED = re.compile(r"\\\r?\n")
# The sign that begins a typed value, written as an escape, which Qt never does.
_ESCAPED_SIGN = re.compile(r"\\x0*40(?![0-9a-fA-F])|\\0*100(?![0-7])")
# Values of other types than bytes, text and nothing. The app stores none, and Qt decodes them when
# it reads the file: some end in an exception, and some end the process.
_TYPED_VALUE = re.compile(r"[=,]\s*@(?!@|ByteArray\(|Invalid\(\)|String\()")

_log = logging.getLogger(__name__)


def user_file() -> Path:
    """The path of this user's settings file, which may not exist."""
    # Qt chooses the folder, and would read the file if it were asked for its path.
    neighbour = QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "tour-atlas-folder"
    )
    return Path(neighbour.fileName()).with_name("tour-atlas") / "tour-atlas.ini"


def open_store(file: Path) -> QSettings:
    """The settings in a file. A damaged file is renamed first, and a warning is logged."""
    if not _is_plausible(file):
        _rename_damaged(file)
    store = _store(file)
    if store.status() == QSettings.Status.FormatError:
        _rename_damaged(file)
        # A new object, without what was read from that file.
        store = _store(file)
        store.sync()
    return store


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Keeps other windows from changing the recent files in the settings meanwhile.

    Without a lock if the folder cannot be written, where nothing can be saved anyway.
    """
    # Qt's own lock, which has another name, is held only while it writes.
    lock = QLockFile(f"{file}.recent.lock")
    lock.tryLock(_LOCK_MS)
    try:
        yield
    finally:
        lock.unlock()


def _store(file: Path) -> QSettings:
    return QSettings(str(file), QSettings.Format.IniFormat)


def _rename_damaged(file: Path) -> None:
    """Renames a damaged settings file; otherwise Qt would keep its contents and append to them."""
    try:
        file.replace(file.with_name(file.name + ".damaged"))
    except OSError:
        # The file stays, so saving will fail, and `Settings.save` logs that.
        return
    _log.warning("%s held no settings; it was renamed to %s.damaged", file, file.name)


def _is_plausible(file: Path) -> bool:
    """Whether Qt may read a file: it is short text, with values of the types that the app stores.

    Leaves a missing or unreadable file and a folder to Qt.
    """
    if not exists(file) or is_folder(file):
        return True
    try:
        text = read_small(file, _MAX_BYTES).decode()
    except (PermissionError, FileNotFoundError):
        return True
    # Too long, not a regular file, or not text in UTF-8.
    except (OSError, UnicodeDecodeError):
        return False
    # Qt ignores quotation marks and joins continued lines before it looks for a type.
    joined = _CONTINUED.sub("", text).replace('"', "")
    return not ("\0" in text or _ESCAPED_SIGN.search(joined) or _TYPED_VALUE.search(joined))
