"""A stop in one line: what happened there, in the words of its items."""

from __future__ import annotations

from app.tour.model import AnyItem, Stop

MOST_ITEMS = 3


def main_items(stop: Stop, most: int = MOST_ITEMS) -> tuple[AnyItem, ...]:
    """What a line about a stop should tell: its meetings and agreements, in this order.

    Where there is neither, a fact, and where there is none, a quotation. At least one agreement is
    kept if the stop has one, however many meetings there are.
    """
    if not stop.meetings and not stop.agreements:
        others: tuple[AnyItem, ...] = (*stop.facts, *stop.quotes)
        return others[:1]
    met = max(most - min(len(stop.agreements), most), most - 1 if stop.agreements else most)
    meetings = stop.meetings[:met]
    return (*meetings, *stop.agreements[: most - len(meetings)])
