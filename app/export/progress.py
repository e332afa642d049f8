"""How an export tells how far it is, and how it is told to stop."""

from __future__ import annotations

from typing import Protocol, TextIO

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


class SubProgress:
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


WIDTH = 32


class TerminalProgress:
    """A bar on one line, which is wiped out in the end."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = -1

    def step(self, share: float) -> None:
        """Draws the bar anew if it has grown by a percent."""
        percent = round(share * 100)
        if percent == self._shown:
            return
        self._shown = percent
        done = round(share * WIDTH)
        bar = "" if share >= 1 else f"[{'=' * done}{' ' * (WIDTH - done)}] {percent:3d} %"
        self._stream.write(f"\r\x1b[K{bar}")
        self._stream.flush()

    def cancelled(self) -> bool:
        """Never: whoever shows the bar hears Ctrl+C."""
        return False
