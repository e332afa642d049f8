"""Measures the memory of a window that stays open, after many tours and after many flights."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial

import msgspec

from benchmarks import standalone
from benchmarks.idle import AREA as AREA
from benchmarks.idle import IDLE_SECONDS
from benchmarks.line import Base, Line, measured
from benchmarks.memory import tree_megabytes
from benchmarks.places import ROOT
from benchmarks.processes import screenless
from benchmarks.turns import in_turns

OPENS, FLIGHTS = 40, 400
MAX_ROUNDS = 3
# The largest ratio to the memory after the first tour.
MAX_RATIO = 1.3
# Shorter than a flight, so that the next one interrupts it.
FLIGHT_MS = 50


class Staying(msgspec.Struct, frozen=True):
    """The megabytes of all processes after the first tour and at the end."""

    first: float
    last: float


def lines(rounds: int) -> Iterator[Line]:
    """The bundled tours opened in turns, and one in which a stop after the other is selected."""
    # No warm-up: only the memory counts.
    opens = _runs("opens", min(rounds, MAX_ROUNDS))
    # One round, for the flights take minutes.
    flights = _runs("flights", 1)
    first = Base("after the first tour", [run.first for run in opens])
    yield measured(AREA, "source: after the first tour", first.values, "MB")
    yield measured(
        AREA,
        f"source: after {OPENS} tours",
        [run.last for run in opens],
        "MB",
        first,
        max_ratio=MAX_RATIO,
    )
    yield measured(
        AREA,
        f"source: after {FLIGHTS} interrupted flights",
        [run.last for run in flights],
        "MB",
        Base(first.name, [run.first for run in flights]),
    )


def _runs(kind: str, rounds: int) -> list[Staying]:
    return in_turns(AREA, {kind: partial(measure, kind)}, rounds, warm=False)[kind]


def measure(kind: str) -> Staying:
    """Measures once in a new process. Raises if it fails."""
    command = [sys.executable, "-m", "benchmarks.staying", "--once", kind]
    run = subprocess.run(command, cwd=ROOT, env=screenless(), check=True, capture_output=True)
    return msgspec.json.decode(run.stdout.splitlines()[-1], type=Staying)


def stay(kind: str) -> Staying:
    """Opens the first tour and goes on with others, or with flights."""
    from app.resources import BUNDLED_TOUR, SECOND_TOUR, data
    from benchmarks.in_window import pause, window_and_file
    from benchmarks.random_tour import random_tour
    from scripts.shoot import wait_for

    def megabytes() -> float:
        pause(round(IDLE_SECONDS * 1000))
        return tree_megabytes(os.getpid())

    tours = itertools.cycle((data(BUNDLED_TOUR), data(SECOND_TOUR)))
    with window_and_file(random_tour(1)) as (window, _path):
        wait_for(window.map_view.ready, lambda: window.open_path(next(tours)))
        first = megabytes()
        if kind == "opens":
            for _ in range(OPENS - 1):
                wait_for(window.map_view.ready, lambda: window.open_path(next(tours)))
        else:
            tour = window.session.tour
            assert tour is not None
            for stop in itertools.islice(itertools.cycle(tour.stops), FLIGHTS):
                window.session.select(stop.id)
                pause(FLIGHT_MS)
        return Staying(first=first, last=megabytes())


if __name__ == "__main__":
    if sys.argv[1:2] == ["--once"]:
        print(msgspec.json.encode(stay(sys.argv[2])).decode())
    else:
        standalone.main(lines)
