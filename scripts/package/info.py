"""Names, paths and version that all packages share."""

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
# Identifies the app to software centres and macOS; the domain need not exist.
IDENTIFIER = "org.touratlas.TourAtlas"
SUMMARY = "Read an official tour as an interactive map"
AUTHORS = "The Tour Atlas authors"
TOUR_TYPE = "application/vnd.tour-atlas+json"
ICON = ROOT / "resources" / "icons" / "app.svg"


def epoch() -> int:
    """The date of all files in a package, in seconds since 1970.

    It is SOURCE_DATE_EPOCH or the date of the last commit. Raises ``CalledProcessError`` if both
    are missing.
    """
    value = os.environ.get("SOURCE_DATE_EPOCH")
    if value:
        return int(value)
    commit = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return int(commit.stdout)


def architecture() -> str:
    """The architecture of this machine as in the names of archives, such as x86_64."""
    return platform.machine()
