"""The bundled basemap: which files it has, and whom to thank for it."""

from __future__ import annotations

from app.resources import resource

# By what the page asks for: land and borders at 1:50 million, lakes and rivers at the same scale.
PAGE_FILES = {
    "countries": "basemap/countries-50m.json",
    "water": "basemap/water-50m.json",
}
FILES = frozenset(path.rpartition("/")[2] for path in PAGE_FILES.values())
ATTRIBUTION = "Natural Earth"


def read(name: str) -> bytes:
    """A file of the basemap. Raises ``KeyError`` for any other name."""
    if name not in FILES:
        raise KeyError(name)
    return resource("basemap", name).read_bytes()
