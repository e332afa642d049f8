"""In which order a sheet tells the items of a stop, and which groups of them are inferred."""

from __future__ import annotations

from app.tour.filters import Kind, items_by_kind
from app.tour.highlights import main_items
from app.tour.model import AnyItem, Stop, Tour
from app.tour.pull_quotes import stop_quotation


def told_items(tour: Tour, stop: Stop) -> tuple[AnyItem, ...]:
    """All items of a stop, for a list that may have to stop early.

    The strongest quotation, a meeting and an agreement come first, or else a fact; then the other
    main items (:func:`app.tour.highlights.main_items`), agreements, meetings, quotations and facts.
    """
    strongest = stop_quotation(tour, stop)
    voice = () if strongest is None else (strongest,)
    first: tuple[AnyItem, ...] = (*voice, *stop.meetings[:1], *stop.agreements[:1])
    others: tuple[AnyItem, ...] = (
        *main_items(stop),
        *stop.agreements,
        *stop.meetings,
        *stop.quotes,
        *stop.facts,
    )
    return tuple({item.id: item for item in (*first, *others)}.values())


def inferred_kinds(stop: Stop) -> frozenset[Kind]:
    """The kinds of which a stop has items, all of them inferred: one note is enough for them."""
    return frozenset(
        kind
        for kind, items in items_by_kind(stop).items()
        if items and all(item.basis == "inferred" for item in items)
    )
