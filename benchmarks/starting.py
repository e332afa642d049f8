"""Measures the time from the start of the app's process to its window and to its map.

Each start is a new process on a virtual screen; the messages of ``open --verbose`` mark the times.
The floor, an empty web view in the same Python, runs in turns with it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from app.ui.start.first_paint import MAP_DRAWN, WINDOW_SHOWN
from benchmarks import standalone
from benchmarks.line import Base, Line, measured, missing
from benchmarks.places import NOT_BUILT
from benchmarks.processes import (
    READY,
    STARTED,
    at_home,
    floor,
    packaged,
    run_until_printed,
    screen,
    source,
)
from benchmarks.turns import in_turns

AREA = "Start-up"
MAX_RATIO_LATER, MAX_RATIO_FRESH = 1.7, 2.6
LATER, FRESH = "a later start", "fresh HOME"
LABELS = {WINDOW_SHOWN: "window shown", MAP_DRAWN: "map drawn, panel filled"}


def lines(rounds: int, *, package: bool = True) -> Iterator[Line]:
    """Starts with the settings of an earlier start and without, from source and packaged.

    ``package=False`` leaves out the packaged program.
    """
    programs = {"source": source()}
    if package and (built := packaged()):
        programs["packaged"] = built
    with screen() as environment, tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        cases: dict[str, Callable[[], dict[str, float]]] = {
            "floor": partial(start, floor(), (READY,), environment, home / "floor", fresh=False)
        }
        for name, command in programs.items():
            for how, fresh in ((FRESH, True), (LATER, False)):
                place = home / f"{name} {fresh}"
                cases[f"{name}, {how}"] = partial(
                    start, command, STARTED, environment, place, fresh=fresh
                )
        results = in_turns(AREA, cases, rounds)
    base = Base("an empty web view", [times[READY] for times in results.pop("floor")])
    yield measured(AREA, "floor: an empty web view, in the same Python", base.values, "s")
    for name, starts in results.items():
        for message, what in LABELS.items():
            limit = MAX_RATIO_LATER if name.endswith(LATER) else MAX_RATIO_FRESH
            yield measured(
                AREA,
                f"{name}: {what}",
                [times[message] for times in starts],
                "s",
                base,
                max_ratio=limit if message == MAP_DRAWN else None,
            )
    if package and "packaged" not in programs:
        yield missing(AREA, "packaged", NOT_BUILT)


def start(
    command: Sequence[str],
    messages: Sequence[str],
    environment: Mapping[str, str],
    home: Path,
    *,
    fresh: bool,
) -> dict[str, float]:
    """The seconds from the start of a process to each of its messages."""
    if fresh:
        shutil.rmtree(home, ignore_errors=True)
    return run_until_printed(command, messages, at_home(environment, home), lambda _: None)[0]


if __name__ == "__main__":
    standalone.main(lines)
