"""Measures the gazetteer: opening it, each key of names in many scripts, and its memory.

Times are those of the processor, since other programs would else count in the slowest keys.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from app.resources import resource
from benchmarks import standalone
from benchmarks.line import Base, Line, measured
from benchmarks.places import ROOT
from benchmarks.turns import in_turns

AREA = "Places"
BASE = "a plain scan"
# What a key may take, so that the list follows the typing; and what the file may take on the disk.
MAX_KEY_MS, MAX_OPEN_MS, MAX_NEAREST_MS, MAX_MB = 20, 100, 5, 12
COUNTRIES = ("JP", "KR", "MY", "US", "VN")
# In the scripts and lengths that people type.
QUERIES = (
    *("Saigon", "Kuala Lumpur", "Camp Humphreys", "St. Petersburg", "Paris, Texas", "Königsberg"),
    *("東京", "القدس", "Москва", "Βρυξέλλες", "תל אביב", "กรุงเทพ", "नई दिल्ली", "서울", "თბილისი"),
)
POINTS = ((127.0, 37.5), (13.4, 52.5), (-74.0, 40.7), (0.0, 0.0), (-140.0, -40.0), (179.9, -17.0))


class Gazetteer(msgspec.Struct, frozen=True):
    """Milliseconds of opening, of each key and of the nearest places, and megabytes of memory."""

    open_ms: float
    plain: list[float]
    keys: list[float]
    keys_of_tour: list[float]
    nearest: list[float]
    memory_mb: float


def lines(rounds: int) -> Iterator[Line]:
    """Each round in a new process. Raises if one fails."""
    runs = in_turns(AREA, {"places": measure}, rounds)["places"]
    size = resource("gazetteer", "places.bin").stat().st_size / 1e6
    yield measured(AREA, "size on the disk", [size], "MB", max_value=MAX_MB)
    yield measured(AREA, "opening", [run.open_ms for run in runs], "ms", max_value=MAX_OPEN_MS)
    base = Base(BASE, [statistics.median(run.plain) for run in runs])
    yield measured(AREA, f"a key: {BASE} of all names", base.values, "ms")
    yield measured(AREA, "a key", [statistics.median(run.keys) for run in runs], "ms", base)
    for what, keys in (
        ("a key, 99th percentile", [run.keys for run in runs]),
        ("a key, 99th percentile, five countries first", [run.keys_of_tour for run in runs]),
    ):
        yield measured(AREA, what, list(map(percentile, keys)), "ms", max_value=MAX_KEY_MS)
    yield measured(
        AREA,
        "the nearest place, the slowest",
        [max(run.nearest) for run in runs],
        "ms",
        max_value=MAX_NEAREST_MS,
    )
    yield measured(AREA, "memory", [run.memory_mb for run in runs], "MB")


def percentile(values: list[float]) -> float:
    """The value below which 99 of 100 values lie."""
    return statistics.quantiles(values, n=100)[-1]


def measure() -> Gazetteer:
    """Measures once in a new process. Raises if it fails."""
    command = [sys.executable, "-m", "benchmarks.gazetteer", "--once"]
    run = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return msgspec.json.decode(run.stdout.splitlines()[-1], type=Gazetteer)


def once() -> None:
    """Measures and prints the figures as JSON."""
    from app.gazetteer.gazetteer import opened

    before = resident()
    start = time.process_time()
    gazetteer = opened()
    open_ms = milliseconds(start)
    # As the field does when it gets the focus.
    gazetteer.find("a, b")
    keys = [key_time(query, ()) for query in prefixes()]
    keys_of_tour = [key_time(query, COUNTRIES) for query in prefixes()]
    nearest = []
    gazetteer.nearest(0, 0)
    for point in POINTS:
        start = time.process_time()
        gazetteer.nearest(*point)
        nearest.append(milliseconds(start))
    memory = resident() - before
    names = all_names()
    plain = []
    for query in prefixes()[:20]:
        start = time.process_time()
        [name for name in names if query in name]
        plain.append(milliseconds(start))
    print(
        json.dumps(
            {
                "open_ms": open_ms,
                "plain": plain,
                "keys": keys,
                "keys_of_tour": keys_of_tour,
                "nearest": nearest,
                "memory_mb": memory,
            }
        )
    )


def prefixes() -> list[str]:
    """What is in the field after each key."""
    return [query[:end] for query in QUERIES for end in range(1, len(query) + 1)]


def key_time(query: str, countries: tuple[str, ...]) -> float:
    """The milliseconds of one search."""
    from app.gazetteer import open_gazetteer

    start = time.process_time()
    open_gazetteer().find(query, countries=countries)
    return milliseconds(start)


def all_names() -> list[str]:
    """Every name of the file."""
    from app.gazetteer.store import Names, Store

    store = Store(resource("gazetteer", "places.bin"))
    names = Names(store, "names")
    blocks = len(store.column("names ends", "I"))
    return [name for block in range(blocks) for name in names.block(block)]


def milliseconds(start: float) -> float:
    """The time of the processor since a start."""
    return (time.process_time() - start) * 1000


def resident() -> float:
    """The memory of this process in MB; NaN where the system does not tell."""
    path = Path("/proc/self/statm")
    if not path.exists():
        return float("nan")
    return int(path.read_text(encoding="ascii").split()[1]) * 4096 / 1e6


if __name__ == "__main__":
    if "--once" in sys.argv:
        once()
    else:
        standalone.main(lines)
