"""The bundled geometry as the scripts that make it have it."""

from __future__ import annotations

import json
from typing import Any

from app.map import basemap
from scripts.basemap.packed import unpack


def topology(name: str) -> dict[str, Any]:
    """A file of the basemap, whose arcs are lists of points."""
    data = basemap.read(name)
    if name.endswith(".bin"):
        return unpack(data)
    file = json.loads(data)
    arcs = [[arc[i : i + 2] for i in range(0, len(arc), 2)] for arc in file["arcs"]]
    return {**file, "arcs": arcs}
