"""Packs spans and marks into rows so that none hides another."""

from __future__ import annotations

import bisect
from collections.abc import Generator, Iterator, Sequence

import msgspec

from app.tour.timeline.chart import Mark, Span
from app.tour.timeline.steps import finished

# More marks than this are not placed one by one: each column then shows how many it contains.
DENSE = 3000
# So many spans are placed in one step.
_SPANS_AT_ONCE = 4096


class Slot(msgspec.Struct, gc=False):
    """A position on the strip: a row, and a left edge in pixels.

    ``members`` are indexes in the packed sequence; several share a slot if there is no room for
    each.
    """

    row: int
    x: float
    members: list[int]


def pack_spans(
    spans: Sequence[Span], origin: float, scale: float, lanes: int, badge: float
) -> list[Slot]:
    """Places the badges of spans in lanes; ``scale`` is in pixels per day, ``badge`` in pixels.

    The spans are in order of start. A span takes a free lane. If there is none, its badge moves
    right within its own bar until it hides no other, or else shares a slot.
    """
    return finished(packing_spans(spans, origin, scale, lanes, badge))


def packing_spans(
    spans: Sequence[Span], origin: float, scale: float, lanes: int, badge: float
) -> Generator[None, None, list[Slot]]:
    """Does what :func:`pack_spans` does in steps of a few milliseconds."""
    slots = []
    for slot in _packed(spans, origin, scale, lanes, badge):
        if slot is None:
            yield
        else:
            slots.append(slot)
    return slots


def lanes_needed(
    spans: Sequence[Span], origin: float, scale: float, most: int, badge: float
) -> int:
    """How many of at most so many lanes :func:`pack_spans` would use, at least one."""
    lanes = 1
    for slot in filter(None, _packed(spans, origin, scale, most, badge)):
        lanes = max(lanes, slot.row + 1)
        # In a long tour, a few spans take all of them.
        if lanes == most:
            break
    return lanes


def _packed(
    spans: Sequence[Span], origin: float, scale: float, lanes: int, badge: float
) -> Iterator[Slot | None]:
    """The slots of spans, in order; the members of one may grow until the last one is made.

    ``None`` is the end of a step.
    """
    bars, badges = [float("-inf")] * lanes, [float("-inf")] * lanes
    last: list[Slot | None] = [None] * lanes
    # Where the first lane gets free, and the lane whose badge leaves room first.
    free, roomy = bars[0], 0
    # In a long tour most spans share a slot. That is decided here without calls, which take longer.
    for number, span in enumerate(spans):
        if number % _SPANS_AT_ONCE == 0:
            yield None
        left = (span.start - origin) * scale
        right = (span.end - origin) * scale
        if right < left + badge:
            right = left + badge
        if free <= left:
            lane = next(lane for lane, bar in enumerate(bars) if bar <= left)
            x = left
        else:
            lane = roomy
            x = badges[lane]
            if x < left:
                x = left
            shared = last[lane]
            if shared is not None and x + badge > right:
                shared.members.append(number)
                bar = bars[lane]
                if bar < right:
                    bars[lane] = right
                    # Else another lane is the first one to get free.
                    if bar == free:
                        free = min(bars)
                continue
        slot = Slot(lane, x, [number])
        last[lane] = slot
        # One pixel of background between neighbours.
        bars[lane], badges[lane] = max(bars[lane], right), x + badge + 1
        free, roomy = min(bars), badges.index(min(badges))
        yield slot


def pack_marks(
    marks: Sequence[Mark], origin: float, scale: float, rows: int, size: float
) -> list[Slot]:
    """Stacks marks in rows; each stays within its own days or shares a slot.

    The marks are in order of start; ``scale`` is in pixels per day, ``size`` in pixels. Marks whose
    day is known are placed first; the others fill the remaining room of their months or stops.
    """
    if len(marks) > DENSE:
        return _by_column(marks, origin, scale, rows, size)
    strip = _Strip(rows, size)
    for is_exact in (True, False):
        for number, mark in enumerate(marks):
            if mark.exact == is_exact:
                low, high = (mark.start - origin) * scale, (mark.end - origin) * scale
                strip.put(number, low, high, (mark.start, mark.end, mark.dated, mark.place))
    return strip.slots


class _Strip:
    """Rows of slots, with the left edges that are taken in each row."""

    def __init__(self, rows: int, size: float) -> None:
        self.slots: list[Slot] = []
        self._size = size
        self._taken: list[list[float]] = [[] for _ in range(rows)]
        # By range of days: where the next mark may go, and the slot of the last one.
        self._next: dict[object, tuple[float, Slot]] = {}

    def put(self, number: int, low: float, high: float, days: tuple[object, ...]) -> None:
        first = low if high - low >= self._size else (low + high - self._size) / 2
        onward, last = self._next.get(days, (first, None))
        x = onward
        while x == first or x + self._size <= high:
            for row, taken in enumerate(self._taken):
                place = bisect.bisect_left(taken, x)
                free_left = place == 0 or taken[place - 1] + self._size <= x
                if free_left and (place == len(taken) or x + self._size <= taken[place]):
                    taken.insert(place, x)
                    slot = Slot(row, x, [number])
                    self.slots.append(slot)
                    self._next[days] = (x, slot)
                    return
            x += self._size
        shared = last or self._nearest(first)
        shared.members.append(number)
        self._next[days] = (x, shared)

    def _nearest(self, x: float) -> Slot:
        # Marks with other ranges of days took all the room. This is rare, so a search will do.
        return min(self.slots, key=lambda slot: (abs(slot.x - x), -slot.row))


def _by_column(
    marks: Sequence[Mark], origin: float, scale: float, rows: int, size: float
) -> list[Slot]:
    columns: dict[int, list[Slot]] = {}
    for number, mark in enumerate(marks):
        column = int((mark.start - origin) * scale // size)
        slots = columns.setdefault(column, [])
        if len(slots) < rows:
            slots.append(Slot(len(slots), column * size, [number]))
        else:
            slots[-1].members.append(number)
    return [slot for slots in columns.values() for slot in slots]
