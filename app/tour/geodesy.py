"""Geodesic distances on the Earth, by geopy but without loading its geocoders."""

from __future__ import annotations

import functools
import importlib.util
import sys
from collections.abc import Callable
from typing import Any

LonLat = tuple[float, float]


def metres_between(start: LonLat, end: LonLat) -> float:
    """The length in metres of the WGS 84 geodesic between two (longitude, latitude) in degrees.

    geopy implements C. F. F. Karney, "Algorithms for geodesics" (2013).
    """
    return float(_geodesic()((start[1], start[0]), (end[1], end[0])).meters)


@functools.cache
def _geodesic() -> Callable[..., Any]:
    # geopy/__init__.py imports every geocoder and with them an HTTP client, which takes most of the
    # time. Distances need no geocoder, so the package is registered without running its __init__.
    if "geopy" not in sys.modules:
        spec = importlib.util.find_spec("geopy")
        if spec is not None:
            sys.modules["geopy"] = importlib.util.module_from_spec(spec)
    from geopy.distance import geodesic

    measure: Callable[..., Any] = geodesic
    return measure
