"""The size of the page that Qt prints a sheet on."""

from __future__ import annotations

CSS_PIXELS_PER_POINT = 4 / 3


def page_points(side: float) -> float:
    """The side to request from Qt, in points, for the side of a sheet in CSS pixels."""
    # Qt truncates the extra half point, which absorbs rounding errors.
    return round(side / CSS_PIXELS_PER_POINT) + 0.5
