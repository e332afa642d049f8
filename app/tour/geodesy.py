"""How far it is from one place to another on the Earth: geopy's geodesic, without its geocoders."""

from __future__ import annotations

import functools
import importlib.util
import sys
from collections.abc import Callable
from typing import Any

LonLat = tuple[float, float]


def metres_between(start: LonLat, end: LonLat) -> float:
    """The length of the geodesic on WGS 84 between two (longitude, latitude) in degrees, in metres.

    After Karney, Algorithms for geodesics (2013), by way of geopy.
    """
    return float(_geodesic()((start[1], start[0]), (end[1], end[0])).meters)


@functools.cache
def _geodesic() -> Callable[..., Any]:
    # The package's own __init__ loads every geocoder and with them a client for the web: that is
    # most of the time, and this app asks no geocoder. So its module is put in place unread, and
    # the one that measures is found by its path.
    if "geopy" not in sys.modules:
        found = importlib.util.find_spec("geopy")
        if found is not None:
            sys.modules["geopy"] = importlib.util.module_from_spec(found)
    from geopy.distance import geodesic

    measure: Callable[..., Any] = geodesic
    return measure
