"""Which ticks an axis of time bears: as fine as there is room for their labels."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

import msgspec

Unit: TypeAlias = Literal["minute", "hour", "day", "week", "month", "year"]

_LAST_DAY = dt.date.max.toordinal()
_DAY: tuple[Unit, int, float] = ("day", 1, 1)
# Coarser and coarser; the days are those of the shortest step of its kind.
_STEPS: tuple[tuple[Unit, int, float], ...] = (
    ("minute", 10, 1 / 144),
    ("minute", 30, 1 / 48),
    ("hour", 1, 1 / 24),
    ("hour", 3, 1 / 8),
    ("hour", 6, 1 / 4),
    _DAY,
    ("day", 2, 2),
    ("week", 1, 7),
    ("month", 1, 28),
    ("month", 3, 90),
    ("month", 6, 181),
    *(("year", n, 365.0 * n) for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)
_FINER: dict[Unit, tuple[Unit, int, float]] = {
    "day": ("hour", 6, 1 / 4),
    "week": _DAY,
    "month": _DAY,
    "year": ("month", 1, 28),
}
# Unlabelled ticks keep so many pixels from one another.
_CLOSEST = 6


class Ticks(msgspec.Struct, frozen=True):
    """The days at which labelled ticks stand, the unit that they name, and the ticks between."""

    unit: Unit
    labelled: tuple[float, ...]
    between: tuple[float, ...]


def ticks(start: float, end: float, pixels: float, least: Mapping[Unit, float]) -> Ticks:
    """The ticks from ``start`` to ``end``, both days, on an axis of so many pixels.

    ``least`` says how many pixels a label of each unit needs for itself.
    """
    per_day = pixels / (end - start)
    unit, step, _ = next(
        (one for one in _STEPS if one[2] * per_day >= least[one[0]]),
        _STEPS[-1],
    )
    labelled = tuple(_at(unit, step, start, end))
    finer = _DAY if unit == "day" and step > 1 else _FINER.get(unit)
    if finer is None or finer[2] * per_day < _CLOSEST or (unit == "year" and step > 1):
        return Ticks(unit, labelled, ())
    named = set(labelled)
    between = tuple(day for day in _at(finer[0], finer[1], start, end) if day not in named)
    return Ticks(unit, labelled, between)


def _at(unit: Unit, step: int, start: float, end: float) -> Iterator[float]:
    if unit in ("minute", "hour"):
        to_a_day = (24 if unit == "hour" else 1440) // step
        for number in range(math.ceil(start * to_a_day), math.floor(end * to_a_day) + 1):
            yield number / to_a_day
        return
    if unit in ("day", "week"):
        first = math.ceil(start)
        if unit == "week":
            # The first day of the first year was a Monday.
            step, first = 7, first + (1 - first) % 7
        else:
            first += -first % step
        yield from (float(day) for day in range(first, math.floor(end) + 1, step))
        return
    from_day = dt.date.fromordinal(min(max(1, math.floor(start)), _LAST_DAY))
    months = step if unit == "month" else 12 * step
    count = from_day.year * 12 + from_day.month - 1
    count -= count % months
    while count // 12 <= dt.MAXYEAR:
        if count >= 12:
            day = float(dt.date(count // 12, count % 12 + 1, 1).toordinal())
            if day > end:
                return
            if day >= start:
                yield day
        count += months
