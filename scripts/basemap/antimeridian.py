"""Joins polygons that the data cuts along the antimeridian: a seam is neither coast nor border."""

from __future__ import annotations

from typing import NamedTuple

from scripts.basemap.topology import Arc, Grid, GridPoint, Polygon, Ring, absolute, relative

# The greatest distance between the two sides of a cut, in grid units; each was rounded separately.
_MAX_GAP = 4
_SEAM = None


class _Chain(NamedTuple):
    """A coast from one crossing of the antimeridian to the next, and the index of its polygon."""

    arcs: Ring
    start: GridPoint
    end: GridPoint
    polygon: int


def stitch(polygons: list[Polygon], arcs: list[Arc], grid: Grid) -> list[Polygon]:
    """Returns the polygons without seams. Appends parts of arcs that a seam cuts to ``arcs``."""
    pieces: dict[int, list[int | None]] = {}
    whole = []
    chains: list[_Chain] = []
    holes: dict[int, list[Ring]] = {}
    for number, polygon in enumerate(polygons):
        parts = [part for index in polygon[0] for part in _parts(index, arcs, grid, pieces)]
        if _SEAM not in parts:
            whole.append(polygon)
            continue
        chains.extend(_chains(parts, arcs, number))
        holes[number] = polygon[1:]
    while chains:
        ring, members = _ring(chains, grid)
        whole.append([ring, *(hole for number in members for hole in holes.pop(number, []))])
    return whole


def _parts(
    index: int, arcs: list[Arc], grid: Grid, pieces: dict[int, list[int | None]]
) -> list[int | None]:
    """The arc itself, or its parts with ``_SEAM`` between them."""
    number = index if index >= 0 else ~index
    if number not in pieces:
        pieces[number] = _split(number, arcs, grid)
    parts = pieces[number]
    if index >= 0:
        return parts
    return [part if part is None else ~part for part in reversed(parts)]


def _split(number: int, arcs: list[Arc], grid: Grid) -> list[int | None]:
    points = absolute(arcs[number])
    # The origin of the grid is at 180 degrees west.
    edges = [x % grid.turn == 0 for x, _ in points]
    if not any(a and b for a, b in zip(edges, edges[1:], strict=False)):
        return [number]
    parts: list[int | None] = []
    run = [points[0]]
    for place in range(1, len(points)):
        if edges[place - 1] and edges[place]:
            parts.extend([*_add_arc(run, arcs), _SEAM])
            run = []
        run.append(points[place])
    return [*parts, *_add_arc(run, arcs)]


def _add_arc(run: list[GridPoint], arcs: list[Arc]) -> list[int | None]:
    if len(run) < 2:
        return []
    arcs.append(relative(run))
    return [len(arcs) - 1]


def _chains(parts: list[int | None], arcs: list[Arc], polygon: int) -> list[_Chain]:
    first = parts.index(_SEAM)
    chains: list[_Chain] = []
    ring: Ring = []
    for part in [*parts[first + 1 :], *parts[: first + 1]]:
        if part is not None:
            ring.append(part)
        elif ring:
            start, end = _ends(ring[0], arcs)[0], _ends(ring[-1], arcs)[1]
            chains.append(_Chain(ring, start, end, polygon))
            ring = []
    return chains


def _ends(index: int, arcs: list[Arc]) -> tuple[GridPoint, GridPoint]:
    points = absolute(arcs[index if index >= 0 else ~index])
    return (points[0], points[-1]) if index >= 0 else (points[-1], points[0])


def _ring(chains: list[_Chain], grid: Grid) -> tuple[Ring, list[int]]:
    """Removes consecutive chains until they close a ring; returns the ring and its polygons."""
    first = last = chains.pop()
    ring, members = list(first.arcs), [first.polygon]
    while True:
        following = min([first, *chains], key=lambda chain: abs(chain.start[1] - last.end[1]))
        if abs(following.start[1] - last.end[1]) > _MAX_GAP:
            raise SystemExit(f"no coast continues from {grid.degrees(last.end)}")
        if following is first:
            return ring, members
        chains.remove(following)
        ring.extend(following.arcs)
        members.append(following.polygon)
        last = following
