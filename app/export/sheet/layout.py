"""From what an export is asked for to the sheet that is laid out for it."""

from __future__ import annotations

import math

from app.export.options import ExportOptions
from app.export.size import SCREEN_DPI
from app.map.sheet import SheetOptions

# The sheet is laid out at this geometric mean of width and height, in CSS pixels, and then
# magnified, so that type keeps its proportion to the picture at every size.
LAYOUT_SIDE = 960
CSS_PIXELS_PER_POINT = 4 / 3
# Qt cuts the side of a page down to whole points and then rounds it to 1/300 inch, and a sheet that
# is a hair larger than its page loses its edge or begins a second page. So sheets are as large.
STEPS_PER_POINT = 300 / 72


def sheet_options(options: ExportOptions, *, magnify: bool) -> SheetOptions:
    """The sheet for a picture: at its true size on paper if ``magnify``, else at layout size."""
    width, height = options.size.points
    natural = math.sqrt(width * height) * CSS_PIXELS_PER_POINT / LAYOUT_SIDE * options.scale
    zoom = natural if magnify else 1.0
    return SheetOptions(
        width=_page_side(width * zoom / natural) * CSS_PIXELS_PER_POINT / zoom,
        height=_page_side(height * zoom / natural) * CSS_PIXELS_PER_POINT / zoom,
        zoom=zoom,
        # Vectors may be looked at nearer than the size says.
        sharpness=max(zoom, options.size.dpi / SCREEN_DPI * natural),
        layout=options.layout,
        parts=options.parts,
        fit=options.fit,
    )


def page_points(side: float) -> float:
    """What to ask of Qt, in points, for a page as large as a sheet's side in CSS pixels."""
    # Half a point more than whole is cut down to whole, whatever was lost on the way.
    return round(side / CSS_PIXELS_PER_POINT) + 0.5


def _page_side(points: float) -> float:
    whole = math.floor(points + 1e-6)
    return math.ceil(whole * STEPS_PER_POINT - 0.5 - 1e-6) / STEPS_PER_POINT
