"""KML of any version: placemarks become stops (OGC 07-147r2 and Google's extensions)."""

from __future__ import annotations

from app.importers.globe.kml_reading import kml_imported
from app.importers.globe.kml_walk import Document
from app.importers.imported import File, Imported
from app.importers.xml_tree import parse_xml


def read(file: File) -> Imported:
    """The tour of a KML document. Raises ``ImportRefused``.

    Coordinates are longitude, latitude in WGS 84 degrees, altitudes in metres. No address is
    followed.
    """
    return kml_imported(file, "kml", [Document(parse_xml(file.data), _follow_nothing)])


def _follow_nothing(_href: str) -> Document | None:
    return None
