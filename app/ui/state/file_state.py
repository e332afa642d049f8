"""The file of the open tour, as it was when it was last read or saved."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from app.resources import data
from app.tour import Problem, Tour, TourFileError
from app.tour.file.disk import FileStamp, exists, file_stamp
from app.tour.file.geojson import digest, read_bytes, read_with_digest, save


class FileState(msgspec.Struct, frozen=True):
    """A tour file, with its stamp and the digest of its contents when they were last known."""

    path: Path
    stamp: FileStamp | None
    digest: str

    @property
    def is_bundled(self) -> bool:
        """Whether the file ships with the app."""
        return _is_bundled(self.path)

    @property
    def is_read_only(self) -> bool:
        """Whether the tour cannot be saved here: a bundled tour, or no permission."""
        return self.is_bundled or (exists(self.path) and not os.access(self.path, os.W_OK))

    def now(self) -> FileState | None:
        """The file as it is now; ``None`` if it is gone. It is read only if its stamp differs.

        Raises ``TourFileError`` if it cannot be read.
        """
        stamp = file_stamp(self.path)
        if stamp is None:
            return None
        if stamp == self.stamp:
            return self
        return FileState(self.path, stamp, digest(read_bytes(self.path)))

    def bytes_if_same(self) -> bytes | None:
        """The contents if they are still the same; ``None`` otherwise."""
        try:
            contents = read_bytes(self.path)
        except TourFileError:
            return None
        return contents if digest(contents) == self.digest else None


def open_file(path: Path) -> tuple[Tour, FileState]:
    """Reads a tour, and remembers its file. Raises ``TourFileError``."""
    # Taken before reading, so that the file watcher notices a change made in between.
    stamp = file_stamp(path)
    tour, contents = read_with_digest(path)
    return tour, FileState(path.resolve(), stamp, contents)


def save_file(tour: Tour, path: Path, contents: bytes | None = None) -> FileState:
    """Saves a tour, and remembers its file. Raises ``TourFileError``, also for a bundled tour."""
    if _is_bundled(path):
        what = "lies in the app's own folder; choose another one"
        raise TourFileError(str(path), [Problem("", what)])
    written = save(tour, path, contents)
    return FileState(path.resolve(), file_stamp(path), written)


def _is_bundled(path: Path) -> bool:
    return path.is_relative_to(data().resolve())
