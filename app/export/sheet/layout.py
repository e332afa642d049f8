"""Computes the size of a sheet from the options of an export."""

from __future__ import annotations

import math

from app.export.options import ExportOptions
from app.export.size import SCREEN_DPI
from app.map.sheet import SheetOptions

# The geometric mean of width and height of the layout, in CSS pixels. The layout is magnified
# afterwards, so that type keeps its proportion to the picture at every size.
LAYOUT_SIDE = 960
CSS_PIXELS_PER_POINT = 4 / 3
# Qt truncates the side of a page to whole points and then rounds it to 1/300 inch. A sheet that is
# slightly larger than its page loses its edge or starts a second page, so sheets are rounded alike.
STEPS_PER_POINT = 300 / 72


def sheet_options(options: ExportOptions, *, magnify: bool) -> SheetOptions:
    """The sheet for a picture: in its true size on paper if ``magnify``, else in layout size."""
    width, height = options.size.points
    natural = math.sqrt(width * height) * CSS_PIXELS_PER_POINT / LAYOUT_SIDE * options.scale
    zoom = natural if magnify else 1.0
    return SheetOptions(
        width=_page_side(width * zoom / natural) * CSS_PIXELS_PER_POINT / zoom,
        height=_page_side(height * zoom / natural) * CSS_PIXELS_PER_POINT / zoom,
        zoom=zoom,
        # Vectors can be magnified by the reader.
        sharpness=max(zoom, options.size.dpi / SCREEN_DPI * natural),
        layout=options.layout,
        parts=options.parts,
        fit=options.fit,
    )


def page_points(side: float) -> float:
    """The side to request from Qt, in points, for the side of a sheet in CSS pixels."""
    # Qt truncates the extra half point, which absorbs rounding errors.
    return round(side / CSS_PIXELS_PER_POINT) + 0.5


def _page_side(points: float) -> float:
    whole = math.floor(points + 1e-6)
    return math.ceil(whole * STEPS_PER_POINT - 0.5 - 1e-6) / STEPS_PER_POINT
