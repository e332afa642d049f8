"""Manual positions and ranks of country names, where the rule gives poor results."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """Possible positions of a name (longitude, latitude), and its width in degrees of longitude."""

    at: tuple[tuple[float, float], ...]
    width: float


FIRST_RANK = frozenset("RU CN US CA BR AU IN AR KZ DZ CD ID MX".split())
# Large but thinly populated, or small but in the news.
RANK_OF = {"GL": 2, "AQ": 2, "EH": 4, "MN": 2, "JP": 2, "GB": 2, "KR": 3, "KP": 3, "IL": 4}

# Here the widest room covers the capital, or is in the wrong part of a divided country.
BY_HAND = {
    "ES": Place(((-4.2, 39.3), (-2.6, 41.7)), 8.0),
    "JP": Place(((140.6, 39.0), (137.2, 35.9), (132.9, 34.8)), 5.0),
    "MY": Place(((102.6, 4.5), (113.6, 2.7)), 3.4),
    "PH": Place(((122.5, 11.15), (121.3, 16.9), (125.0, 7.7)), 6.5),
    "VN": Place(((107.9, 14.2), (104.6, 21.9)), 4.0),
}
