"""The bundled basemap: its files and its attribution."""

from __future__ import annotations

from functools import cache

import msgspec

from app.resources import resource

# Under the names that the page knows: land and borders at 1:50 million, lakes and rivers at the
# same scale, and land at 1:10 million for close views.
GEOMETRY_FILES = {
    "countries": "basemap/countries-50m.json",
    "water": "basemap/water-50m.json",
    "fine": "basemap/countries-10m.json",
}
# Seas and countries, large cities, and smaller towns for close views.
NAME_FILES = {
    "labels": "basemap/labels.json",
    "cities": "basemap/cities.json",
    "towns": "basemap/towns.json",
}
FILES = frozenset(
    path.rpartition("/")[2] for path in (*GEOMETRY_FILES.values(), *NAME_FILES.values())
)
ATTRIBUTION = "Natural Earth, GeoNames"
# Where Web Mercator (EPSG:3857) ends, in degrees north and south; mercator.js has the same number.
LAST_LATITUDE = 85.0511


def read(name: str) -> bytes:
    """A file of the basemap. Raises ``KeyError`` for any other name."""
    if name not in FILES:
        raise KeyError(name)
    return resource("basemap", name).read_bytes()


def is_beyond(lat: float) -> bool:
    """Whether a place at that latitude, in degrees, is not on the map."""
    return abs(lat) > LAST_LATITUDE


@cache
def country_names() -> dict[str, str]:
    """The English names of countries by their ISO 3166-1 alpha-2 codes."""
    return msgspec.json.decode(
        resource("basemap", "country-names.json").read_bytes(), type=dict[str, str]
    )
