"""Compares the export of a PNG with other libraries, as cold processes in alternating rounds.

The peers run in their own virtual environment. They draw the same stops and great-circle legs, the
same basemap (ours, converted to GeoJSON beforehand), numbered badges, names and a title.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from benchmarks import standalone
from benchmarks.line import Base, Line, measured, missing
from benchmarks.memory import peak_megabytes
from benchmarks.peers.basemap import write_geojson
from benchmarks.peers.installed import PEERS, PYTHON, install
from benchmarks.places import ROOT, TOUR
from benchmarks.processes import screenless, seconds
from benchmarks.turns import in_turns, log_progress

AREA = "Export"
TOPOLOGY = ROOT / "resources" / "basemap" / "countries-50m.json"
OURS = "Tour Atlas"
SIZES = {
    "1920x1080": (1920, 1080, ("--size", "1920x1080")),
    "3840x2160": (3840, 2160, ("--size", "3840x2160")),
    "A3, 300 dpi": (4961, 3508, ("--size", "a3", "--dpi", "300")),
}
# The largest ratio to the time of the fastest peer.
MAX_RATIO = {"3840x2160": 1.0}


def lines(rounds: int) -> Iterator[Line]:
    """For each size: the seconds that each process takes, then its peak memory."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        basemap = folder / "countries.geojson"
        write_geojson(TOPOLOGY, basemap)
        peers = []
        for name, peer in PEERS.items():
            log_progress(f"{AREA}: trying {name}")
            command = peer_command(peer.module, basemap, folder / "trial.png", *SIZES["1920x1080"])
            reason = install(peer) or _failure(command)
            if reason:
                yield missing(AREA, name, reason)
            else:
                peers.append(name)
        for size in SIZES:
            commands = {
                name: peer_command(PEERS[name].module, basemap, folder / "peer.png", *SIZES[size])
                for name in peers
            }
            yield from _size(
                size, {OURS: our_command(folder / "our.png", size), **commands}, rounds
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


def _size(size: str, commands: Mapping[str, list[str]], rounds: int) -> Iterator[Line]:
    runs = {name: partial(seconds, command) for name, command in commands.items()}
    times = in_turns(f"{AREA}, {size}", runs, rounds)
    peers = {name: values for name, values in times.items() if name != OURS}
    fastest = min(peers, key=lambda name: statistics.median(peers[name]), default=None)
    yield measured(
        AREA,
        f"PNG, {size}: {OURS}",
        times[OURS],
        "s",
        Base(f"{fastest}, the fastest peer", peers[fastest]) if fastest else None,
        max_ratio=MAX_RATIO.get(size) if fastest else None,
    )
    for name, values in peers.items():
        yield measured(AREA, f"PNG, {size}: {name}", values, "s", Base(OURS, times[OURS]))
    ours: Base | None = None
    for name, command in commands.items():
        log_progress(f"{AREA}, {size}: memory: {name}")
        peak = [peak_megabytes(command, ROOT, screenless())]
        yield measured(AREA, f"PNG, {size}, peak memory: {name}", peak, "MB", ours)
        ours = ours or Base(OURS, peak)


if __name__ == "__main__":
    standalone.main(lines)
