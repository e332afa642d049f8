"""In which order a stop's items are read, and under which headings."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QCoreApplication

from app.tour.filters import KINDS, Kind, kind_of
from app.tour.model import AnyItem, Stop
from app.words.dates import number
from app.words.kinds import kind_headings


class Section(msgspec.Struct, frozen=True):
    """Items of one kind: those to be seen, and how many there are in all."""

    kind: Kind
    items: tuple[AnyItem, ...]
    total: int

    @property
    def heading(self) -> str:
        """The kind with its count, and how many there would be without the filter."""
        head = kind_headings()[self.kind]
        if len(self.items) == self.total:
            return f"{head} {number(self.total)}"
        words = QCoreApplication.translate("panel", "{kind} {shown} of {total}")
        return words.format(kind=head, shown=number(len(self.items)), total=number(self.total))


def sections(stop: Stop, shown: Sequence[AnyItem]) -> tuple[Section, ...]:
    """The sections of a stop that have something to show.

    What the stop has most of comes first, for that is what it is about; of equals meetings come
    before quotations and agreements. Facts are background and always come last. The filter does
    not change the order, lest what one reads jumps.
    """
    all_of: dict[Kind, int] = dict.fromkeys(KINDS, 0)
    for item in stop.items:
        all_of[kind_of(item)] += 1
    seen: dict[Kind, list[AnyItem]] = {kind: [] for kind in KINDS}
    for item in shown:
        seen[kind_of(item)].append(item)
    order = sorted(KINDS, key=lambda kind: (kind == "fact", -all_of[kind]))
    return tuple(Section(kind, tuple(seen[kind]), all_of[kind]) for kind in order if seen[kind])
