"""Writes the chosen cities as the columns of two files: large cities, and towns for close views."""

from __future__ import annotations

import math
from typing import Any

from scripts.basemap import languages
from scripts.basemap.cities.importance import City, weighted
from scripts.basemap.cities.names import english
from scripts.basemap.cities.spread import MAJOR, spread, zoom_for

_TOWNS_FROM = 5.5
_MAX_TOWNS = 20000
# People in a square kilometre of a city. Populations are those of towns without their suburbs, or
# of whole regions: how far a city reaches is only known roughly.
_DENSITY = 3000
# A town that is named this much later than its weight allows is kept before smaller ones.
_LATE = 2.0


def build_cities(places: list[Any], countries: dict[str, Any]) -> tuple[Any, Any]:
    """The large cities, and the towns for close views, as columns of the files."""
    people = {code: country["population"] for code, country in countries.items()}
    chosen = spread(weighted(places, countries), people)
    large = [pair for pair in chosen if pair[0] < _TOWNS_FROM]
    towns = [pair for pair in chosen if pair[0] >= _TOWNS_FROM]
    towns = sorted(towns, key=_lateness)[:_MAX_TOWNS]
    return _columns(large), _columns(sorted(towns, key=lambda pair: (pair[0], -pair[1].weight)))


def _lateness(pair: tuple[float, City]) -> float:
    """The zoom of a town, or less if it only waits for room beside a larger one."""
    zoom, city = pair
    # Seats of dependencies are few, and some are the only names for hundreds of kilometres.
    return 0 if city.seat else min(zoom, zoom_for(city.weight) + _LATE)


def _columns(chosen: list[tuple[float, City]]) -> dict[str, Any]:
    """The columns of a file.

    ``capital`` has the country codes of the capitals by their places in the other columns;
    ``major`` the places of cities with millions of people; ``other`` the names in other languages;
    ``reach`` how far each extends from its middle, in kilometres.
    """
    cities = [city for _, city in chosen]
    return {
        "names": [english(city.name, city.country) for city in cities],
        "lon": [round(city.lon, 3) for city in cities],
        "lat": [round(city.lat, 3) for city in cities],
        "from": [zoom for zoom, _ in chosen],
        "reach": [_reach(city.population) for city in cities],
        "capital": {str(index): city.country for index, city in enumerate(cities) if city.capital},
        "major": [index for index, city in enumerate(cities) if city.population > MAJOR],
        "other": {language: _other(language, cities) for language in languages.LANGUAGES},
    }


def _reach(population: int) -> int:
    """How far a town of so many people extends from its middle, in whole kilometres."""
    return max(1, round(math.sqrt(population / _DENSITY / math.pi)))


def _other(language: str, cities: list[City]) -> dict[str, str]:
    """The names in a language by their places in the columns, where they are not English."""
    names = ((str(index), languages.city(language, city)) for index, city in enumerate(cities))
    return {index: name for index, name in names if name is not None}
