"""Edits and saves a tour without a window: ``python -m tests.faults.keeping TOUR STATE``.

Prints what became of the snapshot and of the save, each on a line, and then of another save to the
file that is given as a third argument.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from app.tour import TourFileError
from app.ui.journal.folder import all_snapshots
from app.ui.journal.recorder import Recorder
from app.ui.journal.snapshot import read_snapshot
from app.ui.state.document import Document

SECONDS = 60
# Much more than a small disk has room for.
SUMMARY = "x" * 200_000


def attempt(save: Callable[[], object]) -> str:
    """What became of a save."""
    try:
        save()
    except TourFileError as error:
        return str(error)
    return "saved"


def main() -> None:
    """Edits, waits for the snapshot, and saves."""
    _app = QCoreApplication([])
    path, state = Path(sys.argv[1]), Path(sys.argv[2])
    document = Document()
    recorder = Recorder(document, state / "journal", lambda _before, _after: (), quiet=0.01)
    loop = QEventLoop()
    told: list[str] = []
    recorder.failed.connect(told.append)
    recorder.recorded.connect(lambda note: told.append(note.kind))
    recorder.failed.connect(loop.quit)
    recorder.recorded.connect(loop.quit)
    document.open(path)
    document.apply(lambda tour: msgspec.structs.replace(tour, summary=SUMMARY), "Edit")
    QTimer.singleShot(SECONDS * 1000, loop.quit)
    loop.exec()
    print("journal:", *told)
    print("save:", attempt(document.save))
    print("in memory:", document.edited.summary == SUMMARY)
    for snapshot in all_snapshots(state / "journal"):
        print("kept:", snapshot.note.kind, read_snapshot(snapshot.path).summary == SUMMARY)
    if len(sys.argv) > 3:
        print("save as:", attempt(lambda: document.save_as(Path(sys.argv[3]))))
    recorder.end()


if __name__ == "__main__":
    main()
