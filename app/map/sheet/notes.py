"""The small print of a sheet: what its signs mean, what is inferred, and the sources."""

from __future__ import annotations

from app.map.sheet.itinerary import shortened
from app.map.sheet.options import SheetOptions
from app.map.words import Words
from app.tour.bidi import joined
from app.tour.model import Source, Tour
from app.tour.route import Route
from app.tour.sourcing import is_web_link

# In characters.
_LONGEST_SOURCE = 240


def keys(tour: Tour, route: Route, options: SheetOptions, words: Words) -> list[dict[str, str]]:
    """The signs on the map with their meanings, as ``kind`` and ``text``; only those that occur.

    ``kind`` is ``dash``, for legs, or ``tint``, for land. The page leaves out a tint that it does
    not show.
    """
    if not options.parts.legend:
        return []
    dashes = []
    if options.parts.route:
        if any(stop.order_basis == "inferred" for stop in tour.stops[1:]):
            dashes.append(words.order_inferred)
        if any(leg is not None and leg.past for leg in route):
            dashes.append(words.dashed_past)
    shown = [{"kind": "dash", "text": text} for text in [", ".join(dashes)] if text]
    if tour.countries:
        shown.append({"kind": "tint", "text": words.tinted})
    return shown


def notes(tour: Tour, options: SheetOptions, words: Words) -> list[str]:
    """The sentences that never give way: what the map leaves out, and what is inferred."""
    # What the map leaves out is told even on a sheet without its legend.
    left_out = words.map_note(tour)
    shown = [left_out] if left_out else []
    has_facts = options.parts.legend or options.parts.title
    inferred = words.inferred_facts(tour) if has_facts else None
    return [*shown, inferred] if inferred else shown


def source_list(tour: Tour, words: Words) -> dict[str, object] | None:
    """The tour's sources with their numbers, and the word before them."""
    if not tour.sources:
        return None
    return {
        "word": words.source if len(tour.sources) == 1 else words.sources,
        "list": [
            {
                "number": number,
                "text": _source(source, words),
                "url": source.url if is_web_link(source.url) else None,
            }
            for number, source in enumerate(tour.sources, start=1)
        ],
    }


def _source(source: Source, words: Words) -> str:
    published = words.when(source.published) if source.published else None
    title = shortened(source.title, _LONGEST_SOURCE)
    return joined(", ", title, source.publisher, published)
