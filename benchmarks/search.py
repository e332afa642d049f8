"""How soon hits follow a keystroke, in the index and in the window, beside a plain scan."""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Iterator
from functools import partial

import msgspec

from benchmarks import alone
from benchmarks.line import Base, Line, measured
from benchmarks.places import ROOT
from benchmarks.processes import screenless
from benchmarks.turns import in_turns

AREA = "Search"
BASE = "a plain scan"
# A frame of a screen for the bundled tour; for a long one, what is still felt to be at once.
MOST_MS = {5: 16, 10_000: 100}


class Typed(msgspec.Struct, frozen=True):
    """Items searched, ms to make the index, and ms of each keystroke in each of three ways."""

    items: int
    made: float
    plain: list[float]
    index: list[float]
    window: list[float]


def lines(rounds: int) -> Iterator[Line]:
    """The bundled tour, and one of 10,000 stops."""
    ways = {f"{stops:,} stops": partial(typed, stops) for stops in MOST_MS}
    found = in_turns(AREA, ways, rounds)
    for (name, runs), most in zip(found.items(), MOST_MS.values(), strict=True):
        base = Base(BASE, [statistics.median(run.plain) for run in runs])
        yield measured(AREA, f"{name}, {runs[0].items:,} items: {BASE}", base.values, "ms")
        yield measured(
            AREA, f"{name}: index", [statistics.median(r.index) for r in runs], "ms", base
        )
        usual = [statistics.median(run.window) for run in runs]
        worst = [max(key for run in runs for key in run.window)]
        what = f"{name}: keystroke to painted hits"
        yield measured(AREA, what, usual, "ms", most_value=most)
        yield measured(AREA, f"{what}, the slowest", worst, "ms", most_value=most)
        yield measured(AREA, f"{name}: making the index, once", [run.made for run in runs], "ms")


def typed(stops: int) -> Typed:
    """All keystrokes in a process of its own. Raises if it fails."""
    command = [sys.executable, "-m", "benchmarks.keystrokes", str(stops)]
    run = subprocess.run(command, cwd=ROOT, env=screenless(), check=True, capture_output=True)
    return msgspec.json.decode(run.stdout.splitlines()[-1], type=Typed)


if __name__ == "__main__":
    alone.main(lines)
