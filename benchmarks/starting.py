"""How long the app takes from the start of its process to its window and to its map.

Each start is a process of its own on a virtual screen; what ``open --verbose`` says tells when. The
floor, an empty web view in the same Python, is taken in turns with it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from app.ui.start.first_paint import MAP_DRAWN, WINDOW_SHOWN
from benchmarks import alone
from benchmarks.line import Base, Line, measured, missing
from benchmarks.places import NOT_BUILT
from benchmarks.processes import READY, SEEN, at_home, floor, packaged, screen, source, until_said
from benchmarks.turns import in_turns

AREA = "Start-up"
MOST_FROM_KEPT, MOST_ANEW = 2.5, 4
KEPT, ANEW = "page kept from before", "fresh HOME"
WORDS = {WINDOW_SHOWN: "window shown", MAP_DRAWN: "map drawn, panel filled"}


def lines(rounds: int) -> Iterator[Line]:
    """Source and package, with the page that a former start kept, and with nothing from before."""
    programs = {"source": source(), "packaged": packaged()}
    with screen() as environment, tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        ways: dict[str, Callable[[], dict[str, float]]] = {
            "floor": partial(start, floor(), (READY,), environment, home / "floor", fresh=False)
        }
        for name, command in programs.items():
            if command:
                for how, fresh in ((ANEW, True), (KEPT, False)):
                    place = home / f"{name} {fresh}"
                    ways[f"{name}, {how}"] = partial(
                        start, command, SEEN, environment, place, fresh=fresh
                    )
        found = in_turns(AREA, ways, rounds)
    base = Base("an empty web view", [times[READY] for times in found.pop("floor")])
    yield measured(AREA, "floor: an empty web view, in the same Python", base.values, "s")
    for name, starts in found.items():
        for words, what in WORDS.items():
            most = MOST_FROM_KEPT if name.endswith(KEPT) else MOST_ANEW
            yield measured(
                AREA,
                f"{name}: {what}",
                [times[words] for times in starts],
                "s",
                base,
                most_ratio=most if words == MAP_DRAWN else None,
            )
    if not programs["packaged"]:
        yield missing(AREA, "packaged", NOT_BUILT)


def start(
    command: Sequence[str],
    said: Sequence[str],
    environment: Mapping[str, str],
    home: Path,
    *,
    fresh: bool,
) -> dict[str, float]:
    """The seconds from the start of a process to all that it is to have ``said``."""
    if fresh:
        shutil.rmtree(home, ignore_errors=True)
    return until_said(command, said, at_home(environment, home), lambda _: None)[0]


if __name__ == "__main__":
    alone.main(lines)
