"""What a hand knows better about the names of countries than the rule does."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """Where a name may stand, and its room in degrees of longitude."""

    at: tuple[tuple[float, float], ...]
    width: float


FIRST_RANK = frozenset("RU CN US CA BR AU IN AR KZ DZ CD ID MX".split())
# Large, but hardly anybody's; or small, but in the news.
RANK_OF = {"GL": 2, "AQ": 2, "EH": 4, "MN": 2, "JP": 2, "GB": 2, "KR": 3, "KP": 3, "IL": 4}

BY_HAND: dict[str, Place] = {}
