"""How important the places of GeoNames are to a reader of the map."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from scripts.basemap.cities.capitals import has_capital, seats

# The weight of a city is a mean of its population and of what its fame suggests. Populations are
# often those of whole prefectures, or of the core of a city alone.
_POPULATION_SHARE = 0.6
_PER_NAME, _NAME_POWER = 20e3, 1.5
_LEAST_NAMES = 0.5
_CAPITAL = 3
_CAPITAL_MIN = 3e5
_SEAT = 2
# Cities that are at least as well known as a larger neighbour.
_FAMOUS = {
    ("HK", "Hong Kong"),
    ("JP", "Yokohama"),
    ("KR", "Incheon"),
    ("US", "San Francisco"),
}
_FAMOUS_FACTOR = 2
# Populations that are wrong in GeoNames by a factor of five or more.
_POPULATION = {("CN", "Wuzhong"): 1_383_000}
# A city without a heavier one within this many kilometres counts up to twice its weight.
_REMOTE = 400.0
_MAX_REMOTE_FACTOR = 2.0
# A suburb lies within this distance of a city of this weight that outweighs it by this factor.
_SUBURB = 25.0
_SUBURB_FOR = 5e6
_OUTWEIGHS = 4
_KILOMETRES = 111.2


class City(NamedTuple):
    """A place of GeoNames with its weight and its other names.

    ``seat`` says that it is a capital, or the seat of a dependency.
    """

    name: str
    country: str
    lon: float
    lat: float
    population: int
    weight: float
    capital: bool
    seat: bool
    others: frozenset[str]


def weighted(places: list[Any], countries: dict[str, Any]) -> list[City]:
    """The places without suburbs of larger cities, the heaviest first."""
    return _without_suburbs(_all(places, countries))


def _all(places: list[Any], countries: dict[str, Any]) -> list[City]:
    found = seats(places, countries)
    cities = []
    for place in places:
        code, name = place["countrycode"], place["name"]
        population = _POPULATION.get((code, name), place["population"])
        weight = _weight(population, sum(bool(other) for other in place["alternatenames"]))
        if (code, name) in _FAMOUS:
            weight *= _FAMOUS_FACTOR
        seat = found.get(code) is place
        capital = seat and has_capital(code)
        if capital:
            weight = max(_CAPITAL * weight, _CAPITAL_MIN)
        elif seat:
            weight *= _SEAT
        at = place["longitude"], place["latitude"]
        others = frozenset(place["alternatenames"])
        cities.append(City(name, code, *at, population, weight, capital, seat, others))
    return sorted(cities, key=lambda city: -city.weight)


def _weight(population: int, names: int) -> float:
    fame = _PER_NAME * max(_LEAST_NAMES, names) ** _NAME_POWER
    return float(population**_POPULATION_SHARE * fame ** (1 - _POPULATION_SHARE))


def _without_suburbs(cities: list[City]) -> list[City]:
    """Drops suburbs of much larger cities, and increases the weight of remote cities."""
    close = _Index(_SUBURB * 1.4)
    far = _Index(_REMOTE)
    remaining = []
    for city in cities:
        if not city.seat and any(_is_suburb(city, other) for other in close.around(city, 1)):
            continue
        factor = 1.0
        if all(_distance(city, other) > _REMOTE for other in far.around(city, 1)):
            others = far.around(city, math.ceil(_MAX_REMOTE_FACTOR))
            nearest = min((_distance(city, other) for other in others), default=math.inf)
            factor = min(_MAX_REMOTE_FACTOR, nearest / _REMOTE)
        close.add(city)
        far.add(city)
        remaining.append(city._replace(weight=city.weight * factor))
    return sorted(remaining, key=lambda city: -city.weight)


def _is_suburb(city: City, other: City) -> bool:
    reach = _SUBURB * min(1.4, max(0.2, math.sqrt(other.weight / _SUBURB_FOR)))
    return (
        other.country == city.country
        and (city.country, city.name) not in _FAMOUS
        and other.weight > _OUTWEIGHS * city.weight
        and _distance(city, other) < reach
    )


class _Index:
    """A grid index of cities; ``size`` is the side of a cell in kilometres."""

    def __init__(self, size: float) -> None:
        self._degrees = size / _KILOMETRES
        self._cells: dict[tuple[int, int], list[City]] = defaultdict(list)

    def add(self, city: City) -> None:
        self._cells[self._cell(city)].append(city)

    def around(self, city: City, cells: int) -> Iterator[City]:
        """The cities up to this many cells away, and some beyond."""
        x, y = self._cell(city)
        around = round(360 / self._degrees)
        # A degree of longitude is shorter at higher latitudes.
        columns = math.ceil(cells / max(0.1, math.cos(math.radians(city.lat))))
        for row in range(y - cells, y + cells + 1):
            for column in range(x - columns, x + columns + 1):
                yield from self._cells.get((column % around, row), ())

    def _cell(self, city: City) -> tuple[int, int]:
        x = math.floor((city.lon + 180) / self._degrees)
        return x % round(360 / self._degrees), math.floor(city.lat / self._degrees)


def _distance(a: City, b: City) -> float:
    dx = (a.lon - b.lon + 180) % 360 - 180
    scale = math.cos(math.radians((a.lat + b.lat) / 2))
    return _KILOMETRES * math.hypot(dx * scale, a.lat - b.lat)
