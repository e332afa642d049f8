"""A snapshot: a whole tour in a file of its own, with a note of what it is.

The file is a tour file with one more member in its first line, so that nothing but a name is needed
to open it as a tour, should everything else fail.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from app.tour import Problem, Tour, TourFileError, parse
from app.tour.file.disk import replace_file
from app.tour.file.encode import pieces
from app.tour.file.geojson import read_bytes

MEMBER = "tour-atlas-snapshot"
_HEAD = f'{{"{MEMBER}": '.encode()
# The first line tells what was changed in at most a few lines of text.
_MOST_HEAD = 65_536
_MOST_LINES, _LONGEST_LINE = 10, 300
# In place of a digest, which is as long.
_NO_DIGEST = "-" * 64


# ``other`` is what another program wrote to the file.
Kind: TypeAlias = Literal["autosaved", "saved", "other"]


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """What a snapshot is: the first line of its file.

    ``order`` and ``number`` count the sessions and the snapshots within one; the clock has no say
    in what came first. ``time`` and ``saved_time`` are seconds since 1970, only to be shown.
    ``path`` is the file of the tour, ``file_digest`` the digest of its contents when the tour was
    last read from it or saved; ``changes`` the number of changes since then. ``lines`` says what
    changed since the snapshot before. ``instead_of`` names the sessions that were restored in this
    one. ``sha256`` is the digest of the rest of the file.
    """

    kind: Kind
    order: int
    number: int
    time: float
    title: str
    changes: int
    path: str | None = None
    saved_time: float | None = None
    file_digest: str | None = None
    lines: tuple[str, ...] = ()
    instead_of: tuple[str, ...] = ()
    sha256: str = ""

    @property
    def is_unsaved(self) -> bool:
        """Whether the tour was not in its file."""
        return self.kind == "autosaved" and self.changes > 0


def write_snapshot(path: Path, tour: Tour, note: Note, pause: Callable[[], object]) -> int:
    """Writes a snapshot atomically; returns its size in bytes. Raises ``OSError``.

    ``pause`` is called often, so that other threads can go on meanwhile.
    """
    # Joining or copying megabytes at once would hold up the window for milliseconds.
    contents = bytearray(_HEAD)
    contents += msgspec.json.encode(msgspec.structs.replace(note, sha256=_NO_DIGEST))
    contents += b",\n"
    # The last member of a note.
    place = contents.rindex(_NO_DIGEST.encode())
    rest = hashlib.sha256()
    for piece in pieces(_without_note(tour)):
        contents += piece
        rest.update(piece)
        pause()
    contents[place : place + len(_NO_DIGEST)] = rest.hexdigest().encode()
    replace_file(path, contents)
    return len(contents)


def read_note(path: Path) -> Note | None:
    """The note of a snapshot; ``None`` if the file is none or is damaged. It never raises."""
    try:
        handle = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return None
            line = file.readline(_MOST_HEAD)
        return _note(line)
    except (OSError, ValueError, msgspec.MsgspecError):
        return None


def read_snapshot(path: Path) -> Tour:
    """The tour of a snapshot. Raises ``TourFileError`` if the file is missing or damaged."""
    contents = read_bytes(path)
    line, _, rest = contents.partition(b"\n")
    try:
        note = _note(line + b"\n")
    except (ValueError, msgspec.MsgspecError):
        note = None
    if note is None or hashlib.sha256(rest).hexdigest() != note.sha256:
        raise TourFileError(str(path), [Problem("", "is damaged; an older version may be whole")])
    return parse(b"{" + rest, str(path))


def shortened_lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    """As many and as long lines as a note has room for; a longer note would not be read."""
    return tuple(line[:_LONGEST_LINE] for line in lines[:_MOST_LINES])


def _note(line: bytes) -> Note | None:
    if not line.startswith(_HEAD) or not line.endswith(b",\n"):
        return None
    return msgspec.json.decode(line[len(_HEAD) : -2], type=Note)


def _without_note(tour: Tour) -> Tour:
    """The tour without the note of a snapshot that was opened as a tour."""
    if MEMBER not in tour.file_extra:
        return tour
    extra = {name: value for name, value in tour.file_extra.items() if name != MEMBER}
    return msgspec.structs.replace(tour, file_extra=extra)
