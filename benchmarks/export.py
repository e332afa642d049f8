"""Compares the export of a PNG with other libraries, as cold processes in alternating rounds.

The peers run in their own virtual environment. They draw the same stops and great-circle legs, the
same basemap (ours, converted to GeoJSON beforehand), numbered badges, names and a title.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from benchmarks import standalone
from benchmarks.idle import idle_floor
from benchmarks.line import Base, Line, measured, missing
from benchmarks.memory import peak_megabytes
from benchmarks.peers.basemap import write_geojson
from benchmarks.peers.installed import PEERS, PYTHON, install
from benchmarks.places import ROOT, TOUR
from benchmarks.processes import screenless, seconds
from benchmarks.turns import in_turns, log_progress

AREA = "Export"
EMPTY = "an empty web view"
TOPOLOGY = ROOT / "resources" / "basemap" / "countries-50m.json"
OURS = "Tour Atlas"
SIZES = {
    "1920x1080": (1920, 1080, ("--size", "1920x1080")),
    "3840x2160": (3840, 2160, ("--size", "3840x2160")),
    "A3, 300 dpi": (4961, 3508, ("--size", "a3", "--dpi", "300")),
}
# The largest ratio to the time of the fastest peer, and of the memory to that of an empty web view.
MAX_RATIO = {"3840x2160": 0.55, "A3, 300 dpi": 0.6}
MAX_MEMORY_RATIO = 1.2


def lines(
    rounds: int, *, sizes: Sequence[str] = tuple(SIZES), known: Sequence[str] = tuple(PEERS)
) -> Iterator[Line]:
    """For each size: the seconds that each process takes, then its peak memory.

    ``known`` are the names of the peers.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        basemap = folder / "countries.geojson"
        write_geojson(TOPOLOGY, basemap)
        peers = []
        for name in known:
            peer = PEERS[name]
            log_progress(f"{AREA}: trying {name}")
            command = peer_command(peer.module, basemap, folder / "trial.png", *SIZES["1920x1080"])
            reason = install(peer) or _failure(command)
            if reason:
                yield missing(AREA, name, reason)
            else:
                peers.append(name)
        log_progress(f"{AREA}: memory: {EMPTY}")
        empty = Base(EMPTY, [idle_floor(folder / "home")])
        yield measured(AREA, f"memory: {EMPTY}", empty.values, "MB")
        for size in sizes:
            commands = {
                name: peer_command(PEERS[name].module, basemap, folder / "peer.png", *SIZES[size])
                for name in peers
            }
            yield from _size(
                size, {OURS: our_command(folder / "our.png", size), **commands}, empty, rounds
            )


def our_command(out: Path, size: str) -> list[str]:
    """The command that exports a picture with this program."""
    program = [sys.executable, "main.py", "export", str(TOUR), "-o", str(out), "--overwrite"]
    return [*program, "--title", *SIZES[size][2]]


def peer_command(
    module: str, basemap: Path, out: Path, width: int, height: int, _ours: tuple[str, ...]
) -> list[str]:
    """The command that draws a picture with a peer."""
    files = [str(basemap), str(TOUR), str(out)]
    return [str(PYTHON), "-m", f"benchmarks.peers.{module}", *files, str(width), str(height)]


def _failure(command: list[str]) -> str:
    """The last line of the error output if a command fails, else an empty string."""
    run = subprocess.run(
        command, cwd=ROOT, env=screenless(), capture_output=True, text=True, check=False
    )
    last_line = run.stderr.strip().splitlines()[-1:] or ["no message"]
    return f"it failed ({last_line[0][:80]})" if run.returncode else ""


def _size(size: str, commands: Mapping[str, list[str]], empty: Base, rounds: int) -> Iterator[Line]:
    """The lines of one size; ``empty`` is the memory of an empty web view in MB."""
    runs = {name: partial(seconds, command) for name, command in commands.items()}
    times = in_turns(f"{AREA}, {size}", runs, rounds)
    peers = {name: values for name, values in times.items() if name != OURS}
    fastest = min(peers, key=lambda name: statistics.median(peers[name]), default=None)
    yield measured(
        AREA,
        f"PNG, {size}: {OURS}",
        times[OURS],
        "s",
        Base(_peer(fastest, len(peers)), peers[fastest]) if fastest else None,
        max_ratio=MAX_RATIO.get(size) if fastest else None,
    )
    for name, values in peers.items():
        yield measured(AREA, f"PNG, {size}: {name}", values, "s", Base(OURS, times[OURS]))
    base = empty
    for name, command in commands.items():
        log_progress(f"{AREA}, {size}: memory: {name}")
        peak = [peak_megabytes(command, ROOT, screenless())]
        yield measured(
            AREA,
            f"PNG, {size}, peak memory: {name}",
            peak,
            "MB",
            base,
            max_ratio=MAX_MEMORY_RATIO if name == OURS else None,
        )
        base = Base(OURS, peak) if name == OURS else base


def _peer(fastest: str, count: int) -> str:
    return f"{fastest}, the fastest peer" if count > 1 else fastest


if __name__ == "__main__":
    standalone.main(lines)
