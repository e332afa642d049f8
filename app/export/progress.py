"""How an export tells how far it is, and how it is told to stop."""

from __future__ import annotations

from typing import Protocol

from app.export.errors import ExportCancelled


class Progress(Protocol):
    """Watches an export; it may be asked from the thread that started the export only."""

    def step(self, share: float) -> None:
        """So much of the work is done, from 0 to 1."""

    def cancelled(self) -> bool:
        """Whether the user wants to stop."""


class Unwatched:
    """Progress that nobody looks at."""

    def step(self, share: float) -> None:
        """Does nothing."""

    def cancelled(self) -> bool:
        """Never."""
        return False


def check(progress: Progress) -> None:
    """Raises ``ExportCancelled`` if the user wants to stop."""
    if progress.cancelled():
        raise ExportCancelled


class Part:
    """The progress of one file among several, as a share of the whole."""

    def __init__(self, whole: Progress, start: float, end: float) -> None:
        self._whole = whole
        self._start = start
        self._end = end

    def step(self, share: float) -> None:
        """So much of this part is done, from 0 to 1."""
        self._whole.step(self._start + share * (self._end - self._start))

    def cancelled(self) -> bool:
        """Whether the user wants to stop."""
        return self._whole.cancelled()
