"""How much memory the app takes when it stands idle, beside an empty web view."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from benchmarks import alone
from benchmarks.line import Base, Line, measured, missing
from benchmarks.memory import tree_megabytes
from benchmarks.places import NOT_BUILT
from benchmarks.processes import READY, SEEN, at_home, floor, packaged, screen, source, until_said
from benchmarks.turns import in_turns

AREA = "Memory"
MOST_RATIO = 1.6
# An idle app has let go of what only the start needed.
IDLE_SECONDS = 3.0


def lines(rounds: int) -> Iterator[Line]:
    """All processes of the app, from source and packaged."""
    package = packaged()
    with screen() as environment, tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        ways: dict[str, Callable[[], float]] = {
            "floor": partial(idle, floor(), (READY,), environment, home / "floor"),
            "source": partial(idle, source(), SEEN, environment, home / "source"),
        }
        if package:
            ways["packaged"] = partial(idle, package, SEEN, environment, home / "packaged")
        found = in_turns(AREA, ways, rounds)
    base = Base("an empty web view", found.pop("floor"))
    yield measured(AREA, "an empty web view, in the same Python", base.values, "MB")
    for name, taken in found.items():
        yield measured(AREA, f"{name}: idle", taken, "MB", base, most_ratio=MOST_RATIO)
    if not package:
        yield missing(AREA, "packaged", NOT_BUILT)


def idle(
    command: Sequence[str], said: Sequence[str], environment: Mapping[str, str], home: Path
) -> float:
    """The megabytes of a process and its children, some time after it has ``said`` all."""

    def look(pid: int) -> float:
        time.sleep(IDLE_SECONDS)
        return tree_megabytes(pid)

    return until_said(command, said, at_home(environment, home), look)[1]


if __name__ == "__main__":
    alone.main(lines)
