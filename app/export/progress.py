"""Reports the progress of an export, and lets the user cancel it."""

from __future__ import annotations

from contextlib import suppress
from typing import Protocol, TextIO

from app.export.errors import ExportCancelled

BAR_WIDTH = 32


class Progress(Protocol):
    """Follows an export. It is called only from the thread that started the export."""

    def step(self, share: float) -> None:
        """Reports the share of the work that is done, from 0 to 1."""

    def cancelled(self) -> bool:
        """Whether the user wants to stop."""


class NoProgress:
    """Shows nothing and never cancels."""

    def step(self, share: float) -> None:
        """Does nothing."""

    def cancelled(self) -> bool:
        """Always false."""
        return False


def raise_if_cancelled(progress: Progress) -> None:
    """Raises ``ExportCancelled`` if the user wants to stop."""
    if progress.cancelled():
        raise ExportCancelled


class SubProgress:
    """The progress of one part of the work, which runs from ``start`` to ``end`` of the whole."""

    def __init__(self, whole: Progress, start: float, end: float) -> None:
        self._whole = whole
        self._start = start
        self._end = end

    def step(self, share: float) -> None:
        """Reports the share of this part that is done, from 0 to 1."""
        self._whole.step(self._start + share * (self._end - self._start))

    def cancelled(self) -> bool:
        """Whether the user wants to stop."""
        return self._whole.cancelled()


class TerminalProgress:
    """A bar on one line of a terminal. It disappears at the end."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._percent = -1

    def step(self, share: float) -> None:
        """Redraws the bar when the percentage has changed."""
        percent = round(share * 100)
        if percent == self._percent:
            return
        self._percent = percent
        filled = round(share * BAR_WIDTH)
        bar = "" if share >= 1 else f"[{'=' * filled}{' ' * (BAR_WIDTH - filled)}] {percent:3d} %"
        # A terminal that was closed neither stops the export nor hides its error.
        with suppress(OSError):
            self._stream.write(f"\r\x1b[K{bar}")
            self._stream.flush()

    def cancelled(self) -> bool:
        """Always false: the command handles Ctrl+C."""
        return False
