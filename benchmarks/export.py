"""Whole cold processes from a tour to a PNG: ours beside other libraries, in turns, in one run.

The peers draw the same stops, the same basemap (ours, turned into GeoJSON beforehand), great-circle
legs, numbered badges, names and a title, in a virtual environment of their own.
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
from benchmarks.peers.installed import PEERS, PYTHON, why_not
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
# Of the fastest peer's time.
MAX_RATIO = {"3840x2160": 1.0}


def lines(rounds: int) -> Iterator[Line]:
    """Each size: seconds from a process's start to its end, then the most memory that it takes."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        basemap = folder / "countries.geojson"
        write_geojson(TOPOLOGY, basemap)
        peers = []
        for name, peer in PEERS.items():
            log_progress(f"{AREA}: trying {name}")
            command = peer_command(peer.module, basemap, folder / "tried.png", *SIZES["1920x1080"])
            reason = why_not(peer) or _fault(command)
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
    """Our command line for a picture."""
    program = [sys.executable, "main.py", "export", str(TOUR), "-o", str(out), "--overwrite"]
    return [*program, "--title", *SIZES[size][2]]


def peer_command(
    module: str, basemap: Path, out: Path, width: int, height: int, _ours: tuple[str, ...]
) -> list[str]:
    """That of a peer."""
    files = [str(basemap), str(TOUR), str(out)]
    return [str(PYTHON), "-m", f"benchmarks.peers.{module}", *files, str(width), str(height)]


def _fault(command: list[str]) -> str:
    """Why a command cannot be run here, in the last words that it said."""
    run = subprocess.run(
        command, cwd=ROOT, env=screenless(), capture_output=True, text=True, check=False
    )
    said = run.stderr.strip().splitlines()[-1:] or ["it said nothing"]
    return f"it failed ({said[0][:80]})" if run.returncode else ""


def _size(size: str, commands: Mapping[str, list[str]], rounds: int) -> Iterator[Line]:
    ways = {name: partial(seconds, command) for name, command in commands.items()}
    found = in_turns(f"{AREA}, {size}", ways, rounds)
    peers = {name: taken for name, taken in found.items() if name != OURS}
    fastest = min(peers, key=lambda name: statistics.median(peers[name]), default=None)
    yield measured(
        AREA,
        f"PNG, {size}: {OURS}",
        found[OURS],
        "s",
        Base(f"{fastest}, the fastest peer", peers[fastest]) if fastest else None,
        max_ratio=MAX_RATIO.get(size) if fastest else None,
    )
    for name, taken in peers.items():
        yield measured(AREA, f"PNG, {size}: {name}", taken, "s", Base(OURS, found[OURS]))
    ours: Base | None = None
    for name, command in commands.items():
        log_progress(f"{AREA}, {size}: memory: {name}")
        most = [peak_megabytes(command, ROOT, screenless())]
        yield measured(AREA, f"PNG, {size}, memory at most: {name}", most, "MB", ours)
        ours = ours or Base(OURS, most)


if __name__ == "__main__":
    standalone.main(lines)
