"""The other ways to the same picture, and the virtual environment of their own that they need."""

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
    """A way to the same picture: its module, the packages that it needs, and the programs."""

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


def why_not(peer: Peer) -> str:
    """Installs a peer's packages unless they are there; says why if it cannot be run, else ''."""
    for program in peer.programs:
        if shutil.which(program) is None:
            return f"there is no {program} here"
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", FOLDER], check=True)
    stamp = FOLDER / f".{peer.module}"
    wanted = "\n".join(peer.packages)
    if stamp.exists() and stamp.read_text() == wanted:
        return ""
    log_progress(f"installing {', '.join(peer.packages)} into {FOLDER.relative_to(ROOT)}")
    done = subprocess.run(
        [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *peer.packages],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        # pip's own words may hold the addresses of this machine's mirrors.
        return "its packages could not be installed"
    stamp.write_text(wanted)
    return ""
