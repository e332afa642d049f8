"""The line of the result table that every benchmark yields."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence

import msgspec


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A measurement of this run with its baseline and its goals.

    ``value`` and ``spread`` (highest minus lowest) are in ``unit``. ``ratio`` is relative to the
    baseline called ``base`` of the same run. ``max_value`` and ``max_ratio`` are goals. If nothing
    could be measured, ``reason`` says why.
    """

    area: str
    what: str
    value: float | None = None
    unit: str = ""
    spread: float | None = None
    ratio: float | None = None
    base: str = ""
    max_value: float | None = None
    max_ratio: float | None = None
    reason: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the goals are met; ``None`` without a goal or a value."""
        checks = [
            value <= goal
            for value, goal in ((self.value, self.max_value), (self.ratio, self.max_ratio))
            if value is not None and goal is not None
        ]
        return all(checks) if checks else None


class Base(msgspec.Struct, frozen=True):
    """A baseline: its name, and its values in the unit of the lines that are compared with it."""

    name: str
    values: Sequence[float]


def measured(
    area: str,
    what: str,
    values: Sequence[float],
    unit: str,
    base: Base | None = None,
    *,
    max_value: float | None = None,
    max_ratio: float | None = None,
) -> Line:
    """The median of the values, and its ratio to the median of a baseline.

    NaN means that this system cannot measure the value.
    """
    if any(map(math.isnan, values)):
        return missing(area, what, "this system cannot measure it")
    median = statistics.median(values)
    return Line(
        area=area,
        what=what,
        value=median,
        unit=unit,
        spread=max(values) - min(values) if len(values) > 1 else None,
        ratio=median / statistics.median(base.values) if base else None,
        base=base.name if base else "",
        max_value=max_value,
        max_ratio=max_ratio,
    )


def missing(area: str, what: str, reason: str) -> Line:
    """A line for a value that could not be measured."""
    return Line(area=area, what=what, reason=reason)
