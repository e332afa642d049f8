"""Draws the symbols that the packages lack: arrows, the signs of kinds and statuses, keys.

Coordinates are in thousandths of the em, from the baseline up. All symbols are our own drawings, as
heavy as the letters around them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import TypeAlias

import pathops

Point: TypeAlias = tuple[float, float]
# A drawing and the width that it takes in a line.
Symbol: TypeAlias = tuple[pathops.Path, int]

# The middle of the capitals, and how far symbols reach from it.
MIDDLE = 330
REACH = 270
SIDE = 60
# Arcs of a circle, each a quadratic curve.
_ARCS = 16


def symbols(stem: float) -> dict[int, Symbol]:
    """The symbols by code point, with strokes of the width ``stem``."""
    return {code: _placed(draw(stem), advance) for code, (draw, advance) in _DRAWINGS.items()}


def _placed(path: pathops.Path, advance: int) -> Symbol:
    """A drawing around the middle, moved to its place in a line."""
    return path.transform(1, 0, 0, 1, advance / 2, MIDDLE), advance


def _polygon(*points: Point) -> pathops.Path:
    path = pathops.Path()
    pen = path.getPen()
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()
    return path


def _disc(radius: float, start: float = 0, end: float = math.tau) -> pathops.Path:
    """A disc around the middle, or the segment of it between two angles."""
    path = pathops.Path()
    pen = path.getPen()
    step = (end - start) / _ARCS
    pen.moveTo(_polar(radius, start))
    for arc in range(_ARCS):
        at = start + arc * step
        control = _polar(radius / math.cos(step / 2), at + step / 2)
        pen.qCurveTo(control, _polar(radius, at + step))
    pen.closePath()
    return path


def _polar(radius: float, angle: float) -> Point:
    return radius * math.cos(angle), radius * math.sin(angle)


def _stroke(stem: float, *points: Point) -> pathops.Path:
    """A line through points, with mitred corners and square ends."""
    path = pathops.Path()
    pen = path.getPen()
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.endPath()
    path.stroke(stem, pathops.LineCap.BUTT_CAP, pathops.LineJoin.MITER_JOIN, 4)
    return path


def _union(*paths: pathops.Path) -> pathops.Path:
    return _joined(paths, pathops.PathOp.UNION)


def _without(path: pathops.Path, *others: pathops.Path) -> pathops.Path:
    return _joined((path, *others), pathops.PathOp.DIFFERENCE)


def _joined(paths: Iterable[pathops.Path], how: pathops.PathOp) -> pathops.Path:
    first, *others = paths
    for other in others:
        first = pathops.op(first, other, how)
    return first


def _turned(path: pathops.Path, degrees: float) -> pathops.Path:
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return path.transform(cos, sin, -sin, cos, 0, 0)


def _ring(stem: float, radius: float = REACH) -> pathops.Path:
    return _without(_disc(radius), _disc(radius - stem))


def _square(half: float) -> pathops.Path:
    return _polygon((-half, -half), (half, -half), (half, half), (-half, half))


def _diamond(half: float) -> pathops.Path:
    return _turned(_square(half / math.sqrt(2)), 45)


def _triangle(height: float) -> pathops.Path:
    """Points down; its centre of mass lies near the middle."""
    half = height / math.sqrt(3)
    top = height * 0.42
    return _polygon((-half, top), (0, top - height), (half, top))


def _head(stem: float) -> pathops.Path:
    """The head of an arrow that points to the right, with its tip at the right."""
    tip, depth = REACH + SIDE, 175
    bend = stem / math.sqrt(2)
    return _stroke(stem, (tip - bend - depth, depth), (tip - bend, 0), (tip - bend - depth, -depth))


def _arrow(stem: float) -> pathops.Path:
    shaft = _stroke(stem, (-REACH - SIDE, 0), (REACH + SIDE - 1.3 * stem, 0))
    return _union(shaft, _head(stem))


def _double_arrow(stem: float) -> pathops.Path:
    shaft = _stroke(stem, (1.3 * stem - REACH - SIDE, 0), (REACH + SIDE - 1.3 * stem, 0))
    return _union(shaft, _head(stem), _turned(_head(stem), 180))


def _return_arrow(stem: float) -> pathops.Path:
    head = _turned(_head(stem), 180).transform(1, 0, 0, 1, 0, -110)
    way = _stroke(stem, (REACH, 200), (REACH, -110), (1.3 * stem - REACH - SIDE, -110))
    return _union(way, head)


def _delete_key(stem: float) -> pathops.Path:
    def outline(inset: float) -> pathops.Path:
        x, y = 380 - inset, 230 - inset
        return _polygon((-x, 0), (-x + y, y), (x, y), (x, -y), (-x + y, -y))

    cross = _cross(0.8 * stem, 95).transform(1, 0, 0, 1, 80, 0)
    return _union(_without(outline(0), outline(0.85 * stem)), cross)


def _cross(stem: float, reach: float) -> pathops.Path:
    return _union(
        _stroke(stem, (-reach, -reach), (reach, reach)),
        _stroke(stem, (-reach, reach), (reach, -reach)),
    )


def _tick(stem: float) -> pathops.Path:
    return _stroke(stem, (-240, -20), (-80, -200), (240, 240))


def _half_disc(stem: float) -> pathops.Path:
    return _union(_ring(0.8 * stem), _disc(REACH - stem / 2, math.pi / 2, 3 * math.pi / 2))


def _struck_circle(stem: float) -> pathops.Path:
    reach = (REACH - stem / 2) / math.sqrt(2)
    return _union(_ring(0.8 * stem), _stroke(0.8 * stem, (-reach, reach), (reach, -reach)))


def _hollow(shape: Callable[[float], pathops.Path], size: float, inset: float) -> pathops.Path:
    return _without(shape(size), shape(size - inset))


_DRAWINGS: dict[int, tuple[Callable[[float], pathops.Path], int]] = {
    ord("←"): (lambda stem: _turned(_arrow(stem), 180), 780),
    ord("↑"): (lambda stem: _turned(_arrow(stem), 90), 560),
    ord("→"): (_arrow, 780),
    ord("↓"): (lambda stem: _turned(_arrow(stem), 270), 560),
    ord("↔"): (_double_arrow, 820),
    ord("↵"): (_return_arrow, 780),
    ord("⌫"): (_delete_key, 880),
    ord("■"): (lambda _: _square(240), 620),
    ord("□"): (lambda stem: _hollow(_square, 240, 0.8 * stem), 620),
    ord("▪"): (lambda _: _square(140), 420),
    ord("▲"): (lambda _: _turned(_triangle(510), 180), 680),
    ord("△"): (lambda stem: _turned(_hollow(_triangle, 510, 2.4 * stem), 180), 680),
    ord("▼"): (lambda _: _triangle(510), 680),
    ord("▽"): (lambda stem: _hollow(_triangle, 510, 2.4 * stem), 680),
    ord("◆"): (lambda _: _diamond(310), 700),
    ord("◇"): (lambda stem: _hollow(_diamond, 310, 1.13 * stem), 700),
    ord("○"): (lambda stem: _ring(0.8 * stem), 640),
    ord("●"): (lambda _: _disc(REACH), 640),
    ord("◐"): (_half_disc, 640),
    ord("◦"): (lambda stem: _ring(0.8 * stem, 130), 400),
    ord("⊘"): (_struck_circle, 640),
    ord("✓"): (_tick, 640),
    ord("✗"): (lambda stem: _cross(stem, 230), 640),
}
