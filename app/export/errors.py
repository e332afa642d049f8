"""The errors of an export."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.terminal import printable


class ExportError(Exception):
    """An export failed. ``what`` says what is wrong and what to do about it.

    The stages of an export do not know which file they work for; :func:`naming` adds the ``path``.
    ``str()`` is one line that begins with the path, if there is one.
    """

    def __init__(self, what: str, path: Path | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.path = path

    def __str__(self) -> str:
        # Names of files may contain line breaks and terminal escape sequences.
        return printable(self.what if self.path is None else f"{self.path}: {self.what}")


# What is raised if nobody knows more.
NO_PICTURE = "the picture could not be made; try a smaller size"


class BadRequest(ExportError):
    """The request makes no sense for this tour: an unknown format or stop, an impossible size."""


class ExportCancelled(Exception):
    """The user stopped the export; nothing was written."""


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Adds ``path`` to an :class:`ExportError` that is raised inside and has no path yet."""
    try:
        yield
    except ExportError as error:
        error.path = error.path or path
        raise


class Refused(Exception):
    """Why nothing is exported, line by line, and the exit code of the command."""

    def __init__(self, code: int, *lines: str) -> None:
        super().__init__(*lines)
        self.code = code
        self.lines = lines
