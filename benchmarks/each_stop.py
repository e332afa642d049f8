"""Measures what each further picture costs when one command makes a picture of every stop."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from app.resources import SECOND_TOUR, data
from app.tour import read
from benchmarks import standalone
from benchmarks.export import AREA as AREA
from benchmarks.line import Line, measured
from benchmarks.processes import seconds
from benchmarks.turns import in_turns

MAX_SECONDS = 0.25
# A command with 31 pictures takes much longer than the others.
MAX_ROUNDS = 3


def lines(rounds: int) -> Iterator[Line]:
    """The longer bundled tour: the time of all its pictures less that of one, a picture."""
    stops = read(data(SECOND_TOUR)).stops
    with tempfile.TemporaryDirectory() as folder:
        export = [sys.executable, "main.py", "export", str(data(SECOND_TOUR)), "--overwrite"]
        one = [*export, "-o", str(Path(folder) / "one.png"), "--fit", f"stop:{stops[0].id}"]
        each = [*export, "--each-stop", str(Path(folder) / "each")]
        cases = {"one stop": partial(seconds, one), "each stop": partial(seconds, each)}
        times = in_turns(AREA, cases, min(rounds, MAX_ROUNDS))
    further = [
        (all_pictures - first) / (len(stops) - 1)
        for first, all_pictures in zip(times["one stop"], times["each stop"], strict=True)
    ]
    yield measured(AREA, "PNG, a picture of one stop", times["one stop"], "s")
    what = f"PNG, --each-stop of {len(stops)} stops"
    yield measured(AREA, what, times["each stop"], "s")
    yield measured(AREA, f"{what}: each further picture", further, "s", max_value=MAX_SECONDS)


if __name__ == "__main__":
    standalone.main(lines)
