"""Puts stops into the order of travel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from app.drafting.draft import ProposedStop
from app.drafting.prose.prose import Prose
from app.drafting.stops import cues
from app.drafting.stops.mentions import PlaceMention


def in_order(
    prose: Prose, stops: Sequence[tuple[ProposedStop, Sequence[PlaceMention]]]
) -> tuple[str, ...]:
    """The ids of the stops in the order of travel.

    Dates come first. A stop without one follows the stop that the text tells of before it, unless
    the words say that the journey began or ended there.
    """
    told = sorted((stop for stop, _ in stops), key=lambda stop: stop.start)
    last = dt.date.min
    keyed: list[tuple[dt.date, int, int, str]] = []
    for stop in told:
        when = stop.arrive.when if stop.arrive is not None else None
        side = 0
        if when is not None:
            last = when.first_day
            day = last
        else:
            side = _side(prose, stop)
            day = {-1: dt.date.min, 0: last, 1: dt.date.max}[side]
        keyed.append((day, side, stop.start, stop.id))
    return tuple(key[-1] for key in sorted(keyed))


def _side(prose: Prose, stop: ProposedStop) -> int:
    """-1 where the journey began, 1 where it ended."""
    start, end = prose.clause_at(stop.start)
    clause = prose.text[max(start, stop.start - 60) : stop.start]
    if cues.FIRST.search(clause):
        return -1
    return 1 if cues.LAST.search(clause) or cues.LAST.search(prose.text, stop.end, end) else 0
