"""Computes the size of a sheet from the options of an export."""

from __future__ import annotations

import math

from app.export.options import ExportOptions
from app.export.sheet.page_size import CSS_PIXELS_PER_POINT
from app.export.sheet.reading import points_of_type, type_sizes
from app.export.size import SCREEN_DPI
from app.map.sheet import SheetOptions
from app.map.sheet.options import LABEL

# Qt truncates the side of a page to whole points, and rounds it to micrometres and then to 1/300
# inch. A sheet that is slightly larger than its page loses its edge or starts a second page, so
# sheets are rounded alike.
STEPS_PER_POINT = 300 / 72
STEPS_PER_MICROMETRE = 300 / 25400
MICROMETRES_PER_POINT = 25400 / 72


def sheet_options(options: ExportOptions, *, magnify: bool) -> SheetOptions:
    """The sheet for a picture: in its true size on paper if ``magnify``, else in layout size.

    The layout is so large that names on its map have the size for which the map's style is made
    (:data:`app.map.sheet.options.LABEL`). It is magnified afterwards, so that type keeps its
    proportion to the picture at every size.
    """
    width, height = options.size.points
    points = points_of_type(options.size)
    unit = points["label"] / LABEL
    natural = unit * CSS_PIXELS_PER_POINT * options.scale
    zoom = natural if magnify else 1.0
    return SheetOptions(
        width=_page_side(width * zoom / natural) * CSS_PIXELS_PER_POINT / zoom,
        height=_page_side(height * zoom / natural) * CSS_PIXELS_PER_POINT / zoom,
        zoom=zoom,
        # Vectors can be magnified by the reader.
        sharpness=max(zoom, options.size.dpi / SCREEN_DPI * natural),
        type=type_sizes(points, unit),
        safe=options.safe,
        layout=options.layout,
        parts=options.parts,
        fit=options.fit,
    )


def _page_side(points: float) -> float:
    whole = math.floor(points + 1e-6)
    micrometres = math.floor(whole * MICROMETRES_PER_POINT + 0.5)
    return math.ceil(micrometres * STEPS_PER_MICROMETRE - 0.5 - 1e-6) / STEPS_PER_POINT
