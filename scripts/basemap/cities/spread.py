"""The zoom from which each city is named, so that the names are evenly spread at every zoom.

Heavier cities come first. Each is named from the zoom that its weight allows, but the closer it is
to a heavier one, the later. Capitals of states are named early in any case: whether two that stand
close together have room is for the page to find.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from scripts.basemap.cities.importance import City
from scripts.basemap.land import mercator

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
# The distance between two named cities of the least weight for a zoom, in pixels across and down.
SPACING = (84, 36)
# How soon a city that is overdue by its weight comes nearer to a heavier one: for each zoom beyond
# its own, it keeps a distance that is shorter by so many powers of 2. Zooms and what holds there.
_OVERDUE = ((4.6, 0.5), (6.0, 0.15))
# The distance that two dots keep in any case, in pixels across and down.
LEAST = (14, 11)
_TILE = 256
_FIRST_LEVEL = 2
_NEAR = (-1, 0, 1)
# The population of a country whose capital is named earlier, and the last zooms for capitals. A
# little less than 5 million, because GeoNames' populations are some years old.
POPULOUS = 4_900_000
CAPITAL_FROM, POPULOUS_CAPITAL_FROM = 5.0, 4.0
# The last zoom for the seat of a dependency.
_SEAT_FROM = 7.0
# Cities with more people are named as soon as their weight allows and their dots are so many pixels
# from heavier ones; the major ones from a later zoom on in any case, if their dots do not coincide.
# Whether their names have room is for the page to find.
LARGE, LARGE_APART = 2_500_000, 20
MAJOR, MAJOR_APART = 5_000_000, 10
MAJOR_FROM, TOUCHING = 4.4, 4


def spread(cities: list[City], people: dict[str, int]) -> list[tuple[float, City]]:
    """The cities that the map names, with their zooms, by zoom and then by weight.

    ``cities`` are sorted by weight; ``people`` are the populations of countries by their codes.
    """
    named = _Named()
    chosen = []
    for city in cities:
        own = zoom_for(city.weight)
        near = list(named.near(city, own))
        clear = [(zoom, _clear_from(dx, dy, own)) for zoom, dx, dy in near]
        # A city that appears only once both have room does not block this one.
        zoom = max((own, *(free for other, free in clear if other < free)))
        zoom = min(zoom, _last_for(city, people))
        if city.population > LARGE:
            zoom = min(zoom, _beside(near, own, LARGE_APART))
        if city.population > MAJOR:
            zoom = min(zoom, _beside(near, own, MAJOR_APART), _beside(near, MAJOR_FROM, TOUCHING))
        if zoom <= _LAST_ZOOM:
            # Round up, so that two names never come too close.
            zoom = math.ceil(zoom * 10 - 1e-9) / 10
            named.add(city, zoom)
            chosen.append((zoom, city))
    return sorted(chosen, key=lambda pair: (pair[0], -pair[1].weight))


class _Named:
    """The cities that are named so far, in a grid for each whole zoom; a cell is a spacing wide."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int, int], list[tuple[float, float, float]]] = {}

    def add(self, city: City, zoom: float) -> None:
        x, y = city.lon, mercator(city.lat)
        for level in range(_FIRST_LEVEL, math.ceil(_LAST_ZOOM) + 1):
            key = (level, *_cell(x, y, level))
            self._cells.setdefault(key, []).append((x, y, zoom))

    def near(self, city: City, own: float) -> Iterator[tuple[float, float, float]]:
        """Of each city near by: its zoom, and how far it is across and down, in degrees.

        ``own`` is the zoom that the weight of the city allows: cities farther than a spacing from
        it there do not delay it.
        """
        x, y = city.lon, mercator(city.lat)
        level = math.floor(own)
        column, row = _cell(x, y, level)
        around = math.ceil(360 / _size(SPACING[0], level))
        for place in {((column + dx) % around, row + dy) for dx in _NEAR for dy in _NEAR}:
            for other_x, other_y, zoom in self._cells.get((level, *place), ()):
                across = abs(other_x - x)
                yield zoom, min(across, 360 - across), abs(other_y - y)


def _size(pixels: int, zoom: float) -> float:
    """The degrees of so many pixels at a zoom."""
    return float(pixels * 360 / (_TILE * 2**zoom))


def _cell(x: float, y: float, level: int) -> tuple[int, int]:
    across, down = (_size(pixels, level) for pixels in SPACING)
    return math.floor((x + 180) / across) % math.ceil(360 / across), math.floor(y / down)


def _clear_from(dx: float, dy: float, own: float) -> float:
    """The zoom from which two cities have room that are so many degrees apart."""
    least = min(_apart(dx, LEAST[0]), _apart(dy, LEAST[1]))
    wanted = min(_apart(dx, SPACING[0]), _apart(dy, SPACING[1]))
    (early, most), (late, fewest) = _OVERDUE
    share = max(0.0, min(1.0, (own - early) / (late - early)))
    overdue = most + (fewest - most) * share
    return max(least, (wanted + overdue * own) / (1 + overdue))


def _apart(degrees: float, pixels: int) -> float:
    """The zoom from which so many degrees are at least ``pixels``."""
    return math.log2(pixels * 360 / (_TILE * degrees)) if degrees else math.inf


def _beside(near: list[tuple[float, float, float]], own: float, pixels: int) -> float:
    """The zoom from ``own`` on at which a dot is so many pixels from those near it."""
    return max((own, *(min(_apart(dx, pixels), _apart(dy, pixels)) for _, dx, dy in near)))


def _last_for(city: City, people: dict[str, int]) -> float:
    """The zoom from which a capital, or the seat of a dependency, is named at the latest."""
    if city.capital:
        populous = people.get(city.country, 0) > POPULOUS
        return POPULOUS_CAPITAL_FROM if populous else CAPITAL_FROM
    return _SEAT_FROM if city.seat else math.inf


def zoom_for(weight: float) -> float:
    """The zoom from which a city of this weight may be named."""
    if weight >= _THRESHOLDS[0][1]:
        return _THRESHOLDS[0][0]
    for (before, more), (after, less) in zip(_THRESHOLDS, _THRESHOLDS[1:], strict=False):
        if weight >= less:
            return before + (after - before) * math.log(more / weight) / math.log(more / less)
    return _THRESHOLDS[-1][0]
