"""The options of an export."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import msgspec

from app.export.size import PictureSize, parse_size
from app.map.sheet import Layout, SafeArea, SheetParts
from app.map.theme import ThemeName

# The characters between the cells of CSV, by the names that users give.
SEPARATORS: Mapping[str, str] = {"comma": ",", "semicolon": ";", "tab": "\t"}
Bounds: TypeAlias = tuple[float, float, float, float]


class ExportOptions(msgspec.Struct, frozen=True, kw_only=True):
    """The options of an export. A format ignores those that do not apply to it.

    ``scale`` magnifies text and markers. ``fit`` is ``None`` for the whole route, the id of a
    stop, or bounds as (west, south, east, north) in WGS 84 degrees. ``safe`` is kept free of text:
    apps show their own there. ``atlas`` adds a page for each
    stop, in formats that have pages. ``quality`` is that of JPEG and WebP, 1 to 100. ``separator``
    is the character between the cells of CSV. ``track`` adds the route to GPX as a track. ``embed``
    puts the tour's file into formats that can carry it, so that they open again; ``source_texts``
    keeps the texts of the sources in that file.
    """

    size: PictureSize = parse_size("1920x1080")
    scale: float = 1.0
    fit: str | Bounds | None = None
    theme: ThemeName = "light"
    layout: Layout = "plain"
    parts: SheetParts = SheetParts()
    safe: SafeArea = SafeArea()
    atlas: bool = False
    quality: int = 90
    separator: str = ","
    track: bool = False
    embed: bool = True
    source_texts: bool = True
    overwrite: bool = False
