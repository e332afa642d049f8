"""Measures the search per keystroke, in the index and in the window, beside a plain scan."""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Iterator
from functools import partial

import msgspec

from benchmarks import standalone
from benchmarks.line import Base, Line, measured
from benchmarks.places import ROOT
from benchmarks.processes import screenless
from benchmarks.turns import in_turns

AREA = "Search"
BASE = "a plain scan"
# One frame of the screen for the bundled tour; what still feels immediate for a long one.
MAX_MS = {5: 16, 10_000: 100}
# The window, relative to the scan. The scan of the bundled tour takes less time than a timer tells.
MAX_RATIO = {5: None, 10_000: 1.5}


class Keystrokes(msgspec.Struct, frozen=True):
    """The number of items, and the milliseconds of building the index and of each keystroke."""

    items: int
    build_ms: float
    plain: list[float]
    index: list[float]
    window: list[float]


def lines(rounds: int) -> Iterator[Line]:
    """The bundled tour, and one of 10,000 stops."""
    cases = {f"{stops:,} stops": partial(measure, stops) for stops in MAX_MS}
    results = in_turns(AREA, cases, rounds)
    for (name, runs), (stops, limit) in zip(results.items(), MAX_MS.items(), strict=True):
        base = Base(BASE, [statistics.median(run.plain) for run in runs])
        yield measured(AREA, f"{name}, {runs[0].items:,} items: {BASE}", base.values, "ms")
        yield measured(
            AREA, f"{name}: index", [statistics.median(run.index) for run in runs], "ms", base
        )
        medians = [statistics.median(run.window) for run in runs]
        worst = [max(key for run in runs for key in run.window)]
        what = f"{name}: keystroke to painted hits"
        ratio = MAX_RATIO[stops]
        yield measured(
            AREA,
            what,
            medians,
            "ms",
            base if ratio else None,
            max_value=limit,
            max_ratio=ratio,
        )
        yield measured(AREA, f"{what}, the slowest", worst, "ms", max_value=limit)
        yield measured(
            AREA, f"{name}: making the index, once", [run.build_ms for run in runs], "ms"
        )


def measure(stops: int) -> Keystrokes:
    """Measures all keystrokes in a new process. Raises if it fails."""
    command = [sys.executable, "-m", "benchmarks.keystrokes", str(stops)]
    run = subprocess.run(command, cwd=ROOT, env=screenless(), check=True, capture_output=True)
    return msgspec.json.decode(run.stdout.splitlines()[-1], type=Keystrokes)


if __name__ == "__main__":
    standalone.main(lines)
