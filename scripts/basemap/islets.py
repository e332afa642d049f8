"""Places the names of countries that are small islands: beside the island, where water is free."""

from __future__ import annotations

from typing import NamedTuple

from scripts.basemap.land import Area, Country, latitude_of, mercator

# An island up to this size has its name beside it, in degrees.
_SIZE = 1.6
# The longest name, in degrees: free water is looked for no farther.
ROOM = 9.0
# Half the height of a name, in degrees: the closer the view, the less.
# resources/web/names/beside.js has the same numbers.
HALF_HEIGHTS = (0.6, 0.3, 0.12)
_STEPS = 6
# If the largest island is farther than this from the capital, the name is at the capital's island.
_AWAY = 1.0
# What stands for an island that the data lack.
_POINT = 0.02
Place = tuple[float, float]
Box = tuple[float, float, float, float]
# The width of the free water east, west, north and south of an island, in degrees.
Free = tuple[float, float, float, float]


class Islet(NamedTuple):
    """An island with the free water around it, for each of ``HALF_HEIGHTS``.

    ``west``, ``south``, ``east`` and ``north`` bound the island; all is in degrees.
    """

    west: float
    south: float
    east: float
    north: float
    free: tuple[Free, ...]

    @property
    def middle(self) -> Place:
        """Longitude and latitude."""
        return (self.west + self.east) / 2, (self.south + self.north) / 2

    @property
    def is_remote(self) -> bool:
        """Whether the water is wide on both sides."""
        return min(self.free[0][:2]) > ROOM / 2


def islet_of(country: Country, seat: Place | None, countries: list[Country]) -> Islet | None:
    """The island that a country is named beside, or ``None`` if it is larger or on a mainland.

    ``seat`` is where its government is; ``countries`` are all of them.
    """
    area = _main(country.areas, seat)
    if area is None:
        if seat is None:
            return None
        x, y = seat[0], mercator(seat[1])
        box = (x - _POINT, y - _POINT, x + _POINT, y + _POINT)
    elif max(area.right - area.left, area.top - area.bottom) > _SIZE:
        return None
    else:
        box = (area.left, area.bottom, area.right, area.top)
    others = [other for other in countries if other.code != country.code]
    free = tuple(_free(box, half, others) for half in HALF_HEIGHTS)
    west, bottom, east, top = box
    # Land on three sides: an enclave, or a port on a mainland.
    if sum(room > east - west for room in free[-1]) < 2:
        return None
    return Islet(west, latitude_of(bottom), east, latitude_of(top), free)


def _main(areas: list[Area], seat: Place | None) -> Area | None:
    if not areas or seat is None or _gap(areas[0], seat) < _AWAY:
        return areas[0] if areas else None
    nearest = min(areas, key=lambda area: _gap(area, seat))
    return nearest if _gap(nearest, seat) < _AWAY else None


def _gap(area: Area, place: Place) -> float:
    x, y = place[0], mercator(place[1])
    across = min(max(area.left + turn - x, x - area.right - turn, 0.0) for turn in (-360, 0, 360))
    gap: float = max(across, area.bottom - y, y - area.top)
    return gap


def _free(box: Box, half: float, others: list[Country]) -> Free:
    """The free width for a name of twice the height ``half`` on each side of a box."""
    west, bottom, east, top = box
    x, y = (west + east) / 2, (bottom + top) / 2
    beside = [y + half * step / _STEPS for step in range(-_STEPS, _STEPS + 1)]
    up = [top + 2 * half * step / _STEPS for step in range(_STEPS + 1)]
    down = [bottom - 2 * half * step / _STEPS for step in range(_STEPS + 1)]
    return (
        _least([left - east for left, right in _near(beside, others, x) if right > east]),
        _least([west - right for left, right in _near(beside, others, x) if left < west]),
        _around(x, up, others),
        _around(x, down, others),
    )


def _least(gaps: list[float]) -> float:
    return max(0.0, min([*gaps, ROOM]))


def _around(x: float, rows: list[float], others: list[Country]) -> float:
    gaps = [max(left - x, x - right, 0.0) for left, right in _near(rows, others, x)]
    return 2 * min([*gaps, ROOM / 2])


def _near(rows: list[float], others: list[Country], x: float) -> list[tuple[float, float]]:
    """The land of other countries on these parallels, turned to within half a world of x."""
    found = []
    for other in others:
        for area in other.areas:
            if area.top < min(rows) or area.bottom > max(rows):
                continue
            turn = 360 * round((x - (area.left + area.right) / 2) / 360)
            for y in rows:
                found += [(left + turn, right + turn) for left, right in area.row(y)]
    return found
