"""Chooses among values of names by the countries and regions of their places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.gazetteer.store import NO_VALUE, PLACE_MASK

_ALL = frozenset(range(256))


class Filter(NamedTuple):
    """Accepts places in one of the countries or regions, all given by their numbers.

    ``country_of`` and ``region_of`` are the columns of the table. ``only`` are the countries in
    which a place must lie besides.
    With ``is_quick``, of many names only the best known ones are looked at.
    """

    country_of: bytes
    region_of: Sequence[int]
    countries: frozenset[int]
    regions: frozenset[int]
    only: frozenset[int] = _ALL
    is_quick: bool = False

    def only_in(self, countries: frozenset[int]) -> Filter:
        """The filter for places that also lie in one of these countries."""
        return self._replace(only=self.only & countries)

    def quickly(self) -> Filter:
        """The filter that looks only at the best known of many names."""
        return self._replace(is_quick=True)

    def accepted(self, values: list[int]) -> list[int]:
        """The values whose places are accepted."""
        country_of, region_of = self.country_of, self.region_of
        countries, regions = self.countries & self.only, self.regions
        if not regions:
            # One key asks this for tens of thousands of names.
            return [
                value
                for value in values
                if value < NO_VALUE and country_of[value & PLACE_MASK] in countries
            ]
        return [
            value
            for value in values
            if value < NO_VALUE
            and country_of[place := value & PLACE_MASK] in self.only
            and (country_of[place] in countries or region_of[place] in regions)
        ]
