"""Measures how soon a key in a field shows in panel and map, and each frame of dragging a badge."""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Iterator
from functools import partial

import msgspec

from benchmarks import standalone
from benchmarks.line import Line, measured
from benchmarks.places import ROOT
from benchmarks.processes import screenless
from benchmarks.turns import in_turns

AREA = "Typing"
# Milliseconds until the panel and until the map shows a key: a frame, and what feels immediate.
MAX_MS = {5: (16, 50), 10_000: (50, 150)}
# Two frames: no step of a drag can be seen to wait.
MAX_FRAME_MS = 34


class Typing(msgspec.Struct, frozen=True):
    """Milliseconds of each key until panel and map are painted, and of each frame of a drag."""

    panel: list[float]
    pixels: list[float]
    frames: list[float]


def lines(rounds: int) -> Iterator[Line]:
    """A short and a long tour."""
    cases = {f"{stops:,} stops": partial(measure, stops) for stops in MAX_MS}
    results = in_turns(AREA, cases, rounds)
    for (name, runs), (panel, pixels) in zip(results.items(), MAX_MS.values(), strict=True):
        for what, limit in (("panel", panel), ("pixels", pixels)):
            keys = [getattr(run, what) for run in runs]
            where = "the panel painted" if what == "panel" else "the map painted"
            text = f"{name}: key in a field to {where}"
            yield measured(AREA, text, list(map(statistics.median, keys)), "ms", max_value=limit)
            yield measured(AREA, f"{text}, the slowest", list(map(max, keys)), "ms")
        frames = [run.frames for run in runs]
        text = f"{name}: a frame of dragging a badge"
        yield measured(AREA, text, list(map(statistics.median, frames)), "ms")
        slowest = list(map(max, frames))
        yield measured(AREA, f"{text}, the slowest", slowest, "ms", max_value=MAX_FRAME_MS)


def measure(stops: int) -> Typing:
    """Measures all keys and a drag in a new process. Raises if it fails."""
    command = [sys.executable, "-m", "benchmarks.typing_in_fields", str(stops)]
    run = subprocess.run(command, cwd=ROOT, env=screenless(), check=True, capture_output=True)
    return msgspec.json.decode(run.stdout.splitlines()[-1], type=Typing)


if __name__ == "__main__":
    standalone.main(lines)
