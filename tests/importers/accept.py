"""Writes the expected files of inputs that have been looked at: accept.py FILE..."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.importers.corpus import REPORT, TOUR, outcome


def main(names: list[str]) -> None:
    """Writes the tours and the report of each file beside it; they must be read by a person."""
    for path in map(Path, names):
        tours, report = outcome(path)
        path.with_name(path.name + REPORT).write_text(report, encoding="utf-8")
        for number, tour in enumerate(tours, start=1):
            middle = "" if len(tours) == 1 else f".{number}"
            path.with_name(f"{path.name}{middle}{TOUR}").write_bytes(tour)


if __name__ == "__main__":
    main(sys.argv[1:])
