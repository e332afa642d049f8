"""Which cities lie around a point."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from app.gazetteer.keys import key
from scripts.gazetteer.entry import Entry

_METRES = 111_200.0


class Neighbours:
    """Cities by the degree in which they lie."""

    def __init__(self, cities: Iterable[Entry]) -> None:
        self._cells: dict[tuple[int, int], list[Entry]] = defaultdict(list)
        for city in cities:
            self._cells[math.floor(city.lon), math.floor(city.lat)].append(city)

    def within(self, lon: float, lat: float, metres: float) -> Iterator[tuple[float, Entry]]:
        """The cities at most so many metres away (at most a degree), and their distances."""
        for x in range(math.floor(lon) - 1, math.floor(lon) + 2):
            for y in range(math.floor(lat) - 1, math.floor(lat) + 2):
                for city in self._cells.get(((x + 180) % 360 - 180, y), ()):
                    distance = metres_between(lon, lat, city.lon, city.lat)
                    if distance <= metres:
                        yield distance, city

    def largest(self, lon: float, lat: float, metres: float) -> Entry | None:
        """The most important city at most so many metres away."""
        cities = (city for _, city in self.within(lon, lat, metres))
        return max(cities, key=lambda city: city.importance, default=None)

    def prevailing(self, lon: float, lat: float, metres: float) -> Entry | None:
        """The city that one names to say where a point is: large, or else near."""
        found = ((_weight(*pair), pair[1]) for pair in self.within(lon, lat, metres))
        best = max(found, key=lambda pair: pair[0], default=None)
        return best[1] if best else None

    def named(self, name: str, lon: float, lat: float, metres: float) -> Entry | None:
        """The most important city with this name at most so many metres away."""
        folded = key(name)
        cities = (city for _, city in self.within(lon, lat, metres) if folded in city.names)
        return max(cities, key=lambda city: city.importance, default=None)


def _weight(metres: float, city: Entry) -> float:
    """How much a city stands out at a distance."""
    return city.importance - 2 * math.log10(metres + 3000)


def metres_between(lon: float, lat: float, to_lon: float, to_lat: float) -> float:
    """About the distance between two points that are near each other, in degrees."""
    across = ((to_lon - lon + 180) % 360 - 180) * math.cos(math.radians((lat + to_lat) / 2))
    return _METRES * math.hypot(across, to_lat - lat)
