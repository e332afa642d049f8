"""The sizes of type on a sheet, by the distance from which it is read.

A picture on a screen is read at arm's length whatever its pixels, so its type is a share of its
side; a phone is small and close. Paper is read from farther away the larger it is.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from app.export.size import MM_PER_INCH, POINTS_PER_INCH, PictureSize
from app.map.sheet import TypeSizes

# Shares of the shorter side on a screen that is half as wide again as it is high, or wider.
SCREEN: Mapping[str, float] = {
    "title": 0.070,
    "subtitle": 0.028,
    "dates": 0.0225,
    "name": 0.026,
    "body": 0.021,
    "note": 0.0185,
    "label": 0.025,
}
# Shares of the width on a phone that is held upright.
PHONE: Mapping[str, float] = {
    "title": 0.089,
    "subtitle": 0.038,
    "dates": 0.034,
    "name": 0.035,
    "body": 0.029,
    "note": 0.023,
    "label": 0.036,
}
# The distance from the eye divided by the size.
PAPER: Mapping[str, float] = {
    "title": 35,
    "subtitle": 85,
    "dates": 130,
    "name": 120,
    "body": 155,
    "note": 180,
    "label": 110,
}
# What small paper needs all the same, in points, but no more than so much of its shorter side.
LEAST_POINTS: Mapping[str, float] = {
    "title": 44,
    "subtitle": 17,
    "dates": 12.5,
    "name": 13,
    "body": 11,
    "note": 9,
    "label": 14,
}
MOST_OF_SCREEN = 1.1
# Width by height: from the first on a picture is one for screens, up to the second one for phones.
SCREEN_ASPECT, PHONE_ASPECT = 1.5, 9 / 16
# A4 is read at 0.4 m, A3 at 0.6 m, A1 at 1.5 m: a power of the geometric mean of the sides.
A4_SIDE_MM, A4_DISTANCE_MM, DISTANCE_POWER = 250.0, 400.0, 1.27


def points_of_type(size: PictureSize) -> dict[str, float]:
    """The sizes of type in points of 1/72 inch of the picture, with ``label`` for names on maps."""
    width, height = size.points
    if size.is_paper:
        return _on_paper(width, height)
    upright = (SCREEN_ASPECT - width / height) / (SCREEN_ASPECT - PHONE_ASPECT)
    upright = max(0.0, min(1.0, upright))
    side = min(width, height)
    return {
        name: side * (share + (PHONE[name] - share) * upright) for name, share in SCREEN.items()
    }


def _on_paper(width: float, height: float) -> dict[str, float]:
    side = min(width, height)
    middle_mm = math.sqrt(width * height) / POINTS_PER_INCH * MM_PER_INCH
    distance = A4_DISTANCE_MM * (middle_mm / A4_SIDE_MM) ** DISTANCE_POWER
    distance *= POINTS_PER_INCH / MM_PER_INCH
    return {
        name: max(distance / times, min(LEAST_POINTS[name], side * SCREEN[name] * MOST_OF_SCREEN))
        for name, times in PAPER.items()
    }


def type_sizes(points: Mapping[str, float], points_a_pixel: float) -> TypeSizes:
    """The sizes in pixels of a layout, each of which is that many points of the picture."""
    sizes = {name: value / points_a_pixel for name, value in points.items() if name != "label"}
    return TypeSizes(**sizes)
