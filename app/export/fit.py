"""What an export shows: the whole route, a stop, or bounds in degrees."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from app.export.options import Bounds
from app.tour.model import Tour

# Longitudes may run on into the next copy of the world on each side.
MOST_LONGITUDE = 540
# Web Mercator ends here, in degrees (EPSG:3857).
MOST_LATITUDE = 85.05
# Bounds whose west lies east of their east cross the antimeridian (RFC 7946, section 5.2). If they
# are wider than this, in degrees, it is likelier that the two were swapped.
MOST_ACROSS = 180


def parse_fit(text: str) -> str | Bounds | None:
    """The value of ``--fit``: ``None`` for the route, the id of a stop, or bounds.

    Bounds are (west, south, east, north) in WGS 84 degrees; east is greater than west, past 180 if
    the bounds cross the antimeridian. Raises ``ValueError`` with one sentence.
    """
    if text == "route":
        return None
    if text.startswith("stop:"):
        return text.removeprefix("stop:")
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        raise ValueError(
            f"--fit {text!r} is not known; give route, stop:ID, or W,S,E,N in degrees"
        ) from None
    if -180 <= east < west <= 180 and east + 360 - west <= MOST_ACROSS:
        east += 360
    fault = _fault(west, south, east, north)
    if fault:
        raise ValueError(f"--fit {text!r} is not west,south,east,north in degrees: {fault}")
    return west, south, east, north


def _fault(west: float, south: float, east: float, north: float) -> str | None:
    if not all(map(math.isfinite, (west, south, east, north))):
        return "each must be a number"
    if west < -MOST_LONGITUDE or east > MOST_LONGITUDE:
        return f"longitudes are between -{MOST_LONGITUDE} and {MOST_LONGITUDE}"
    if south < -90 or north > 90:
        return "latitudes are between -90 and 90"
    if west >= east:
        return "west must be less than east"
    if south >= north:
        return "south must be less than north"
    if south >= MOST_LATITUDE or north <= -MOST_LATITUDE:
        return "the map ends at 85 degrees of latitude"
    return None


def empty_bounds_notice(tour: Tour, bounds: Bounds) -> str | None:
    """One sentence if no stop lies within ``bounds``, in any copy of the world, else ``None``."""
    west, south, east, north = bounds
    positions = [stop.position for stop in tour.stops if stop.position is not None]
    if any(south <= lat <= north and (lon - west) % 360 <= east - west for lon, lat in positions):
        return None
    words = QCoreApplication.translate(
        "export", "No stop of the tour lies within {bounds} (west, south, east, north)."
    )
    return words.format(bounds=", ".join(f"{side:g}" for side in bounds))
