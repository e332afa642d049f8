"""How the app bears 10,000 stops: its start, the opening of a tour, and frames of a drag."""

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
from benchmarks import alone
from benchmarks.line import Base, Line, measured
from benchmarks.places import ROOT
from benchmarks.processes import SEEN, screen, screenless, source
from benchmarks.random_tour import random_tour
from benchmarks.starting import start
from benchmarks.turns import in_turns

AREA = "10,000 stops"
FEW, MANY = 5, 10_000
# A drag of 10,000 markers takes the better part of a minute.
MOST_OPENINGS = 3
OURS, FOLIUM = "window", "folium"


class Opened(msgspec.Struct, frozen=True):
    """Seconds from asking for a tour to its map, and the milliseconds of each frame of a drag."""

    seconds: float
    frames: list[float]


def lines(rounds: int) -> Iterator[Line]:
    """Beside few stops, and beside a plain folium map with a marker for each stop."""
    yield from _starts(rounds)
    yield from _openings(rounds)


def _starts(rounds: int) -> Iterator[Line]:
    """Whole processes from the start to the map."""
    with screen() as environment, tempfile.TemporaryDirectory() as folder:
        ways: dict[str, Callable[[], dict[str, float]]] = {}
        for fresh, how in ((True, "fresh HOME"), (False, "page kept from before")):
            for stops in (FEW, MANY):
                tour = Path(folder) / f"{stops}.geojson"
                tour.write_text(json.dumps(random_tour(stops)), encoding="utf-8")
                home = Path(folder) / f"{stops} {fresh}"
                ways[f"{stops:,} stops, {how}"] = partial(
                    start, source(tour), SEEN, environment, home, fresh=fresh
                )
        found = in_turns(AREA, ways, rounds)
    base: Base | None = None
    for name, times in found.items():
        drawn = [one[MAP_DRAWN] for one in times]
        if name.startswith(f"{FEW} "):
            base = Base(f"{FEW} stops", drawn)
            yield measured(AREA, f"start to map: {name}", drawn, "s")
        else:
            yield measured(AREA, f"start to map: {name}", drawn, "s", base)


def _openings(rounds: int) -> Iterator[Line]:
    """A tour opened in a process that runs already, and its map dragged about."""
    names = {
        f"{FEW} stops": (OURS, FEW),
        f"{FEW} folium.Marker": (FOLIUM, FEW),
        f"{MANY:,} stops": (OURS, MANY),
        f"{MANY:,} folium.Marker": (FOLIUM, MANY),
    }
    ways = {name: partial(opened, kind, stops) for name, (kind, stops) in names.items()}
    # The starts have read all files from the disk.
    found = in_turns(AREA, ways, min(rounds, MOST_OPENINGS), warm=False)
    plain = {
        stops: Base(f"{stops:,} folium.Marker", [one.seconds for one in found[name]])
        for name, (kind, stops) in names.items()
        if kind == FOLIUM
    }
    for name, (kind, stops) in names.items():
        base = plain[stops] if kind == OURS else None
        yield measured(AREA, f"open: {name}", [one.seconds for one in found[name]], "s", base)
    few = Base(f"{FEW} stops", [statistics.median(one.frames) for one in found[f"{FEW} stops"]])
    for name, taken in found.items():
        usual = [statistics.median(one.frames) for one in taken]
        yield measured(
            AREA, f"a frame of a drag: {name}", usual, "ms", None if name == few.name else few
        )
        yield measured(
            AREA, f"the slowest frame of a drag: {name}", [max(one.frames) for one in taken], "ms"
        )


def opened(kind: str, stops: int) -> Opened:
    """One opening in a process of its own. Raises if it fails."""
    command = [sys.executable, "-m", "benchmarks.opening", kind, str(stops)]
    run = subprocess.run(command, cwd=ROOT, env=screenless(), check=True, capture_output=True)
    return msgspec.json.decode(run.stdout.splitlines()[-1], type=Opened)


if __name__ == "__main__":
    alone.main(lines)
