"""Places country names where the shape of the name fits largest inside the country."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

from scripts.basemap.country_places import BY_HAND, FIRST_RANK, RANK_OF
from scripts.basemap.islets import ROOM, Islet, islet_of
from scripts.basemap.land import Area, Country, Interval, latitude_of
from scripts.basemap.languages import LANGUAGES
from scripts.basemap.languages import countries as names
from scripts.basemap.states import country_name, is_state

# The width of a letter with its spacing, and the height of a line, relative to the font size.
_LETTER = 0.8
_LINE = 1.2
_ROWS = 72
# The penalty for an off-centre place, and the minimum score of a second place.
_OFF_CENTRE_PENALTY = 0.4
_SECOND = 0.6
_CANDIDATES = 3
# A name may extend over the sea by this factor.
_OVERHANG = 1.5
# The number of countries in each rank, from the second.
_RANK_SIZES = (30, 45, 55, 50)
_DEPENDENT_RANK = 5
# The last rank of a state, and that of a state in the middle of an ocean.
_LAST_STATE_RANK, _REMOTE_RANK = 5, 4
# Islands without inhabitants all over the Pacific, and one in the South Atlantic.
_UNNAMED = frozenset({"BV", "UM"})


class Spot(NamedTuple):
    """A place for a name: its centre, the width of the land there, and the font size."""

    x: float
    y: float
    width: float
    size: float


def country_labels(
    countries: list[Country],
    more: list[Country],
    seats: dict[str, tuple[float, float]],
    facts: dict[str, Any],
) -> list[dict[str, Any]]:
    """The labels of all countries, by rank.

    ``more`` are countries that only finer data have; ``seats`` are longitude and latitude of the
    capitals, by the codes of their countries; ``facts`` are GeoNames' areas and populations.
    """
    known = {country.code for country in countries}
    every = [*countries, *(country for country in more if country.code not in known | _UNNAMED)]
    ranks = _ranks([country.code for country in every], facts)
    labels = []
    for country in every:
        code = country.code
        islet = None if code in BY_HAND else islet_of(country, seats.get(code), countries)
        label: dict[str, Any] = {"a2": code, "name": country_name(code, facts[code]["name"])}
        label["other"] = {language: names(language)[code] for language in LANGUAGES}
        if islet is None:
            at, width = _places(country, label["name"], countries)
        else:
            at, width = [islet.middle], ROOM
            bounds = (islet.west, islet.south, islet.east, islet.north)
            label["box"] = [round(number, 2) for number in bounds]
            label["free"] = [[round(room, 2) for room in free] for free in islet.free]
        label["at"] = [[round(_wrapped(lon), 2), round(lat, 2)] for lon, lat in at]
        label["rank"] = _early(ranks[code], islet, is_state(code))
        label["width"] = round(width, 2)
        labels.append(label)
    return sorted(labels, key=lambda label: (label["rank"], label["name"]))


def _early(rank: int, islet: Islet | None, state: bool) -> int:
    """Islands in the middle of an ocean are named early: there is nothing else."""
    is_remote = islet is not None and islet.is_remote
    if state:
        return min(rank, _REMOTE_RANK if is_remote else _LAST_STATE_RANK)
    return min(rank, _DEPENDENT_RANK) if is_remote else rank


def _places(
    country: Country, name: str, countries: list[Country]
) -> tuple[list[tuple[float, float]], float]:
    by_hand = BY_HAND.get(country.code)
    if by_hand:
        return list(by_hand.at), by_hand.width
    spots = _spots(country.areas[0], _shape(name))
    others = [other for other in countries if other.code != country.code]
    return [(spot.x, latitude_of(spot.y)) for spot in spots], _room(spots[0], others)


def _shape(name: str) -> float:
    """The ratio of width to height of a name, in two lines if it has several words."""
    words = name.split()
    cuts = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
    if not cuts:
        return len(name) * _LETTER / _LINE
    return min(max(map(len, cut)) for cut in cuts) * _LETTER / (2 * _LINE)


def _spots(area: Area, shape: float) -> list[Spot]:
    """The best non-overlapping places in an area for a name of this shape."""
    step = (area.top - area.bottom) / _ROWS
    ys = [area.bottom + (index + 0.5) * step for index in range(_ROWS)]
    rows = [area.row(y) for y in ys]
    middle = _middle(rows, ys)
    candidates: list[tuple[float, Spot]] = []
    for first in range(_ROWS):
        common = rows[first]
        for last in range(first, _ROWS):
            common = _intersection(common, rows[last])
            height = (last - first + 1) * step
            y = (ys[first] + ys[last]) / 2
            for left, right in common:
                size = min((right - left) / shape, height)
                spot = Spot((left + right) / 2, y, right - left, size)
                candidates.append((size * (1 - _penalty(spot, middle, area)), spot))
    candidates.sort(key=lambda pair: -pair[0])
    best = candidates[0][1]
    chosen = [best]
    for score, spot in candidates:
        if len(chosen) == _CANDIDATES or score < _SECOND * candidates[0][0]:
            break
        if spot.width < 0.75 * best.width or spot.size < _SECOND * best.size:
            continue
        if all(
            abs(spot.y - other.y) > best.size or abs(spot.x - other.x) > best.size * shape
            for other in chosen
        ):
            chosen.append(spot)
    return chosen


def _intersection(first: list[Interval], second: list[Interval]) -> list[Interval]:
    return [
        (max(a[0], b[0]), min(a[1], b[1]))
        for a in first
        for b in second
        if a[0] < b[1] and b[0] < a[1]
    ]


def _middle(rows: list[list[Interval]], ys: list[float]) -> tuple[float, float]:
    """The centroid."""
    weight = sum(b - a for row in rows for a, b in row)
    x = sum((b - a) * (a + b) / 2 for row in rows for a, b in row) / weight
    y = sum((b - a) * y for row, y in zip(rows, ys, strict=False) for a, b in row) / weight
    return x, y


def _penalty(spot: Spot, middle: tuple[float, float], area: Area) -> float:
    reach = math.hypot(area.right - area.left, area.top - area.bottom) / 2
    return min(1, math.hypot(spot.x - middle[0], spot.y - middle[1]) / reach) * _OFF_CENTRE_PENALTY


def _room(spot: Spot, others: list[Country]) -> float:
    """The width for a name: that of the land, or more if there is sea on both sides."""
    free = _OVERHANG * spot.width / 2
    for country in others:
        for area in country.areas:
            for dy in (-spot.size / 2, 0, spot.size / 2):
                for left, right in area.row(spot.y + dy):
                    for turn in (-360, 0, 360):
                        gap = max(left + turn - spot.x, spot.x - right - turn, 0)
                        free = min(free, gap)
    return max(spot.width, 2 * free)


def _ranks(codes: list[str], facts: dict[str, Any]) -> dict[str, int]:
    """Ranks by area and population together; dependencies come late."""
    ranks = dict.fromkeys(FIRST_RANK, 1)

    def weight(code: str) -> float:
        return math.sqrt((facts[code]["areakm2"] + 1) * (facts[code]["population"] + 1))

    rest = sorted((code for code in codes if code not in ranks), key=weight, reverse=True)
    for rank, size in enumerate(_RANK_SIZES, start=2):
        ranks.update(dict.fromkeys(rest[:size], rank))
        rest = rest[size:]
    ranks.update(dict.fromkeys(rest, len(_RANK_SIZES) + 2))
    for code in codes:
        if not is_state(code):
            ranks[code] = max(ranks[code], _DEPENDENT_RANK)
    return {**ranks, **RANK_OF}


def _wrapped(lon: float) -> float:
    return (lon + 180) % 360 - 180
