"""What a sheet is to be like: its size, the sizes of its type, its layout and its parts."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

Layout: TypeAlias = Literal["plain", "poster"]
# The size of the names of stops on the map, in CSS pixels of the layout: the style sheet of the map
# is made for it, so that the layout of every sheet is as large as its names need.
LABEL = 14.0


class SheetParts(msgspec.Struct, frozen=True, kw_only=True):
    """The parts of a sheet, each on or off.

    ``title``: title, subtitle and dates; ``route``: the legs; ``badges`` and ``labels``: numbers
    and names of the stops on the map; ``legend``: the stops with their dates and legs; ``events``:
    what happened at each stop, in the poster's itinerary; ``scale_bar``; ``north``: the note that
    north is up; ``sources``: the tour's sources; ``attribution``: that of the map.
    """

    title: bool = True
    route: bool = True
    badges: bool = True
    labels: bool = True
    legend: bool = True
    events: bool = True
    scale_bar: bool = True
    north: bool = False
    sources: bool = True
    attribution: bool = True


class TypeSizes(msgspec.Struct, frozen=True, kw_only=True):
    """The sizes of type, in CSS pixels of the layout.

    ``name`` is that of a stop in the list, ``note`` that of sources and credits: no text of the
    sheet becomes smaller than it.
    """

    title: float = 39.0
    subtitle: float = 15.5
    dates: float = 12.6
    name: float = 14.5
    body: float = 11.8
    note: float = 10.4


class SafeArea(msgspec.Struct, frozen=True):
    """The shares of the height, at the top and at the bottom, that have to be free of text."""

    top: float = 0.0
    bottom: float = 0.0


class SheetOptions(msgspec.Struct, frozen=True, kw_only=True):
    """A printed sheet: its size in CSS pixels, its magnification, and its parts.

    The layout is computed for ``width`` by ``height`` and then magnified ``zoom`` times, so that a
    picture looks the same at any size. ``sharpness`` is the number of pixels of the picture per
    pixel of the layout: coasts and curves are as fine as can be seen there. ``fit`` is ``None`` for
    the whole route, the id of a stop, or bounds as (west, south, east, north) in WGS 84 degrees.
    """

    width: float = 996
    height: float = 560
    zoom: float = 1.0
    sharpness: float = 1.0
    type: TypeSizes = TypeSizes()
    safe: SafeArea = SafeArea()
    layout: Layout = "plain"
    parts: SheetParts = SheetParts()
    fit: str | tuple[float, float, float, float] | None = None
