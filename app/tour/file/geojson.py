"""Reads and writes tour files: GeoJSON (RFC 7946) with foreign members (docs/tour-file.md)."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

from app.tour.errors import Problem, TourFileError
from app.tour.file.check import check
from app.tour.file.decode import Decoder
from app.tour.file.disk import replace_file
from app.tour.file.encode import dump
from app.tour.file.plain_stops import with_plain_stops
from app.tour.file.strict_json import MOST_VALUES, JsonFault, has_too_many_values, parse_json
from app.tour.model import Tour

# A tour is text and a few hundred places; a larger file is something else. Reading takes up to ten
# times as much memory.
MOST_BYTES = 64 * 1024 * 1024
_TOO_LARGE = f"is larger than {MOST_BYTES // 1024 // 1024} MB; a tour file is far smaller"


def read(path: Path) -> Tour:
    """Reads and checks a tour file.

    Raises ``TourFileError`` with every error found in the file, its JSON, its members, and between
    them. :func:`app.tour.file.warnings.warnings_of` finds what is doubtful about the tour.
    """
    return parse(read_bytes(path), str(path))


def read_with_digest(path: Path) -> tuple[Tour, str]:
    """As :func:`read`, with the :func:`digest` of the bytes that were read."""
    data = read_bytes(path)
    return parse(data, str(path)), digest(data)


def digest(data: bytes) -> str:
    """What tells the contents of two files apart: their SHA-256, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def parse(data: bytes, name: str) -> Tour:
    """The tour in the bytes of a file; ``name`` is the file's name in a ``TourFileError``."""
    with _without_collection():
        try:
            value = with_plain_stops(data) or parse_json(data)
        except JsonFault as fault:
            raise TourFileError(name, [fault.problem]) from fault
        decoder = Decoder()
        tour = decoder.tour(value)
        problems = decoder.problems or (check(tour) if tour else [])
    if tour is None or problems:
        raise TourFileError(name, problems)
    return tour


@contextlib.contextmanager
def _without_collection() -> Iterator[None]:
    """Spares Python the search for cycles among a million new objects that have none."""
    # In another thread, it would undo what the main thread may decide meanwhile.
    if not gc.isenabled() or threading.current_thread() is not threading.main_thread():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def write(tour: Tour, path: Path) -> None:
    """Saves a tour, replacing the file atomically.

    Raises ``TourFileError`` if the tour is inconsistent or too large to be read again, or if the
    file cannot be written.
    """
    _replace(path, _contents(tour, path))


def save(tour: Tour, path: Path, data: bytes | None = None) -> str:
    """As :func:`write`, and reads the file back; returns the :func:`digest` of its bytes.

    ``data`` are the bytes of the tour if they are known, such as those of an untouched file. Also
    raises ``TourFileError`` if the file does not hold afterwards what was written.
    """
    if data is None:
        data = _contents(tour, path)
    _replace(path, data)
    if read_bytes(path) != data:
        what = "does not hold what was written to it; save the tour in another folder"
        raise TourFileError(str(path), [Problem("", what)])
    return digest(data)


def _contents(tour: Tour, path: Path) -> bytes:
    """The bytes of a tour. Raises ``TourFileError`` if no file with them could be opened again."""
    problems = check(tour)
    if problems:
        raise TourFileError(str(path), problems)
    data = dump(tour)
    if len(data) > MOST_BYTES:
        size = f"{MOST_BYTES // 1024 // 1024} MB"
    elif has_too_many_values(data):
        size = f"{MOST_VALUES:,} values"
    else:
        return data
    what = f"cannot be saved: the tour has more than {size}; take long source texts out of it"
    raise TourFileError(str(path), [Problem("", what)])


def read_bytes(path: Path) -> bytes:
    """The bytes of a file that may be a tour. Raises ``TourFileError`` as :func:`read` does."""
    try:
        # Opening a device may start it, so the kind is checked first, and again on the open file,
        # which may be another one by then.
        _check_kind(path, os.stat(path))
        # Without O_NONBLOCK, opening a pipe would wait for its writer.
        handle = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
    except (OSError, ValueError) as error:
        raise _os_problem(path, error, "cannot be opened") from error
    try:
        before = os.fstat(handle)
        _check_kind(path, before)
        with os.fdopen(handle, "rb", closefd=False) as file:
            data = file.read(MOST_BYTES + 1)
        after = os.fstat(handle)
    except OSError as error:
        raise _os_problem(path, error, "cannot be read") from error
    finally:
        os.close(handle)
    if data is None:
        # Some system files have data only from time to time.
        raise TourFileError(
            str(path), [Problem("", "cannot be read: it has no data yet; choose a tour file")]
        )
    if len(data) > MOST_BYTES:
        raise TourFileError(str(path), [Problem("", _TOO_LARGE)])
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise TourFileError(str(path), [Problem("", "changed while it was read; open it again")])
    return data


def _replace(path: Path, data: bytes) -> None:
    try:
        replace_file(path, data)
    except OSError as error:
        raise _os_problem(path, error, "cannot be written") from error


def _check_kind(path: Path, state: os.stat_result) -> None:
    if stat.S_ISDIR(state.st_mode):
        what = "is a folder; choose a tour file in it"
    elif not stat.S_ISREG(state.st_mode):
        what = "is not a regular file; choose a tour file"
    elif state.st_size > MOST_BYTES:
        what = _TOO_LARGE
    else:
        return
    raise TourFileError(str(path), [Problem("", what)])


def _os_problem(path: Path, error: Exception, what: str) -> TourFileError:
    if isinstance(error, FileNotFoundError):
        reason = "does not exist; check its name and folder"
    elif isinstance(error, PermissionError):
        reason = f"{what}: permission denied"
    elif isinstance(error, IsADirectoryError):
        reason = "is a folder; choose a tour file in it"
    else:
        reason = f"{what}: {getattr(error, 'strerror', None) or error}"
    return TourFileError(str(path), [Problem("", reason)])
