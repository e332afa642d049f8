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
