"""Distances in the format of the reader's language: metres, kilometres, and miles beside them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.words.dates import locale, number

# The international foot and mile.
METRES_TO_A_FOOT = 0.3048
METRES_TO_A_MILE = 1609.344
# Below this share of a mile, feet are easier to picture.
_LEAST_MILES = 0.1
# Below this number of kilometres or miles, a decimal matters.
_ROUND = 10


def is_nought(metres: float) -> bool:
    """Whether a distance rounds to no metre at all."""
    return round(metres) == 0


def metric(metres: float) -> str:
    """A distance such as ``27 m``, ``4.2 km`` or ``5,318 km``; ``same place`` if it is nought."""
    if is_nought(metres):
        return QCoreApplication.translate("wording", "same place")
    if round(metres) < 1000:
        return f"{number(round(metres))} m"
    return f"{_decimal(metres / 1000)} km"


def both_units(metres: float) -> str:
    """A distance such as ``5,318 km (3,304 mi)`` or ``27 m (89 ft)``, or ``same place``."""
    return metric(metres) if is_nought(metres) else f"{metric(metres)} ({_imperial(metres)})"


def _imperial(metres: float) -> str:
    miles = metres / METRES_TO_A_MILE
    if miles < _LEAST_MILES:
        return f"{number(round(metres / METRES_TO_A_FOOT))} ft"
    return f"{_decimal(miles)} mi"


def _decimal(value: float) -> str:
    """A number with one decimal if it is below 10 after rounding, else a whole number."""
    if round(value, 1) < _ROUND:
        return locale().toString(value, "f", 1)
    return number(round(value))
