"""How soon an edit shows: in the widgets, and in the pixels of the map, without a page load."""

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

AREA = "Editing"
# Milliseconds to the map's pixels.
MOST_MS = {5: 50, 10_000: 150}


class Edited(msgspec.Struct, frozen=True):
    """Milliseconds until widgets and map show each edit, and the itinerary rows of the last."""

    widgets: list[float]
    pixels: list[float]
    rows: int


class Edits(msgspec.Struct, frozen=True):
    """The edits by name, and how often the page was loaded again."""

    edits: dict[str, Edited]
    page_loads: int


def lines(rounds: int) -> Iterator[Line]:
    """Each kind of edit on a short tour and on a long one."""
    ways = {f"{stops:,} stops": partial(edited, stops) for stops in MOST_MS}
    found = in_turns(AREA, ways, rounds)
    few: dict[str, Base] = {}
    for (stops, runs), most in zip(found.items(), MOST_MS.values(), strict=True):
        for name in runs[0].edits:
            pixels = [statistics.median(run.edits[name].pixels) for run in runs]
            widgets = [statistics.median(run.edits[name].widgets) for run in runs]
            what = f"{name}, {stops}"
            yield measured(
                AREA, f"{what}: map painted", pixels, "ms", few.get(name), most_value=most
            )
            yield measured(AREA, f"{what}: widgets", widgets, "ms")
            few.setdefault(name, Base(stops, pixels))
        loads = [float(run.page_loads) for run in runs]
        yield measured(AREA, f"page loads, {stops}", loads, "", most_value=0)


def edited(stops: int) -> Edits:
    """All edits in a process of its own. Raises if it fails."""
    command = [sys.executable, "-m", "benchmarks.edits", str(stops)]
    run = subprocess.run(command, cwd=ROOT, env=screenless(), check=True, capture_output=True)
    return msgspec.json.decode(run.stdout.splitlines()[-1], type=Edits)


if __name__ == "__main__":
    alone.main(lines)
