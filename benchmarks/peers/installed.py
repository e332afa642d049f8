"""The peers of the benchmark, and their virtual environment."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import NamedTuple

from benchmarks.places import ROOT
from benchmarks.turns import log_progress

FOLDER = ROOT / "build" / "peers-venv"
PYTHON = FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


class Peer(NamedTuple):
    """A peer: its script in this package, and the packages and programs that it needs."""

    module: str
    packages: tuple[str, ...]
    programs: tuple[str, ...] = ()


PEERS = {
    "geopandas + matplotlib": Peer("geopandas_png", ("geopandas==1.2.0", "matplotlib==3.11.2")),
    "cartopy + matplotlib": Peer("cartopy_png", ("cartopy==0.26.0", "matplotlib==3.11.2")),
    "folium, Map._to_png": Peer(
        "folium_png",
        ("folium==0.20.0", "selenium==4.51.0", "XStatic-Leaflet==1.9.3.0"),
        ("chromium", "chromedriver"),
    ),
}


def install(peer: Peer) -> str:
    """Installs the packages of a peer if needed. Returns why it cannot run, or an empty string."""
    for program in peer.programs:
        if shutil.which(program) is None:
            return f"{program} is not installed"
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", FOLDER], check=True)
    stamp = FOLDER / f".{peer.module}"
    packages = "\n".join(peer.packages)
    if stamp.exists() and stamp.read_text() == packages:
        return ""
    log_progress(f"installing {', '.join(peer.packages)} into {FOLDER.relative_to(ROOT)}")
    result = subprocess.run(
        [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *peer.packages],
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        # The output of pip may contain the addresses of private mirrors.
        return "its packages could not be installed"
    stamp.write_text(packages)
    return ""
