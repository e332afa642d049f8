"""Chooses the cities that the map names and the zoom of each, evenly spread at every zoom.

A city appears at the zoom that its weight allows, but not before it stands clear of all heavier
cities. The weight is the population. It is increased for capitals and for cities far from larger
ones, and reduced for places with names in few languages. Those are mostly suburbs, districts or
seats of populous counties, which GeoNames does not distinguish from cities.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from scripts.basemap.city_names import english
from scripts.basemap.land import mercator
from scripts.basemap.states import is_state

# Zooms and minimum weights; the zoom is linear in the logarithm of the weight between them.
_THRESHOLDS = (
    (2.5, 9e6),
    (3.3, 4.5e6),
    (4.0, 2e6),
    (4.6, 9e5),
    (5.3, 3.6e5),
    (6.0, 1.5e5),
    (6.8, 6e4),
    (7.6, 2.4e4),
    (8.4, 8e3),
    (9.2, 1.5e3),
)
_LAST_ZOOM = 9.5
# The minimum distance between two named cities, in pixels across and down.
SPACING = (84, 36)
_TILE = 256
_TOWNS_FROM = 5.5
_MAX_TOWNS = 20000
# The number of names in GeoNames that makes a city count in full.
_NAMES = 30
_MIN_FAME, _MAX_FAME = 0.05, 2.0
_CAPITAL = 3
_CAPITAL_MIN = 3e5
_SEAT = 2
# Cities that are at least as well known as a larger neighbour.
_FAMOUS = {
    ("HK", "Hong Kong"),
    ("JP", "Yokohama"),
    ("KR", "Incheon"),
    ("US", "San Francisco"),
    ("US", "Washington"),
}
_FAMOUS_FACTOR = 4
# A city without a heavier one within this many kilometres counts up to three times its weight.
_REMOTE = 400.0
_MAX_REMOTE_FACTOR = 3.0
# A suburb lies within this distance of a city of 5 million that outweighs it by this factor.
_SUBURB = 25.0
_SUBURB_FOR = 5e6
_OUTWEIGHS = 4
_KILOMETRES = 111.2

# Capitals that GeoNames spells differently in its tables of countries and cities.
CAPITALS = {
    "AG": "Saint John’s",
    "BR": "Brasília",
    "CM": "Yaoundé",
    "CO": "Bogotá",
    "CR": "San José",
    "CW": "Willemstad",
    "EH": "Laayoune",
    "FO": "Tórshavn",
    "GD": "Saint George's",
    "GG": "Saint Peter Port",
    # GeoNames has New Delhi as a part of Delhi.
    "IN": "Delhi",
    "IS": "Reykjavík",
    "KZ": "Astana",
    "MN": "Ulan Bator",
    "MO": "Macau",
    "NC": "Nouméa",
    "PS": "Ramallah",
    "PY": "Asunción",
    "ST": "São Tomé",
    "TG": "Lomé",
    "TO": "Nuku‘alofa",
    "VU": "Port-Vila",
    "WF": "Mata-Utu",
}


class City(NamedTuple):
    """A place of GeoNames with its weight."""

    name: str
    country: str
    lon: float
    lat: float
    population: int
    weight: float
    capital: bool


def build_cities(places: list[Any], countries: dict[str, Any]) -> tuple[Any, Any]:
    """The large cities, and the towns for close views, as columns of the files."""
    chosen = _spread(_without_suburbs(_weighted(places, countries)))
    large = [pair for pair in chosen if pair[0] < _TOWNS_FROM]
    towns = [pair for pair in chosen if pair[0] >= _TOWNS_FROM]
    return _columns(large), _columns(towns[:_MAX_TOWNS])


def _columns(chosen: list[tuple[float, City]]) -> dict[str, list[Any]]:
    cities = [city for _, city in chosen]
    return {
        "names": [english(city.name, city.country) for city in cities],
        "lon": [round(city.lon, 3) for city in cities],
        "lat": [round(city.lat, 3) for city in cities],
        "from": [zoom for zoom, _ in chosen],
        "capital": [index for index, city in enumerate(cities) if city.capital],
    }


def _weighted(places: list[Any], countries: dict[str, Any]) -> list[City]:
    """All places, the heaviest first."""
    seats = {
        code: CAPITALS.get(code, country["capital"].strip()) for code, country in countries.items()
    }
    capitals: dict[str, Any] = {}
    for place in places:
        code = place["countrycode"]
        if place["name"] == seats.get(code) and (
            code not in capitals or place["population"] > capitals[code]["population"]
        ):
            capitals[code] = place
    cities = []
    for place in places:
        code = place["countrycode"]
        names = sum(bool(name) for name in place["alternatenames"])
        weight = place["population"] * min(_MAX_FAME, max(_MIN_FAME, names / _NAMES))
        if (code, place["name"]) in _FAMOUS:
            weight *= _FAMOUS_FACTOR
        is_seat = capitals.get(code) is place
        capital = is_seat and is_state(code) and code != "PS"
        if capital:
            weight = max(_CAPITAL * weight, _CAPITAL_MIN)
        elif is_seat:
            weight *= _SEAT
        cities.append(
            City(
                place["name"],
                code,
                place["longitude"],
                place["latitude"],
                place["population"],
                weight,
                capital,
            )
        )
    return sorted(cities, key=lambda city: -city.weight)


def _without_suburbs(cities: list[City]) -> list[City]:
    """Drops suburbs of much larger cities, and increases the weight of remote cities."""
    close = _Index(_SUBURB * 1.4)
    far = _Index(_REMOTE)
    remaining = []
    for city in cities:
        if not city.capital and any(_is_suburb(city, other) for other in close.around(city, 1)):
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


def _spread(cities: list[City]) -> list[tuple[float, City]]:
    """The cities that the map names, with their zooms, by zoom and then by weight.

    Heavier cities are placed first, so that no city waits for a lighter one. Each appears at the
    zoom that its weight allows, or as soon as it stands clear of all heavier cities named by then.
    """
    lon = np.array([city.lon for city in cities])
    north = np.array([mercator(city.lat) for city in cities])
    taken = np.empty(len(cities), dtype=int)
    zooms = np.empty(len(cities))
    count = 0
    for index, city in enumerate(cities):
        earlier = taken[:count]
        clear = np.minimum(
            _clear_from(lon[earlier] - lon[index], SPACING[0]),
            _clear_from(north[earlier] - north[index], SPACING[1]),
        )
        # A city that appears only once both have room does not block this one.
        blocking = clear[zooms[:count] < clear]
        zoom = max(_zoom_for(city.weight), blocking.max(initial=0.0))
        if zoom > _LAST_ZOOM:
            continue
        taken[count] = index
        # Round up, so that two names never come too close.
        zooms[count] = math.ceil(zoom * 10 - 1e-9) / 10
        count += 1
    chosen = [(float(zooms[place]), cities[taken[place]]) for place in range(count)]
    return sorted(chosen, key=lambda pair: (pair[0], -pair[1].weight))


def _clear_from(degrees: Any, pixels: int) -> Any:
    """The zooms from which places this many degrees apart are at least ``pixels`` apart."""
    with np.errstate(divide="ignore"):
        return np.log2(pixels * 360 / (_TILE * np.abs(degrees)))


def _zoom_for(weight: float) -> float:
    """The zoom from which a city of this weight may be named."""
    if weight >= _THRESHOLDS[0][1]:
        return _THRESHOLDS[0][0]
    for (before, more), (after, less) in zip(_THRESHOLDS, _THRESHOLDS[1:], strict=False):
        if weight >= less:
            return before + (after - before) * math.log(more / weight) / math.log(more / less)
    return _THRESHOLDS[-1][0]
