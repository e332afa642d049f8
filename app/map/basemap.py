"""The bundled basemap: its files and its attribution."""

from __future__ import annotations

from functools import cache

import msgspec

from app.resources import resource

# Under the names that the page knows: land and borders at 1:50 million, lakes and rivers at the
# same scale, and land at 1:10 million for close views.
GEOMETRY_FILES = {
    "countries": "basemap/countries-50m.json",
    "water": "basemap/water-50m.bin",
    "fine": "basemap/countries-10m.bin",
}
# The same for the window: land and water as a distant view shows them, which are there sooner, and
# the others for close views.
WINDOW_FILES = {
    "distant": "basemap/distant.bin",
    "water": GEOMETRY_FILES["water"],
    "fine": GEOMETRY_FILES["fine"],
}
# Seas and countries, large cities, and smaller towns for close views.
NAME_FILES = {
    "labels": "basemap/labels.json",
    "cities": "basemap/cities.json",
    "towns": "basemap/towns.json",
}
# What the page of the window loads before it is given a tour.
FIRST_FILES = (WINDOW_FILES["distant"], NAME_FILES["labels"], NAME_FILES["cities"])
FILES = frozenset(
    path.rpartition("/")[2]
    for files in (GEOMETRY_FILES, WINDOW_FILES, NAME_FILES)
    for path in files.values()
)
# Where Web Mercator (EPSG:3857) ends, in degrees north and south; mercator.js has the same number.
LAST_LATITUDE = 85.0511


class Credit(msgspec.Struct, frozen=True):
    """A piece of the line of credits. ``url`` is the page that it leads to, if any."""

    text: str
    url: str | None = None


# CC BY 4.0, 3(a)(1), asks for the name of the creator, the licence, and links to both.
_CREDITS = (
    Credit("Natural Earth", "https://www.naturalearthdata.com/"),
    Credit(", "),
    Credit("GeoNames", "https://www.geonames.org/"),
    Credit(" ("),
    Credit("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    Credit(")"),
)
ATTRIBUTION = "".join(credit.text for credit in _CREDITS)


def credit_line(template: str) -> tuple[Credit, ...]:
    """The line of credits, in which ``{attribution}`` of ``template`` is the attribution."""
    before, _, after = template.partition("{attribution}")
    return (Credit(before), *_CREDITS, Credit(after))


def read(name: str) -> bytes:
    """A file of the basemap. Raises ``KeyError`` for any other name."""
    if name not in FILES:
        raise KeyError(name)
    return resource("basemap", name).read_bytes()


def is_beyond(position: tuple[float, float] | None) -> bool:
    """Whether a place, as longitude and latitude in degrees, is known but not on the map."""
    return position is not None and abs(position[1]) > LAST_LATITUDE


@cache
def country_names() -> dict[str, str]:
    """The English names of countries by their ISO 3166-1 alpha-2 codes."""
    return msgspec.json.decode(
        resource("basemap", "country-names.json").read_bytes(), type=dict[str, str]
    )
