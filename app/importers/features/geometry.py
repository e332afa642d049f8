"""Geometries of GeoJSON (RFC 7946, section 3.1), and what of them can be a stop."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from app.importers.stated.values import elements, members, number, text

# Numbers of a position in the order of the file: longitude, latitude, altitude in metres, others.
Position: TypeAlias = tuple[float, ...]

_KINDS = {
    kind.lower(): kind
    for kind in (
        "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
        "GeometryCollection",
    )
}  # fmt: skip


class Shapes(msgspec.Struct):
    """What a geometry consists of. ``faulty`` has the texts of points that cannot be read."""

    points: list[Position] = []
    lines: list[tuple[Position, ...]] = []
    polygons: int = 0
    faulty: list[str] = []

    @property
    def is_nowhere(self) -> bool:
        """Whether it has nothing that can be shown: a geometry of null, or an empty one."""
        return not (self.points or self.lines or self.polygons or self.faulty)


def kind_of(value: object) -> str:
    """The type of a geometry, or ``""``."""
    return _KINDS.get(text(members(value).get("type")).lower(), "")


def shapes_of(geometry: object) -> Shapes:
    """What a geometry consists of; nothing if it is null, empty or no geometry."""
    shapes = Shapes(points=[], lines=[], faulty=[])
    _add(geometry, shapes)
    return shapes


def position_of(value: object) -> Position | None:
    """The numbers of a position, which may be texts, or ``None`` if they are none."""
    if not isinstance(value, list) or len(value) < 2:
        return None
    lon, lat = number(value[0]), number(value[1])
    if lon is None or lat is None:
        return None
    others = (number(each) for each in value[2:])
    return (lon, lat, *(each for each in others if each is not None))


def _add(geometry: object, shapes: Shapes) -> None:
    kind, inner = kind_of(geometry), members(geometry)
    coordinates = elements(inner.get("coordinates"))
    if kind == "GeometryCollection":
        for each in elements(inner.get("geometries")):
            _add(each, shapes)
    elif kind == "Point":
        _add_point(inner.get("coordinates"), shapes)
    elif kind == "MultiPoint":
        for each in coordinates:
            _add_point(each, shapes)
    elif kind == "LineString":
        _add_line(coordinates, shapes)
    elif kind == "MultiLineString":
        for each in coordinates:
            _add_line(elements(each), shapes)
    elif kind and coordinates:
        shapes.polygons += 1
    elif not kind and text(inner.get("type")):
        shapes.faulty.append(f"a geometry of the type {text(inner['type'])!r}")


def _add_point(value: object, shapes: Shapes) -> None:
    position = position_of(value)
    if position is not None:
        shapes.points.append(position)
    elif value and any(each is not None for each in elements(value)):
        shapes.faulty.append("; ".join(text(each) or "?" for each in elements(value)[:3]))
    elif value and not isinstance(value, list):
        shapes.faulty.append(text(value) or "?")


def _add_line(values: list[object], shapes: Shapes) -> None:
    positions = tuple(filter(None, map(position_of, values)))
    if len(positions) > 1:
        shapes.lines.append(positions)
