"""Tells a table of places from the record of a track, whose points are no stops."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from app.importers.tables.positions import Placed
from app.importers.tables.row_times import TableTimes

# Fewer points may well be places that somebody noted.
_FEWEST = 50
_LONGEST_STEP = dt.timedelta(minutes=15)


def is_track(
    body: Sequence[int], placed: Mapping[int, Placed], times: TableTimes, has_names: bool
) -> bool:
    """Whether the rows are points without names that follow each other within minutes."""
    if has_names or len(body) < _FEWEST or not times.are_stated:
        return False
    moments = [own.moment for row in body if (own := times.of_row(row).own) and own.moment]
    if len(moments) < 0.9 * len(body) or not any(placed[row].position for row in body):
        return False
    naive = [moment.replace(tzinfo=None) for moment in moments]
    steps = sorted(abs(after - before) for before, after in zip(naive, naive[1:], strict=False))
    return steps[len(steps) // 2] <= _LONGEST_STEP
