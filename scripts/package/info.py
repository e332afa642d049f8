"""What every package says of the program, in one place."""

from __future__ import annotations

import os
import platform
import subprocess
from pathlib import Path

from app import __version__

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
PROGRAM = DIST / "tour-atlas"
PACKAGING = ROOT / "packaging"
VERSION = __version__
NAME = "Tour Atlas"
# Names the app to software centres and to macOS; nobody has to own the address.
IDENTIFIER = "org.touratlas.TourAtlas"
SUMMARY = "Read an official tour as an interactive map"
AUTHORS = "The Tour Atlas authors"
TOUR_TYPE = "application/vnd.tour-atlas+json"
ICON = ROOT / "resources" / "icons" / "app.svg"


def epoch() -> int:
    """Seconds since 1970 that every file in a package is dated with: SOURCE_DATE_EPOCH, or the
    last commit's. Raises ``CalledProcessError`` where there is neither."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return int(told.stdout)


def architecture() -> str:
    """The machine's, as archives are named by it, such as x86_64."""
    return platform.machine()
