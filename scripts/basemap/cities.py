"""Which cities the map names from which zoom on, so that at every zoom they are evenly spread.

Each city appears at the zoom that its weight allows, if by then it stands clear of all weightier
ones. The weight is the population, more for capitals and for cities far
from greater ones, less for places that few languages have a name for: those are mostly suburbs,
districts, or the seats of populous counties, which GeoNames does not tell from cities.
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

# Zoom, and the least weight for it; between two, the logarithm of the weight runs straight.
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
# Between two named cities, in pixels: names are wide, and low.
SPACING = (84, 36)
_TILE = 256
_TOWNS_FROM = 5.5
_MOST_TOWNS = 20000
# As many names as this in GeoNames make a city count in full; a few make it count little.
_NAMES = 30
_LEAST_FAME, _MOST_FAME = 0.05, 2.0
_CAPITAL = 3
_CAPITAL_LEAST = 3e5
_SEAT = 2
# Where the world knows the lesser of two neighbours better, or both of them.
_FAMOUS = {
    ("HK", "Hong Kong"),
    ("JP", "Yokohama"),
    ("KR", "Incheon"),
    ("US", "San Francisco"),
    ("US", "Washington"),
}
_FAMOUS_COUNTS = 4
# A city alone for this many kilometres counts up to three times its weight.
_LONELY = 400.0
_LONELIEST = 3.0
# A suburb: within this distance of a city of 5 million that outweighs it so many times.
_SUBURB = 25.0
_SUBURB_FOR = 5e6
_OUTWEIGHS = 4
_KILOMETRES = 111.2

# Where GeoNames' table of countries names the capital otherwise than its table of cities.
_CAPITALS = {
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
    # To GeoNames New Delhi is a part of it.
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
    """The great cities, and the towns for close views; each in the file's form."""
    chosen = _spread(_without_suburbs(_weighed(places, countries)))
    great = [pair for pair in chosen if pair[0] < _TOWNS_FROM]
    towns = [pair for pair in chosen if pair[0] >= _TOWNS_FROM]
    return _columns(great), _columns(towns[:_MOST_TOWNS])


def _columns(chosen: list[tuple[float, City]]) -> dict[str, list[Any]]:
    cities = [city for _, city in chosen]
    return {
        "names": [english(city.name, city.country) for city in cities],
        "lon": [round(city.lon, 3) for city in cities],
        "lat": [round(city.lat, 3) for city in cities],
        "from": [zoom for zoom, _ in chosen],
        "capital": [index for index, city in enumerate(cities) if city.capital],
    }


def _weighed(places: list[Any], countries: dict[str, Any]) -> list[City]:
    """All places, the weightiest first."""
    seats = {
        code: _CAPITALS.get(code, country["capital"].strip()) for code, country in countries.items()
    }
    most: dict[str, Any] = {}
    for place in places:
        code = place["countrycode"]
        if place["name"] == seats.get(code) and (
            code not in most or place["population"] > most[code]["population"]
        ):
            most[code] = place
    found = []
    for place in places:
        code = place["countrycode"]
        names = sum(bool(name) for name in place["alternatenames"])
        weight = place["population"] * min(_MOST_FAME, max(_LEAST_FAME, names / _NAMES))
        if (code, place["name"]) in _FAMOUS:
            weight *= _FAMOUS_COUNTS
        is_seat = most.get(code) is place
        capital = is_seat and is_state(code) and code != "PS"
        if capital:
            weight = max(_CAPITAL * weight, _CAPITAL_LEAST)
        elif is_seat:
            weight *= _SEAT
        found.append(
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
    return sorted(found, key=lambda city: -city.weight)


def _without_suburbs(cities: list[City]) -> list[City]:
    """Without places in the shadow of a much greater one; and the lonely ones made weightier."""
    close = _Index(_SUBURB * 1.4)
    far = _Index(_LONELY)
    found = []
    for city in cities:
        if not city.capital and any(_is_suburb(city, other) for other in close.around(city, 1)):
            continue
        lonely = 1.0
        if all(_distance(city, other) > _LONELY for other in far.around(city, 1)):
            others = far.around(city, math.ceil(_LONELIEST))
            nearest = min((_distance(city, other) for other in others), default=math.inf)
            lonely = min(_LONELIEST, nearest / _LONELY)
        close.add(city)
        far.add(city)
        found.append(city._replace(weight=city.weight * lonely))
    return sorted(found, key=lambda city: -city.weight)


def _is_suburb(city: City, other: City) -> bool:
    reach = _SUBURB * min(1.4, max(0.2, math.sqrt(other.weight / _SUBURB_FOR)))
    return (
        other.country == city.country
        and (city.country, city.name) not in _FAMOUS
        and other.weight > _OUTWEIGHS * city.weight
        and _distance(city, other) < reach
    )


class _Index:
    """Cities in cells as wide and high as a number of kilometres."""

    def __init__(self, size: float) -> None:
        self._degrees = size / _KILOMETRES
        self._cells: dict[tuple[int, int], list[City]] = defaultdict(list)

    def add(self, city: City) -> None:
        self._cells[self._cell(city)].append(city)

    def around(self, city: City, cells: int) -> Iterator[City]:
        """The cities up to so many cells away, and some beyond."""
        x, y = self._cell(city)
        around = round(360 / self._degrees)
        # Northward a degree of longitude is ever shorter.
        columns = math.ceil(cells / max(0.1, math.cos(math.radians(city.lat))))
        for row in range(y - cells, y + cells + 1):
            for column in range(x - columns, x + columns + 1):
                yield from self._cells.get((column % around, row), ())

    def _cell(self, city: City) -> tuple[int, int]:
        x = math.floor((city.lon + 180) / self._degrees)
        return x % round(360 / self._degrees), math.floor(city.lat / self._degrees)


def _distance(one: City, other: City) -> float:
    dx = (one.lon - other.lon + 180) % 360 - 180
    narrow = math.cos(math.radians((one.lat + other.lat) / 2))
    return _KILOMETRES * math.hypot(dx * narrow, one.lat - other.lat)


def _spread(cities: list[City]) -> list[tuple[float, City]]:
    """The cities that are ever named, with their zooms; by zoom, then by weight.

    The weightiest chooses first, so that no city waits for a lesser one: each appears at the zoom
    that its weight allows, or else as soon as it stands clear of all weightier ones that are named
    by then.
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
        # Whoever appears only where both have room is not in the way before.
        hindering = clear[zooms[:count] < clear]
        zoom = max(_zoom_for(city.weight), hindering.max(initial=0.0))
        if zoom > _LAST_ZOOM:
            continue
        taken[count] = index
        # Upward, or rounding would bring two a little too near.
        zooms[count] = math.ceil(zoom * 10 - 1e-9) / 10
        count += 1
    chosen = [(float(zooms[place]), cities[taken[place]]) for place in range(count)]
    return sorted(chosen, key=lambda pair: (pair[0], -pair[1].weight))


def _clear_from(degrees: Any, pixels: int) -> Any:
    """From which zooms on two places are so many pixels apart, by their distance in degrees."""
    with np.errstate(divide="ignore"):
        return np.log2(pixels * 360 / (_TILE * np.abs(degrees)))


def _zoom_for(weight: float) -> float:
    """The zoom from which on a city of this weight may be named."""
    if weight >= _THRESHOLDS[0][1]:
        return _THRESHOLDS[0][0]
    for (before, more), (after, less) in zip(_THRESHOLDS, _THRESHOLDS[1:], strict=False):
        if weight >= less:
            return before + (after - before) * math.log(more / weight) / math.log(more / less)
    return _THRESHOLDS[-1][0]
