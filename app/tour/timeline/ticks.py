"""Ticks of a time axis, as fine as their labels allow."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

import msgspec

Unit: TypeAlias = Literal["minute", "hour", "day", "week", "month", "year"]

_LAST_DAY = dt.date.max.toordinal()
_DAY: tuple[Unit, int, float] = ("day", 1, 1)
# Unit, step, and length in days of the shortest such step; from fine to coarse.
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
# The least distance between unlabelled ticks, in pixels.
_CLOSEST = 6


class Ticks(msgspec.Struct, frozen=True):
    """Positions of labelled ticks, the unit of their labels, and the unlabelled ticks between."""

    unit: Unit
    labelled: tuple[float, ...]
    between: tuple[float, ...]


def ticks(start: float, end: float, pixels: float, least: Mapping[Unit, float]) -> Ticks:
    """The ticks from ``start`` to ``end``, in days, on an axis of that many pixels.

    ``least`` is the room in pixels that a label of each unit needs.
    """
    per_day = pixels / (end - start)
    unit, step, _ = next(
        (step for step in _STEPS if step[2] * per_day >= least[step[0]]),
        _STEPS[-1],
    )
    labelled = tuple(_at(unit, step, start, end))
    finer = _DAY if unit == "day" and step > 1 else _FINER.get(unit)
    if finer is None or finer[2] * per_day < _CLOSEST or (unit == "year" and step > 1):
        return Ticks(unit, labelled, ())
    labelled_days = set(labelled)
    between = tuple(day for day in _at(finer[0], finer[1], start, end) if day not in labelled_days)
    return Ticks(unit, labelled, between)


def _at(unit: Unit, step: int, start: float, end: float) -> Iterator[float]:
    if unit in ("minute", "hour"):
        per_day = (24 if unit == "hour" else 1440) // step
        for number in range(math.ceil(start * per_day), math.floor(end * per_day) + 1):
            yield number / per_day
        return
    if unit in ("day", "week"):
        first = math.ceil(start)
        if unit == "week":
            # Day 1, 1 January of the year 1, was a Monday.
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
