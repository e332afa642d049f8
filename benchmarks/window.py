"""Measures the time until the window is painted, relative to KDE Marble, another map program.

Both are detected by their pixels on a virtual screen, and start with a fresh HOME.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks import standalone
from benchmarks.line import Base, Line, measured, missing
from benchmarks.painted import until_painted, watched_screen
from benchmarks.places import NOT_BUILT
from benchmarks.processes import at_home, packaged, source
from benchmarks.turns import in_turns

AREA = "Window"
MAX_RATIO = 1
MARBLES = ("marble-qt", "marble")


def lines(rounds: int, *, package: bool = True) -> Iterator[Line]:
    """The times of our window, from source and packaged, and of Marble's.

    ``package=False`` leaves out the packaged program.
    """
    marble = next(filter(None, map(shutil.which, MARBLES)), None)
    if shutil.which("Xvfb") is None:
        yield missing(AREA, "window painted", "Xvfb is not installed")
        return
    built = packaged() if package else None
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        cases: dict[str, Callable[[], float]] = {}
        if marble:
            cases["KDE Marble"] = partial(measure, [marble], home / "marble")
        cases["source"] = partial(measure, source(), home / "source")
        if built:
            cases["packaged"] = partial(measure, built, home / "packaged")
        times = in_turns(AREA, cases, rounds)
    base = Base("KDE Marble", times.pop("KDE Marble")) if marble else None
    if base:
        yield measured(AREA, "KDE Marble: window painted", base.values, "s")
    else:
        yield missing(AREA, "KDE Marble", "not installed")
    for name, values in times.items():
        yield measured(
            AREA,
            f"{name}: window painted",
            values,
            "s",
            base,
            max_ratio=MAX_RATIO if base else None,
        )
    if package and not built:
        yield missing(AREA, "packaged", NOT_BUILT)


def measure(command: Sequence[str], home: Path) -> float:
    """The seconds until the window is painted, without settings."""
    shutil.rmtree(home, ignore_errors=True)
    # A new screen, so that it shows nothing of an earlier window.
    with watched_screen() as screen:
        return until_painted(command, screen, at_home(screen.environment, home))


if __name__ == "__main__":
    standalone.main(lines)
