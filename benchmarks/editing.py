"""Measures edits by themselves, and the time until they show in the widgets and in the map."""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from benchmarks import pure_edits, standalone
from benchmarks.line import Base, Line, measured
from benchmarks.places import ROOT
from benchmarks.processes import screenless
from benchmarks.pure_edits import AREA as AREA
from benchmarks.turns import in_turns

# Milliseconds until the map shows the edit.
MAX_MS = {5: 50, 10_000: 150}


class EditTimes(msgspec.Struct, frozen=True):
    """Milliseconds until widgets and map show the edits, and what the last of them redrew."""

    widgets: list[float]
    pixels: list[float]
    redrawn: dict[str, int]


class EditRun(msgspec.Struct, frozen=True):
    """The measurements by edit, and the number of page loads."""

    edits: dict[str, EditTimes]
    page_loads: int


def lines(rounds: int) -> Iterator[Line]:
    """Each kind of edit, by itself and in the window, on a short and on a long tour."""
    yield from pure_edits.lines(rounds)
    cases = {f"{stops:,} stops": partial(measure, stops) for stops in MAX_MS}
    results = in_turns(AREA, cases, rounds)
    few: dict[str, Base] = {}
    for (stops, runs), limit in zip(results.items(), MAX_MS.values(), strict=True):
        for name in runs[0].edits:
            pixels = [statistics.median(run.edits[name].pixels) for run in runs]
            widgets = [statistics.median(run.edits[name].widgets) for run in runs]
            what = f"{name}, {stops}"
            yield measured(
                AREA, f"{what}: map painted", pixels, "ms", few.get(name), max_value=limit
            )
            drawn = ", ".join(f"{count} {part}" for part, count in _redrawn(runs, name))
            yield measured(AREA, f"{what}: widgets ({drawn})", widgets, "ms")
            few.setdefault(name, Base(stops, pixels))
        loads = [float(run.page_loads) for run in runs]
        yield measured(AREA, f"page loads, {stops}", loads, "", max_value=0)


def _redrawn(runs: Sequence[EditRun], name: str) -> Iterator[tuple[str, int]]:
    """What an edit redrew, by the part of the window; the same in each run."""
    return ((part, count) for part, count in runs[-1].edits[name].redrawn.items() if count)


def measure(stops: int) -> EditRun:
    """Measures all edits in a new process. Raises if it fails."""
    command = [sys.executable, "-m", "benchmarks.edits", str(stops)]
    run = subprocess.run(command, cwd=ROOT, env=screenless(), check=True, capture_output=True)
    return msgspec.json.decode(run.stdout.splitlines()[-1], type=EditRun)


if __name__ == "__main__":
    standalone.main(lines)
