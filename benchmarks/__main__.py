"""``make bench``: measures all areas and prints one table.

``--save`` writes it to docs/. ``--quick`` measures only the main rows, in about two minutes.
"""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from benchmarks import (
    autosave,
    commands,
    drafting,
    each_stop,
    editing,
    export,
    fields,
    gazetteer,
    idle,
    importing,
    long,
    machine,
    search,
    sizes,
    starting,
    staying,
    table,
    window,
)
from benchmarks.document import document
from benchmarks.line import Line, missing
from benchmarks.places import ROOT
from benchmarks.standalone import ROUNDS, positive
from benchmarks.turns import log_progress

SAVED = ROOT / "docs" / "benchmarks.md"
Measure = Callable[[int], Iterator[Line]]
AREAS: Mapping[str, tuple[str, Measure]] = {
    "starting": (starting.AREA, starting.lines),
    "window": (window.AREA, window.lines),
    "idle": (idle.AREA, idle.lines),
    "staying": (staying.AREA, staying.lines),
    "long": (long.AREA, long.lines),
    "commands": (commands.AREA, commands.lines),
    "export": (export.AREA, export.lines),
    "stops": (each_stop.AREA, each_stop.lines),
    "search": (search.AREA, search.lines),
    "editing": (editing.AREA, editing.lines),
    "typing": (fields.AREA, fields.lines),
    "autosave": (autosave.AREA, autosave.lines),
    "places": (gazetteer.AREA, gazetteer.lines),
    "importing": (importing.AREA, importing.lines),
    "drafting": (drafting.AREA, drafting.lines),
    "sizes": (sizes.AREA, sizes.lines),
}
# What shows soonest whether a change made the app faster: from source, beside one peer.
QUICK: Mapping[str, tuple[str, Measure]] = {
    "starting": (starting.AREA, partial(starting.lines, package=False)),
    "window": (window.AREA, partial(window.lines, package=False)),
    "long": (long.AREA, long.main_lines),
    "export": (
        export.AREA,
        partial(export.lines, sizes=("3840x2160",), known=("geopandas + matplotlib",)),
    ),
    "search": (search.AREA, search.lines),
    "sizes": (sizes.AREA, sizes.lines),
}
QUICK_ROUNDS = 3


def main() -> None:
    """Measures the chosen areas."""
    options = _options()
    facts = list(machine.facts())
    before = machine.load()
    areas = QUICK if options.quick else {name: AREAS[name] for name in options.only or AREAS}
    rounds = options.rounds or (QUICK_ROUNDS if options.quick else ROUNDS)
    lines = [line for area in areas.values() for line in measure(*area, rounds)]
    loads = (before, machine.load())
    for name, text in (*facts, ("Load average", " to ".join(loads))):
        print(f"{name}: {text}")
    print(f"Rounds: {rounds}\n{table.summary(lines)}\n")
    print(table.terminal(lines))
    if options.save:
        SAVED.write_text(document(lines, facts, loads, rounds), encoding="utf-8")


def measure(area: str, lines: Measure, rounds: int) -> Iterator[Line]:
    """The lines of an area. If it fails, the reason is logged and a line says so."""
    try:
        yield from lines(rounds)
    except (OSError, RuntimeError, subprocess.CalledProcessError) as error:
        log_progress(f"{area}: {error}")
        yield missing(area, "the rest", type(error).__name__ + ", see the terminal")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--only", type=_areas, metavar="AREA,AREA", help=f"{', '.join(AREAS)}; default: all"
    )
    parser.add_argument("--quick", action="store_true", help="only the main rows, in two minutes")
    parser.add_argument(
        "--rounds", type=positive, help=f"default: {ROUNDS}, or {QUICK_ROUNDS} with --quick"
    )
    parser.add_argument("--save", action="store_true", help=f"write {SAVED.relative_to(ROOT)}")
    options = parser.parse_args()
    if options.quick and options.only:
        parser.error("--quick measures certain areas")
    if options.save and (options.quick or set(options.only or AREAS) != set(AREAS)):
        parser.error("--save needs all areas")
    return options


def _areas(text: str) -> Sequence[str]:
    chosen = text.split(",")
    unknown = [name for name in chosen if name not in AREAS]
    if unknown:
        raise argparse.ArgumentTypeError(f"no such area: {', '.join(unknown)}")
    return chosen


if __name__ == "__main__":
    main()
