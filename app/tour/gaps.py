"""What a tour does not tell yet, and where that could be told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

from app.tour.errors import Target
from app.tour.model import Tour
from app.tour.sourcing import unsourced

GapKind: TypeAlias = Literal["place", "date", "cite", "speaker", "text"]


class Gap(msgspec.Struct, frozen=True):
    """Stops without a place or a date, items without a source, quotations without a speaker, or
    sources without their text: where each is, in the order of the tour."""

    kind: GapKind
    targets: tuple[Target, ...]


def gaps(tour: Tour) -> tuple[Gap, ...]:
    """What is missing, without the kinds of which nothing is."""
    found: tuple[tuple[GapKind, Iterator[Target]], ...] = (
        ("place", (Target(stop=stop.id, member="geometry") for stop in tour.unplaced)),
        ("date", _undated(tour)),
        (
            "cite",
            (
                Target(stop=entry.stop.id, item=entry.item.id, member="cite")
                for entry in unsourced(tour)
            ),
        ),
        ("speaker", _unattributed(tour)),
        ("text", (Target(source=each.id) for each in tour.sources if not each.text)),
    )
    made = (Gap(kind, tuple(targets)) for kind, targets in found)
    return tuple(gap for gap in made if gap.targets)


def _undated(tour: Tour) -> Iterator[Target]:
    for stop in tour.stops:
        if stop.arrive is None and stop.depart is None:
            yield Target(stop=stop.id, member="arrive")


def _unattributed(tour: Tour) -> Iterator[Target]:
    for stop in tour.stops:
        for quote in stop.quotes:
            if not quote.speaker:
                yield Target(stop=stop.id, item=quote.id, member="speaker")
