"""Maps of image tiles that can replace the basemap, with their attributions."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

if TYPE_CHECKING:
    import xyzservices

# Free for personal use without an API key, one of each kind.
_OFFERED = (
    ("OpenStreetMap", "OpenStreetMap.Mapnik"),
    ("Humanitarian (OpenStreetMap France)", "OpenStreetMap.HOT"),
    ("OpenTopoMap", "OpenTopoMap"),
    ("Satellite picture (NASA Blue Marble)", "NASAGIBS.BlueMarble"),
)
# What providers serve that do not state it.
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
    """Tiles of one server; ``url`` contains ``{z}``, ``{x}`` and ``{y}``, y growing southward."""

    url: str

    @property
    def host(self) -> str:
        """The one host that serves them, with its port if the URL has one."""
        return urlsplit(self.url).netloc

    def address(self, z: int, x: int, y: int) -> str:
        """The URL of one tile."""
        return self.url.format(z=z, x=x, y=y)


def online_tiles() -> tuple[OnlineTiles, ...]:
    """The servers that the app offers, as the package xyzservices describes them."""
    # The import reads a list of hundreds of providers, which most starts of the app do not need.
    import xyzservices.providers as providers

    return tuple(_layer(name, providers.query_name(query)) for name, query in _OFFERED)


def _layer(name: str, provider: xyzservices.TileProvider) -> OnlineTiles:
    # One of several mirrors is enough, and the user has to consent to one host only.
    url = provider.build_url(x="{x}", y="{y}", z="{z}")
    return OnlineTiles(
        name=name,
        url=url,
        attribution=str(provider.attribution).replace("(C)", "©"),
        min_zoom=int(provider.get("min_zoom", 0)),
        max_zoom=int(provider.get("max_zoom", _COMMON_MAX_ZOOM)),
    )
