"""Measures what a snapshot of the journal costs the thread of the window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import msgspec
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

from app.tour.edit import change_tour
from app.ui.journal.recorder import Recorder
from app.ui.state.document import Document
from benchmarks import standalone
from benchmarks.edits import dated_tour
from benchmarks.line import Line, measured
from benchmarks.places import ROOT
from benchmarks.processes import screenless
from benchmarks.turns import in_turns

AREA = "Autosave"
SIZES = (5, 10_000)
MAX_MS = 5


class Cost(msgspec.Struct, frozen=True):
    """Milliseconds of the thread of the window, and of the longest wait of its event loop."""

    thread: float
    wait: float


def lines(rounds: int) -> Iterator[Line]:
    """A short and a long tour."""
    cases = {f"{stops:,} stops": partial(measure, stops) for stops in SIZES}
    for stops, costs in in_turns(AREA, cases, rounds).items():
        name = f"{stops}: a snapshot,"
        threads = [cost.thread for cost in costs]
        yield measured(AREA, f"{name} the window's thread", threads, "ms", max_value=MAX_MS)
        waits = [cost.wait for cost in costs]
        yield measured(AREA, f"{name} the longest wait of its events", waits, "ms")


def measure(stops: int) -> Cost:
    """Measures one snapshot in a new process. Raises if it fails."""
    command = [sys.executable, "-m", "benchmarks.autosave", "--stops", str(stops)]
    run = subprocess.run(command, cwd=ROOT, env=screenless(), check=True, capture_output=True)
    return msgspec.json.decode(run.stdout.splitlines()[-1], type=Cost)


def record_once(stops: int) -> Cost:
    """The cost of the snapshots that follow two edits."""
    app = QCoreApplication([])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tour.geojson"
        path.write_text(json.dumps(dated_tour(stops)), encoding="utf-8")
        document = Document()
        recorder = Recorder(document, Path(folder) / "journal", lambda *_: ())
        document.open(path)
        thread = _seconds_of_thread(document, recorder)
        wait = _longest_wait(document, recorder)
        recorder.end()
    app.processEvents()
    return Cost(thread=thread * 1000, wait=wait * 1000)


def _seconds_of_thread(document: Document, recorder: Recorder) -> float:
    """The processor's time of the window's thread, which does nothing else."""
    document.apply(partial(change_tour, title="Another title"), "Change the title")
    start = time.thread_time()
    _record(recorder)
    return time.thread_time() - start


def _longest_wait(document: Document, recorder: Recorder) -> float:
    """The seconds of the longest pause between two events of a quick timer."""
    document.apply(partial(change_tour, title="A third title"), "Change the title")
    longest, last = 0.0, time.perf_counter()

    def tick() -> None:
        nonlocal longest, last
        now = time.perf_counter()
        longest, last = max(longest, now - last), now

    timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
    timer.timeout.connect(tick)
    timer.start()
    _record(recorder)
    tick()
    return longest


def _record(recorder: Recorder) -> None:
    """Writes a snapshot and waits until it is told."""
    loop = QEventLoop()
    recorder.recorded.connect(loop.quit)
    recorder.failed.connect(loop.quit)
    recorder.record()
    loop.exec()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--stops"]:
        print(msgspec.json.encode(record_once(int(sys.argv[2]))).decode())
    else:
        standalone.main(lines)
