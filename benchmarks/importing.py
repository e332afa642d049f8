"""Measures how soon the import page shows files of other programs."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial

from benchmarks import standalone
from benchmarks.line import Line, measured
from benchmarks.places import ROOT
from benchmarks.processes import screenless
from benchmarks.turns import in_turns

AREA = "Importing"
# What each file holds, and the milliseconds until its rows should be shown.
CASES = {
    "gpx": ("GPX of 10,000 waypoints", 1000),
    "csv": ("CSV of 10,000 rows", 1000),
    "xlsx": ("XLSX of 10,000 rows", 2000),
    "kmz": ("KMZ of 300 placemarks", 300),
}


def lines(rounds: int) -> Iterator[Line]:
    """A file of each kind."""
    results = in_turns(AREA, {kind: partial(measure, kind) for kind in CASES}, rounds)
    for kind, values in results.items():
        name, limit = CASES[kind]
        yield measured(AREA, f"{name} to the import page", values, "ms", max_value=limit)


def measure(kind: str) -> float:
    """Milliseconds until the rows of one file are painted, in a new process. Raises if it fails."""
    command = [sys.executable, "-m", "benchmarks.importing_files", kind]
    run = subprocess.run(command, cwd=ROOT, env=screenless(), check=True, capture_output=True)
    return float(json.loads(run.stdout.splitlines()[-1]))


if __name__ == "__main__":
    standalone.main(lines)
