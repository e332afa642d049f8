"""How soon the window can be seen, beside that of KDE Marble, another map program.

Both are looked at in the same way, as pixels on a virtual screen, and start with a fresh HOME.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks import alone
from benchmarks.line import Base, Line, measured, missing
from benchmarks.painted import until_painted, watched_screen
from benchmarks.places import NOT_BUILT
from benchmarks.processes import at_home, packaged, source
from benchmarks.turns import in_turns

AREA = "Window"
MOST_RATIO = 2
MARBLES = ("marble-qt", "marble")


def lines(rounds: int) -> Iterator[Line]:
    """Ours from source and packaged, and Marble's."""
    marble = next(filter(None, map(shutil.which, MARBLES)), None)
    if shutil.which("Xvfb") is None:
        yield missing(AREA, "window painted", "there is no Xvfb here")
        return
    package = packaged()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        ways: dict[str, Callable[[], float]] = {}
        if marble:
            ways["KDE Marble"] = partial(seen, [marble], home / "marble")
        ways["source"] = partial(seen, source(), home / "source")
        if package:
            ways["packaged"] = partial(seen, package, home / "packaged")
        found = in_turns(AREA, ways, rounds)
    base = Base("KDE Marble", found.pop("KDE Marble")) if marble else None
    if base:
        yield measured(AREA, "KDE Marble: window painted", base.values, "s")
    else:
        yield missing(AREA, "KDE Marble", "not installed")
    for name, taken in found.items():
        yield measured(
            AREA,
            f"{name}: window painted",
            taken,
            "s",
            base,
            most_ratio=MOST_RATIO if base else None,
        )
    if not package:
        yield missing(AREA, "packaged", NOT_BUILT)


def seen(command: Sequence[str], home: Path) -> float:
    """Seconds until the window is painted, with nothing kept from before."""
    shutil.rmtree(home, ignore_errors=True)
    # A screen of its own, so that nothing of the former window is left on it.
    with watched_screen() as shown:
        return until_painted(command, shown, at_home(shown.environment, home))


if __name__ == "__main__":
    alone.main(lines)
