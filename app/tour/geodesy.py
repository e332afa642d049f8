"""Geodesic distances on the Earth."""

from __future__ import annotations

from functools import cache
from typing import Any

LonLat = tuple[float, float]

# WGS 84: the longer half-axis in kilometres, and the flattening.
_HALF_AXIS = 6378.137
_FLATTENING = 1 / 298.257223563


def metres_between(start: LonLat, end: LonLat) -> float:
    """The length in metres of the WGS 84 geodesic between two (longitude, latitude) in degrees.

    geographiclib implements C. F. F. Karney, "Algorithms for geodesics" (2013).
    """
    ellipsoid = _ellipsoid()
    solved = ellipsoid.Inverse(start[1], start[0], end[1], end[0], ellipsoid.DISTANCE)
    return float(solved["s12"]) * 1000


@cache
def _ellipsoid() -> Any:
    # Imported by the first route, since most commands need no distance.
    from geographiclib.geodesic import Geodesic

    return Geodesic(_HALF_AXIS, _FLATTENING)
