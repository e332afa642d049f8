"""Sorts the arcs between lands into coast, agreed borders and contested ones.

The policy is in docs/cartography.md: the data show who governs a land. A line is contested if the
land on one of its sides is claimed, as a whole or up to another line, from the other side.
"""

from __future__ import annotations

from typing import NamedTuple

from scripts.basemap.territories import Land, joined
from scripts.basemap.topology import GridPoint

# Names of lands in the data and of our own cuts. Between other lands of one country is no line.
CONTESTED = frozenset(
    frozenset(pair)
    for pair in (
        ("Abkhazia", "Georgia"),
        ("Abyei", "S. Sudan"),
        ("Abyei", "Sudan"),
        ("Aksai Chin", "India"),
        ("Aksai Chin", "Jammu, Kashmir and Ladakh"),
        ("Arunachal Pradesh", "China"),
        ("Azad Kashmir and Gilgit-Baltistan", "China"),
        ("Azad Kashmir and Gilgit-Baltistan", "India"),
        ("Azad Kashmir and Gilgit-Baltistan", "Jammu, Kashmir and Ladakh"),
        ("Azad Kashmir and Gilgit-Baltistan", "Shaksgam Valley"),
        ("Azad Kashmir and Gilgit-Baltistan", "Siachen Glacier"),
        ("Bhutan", "China"),
        ("China", "India"),
        ("China", "Jammu, Kashmir and Ladakh"),
        ("China", "Siachen Glacier"),
        ("Crimea", "Ukraine"),
        ("Cyprus", "N. Cyprus"),
        ("Cyprus U.N. Buffer Zone", "N. Cyprus"),
        ("Egypt", "Sudan"),
        ("Golan Heights", "Israel"),
        ("Golan Heights", "Lebanon"),
        ("Golan Heights", "Syria"),
        ("India", "Siachen Glacier"),
        ("Israel", "Lebanon"),
        ("Israel", "Palestine"),
        ("Jammu, Kashmir and Ladakh", "Pakistan"),
        ("Jammu, Kashmir and Ladakh", "Shaksgam Valley"),
        ("Jammu, Kashmir and Ladakh", "Siachen Glacier"),
        ("Kenya", "S. Sudan"),
        ("Kosovo", "Serbia"),
        ("Moldova", "Transnistria"),
        ("Morocco", "W. Sahara"),
        ("Morocco", "Western Sahara"),
        ("North Korea", "South Korea"),
        ("Shaksgam Valley", "Siachen Glacier"),
        ("Somalia", "Somaliland"),
        ("Georgia", "South Ossetia"),
        ("W. Sahara", "Western Sahara"),
    )
)


class Lines(NamedTuple):
    """Numbers of arcs; those of contested borders are joined to lines."""

    coast: list[int]
    borders: list[int]
    contested: list[list[int]]


def lines_of(
    users: dict[int, list[Land]], names: list[str], points: list[list[GridPoint]]
) -> Lines:
    """The lines of a topology.

    ``users`` are the lands on both sides of each arc; ``names`` are those of the countries, by
    their numbers; ``points`` are those of each arc.
    """
    coast, borders, contested = [], [], []
    for arc, lands in users.items():
        if len(lands) == 1:
            coast.append(arc)
        elif frozenset(land.name for land in lands) in CONTESTED:
            contested.append(arc)
        elif len({joined(land) or names[land.owner] for land in lands}) > 1:
            borders.append(arc)
    return Lines(sorted(coast), sorted(borders), _chained(sorted(contested), points))


def _chained(arcs: list[int], points: list[list[GridPoint]]) -> list[list[int]]:
    """Joins arcs that meet, so that the dashes of a line run on; ~n is arc n reversed."""
    left = list(arcs)
    chains = []
    while left:
        chain = [left.pop(0)]
        while (found := _next(chain[-1], left, points)) is not None:
            chain.append(found)
            left.remove(max(found, ~found))
        while (found := _next(~chain[0], left, points)) is not None:
            chain.insert(0, ~found)
            left.remove(max(found, ~found))
        chains.append(chain)
    return chains


def _next(arc: int, others: list[int], points: list[list[GridPoint]]) -> int | None:
    """The arc that starts, in its own or the other direction, where one ends."""
    end = points[arc][-1] if arc >= 0 else points[~arc][0]
    for other in others:
        if points[other][0] == end:
            return other
        if points[other][-1] == end:
            return ~other
    return None
