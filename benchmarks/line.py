"""A line of the table that every benchmark gives."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence

import msgspec


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A figure of this run: what was measured, beside what, and the goal for it.

    ``value`` and ``spread`` (the highest less the lowest) are in ``unit``; ``ratio`` is to ``to``,
    a baseline of the same run. ``most_value`` and ``most_ratio`` are goals. Where nothing could be
    measured, ``why_not`` says why.
    """

    area: str
    what: str
    value: float | None = None
    unit: str = ""
    spread: float | None = None
    ratio: float | None = None
    to: str = ""
    most_value: float | None = None
    most_ratio: float | None = None
    why_not: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the goals are met; ``None`` where there is no goal, or nothing was measured."""
        found = [
            value <= most
            for value, most in ((self.value, self.most_value), (self.ratio, self.most_ratio))
            if value is not None and most is not None
        ]
        return all(found) if found else None


class Base(msgspec.Struct, frozen=True):
    """What others are measured beside: its name, and its values in the same unit."""

    name: str
    values: Sequence[float]


def measured(
    area: str,
    what: str,
    values: Sequence[float],
    unit: str,
    base: Base | None = None,
    *,
    most_value: float | None = None,
    most_ratio: float | None = None,
) -> Line:
    """The median of some rounds, and its ratio to that of a baseline.

    Values that are not a number are what this system cannot tell.
    """
    if any(map(math.isnan, values)):
        return missing(area, what, "this system does not tell")
    middle = statistics.median(values)
    return Line(
        area=area,
        what=what,
        value=middle,
        unit=unit,
        spread=max(values) - min(values) if len(values) > 1 else None,
        ratio=middle / statistics.median(base.values) if base else None,
        to=base.name if base else "",
        most_value=most_value,
        most_ratio=most_ratio,
    )


def missing(area: str, what: str, why_not: str) -> Line:
    """A line for what could not be measured."""
    return Line(area=area, what=what, why_not=why_not)
