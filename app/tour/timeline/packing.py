"""How spans and marks are set side by side on a strip so that none hides another."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

import msgspec

from app.tour.timeline.chart import Mark, Span

# More marks than this are not set one by one: each column of the strip then shows how many it has.
DENSE = 3000


class Slot(msgspec.Struct):
    """A place on the strip, by the pixels of its left edge and its row; it shows ``members``.

    The members are places in the sequence that was packed; several share a slot where there is no
    room for each.
    """

    row: int
    x: float
    members: list[int]


def pack_spans(
    spans: Sequence[Span], origin: float, scale: float, lanes: int, badge: float
) -> list[Slot]:
    """Sets the badges of spans, given by start, into lanes; ``scale`` is in pixels a day.

    A span takes a lane where no bar lies. If there is none its badge goes where it hides no other,
    but stays within its own bar; and if that cannot be, it shares a slot.
    """
    bars, badges = [float("-inf")] * lanes, [float("-inf")] * lanes
    last: list[Slot | None] = [None] * lanes
    slots: list[Slot] = []
    for number, span in enumerate(spans):
        left = (span.start - origin) * scale
        right = max((span.end - origin) * scale, left + badge)
        lane = next((lane for lane in range(lanes) if bars[lane] <= left), None)
        x = left
        if lane is None:
            lane = min(range(lanes), key=badges.__getitem__)
            x = max(left, badges[lane])
            shared = last[lane]
            if x + badge > right and shared is not None:
                shared.members.append(number)
                bars[lane] = max(bars[lane], right)
                continue
        slot = Slot(lane, x, [number])
        slots.append(slot)
        last[lane] = slot
        # A hair of ground between neighbours.
        bars[lane], badges[lane] = max(bars[lane], right), x + badge + 1
    return slots


def pack_marks(
    marks: Sequence[Mark], origin: float, scale: float, rows: int, size: float
) -> list[Slot]:
    """Stacks marks, given by start, in rows; each stays within its own days, or shares a slot.

    Those that are dated come first on their days; the others fill what is left of their stop.
    """
    if len(marks) > DENSE:
        return _by_column(marks, origin, scale, rows, size)
    strip = _Strip(rows, size)
    for is_dated in (True, False):
        for number, mark in enumerate(marks):
            if mark.dated == is_dated:
                low, high = (mark.start - origin) * scale, (mark.end - origin) * scale
                strip.put(number, low, high, (mark.start, mark.end, mark.dated, mark.place))
    return strip.slots


class _Strip:
    """Rows with the left edges that are taken."""

    def __init__(self, rows: int, size: float) -> None:
        self.slots: list[Slot] = []
        self._size = size
        self._taken: list[list[float]] = [[] for _ in range(rows)]
        # Where marks of the same days go on, and the slot that the last of them got.
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
        # The marks before it, in another order of days, took all; it is rare enough to look.
        return min(self.slots, key=lambda slot: (abs(slot.x - x), -slot.row))


def _by_column(
    marks: Sequence[Mark], origin: float, scale: float, rows: int, size: float
) -> list[Slot]:
    filled: dict[int, list[Slot]] = {}
    for number, mark in enumerate(marks):
        column = int((mark.start - origin) * scale // size)
        slots = filled.setdefault(column, [])
        if len(slots) < rows:
            slots.append(Slot(len(slots), column * size, [number]))
        else:
            slots[-1].members.append(number)
    return [slot for slots in filled.values() for slot in slots]
