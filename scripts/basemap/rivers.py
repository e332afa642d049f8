"""Computes the length of the river that each line belongs to, from its mouth to its source.

The lines run from confluence to confluence, some downstream and some upstream. Each connected
network of lines is therefore traversed from its mouth, an end near the sea. At every confluence the
longest branch continues the river; the other branches are separate rivers that end there.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from typing import NamedTuple

from scripts.basemap.topology import Degrees

_KILOMETRES = 111.2
# In degrees: a mouth is this close to the coast, and ends this close to each other are one place.
_AT_SEA = 0.25
_SAME = 0.05

Place = tuple[float, float]
_Cell = tuple[int, int]


class _Reach(NamedTuple):
    """A part of a line between two places where lines meet, with its length in kilometres."""

    line: int
    start: int
    end: int
    length: float


def river_lengths(lines: list[Degrees], coast: Degrees) -> list[int]:
    """The length of the river of each line, in whole kilometres."""
    reaches = _reaches(lines)
    at: dict[int, list[int]] = defaultdict(list)
    for number, reach in enumerate(reaches):
        at[reach.start].append(number)
        at[reach.end].append(number)
    whole = [reach.length for reach in reaches]
    places = _places(lines)
    shore = {_cell(place, _AT_SEA) for place in coast}
    sea = {
        places.number(end)
        for end in _ends(lines)
        if any(cell in shore for cell in _around(end, _AT_SEA))
    }
    for network in _networks(at, reaches):
        ends = {node for node in network if len(at[node]) == 1} or set(network)
        _measure(ends & sea or ends, at, reaches, whole)
    longest = [0.0] * len(lines)
    for reach, length in zip(reaches, whole, strict=False):
        longest[reach.line] = max(longest[reach.line], length)
    return [round(length) for length in longest]


def kilometres(a: Place, b: Place) -> float:
    """The distance between two nearby places (longitude, latitude)."""
    scale = math.cos(math.radians((a[1] + b[1]) / 2))
    return _KILOMETRES * math.hypot((b[0] - a[0]) * scale, b[1] - a[1])


class _Places:
    """Numbers places; a place within ``_SAME`` of an earlier one gets the same number."""

    def __init__(self) -> None:
        self._cells: dict[_Cell, list[tuple[Place, int]]] = defaultdict(list)
        self._count = 0

    def find(self, place: Place) -> int | None:
        for cell in _around(place, _SAME):
            for other, number in self._cells.get(cell, ()):
                if max(abs(other[0] - place[0]), abs(other[1] - place[1])) <= _SAME:
                    return number
        return None

    def number(self, place: Place) -> int:
        number = self.find(place)
        if number is None:
            number = self._count
            self._cells[_cell(place, _SAME)].append((place, number))
            self._count += 1
        return number


def _ends(lines: list[Degrees]) -> list[Place]:
    return [end for line in lines for end in (line[0], line[-1])]


def _places(lines: list[Degrees]) -> _Places:
    places = _Places()
    for end in _ends(lines):
        places.number(end)
    return places


def _reaches(lines: list[Degrees]) -> list[_Reach]:
    """The lines, cut where other lines end on them."""
    places = _places(lines)
    reaches = []
    for number, line in enumerate(lines):
        start, length = places.number(line[0]), 0.0
        for before, point in zip(line, line[1:], strict=False):
            length += kilometres(before, point)
            node = places.find(point)
            if node is not None and node != start:
                reaches.append(_Reach(number, start, node, length))
                start, length = node, 0.0
        if length:
            reaches.append(_Reach(number, start, places.number(line[-1]), length))
    return reaches


def _networks(at: dict[int, list[int]], reaches: list[_Reach]) -> list[list[int]]:
    """The nodes of each connected network of lines."""
    networks = []
    seen: set[int] = set()
    for first in at:
        if first in seen:
            continue
        seen.add(first)
        network = [first]
        for node in network:
            for reach in at[node]:
                for other in (reaches[reach].start, reaches[reach].end):
                    if other not in seen:
                        seen.add(other)
                        network.append(other)
        networks.append(network)
    return networks


def _measure(
    mouths: set[int], at: dict[int, list[int]], reaches: list[_Reach], whole: list[float]
) -> None:
    """Writes the lengths of the rivers of one network into ``whole``, from the best mouth."""
    walks = [_walk(mouth, at, reaches) for mouth in sorted(mouths)]
    order, downstream = max(walks, key=lambda walk: walk[0][-1][0])
    upstream: dict[int, float] = defaultdict(float)
    main_branch: dict[int, int] = {}
    for _, node in reversed(order):
        if node not in downstream:
            continue
        reach, below = downstream[node]
        length = upstream[node] + reaches[reach].length
        if length > upstream[below]:
            upstream[below] = length
            main_branch[below] = reach
    river: dict[int, float] = {}
    for _, node in order:
        if node not in downstream:
            continue
        reach, below = downstream[node]
        continues = main_branch[below] == reach and below in river
        river[node] = river[below] if continues else upstream[node] + reaches[reach].length
        whole[reach] = river[node]


def _walk(
    mouth: int, at: dict[int, list[int]], reaches: list[_Reach]
) -> tuple[list[tuple[float, int]], dict[int, tuple[int, int]]]:
    """The nodes by distance from a mouth, and for each node the reach below it and its end."""
    order: list[tuple[float, int]] = []
    downstream: dict[int, tuple[int, int]] = {}
    distances = {mouth: 0.0}
    heap = [(0.0, mouth)]
    while heap:
        distance, node = heapq.heappop(heap)
        if distance > distances[node]:
            continue
        order.append((distance, node))
        for number in at[node]:
            reach = reaches[number]
            other = reach.end if reach.start == node else reach.start
            if distance + reach.length < distances.get(other, math.inf):
                distances[other] = distance + reach.length
                downstream[other] = number, node
                heapq.heappush(heap, (distances[other], other))
    return order, downstream


def _cell(place: Place, size: float) -> _Cell:
    return math.floor(place[0] / size), math.floor(place[1] / size)


def _around(place: Place, size: float) -> list[_Cell]:
    x, y = _cell(place, size)
    return [(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
