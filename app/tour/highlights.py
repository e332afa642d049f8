"""Which items of a stop come first: in a single line about it, and in its list of items."""

from __future__ import annotations

from app.tour.filters import Kind, items_by_kind
from app.tour.model import AnyItem, Stop

MOST_ITEMS = 3


def sections(stop: Stop) -> tuple[tuple[Kind, tuple[AnyItem, ...]], ...]:
    """The items of a stop by kind, without the kinds that it lacks.

    The kind with the most items comes first, because that is what the stop is about. Facts are
    background and always come last.
    """
    items = items_by_kind(stop)
    order = sorted(items, key=lambda kind: (kind == "fact", -len(items[kind])))
    return tuple((kind, items[kind]) for kind in order if items[kind])


def main_items(stop: Stop, most: int = MOST_ITEMS) -> tuple[AnyItem, ...]:
    """The items for a single line about a stop: its meetings and agreements, in this order.

    A stop with neither gets a fact, or else a quotation. If the stop has an agreement, at least
    one is included, however many meetings there are.
    """
    if not stop.meetings and not stop.agreements:
        others: tuple[AnyItem, ...] = (*stop.facts, *stop.quotes)
        return others[:1]
    room = max(most - min(len(stop.agreements), most), most - 1 if stop.agreements else most)
    meetings = stop.meetings[:room]
    return (*meetings, *stop.agreements[: most - len(meetings)])
