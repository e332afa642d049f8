"""The geometry of a placemark: its first point, its lines, and what is no place."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import msgspec

from app.importers.globe.places import Place, place_of, places_of
from app.importers.xml_tree import child, local, text_of

_COLLECTIONS = frozenset(("MultiGeometry", "GeometryCollection", "MultiPoint", "MultiTrack"))


class Geometry(msgspec.Struct):
    """What a placemark draws. ``written`` is the text of its first point, which may be empty."""

    points: int = 0
    place: Place | None = None
    written: str = ""
    mode: str = ""
    lines: list[Place] = msgspec.field(default_factory=list)
    line_count: int = 0
    is_track: bool = False
    polygons: int = 0
    # The addresses of models, which may be empty.
    models: list[str] = msgspec.field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether the placemark draws nothing."""
        return not (self.points or self.line_count or self.polygons or self.models)


def geometry_of(placemark: Element) -> Geometry:
    """The geometry of a placemark; the lines of a collection follow each other."""
    geometry = Geometry()
    for each in placemark:
        _add(geometry, each)
    return geometry


def view_of(feature: Element) -> tuple[Place | None, float]:
    """The place that a feature's ``LookAt`` looks at, and the distance of the eye in metres."""
    look = child(feature, "LookAt")
    if look is None:
        return None, 0.0
    place = place_of(f"{text_of(look, 'longitude')} {text_of(look, 'latitude')}")
    distance = place_of(f"{text_of(look, 'range') or '0'} 0")
    return place, distance.lon if distance else 0.0


def _add(geometry: Geometry, element: Element) -> None:
    name = local(element)
    if name == "Point":
        _add_point(geometry, element)
    elif name in ("LineString", "LinearRing"):
        geometry.lines += places_of(text_of(element, "coordinates"))
        geometry.line_count += 1
    elif name == "Track":
        geometry.lines += _track(element)
        geometry.line_count += 1
        geometry.is_track = True
    elif name == "Polygon":
        geometry.polygons += 1
    elif name == "Model":
        link = child(element, "Link")
        geometry.models.append(text_of(link, "href") if link is not None else "")
    elif name in _COLLECTIONS:
        for each in element:
            _add(geometry, each)


def _add_point(geometry: Geometry, point: Element) -> None:
    geometry.points += 1
    if geometry.place is None:
        written = text_of(point, "coordinates")
        geometry.place = place_of(written)
        geometry.written = geometry.written or written
        geometry.mode = text_of(point, "altitudeMode")


def _track(track: Element) -> list[Place]:
    """The places of a track; where it has a time for each, with their times."""
    times = [(each.text or "").strip() for each in track if local(each) == "when"]
    written = [each.text or "" for each in track if local(each) == "coord"]
    if len(times) != len(written):
        times = [""] * len(written)
    found = (place_of(text, time) for text, time in zip(written, times, strict=True))
    return [place for place in found if place is not None]
