"""GPX 1.0 and 1.1, also without a namespace (topografix.com/GPX/1/1): points become stops."""

from __future__ import annotations

from app.importers.globe.gpx_reading import gpx_imported
from app.importers.imported import File, Imported
from app.importers.xml_tree import parse_xml


def read(file: File) -> Imported:
    """The tour of waypoints and routes; the ends and rests of tracks are offered.

    Coordinates are WGS 84 degrees, elevations metres, times UTC or with their zone. Where a route
    leads through waypoints, its order counts. Raises ``ImportRefused``.
    """
    return gpx_imported(file, parse_xml(file.data))
