"""How soon a tour is on the map, and how smoothly the map is dragged, by the number of stops."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 3
CASES = (
    ("5 stops", "window", 5),
    ("1,000 stops", "window", 1_000),
    ("10,000 stops", "window", 10_000),
    ("5, a folium.Marker each", "folium", 5),
    ("1,000, a folium.Marker each", "folium", 1_000),
    ("10,000, a folium.Marker each", "folium", 10_000),
)


def main() -> None:
    """Runs the cases in turns, so that a busy moment of the machine meets all alike."""
    seconds: dict[str, list[float]] = {name: [] for name, *_ in CASES}
    frames: dict[str, list[float]] = {name: [] for name, *_ in CASES}
    for _ in range(ROUNDS):
        for name, kind, stops in CASES:
            found = measure(kind, stops)
            seconds[name].append(found["seconds"][0])
            frames[name] += found["frames"]
    base = statistics.median(seconds[CASES[0][0]])
    print(
        f"{'opening, median of ' + str(ROUNDS):<32} seconds  to 5 stops  frame ms (median, worst)"
    )
    for name, *_ in CASES:
        middle = statistics.median(seconds[name])
        print(
            f"{name:<32} {middle:7.2f}  {middle / base:10.2f}"
            f"  {statistics.median(frames[name]):8.1f}  {max(frames[name]):6.0f}"
        )


def measure(kind: str, stops: int) -> dict[str, list[float]]:
    """One run in a process of its own. Raises if it fails."""
    command = [sys.executable, "-m", "benchmarks.opening", kind, str(stops)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    found = json.loads(run.stdout.splitlines()[-1])
    return {"seconds": [found["seconds"]], "frames": found["frames"]}


if __name__ == "__main__":
    main()
