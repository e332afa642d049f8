"""Measures the app with up to 100,000 stops: its start, opening a tour, and dragging the map."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import msgspec

from app.ui.start.first_paint import MAP_DRAWN
from benchmarks import standalone
from benchmarks.line import Base, Line, measured
from benchmarks.places import ROOT
from benchmarks.processes import STARTED, screen, screenless, source
from benchmarks.random_tour import random_tour
from benchmarks.starting import FRESH, LATER, start
from benchmarks.turns import in_turns

AREA = "Long tours"
FEW = 5
# The largest ratio of the start to that with few stops.
MAX_RATIO = {10_000: 1.3, 100_000: 3}
# A drag of 10,000 folium markers takes almost a minute.
MAX_OPENINGS = 3
OURS, FOLIUM = "window", "folium"
# What is opened and dragged: each is a program and a number of stops.
OPENINGS = (
    (OURS, FEW),
    (FOLIUM, FEW),
    (OURS, 1_000),
    (OURS, 10_000),
    (FOLIUM, 10_000),
    (OURS, 100_000),
)
# A frame of a screen with 60 a second, and two of them, so that none is missed twice in a row.
MAX_FRAME_MS, MAX_SLOWEST_MS = 16.7, 34


class Opening(msgspec.Struct, frozen=True):
    """The seconds from request to drawn map, and the milliseconds of each frame of a drag."""

    seconds: float
    frames: list[float]


def lines(rounds: int) -> Iterator[Line]:
    """Compares with few stops, and with a plain folium map with a marker for each stop."""
    yield from starts(rounds, {FRESH: True, LATER: False}, tuple(MAX_RATIO))
    yield from openings(rounds, OPENINGS)


def main_lines(rounds: int) -> Iterator[Line]:
    """Only 10,000 stops, without folium, and a later start only."""
    yield from starts(rounds, {LATER: False}, (10_000,))
    yield from openings(rounds, ((OURS, FEW), (OURS, 10_000)))


def starts(rounds: int, kinds: Mapping[str, bool], sizes: Sequence[int]) -> Iterator[Line]:
    """The time from the start of a process to its map.

    ``kinds`` names the starts, and says whether they are without settings;
    ``sizes`` are the numbers of stops that are compared with few.
    """
    with screen() as environment, tempfile.TemporaryDirectory() as folder:
        cases: dict[str, Callable[[], dict[str, float]]] = {}
        for stops in (FEW, *sizes):
            tour = Path(folder) / f"{stops}.geojson"
            tour.write_text(json.dumps(random_tour(stops)), encoding="utf-8")
            for how, fresh in kinds.items():
                home = Path(folder) / f"{stops} {fresh}"
                cases[_start(stops, how)] = partial(
                    start, source(tour), STARTED, environment, home, fresh=fresh
                )
        times = in_turns(AREA, cases, rounds)
    for how in kinds:
        base: Base | None = None
        for stops in (FEW, *sizes):
            name = _start(stops, how)
            drawn = [run[MAP_DRAWN] for run in times[name]]
            what = f"start to map: {name}"
            yield measured(AREA, what, drawn, "s", base, max_ratio=MAX_RATIO.get(stops))
            base = base or Base(f"{FEW} stops", drawn)


def _start(stops: int, how: str) -> str:
    return f"{stops:,} stops, {how}"


def openings(rounds: int, kinds: Sequence[tuple[str, int]]) -> Iterator[Line]:
    """Opening a tour in a running process, and dragging its map."""
    cases = {_opened(*kind): partial(measure_opening, *kind) for kind in kinds}
    # No warm-up: the starts have read all files from the disk.
    results = in_turns(AREA, cases, min(rounds, MAX_OPENINGS), warm=False)
    plain = {
        stops: Base(_opened(kind, stops), [run.seconds for run in results[_opened(kind, stops)]])
        for kind, stops in kinds
        if kind == FOLIUM
    }
    for kind, stops in kinds:
        name = _opened(kind, stops)
        times = [run.seconds for run in results[name]]
        base = plain.get(stops) if kind == OURS else None
        yield measured(AREA, f"open: {name}", times, "s", base)
    few: Base | None = None
    for kind, stops in kinds:
        name = _opened(kind, stops)
        ours = kind == OURS
        medians = [statistics.median(run.frames) for run in results[name]]
        yield measured(
            AREA,
            f"a frame of a drag: {name}",
            medians,
            "ms",
            few,
            max_value=MAX_FRAME_MS if ours else None,
        )
        few = few or Base(f"{FEW} stops", medians)
        yield measured(
            AREA,
            f"the slowest frame of a drag: {name}",
            [max(run.frames) for run in results[name]],
            "ms",
            max_value=MAX_SLOWEST_MS if ours else None,
        )


def _opened(kind: str, stops: int) -> str:
    return f"{stops:,} {'stops' if kind == OURS else 'folium.Marker'}"


def measure_opening(kind: str, stops: int) -> Opening:
    """Opens a tour once, in a new process. Raises if it fails."""
    command = [sys.executable, "-m", "benchmarks.opening", kind, str(stops)]
    run = subprocess.run(command, cwd=ROOT, env=screenless(), check=True, capture_output=True)
    return msgspec.json.decode(run.stdout.splitlines()[-1], type=Opening)


if __name__ == "__main__":
    standalone.main(lines)
