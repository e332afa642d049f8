"""A document with its journal, and what is left of both when their process is killed."""

from __future__ import annotations

import os
from pathlib import Path

from app.tour import Tour
from app.tour.file.locks import FileLock
from app.ui.journal.recorder import Recorder
from app.ui.state.document import Document
from tests.ui.state.test_document import titled


def describe(before: Tour, after: Tour) -> list[str]:
    """What changed, as short as can be."""
    return [f"{before.title} → {after.title}"]


def let_go(lock: FileLock) -> None:
    """Releases a lock as the system does when the process of its owner ends."""
    assert lock._handle is not None
    os.close(lock._handle)
    lock._handle = None


class Desk:
    """A document whose changes are recorded, with a clock that stands."""

    def __init__(self, root: Path, *, quiet: float = 0.02, busy: float = 60.0) -> None:
        self.root = root
        self.now = 1_000.0
        self.document = Document()
        self.recorder = Recorder(
            self.document, root, describe, quiet=quiet, busy=busy, clock=lambda: self.now
        )

    def retitle(self, title: str) -> None:
        """Makes one change."""
        self.document.apply(titled(title), "Change title")

    def kill(self) -> None:
        """Leaves the journal as a process that is killed would."""
        session = self.recorder._session
        assert session is not None
        assert session._lock is not None
        let_go(session._lock)
        session._lock = None
