"""Measures the app with 10,000 stops: its start, opening a tour, and dragging the map."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import msgspec

from app.ui.start.first_paint import MAP_DRAWN
from benchmarks import standalone
from benchmarks.line import Base, Line, measured
from benchmarks.places import ROOT
from benchmarks.processes import STARTED, screen, screenless, source
from benchmarks.random_tour import random_tour
from benchmarks.starting import start
from benchmarks.turns import in_turns

AREA = "10,000 stops"
FEW, MANY = 5, 10_000
# A drag of 10,000 folium markers takes almost a minute.
MAX_OPENINGS = 3
OURS, FOLIUM = "window", "folium"


class Opening(msgspec.Struct, frozen=True):
    """The seconds from request to drawn map, and the milliseconds of each frame of a drag."""

    seconds: float
    frames: list[float]


def lines(rounds: int) -> Iterator[Line]:
    """Compares with few stops, and with a plain folium map with a marker for each stop."""
    yield from _starts(rounds)
    yield from _openings(rounds)


def _starts(rounds: int) -> Iterator[Line]:
    """The time from the start of a process to its map."""
    with screen() as environment, tempfile.TemporaryDirectory() as folder:
        cases: dict[str, Callable[[], dict[str, float]]] = {}
        for fresh, how in ((True, "fresh HOME"), (False, "page kept from before")):
            for stops in (FEW, MANY):
                tour = Path(folder) / f"{stops}.geojson"
                tour.write_text(json.dumps(random_tour(stops)), encoding="utf-8")
                home = Path(folder) / f"{stops} {fresh}"
                cases[f"{stops:,} stops, {how}"] = partial(
                    start, source(tour), STARTED, environment, home, fresh=fresh
                )
        times = in_turns(AREA, cases, rounds)
    base: Base | None = None
    for name, starts in times.items():
        drawn = [run[MAP_DRAWN] for run in starts]
        if name.startswith(f"{FEW} "):
            base = Base(f"{FEW} stops", drawn)
            yield measured(AREA, f"start to map: {name}", drawn, "s")
        else:
            yield measured(AREA, f"start to map: {name}", drawn, "s", base)


def _openings(rounds: int) -> Iterator[Line]:
    """Opening a tour in a running process, and dragging its map."""
    names = {
        f"{FEW} stops": (OURS, FEW),
        f"{FEW} folium.Marker": (FOLIUM, FEW),
        f"{MANY:,} stops": (OURS, MANY),
        f"{MANY:,} folium.Marker": (FOLIUM, MANY),
    }
    cases = {name: partial(measure_opening, kind, stops) for name, (kind, stops) in names.items()}
    # No warm-up: the starts have read all files from the disk.
    openings = in_turns(AREA, cases, min(rounds, MAX_OPENINGS), warm=False)
    plain = {
        stops: Base(f"{stops:,} folium.Marker", [opening.seconds for opening in openings[name]])
        for name, (kind, stops) in names.items()
        if kind == FOLIUM
    }
    for name, (kind, stops) in names.items():
        base = plain[stops] if kind == OURS else None
        times = [opening.seconds for opening in openings[name]]
        yield measured(AREA, f"open: {name}", times, "s", base)
    few_openings = openings[f"{FEW} stops"]
    few = Base(f"{FEW} stops", [statistics.median(opening.frames) for opening in few_openings])
    for name, runs in openings.items():
        medians = [statistics.median(run.frames) for run in runs]
        yield measured(
            AREA, f"a frame of a drag: {name}", medians, "ms", None if name == few.name else few
        )
        yield measured(
            AREA, f"the slowest frame of a drag: {name}", [max(run.frames) for run in runs], "ms"
        )


def measure_opening(kind: str, stops: int) -> Opening:
    """Opens a tour once, in a new process. Raises if it fails."""
    command = [sys.executable, "-m", "benchmarks.opening", kind, str(stops)]
    run = subprocess.run(command, cwd=ROOT, env=screenless(), check=True, capture_output=True)
    return msgspec.json.decode(run.stdout.splitlines()[-1], type=Opening)


if __name__ == "__main__":
    standalone.main(lines)
