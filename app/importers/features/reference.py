"""The coordinate reference system of a GeoJSON file (the format of 2008, section 3)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence

from app.importers.features.geometry import Position
from app.importers.imported import ImportRefused
from app.importers.stated.values import members, text

# WGS 84; and the datums of Europe and of North America, whose degrees differ by two metres at most.
_DEGREES = frozenset((4326, 4979, 4258, 4937, 4269))
_MERCATOR = frozenset((3857, 3785, 900913, 102100, 102113))
# Of the sphere of EPSG:3857, in metres.
_RADIUS = 6_378_137.0
_CODE = re.compile(r"epsg.{0,20}?[:/=]+(?:[0-9.]*[:/])?([0-9]{4,6})(?![0-9.])", re.I)
_WGS84 = re.compile(r"crs:?8[34]h?\b|wgs[ _]?(?:19)?84(?!.*utm)", re.I)
_MERCATOR_NAME = re.compile(r"(?:pseudo|web)[ _-]?mercator", re.I)
_METRES = 1000

Convert = Callable[[Position], Position]


def converter(crs: object, positions: Sequence[Position]) -> tuple[Convert | None, str]:
    """How positions become degrees, ``None`` if they are, and the name of their system.

    ``crs`` is the member of that name, which RFC 7946 no longer has. Raises
    :class:`ImportRefused` for systems that are not WGS 84 and not Web Mercator, and for numbers
    that are no degrees in a file that does not say what they are.
    """
    name = _name(crs)
    code = _CODE.search(name)
    number = int(code[1]) if code else 0
    if number in _MERCATOR or (not number and _MERCATOR_NAME.search(name)):
        return _from_mercator, f"EPSG:{number or 3857}"
    if number not in _DEGREES and name and not _WGS84.search(name):
        raise ImportRefused(
            f"The coordinates are in the system {name[:60]!r}: export the file in WGS 84"
            " (EPSG:4326)."
        )
    large = [each for each in positions if max(abs(each[0]), abs(each[1])) > _METRES]
    if 2 * len(large) > len(positions):
        first = large[0]
        raise ImportRefused(
            f"Coordinates such as {first[0]:.15g}, {first[1]:.15g} are no degrees, and the file"
            " does not say in which system they are: export it in WGS 84 (EPSG:4326)."
        )
    return None, ""


def _name(crs: object) -> str:
    """What a ``crs`` says: of a name, of a link, or of the short form with a code."""
    if isinstance(crs, str | int):
        return f"EPSG:{crs}" if text(crs).isdigit() else text(crs)
    inner = members(members(crs).get("properties"))
    code = text(inner.get("code"))
    return text(inner.get("name")) or text(inner.get("href")) or (f"EPSG:{code}" if code else "")


def _from_mercator(position: Position) -> Position:
    """Metres of EPSG:3857 (the formulas of its definition) as degrees, to a tenth of a millimetre.

    Positions beyond the square of that map are left as they are, so that they are not placed.
    """
    x, y, *rest = position
    if max(abs(x), abs(y)) > _RADIUS * math.pi * 1.001:
        return position
    lat = math.degrees(2 * math.atan(math.exp(y / _RADIUS)) - math.pi / 2)
    return (round(math.degrees(x / _RADIUS), 9), round(lat, 9), *rest)
