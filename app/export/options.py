"""What an export is asked for, and the sheet that follows from it."""

from __future__ import annotations

import math
from typing import TypeAlias

import msgspec

from app.export.size import PictureSize, parse_size
from app.map.sheet import SheetOptions
from app.map.theme import ThemeName

Bounds: TypeAlias = tuple[float, float, float, float]

# The sheet is laid out at this geometric mean of width and height, in CSS pixels, and then
# magnified, so that type keeps its proportion to the picture at every size.
LAYOUT_SIDE = 960
CSS_PIXELS_PER_POINT = 4 / 3


class ExportOptions(msgspec.Struct, frozen=True, kw_only=True):
    """``scale`` magnifies text and markers; ``fit`` is ``None`` for the whole route, the id of a
    stop, or bounds as (west, south, east, north) in WGS 84 degrees."""

    size: PictureSize = parse_size("1920x1080")
    scale: float = 1.0
    fit: str | Bounds | None = None
    theme: ThemeName = "light"
    title: bool = True
    legend: bool = True
    overwrite: bool = False


def sheet_options(options: ExportOptions, *, magnify: bool) -> SheetOptions:
    """The sheet for a picture: at its true size on paper if ``magnify``, else at layout size."""
    width, height = (side * CSS_PIXELS_PER_POINT for side in options.size.points)
    zoom = math.sqrt(width * height) / LAYOUT_SIDE * options.scale
    return SheetOptions(
        width=width / zoom,
        height=height / zoom,
        zoom=zoom if magnify else 1.0,
        title=options.title,
        legend=options.legend,
        fit=options.fit,
    )
