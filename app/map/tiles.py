"""Maps made of image tiles that may lie under the tour: which there are, and whom to thank."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

if TYPE_CHECKING:
    import xyzservices

# Free of charge and of keys for a reader's own use, one of each kind.
_OFFERED = (
    ("OpenStreetMap", "OpenStreetMap.Mapnik"),
    ("Humanitarian (OpenStreetMap France)", "OpenStreetMap.HOT"),
    ("OpenTopoMap", "OpenTopoMap"),
    ("Satellite picture (NASA Blue Marble)", "NASAGIBS.BlueMarble"),
)
# What a provider serves if it does not say.
_COMMON_MAX_ZOOM = 18


class TileLayer(msgspec.Struct, frozen=True, kw_only=True):
    """A map of square image tiles in Web Mercator (EPSG:3857), 256 CSS pixels wide.

    ``min_zoom`` and ``max_zoom`` bound the levels that have tiles; ``attribution`` is plain text.
    """

    name: str
    attribution: str
    min_zoom: int = 0
    max_zoom: int = _COMMON_MAX_ZOOM


class OnlineTiles(TileLayer, frozen=True, kw_only=True):
    """Tiles of one server; ``url`` holds ``{z}``, ``{x}`` and ``{y}``, y growing southward."""

    url: str

    @property
    def host(self) -> str:
        """The one host that is asked for them, with its port if that is named."""
        return urlsplit(self.url).netloc

    def address(self, z: int, x: int, y: int) -> str:
        """The URL of one tile."""
        return self.url.format(z=z, x=x, y=y)


def online_tiles() -> tuple[OnlineTiles, ...]:
    """The servers that the app offers, as the package xyzservices knows them."""
    # It reads a list of hundreds, which most starts of the app have no use for.
    import xyzservices.providers as known

    return tuple(_layer(name, known.query_name(query)) for name, query in _OFFERED)


def _layer(name: str, provider: xyzservices.TileProvider) -> OnlineTiles:
    # One of several mirrors is enough, and one host is easier to consent to.
    url = provider.build_url(x="{x}", y="{y}", z="{z}")
    return OnlineTiles(
        name=name,
        url=url,
        attribution=str(provider.attribution).replace("(C)", "©"),
        min_zoom=int(provider.get("min_zoom", 0)),
        max_zoom=int(provider.get("max_zoom", _COMMON_MAX_ZOOM)),
    )
