"""What the items of a list have in common, so that it need be said only once."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.tour.model import AnyItem


class Run(msgspec.Struct, frozen=True):
    """Neighbours in a list that share their remark: the indexes ``start`` to ``end``, exclusive."""

    start: int
    end: int


def shared_topics(items: Sequence[AnyItem]) -> tuple[str, ...]:
    """The topics that all of at least two items have, in the order of the first item."""
    if len(items) < 2:
        return ()
    topics = [topic for topic in dict.fromkeys(items[0].topics) if topic.strip()]
    for item in items[1:]:
        topics = [topic for topic in topics if topic in item.topics]
        if not topics:
            break
    return tuple(topics)


def shared_remarks(items: Sequence[AnyItem]) -> tuple[Run, ...]:
    """The runs of at least two neighbours with the same basis and the same note.

    Items that are stated and have no note have no remark to share.
    """
    runs = []
    start = 0
    for place in range(1, len(items) + 1):
        if place < len(items) and _remark(items[place]) == _remark(items[start]):
            continue
        if place - start > 1 and _remark(items[start]) is not None:
            runs.append(Run(start, place))
        start = place
    return tuple(runs)


def _remark(item: AnyItem) -> tuple[str, str | None] | None:
    return None if item.basis == "stated" and not item.note else (item.basis, item.note)
