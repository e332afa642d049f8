"""Kills the app while a tour is edited, and checks what is recovered.

Usage: ``python -m tests.faults.edit_kills``. Each run is killed by SIGKILL at a random moment, or
just after a snapshot began to be written, and the next run restores what it left by the bar of the
window. Nothing that is older than the limits may be lost, and the file of the tour must be as it
was last saved, byte for byte.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import queue
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from app.tour import read
from tests.faults.editing import number_of
from tests.faults.folderwatch import CREATED, watching
from tests.faults.kills import PARALLEL, SECONDS, app_process

STOPS = 300


class Limits(NamedTuple):
    """What may be lost, in seconds: of work that rests, and of work without a pause."""

    idle: float = 3.0
    busy: float = 15.0


class Pace(NamedTuple):
    """How the app is to run: seconds until a snapshot, and a factor for the phases of editing.

    ``None`` leaves the app's own seconds.
    """

    quiet: float | None = None
    busy: float | None = None
    factor: float = 1.0
    longest_run: float = 24.0


class Event(NamedTuple):
    """A line that the app has printed."""

    name: str
    number: int
    detail: str


class Run(NamedTuple):
    """What a run printed, and when it was killed by the system's monotonic clock, in seconds."""

    events: list[Event]
    killed: float
    is_aimed: bool


class Kept(NamedTuple):
    """What was recovered after a kill: in which state it fell, whence, and what was lost."""

    state: str
    source: str
    lost_edits: int
    lost_seconds: float


def edit_until_killed(
    folder: Path, tour: Path, seed: str, chance: random.Random, pace: Pace
) -> Run:
    """Starts the app, lets it edit, and kills it."""
    arguments: list[str | Path] = ["-m", "tests.faults.editing", folder, tour, "--seed", seed]
    arguments += ["--pace", str(pace.factor)]
    for name, seconds in (("--quiet", pace.quiet), ("--busy", pace.busy)):
        if seconds is not None:
            arguments += [name, str(seconds)]
    with app_process(arguments) as process:
        lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=_collect, args=(process, lines), daemon=True).start()
        events = [_event(lines.get(timeout=SECONDS))]
        is_aimed = chance.random() < 0.4
        if is_aimed:
            _wait_for_snapshot(folder / "state" / "journal", process, chance, pace)
        else:
            _let_pass(process, chance.uniform(0.0, pace.longest_run))
        killed = time.monotonic()
        process.kill()
        process.wait(SECONDS)
    # The thread ends with the output.
    while True:
        line = lines.get(timeout=SECONDS)
        if not line:
            break
        if line.endswith("\n"):
            events.append(_event(line))
    return Run(events, killed, is_aimed)


def _collect(process: subprocess.Popen[str], lines: queue.Queue[str]) -> None:
    assert process.stdout is not None
    # The end of the test closes the pipe.
    with contextlib.suppress(ValueError):
        for line in process.stdout:
            lines.put(line)
    lines.put("")


def _event(line: str) -> Event:
    name, number, *detail = line.split()
    return Event(name, int(number), detail[0] if detail else "")


def _let_pass(process: subprocess.Popen[str], seconds: float) -> None:
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(seconds)


def _wait_for_snapshot(
    root: Path, process: subprocess.Popen[str], chance: random.Random, pace: Pace
) -> None:
    """Waits until a snapshot begins to be written, and for a moment more."""
    end = time.monotonic() + pace.longest_run
    _let_pass(process, chance.uniform(0.0, pace.longest_run / 2))
    session = max(_sessions(root), default=None, key=lambda path: path.stat().st_mtime)
    if session is None:
        return
    with watching(session) as watch:
        while time.monotonic() < end:
            event = watch.next(end - time.monotonic())
            if event is not None and event[0] == CREATED and event[1].endswith(".part"):
                _let_pass(process, chance.uniform(0.0, 0.03))
                return


def _sessions(root: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        yield from (path for path in root.iterdir() if path.is_dir())


def needed(run: Run, limits: Limits) -> int:
    """The number of the edit that must be kept at least."""
    edits = [(event.number, float(event.detail)) for event in run.events if event.name == "edit"]
    least = max(
        [event.number for event in run.events if event.name in ("restored", "opened", "saved")],
        default=0,
    )
    for place, (number, when) in enumerate(edits):
        later = edits[place + 1][1] if place + 1 < len(edits) else run.killed
        if when <= run.killed - limits.busy or later - when > limits.idle:
            least = max(least, number)
    return least


def check_file(tour: Path, before: bytes, run: Run) -> None:
    """Raises ``ValueError`` unless the file is as it was last saved."""
    contents = tour.read_bytes()
    saved = [event for event in run.events if event.name == "saved"]
    began = [event for event in run.events if event.name == "saving"]
    is_saving = len(began) > len(saved)
    if saved and hashlib.sha256(contents).hexdigest() == saved[-1].detail:
        return
    if not saved and contents == before:
        return
    if is_saving and number_of(read(tour)) == began[-1].number:
        return
    raise ValueError("the file of the tour is not as it was saved")


def judge(run: Run, restored: Event, limits: Limits) -> Kept:
    """What the next run recovered. Raises ``ValueError`` if too much is lost."""
    last = max((event.number for event in run.events), default=0)
    least = needed(run, limits)
    # The last edit may have been recorded before it was printed.
    if not least <= restored.number <= last + 1:
        raise ValueError(
            f"{restored.number} was kept, not a number from {least} to {last}; seconds before the "
            f"kill: {_tail(run, restored.number)}"
        )
    lost = [
        float(event.detail)
        for event in run.events
        if event.name == "edit" and event.number > restored.number
    ]
    edits = [float(event.detail) for event in run.events if event.name == "edit"]
    rested = run.killed - edits[-1] if edits else run.killed
    began = sum(event.name == "saving" for event in run.events)
    saved = sum(event.name == "saved" for event in run.events)
    if began > saved:
        state = "while saving"
    elif run.is_aimed:
        state = "as a snapshot is written"
    else:
        state = "while editing" if rested < 0.5 else "in a pause"
    source = "the journal" if restored.name == "restored" else "the file"
    return Kept(state, source, len(lost), run.killed - lost[0] if lost else 0.0)


def _tail(run: Run, kept: int) -> list[str]:
    """The events about the first edit that was lost, and the last ones."""
    lines = [
        f"{event.name} {event.number} "
        + (f"-{run.killed - float(event.detail):.2f}" if event.name == "edit" else "")
        for event in run.events
    ]
    first = next(
        (place for place, event in enumerate(run.events) if event.number > kept), len(lines)
    )
    return [*lines[max(0, first - 3) : first + 3], "…", *lines[-6:]]


def kill_edits(
    folder: Path, cases: int, seed: int, limits: Limits, pace: Pace, parallel: int = PARALLEL
) -> list[Kept]:
    """Kills this many runs. Each one begins with what the last one left."""

    def chain(worker: int) -> list[Kept]:
        place = folder / f"editing-{worker}"
        place.mkdir()
        tour = place / "tour.geojson"
        tour.write_bytes(_tour())
        found = []
        last: Run | None = None
        for number in range(worker, cases + parallel, parallel):
            name = f"edit {seed} {number}"
            before = tour.read_bytes()
            run = edit_until_killed(place, tour, name, random.Random(name), pace)
            if last is not None:
                found.append(judge(last, run.events[0], limits))
            check_file(tour, before, run)
            last = run
        return found

    with ThreadPoolExecutor(parallel) as pool:
        return [kept for found in pool.map(chain, range(parallel)) for kept in found]


def _tour() -> bytes:
    from benchmarks.random_tour import random_tour
    from tests.tours import encoded

    return encoded(random_tour(STOPS))


def report(kept: list[Kept]) -> str:
    """Formats the counts as a table, and the most that was lost."""
    counts = Counter((each.state, each.source) for each in kept)
    lines = [f"Edits: {len(kept)}", "| Killed | Kept by | Cases |"]
    lines += [
        f"| {state} | {source} | {count} |" for (state, source), count in sorted(counts.items())
    ]
    seconds = max(each.lost_seconds for each in kept)
    lines.append(f"most work lost: {seconds:.1f} s, {max(each.lost_edits for each in kept)} edits")
    lines.append(f"nothing lost: {sum(not each.lost_edits for each in kept)}")
    return "\n".join(lines)


def main() -> int:
    """Runs all kills and prints the counts. Raises if anything is lost."""
    parser = argparse.ArgumentParser(prog="edit_kills")
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--parallel", type=int, default=PARALLEL)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        kept = kill_edits(
            Path(name), options.cases, options.seed, Limits(), Pace(), options.parallel
        )
    print(report(kept), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
