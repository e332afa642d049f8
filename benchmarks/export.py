"""Whole cold processes from a tour to a PNG: ours beside other libraries, in turns, in one run.

Usage: ``python -m benchmarks.export [ROUNDS]``. The peers draw the same stops, the same basemap
(ours, turned into GeoJSON beforehand), great-circle legs, numbered badges, names and a title, in a
virtual environment of their own, ``build/peers-venv``. What is not there is said and left out.
Only the ratios mean something from one machine to another.
"""

from __future__ import annotations

import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.memory import peak_megabytes
from benchmarks.peers.basemap import write_geojson

ROOT = Path(__file__).resolve().parent.parent
TOUR = ROOT / "data" / "asia-tour-2025.geojson"
TOPOLOGY = ROOT / "resources" / "basemap" / "countries-50m.json"
PEERS = ROOT / "build" / "peers-venv"
ROUNDS = 5
SIZES = {
    "1920x1080": (1920, 1080, ("--size", "1920x1080")),
    "3840x2160": (3840, 2160, ("--size", "3840x2160")),
    "A3, 300 dpi": (4961, 3508, ("--size", "a3", "--dpi", "300")),
}
OURS = "Tour Atlas"


class Peer(NamedTuple):
    """A way to the same picture: its module, the packages that it needs, and the programs."""

    module: str
    packages: tuple[str, ...]
    programs: tuple[str, ...] = ()


PEER_NAMES = {
    "geopandas + matplotlib": Peer("geopandas_png", ("geopandas==1.2.0", "matplotlib==3.11.2")),
    "cartopy + matplotlib": Peer("cartopy_png", ("cartopy==0.26.0", "matplotlib==3.11.2")),
    "folium, Map._to_png": Peer(
        "folium_png",
        ("folium==0.20.0", "selenium==4.51.0", "XStatic-Leaflet==1.9.3.0"),
        ("chromium", "chromedriver"),
    ),
}


def main() -> None:
    """Measures all that can be run here."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    peers = {name: peer for name, peer in PEER_NAMES.items() if can_run(name, peer)}
    if hasattr(os, "getloadavg"):
        print(f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        basemap = folder / "countries.geojson"
        write_geojson(TOPOLOGY, basemap)
        for size in SIZES:
            measure(size, commands(size, peers, basemap, folder / "picture.png"), rounds)


def can_run(name: str, peer: Peer) -> bool:
    """Installs a peer's packages unless they are there; says why if it cannot be run."""
    for program in peer.programs:
        if shutil.which(program) is None:
            print(f"{name} is left out: there is no {program} here.")
            return False
    python = peers_python()
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", PEERS], check=True)
    stamp = PEERS / f".{peer.module}"
    wanted = "\n".join(peer.packages)
    if stamp.exists() and stamp.read_text() == wanted:
        return True
    print(f"installing {', '.join(peer.packages)} into {PEERS.relative_to(ROOT)}", flush=True)
    done = subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *peer.packages],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["pip failed"]
        print(f"{name} is left out: it could not be installed ({last[0]}).")
        return False
    stamp.write_text(wanted)
    return True


def commands(size: str, peers: dict[str, Peer], basemap: Path, out: Path) -> dict[str, list[str]]:
    """The command line of each way to the picture; ours is the first."""
    width, height, options = SIZES[size]
    program = [sys.executable, "main.py", "export", str(TOUR), "-o", str(out), "--overwrite"]
    made = {OURS: [*program, "--title", *options]}
    for name, peer in peers.items():
        module = f"benchmarks.peers.{peer.module}"
        files = [str(basemap), str(TOUR), str(out)]
        made[name] = [str(peers_python()), "-m", module, *files, str(width), str(height)]
    return made


def measure(size: str, chosen: dict[str, list[str]], rounds: int) -> None:
    """Runs the commands in turns, so that a busy moment of the machine meets all alike."""
    for command in chosen.values():
        seconds(command)  # files are in the system's cache for all alike
    times: dict[str, list[float]] = {name: [] for name in chosen}
    for _ in range(rounds):
        for name, command in chosen.items():
            times[name].append(seconds(command))
    middle = {name: statistics.median(taken) for name, taken in times.items()}
    print(
        f"{f'PNG, {size}, median of {rounds}':<32} seconds  spread  to ours  memory MB", flush=True
    )
    for name, command in chosen.items():
        spread = max(times[name]) - min(times[name])
        memory = peak_megabytes(command, ROOT, environment())
        print(
            f"{name:<32} {middle[name]:7.2f}  {spread:6.2f}  {middle[name] / middle[OURS]:7.2f}"
            f"  {memory:9.0f}",
            flush=True,
        )


def seconds(command: list[str]) -> float:
    """How long a process takes from its start to its end. Raises if it fails."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment(), check=True, capture_output=True)
    return time.perf_counter() - start


def peers_python() -> Path:
    """The interpreter of the peers' environment."""
    return PEERS / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def environment() -> dict[str, str]:
    """No screen, and no module of ours but from here."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


if __name__ == "__main__":
    main()
