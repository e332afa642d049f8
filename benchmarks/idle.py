"""Measures the memory of the idle app, relative to an empty web view."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from benchmarks import standalone
from benchmarks.line import Base, Line, measured, missing
from benchmarks.memory import tree_megabytes
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

AREA = "Memory"
MAX_RATIO = 1.6
# By then the app has released the memory that only the start needed.
IDLE_SECONDS = 3.0


def lines(rounds: int) -> Iterator[Line]:
    """The memory of all processes of the app, from source and packaged."""
    package = packaged()
    with screen() as environment, tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        cases: dict[str, Callable[[], float]] = {
            "floor": partial(idle, floor(), (READY,), environment, home / "floor"),
            "source": partial(idle, source(), STARTED, environment, home / "source"),
        }
        if package:
            cases["packaged"] = partial(idle, package, STARTED, environment, home / "packaged")
        memory = in_turns(AREA, cases, rounds)
    base = Base("an empty web view", memory.pop("floor"))
    yield measured(AREA, "an empty web view, in the same Python", base.values, "MB")
    for name, values in memory.items():
        yield measured(AREA, f"{name}: idle", values, "MB", base, max_ratio=MAX_RATIO)
    if not package:
        yield missing(AREA, "packaged", NOT_BUILT)


def idle_floor(home: Path) -> float:
    """The megabytes of an empty web view, with its settings and caches in a folder."""
    with screen() as environment:
        return idle(floor(), (READY,), environment, home)


def idle(
    command: Sequence[str], messages: Sequence[str], environment: Mapping[str, str], home: Path
) -> float:
    """The megabytes of a process and its children, some time after it has printed ``messages``."""

    def measure(pid: int) -> float:
        time.sleep(IDLE_SECONDS)
        return tree_megabytes(pid)

    return run_until_printed(command, messages, at_home(environment, home), measure)[1]


if __name__ == "__main__":
    standalone.main(lines)
