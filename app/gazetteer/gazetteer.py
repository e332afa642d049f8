"""The gazetteer: finds places by name, and the nearest place and the country of a point."""

from __future__ import annotations

import math
from collections.abc import Collection
from functools import cache, cached_property
from pathlib import Path

from app.gazetteer.finding import Finder
from app.gazetteer.lands import Lands
from app.gazetteer.nearest import nearest
from app.gazetteer.places import Match, Nearest, Place, Within
from app.gazetteer.store import Store
from app.gazetteer.table import Table
from app.resources import resource

MOST = 10


@cache
def opened() -> Gazetteer:
    """The gazetteer that ships with the app. Raises ``GazetteerError``."""
    return Gazetteer(resource("gazetteer", "places.bin"))


class Gazetteer:
    """The places of one file. Raises ``GazetteerError`` if it cannot be read."""

    def __init__(self, path: Path) -> None:
        store = Store(path)
        self._table = Table(store)
        self._finder = Finder(store, self._table)

    def find(
        self,
        words: str,
        *,
        countries: Collection[str] = (),
        country: str | None = None,
        most: int = MOST,
    ) -> tuple[Match, ...]:
        """The places with a name that begins like the words, or in which a word does; best first.

        Case, accents, punctuation and spaces do not count. A country or region may stand before
        or after the name. Names that match whole come first, then larger places; those in
        ``countries`` (alpha-2) are preferred, and with ``country`` only its places are found.
        Three capital letters also find the airport with this IATA code.
        """
        return self._finder.find(words, countries, country, most)

    def named(self, words: str, *, most: int = MOST) -> tuple[Match, ...]:
        """The places that have exactly this name, best known first.

        Case, accents, punctuation and spaces do not count. It looks for no beginnings of names, and
        so takes a twentieth of the time of :meth:`find`.
        """
        return self._finder.named(words, most)

    def within(self, words: str) -> Within:
        """The countries, and the states and provinces, that the words name."""
        return self._finder.within(words)

    def capitals(self, country: str) -> tuple[Place, ...]:
        """The capitals of a country (alpha-2); a few have two or three, in no order."""
        return tuple(self._table.place(number) for number in self._capitals.get(country, ()))

    def country(self, code: str) -> Place | None:
        """The country with an alpha-2 code."""
        numbers = self._countries.get(code)
        return self._table.place(numbers[0]) if numbers else None

    def qualifies(self, words: str) -> bool:
        """Whether the words name a country, a state or a province, as may stand beside a name."""
        return self._finder.qualifies(words)

    def nearest(self, lon: float, lat: float) -> Nearest | None:
        """The populated place or listed site nearest to a point in degrees (WGS 84)."""
        return nearest(self._table, lon, lat)

    def country_at(self, lon: float, lat: float) -> str | None:
        """The alpha-2 code of the country at a point in degrees (WGS 84).

        None at sea, and on land that the map gives to no country. Borders are the map's, which are
        coarse; so close to a place, and near a coast, the nearest place decides.
        """
        return self.around(lon, lat)[1]

    def around(self, lon: float, lat: float) -> tuple[Nearest | None, str | None]:
        """The answers of :meth:`nearest` and :meth:`country_at`, by one search."""
        near = self.nearest(lon, lat)
        if not (math.isfinite(lon) and -90 <= lat <= 90):
            return near, None
        land = self._lands.at(lon, lat)
        if near is None:
            return None, land.a2 if land is not None else None
        if land is None:
            return near, near.place.country if near.metres < _COAST else None
        # Land that the map gives to no country stays without one.
        is_close = near.metres < _CLOSE and land.a2 is not None
        return near, near.place.country if is_close else land.a2

    @cached_property
    def _capitals(self) -> dict[str, list[int]]:
        return self._table.of_kind("capital")

    @cached_property
    def _countries(self) -> dict[str, list[int]]:
        return self._table.of_kind("country")

    @cached_property
    def _lands(self) -> Lands:
        return Lands(resource("basemap", "countries-50m.json"))


# A point so near to a place is not at sea, in metres.
_COAST = 15_000
# The map's borders are off by up to about as much, so this near to a place its country counts.
_CLOSE = 1500
