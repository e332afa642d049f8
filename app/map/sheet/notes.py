"""The small print of a sheet: what its signs mean, what is inferred, and the sources."""

from __future__ import annotations

from collections.abc import Mapping

from app.map.sheet.items import cited_places, is_numbered, shortened
from app.map.sheet.options import SheetOptions
from app.map.words import Words
from app.tour.bidi import isolate, joined
from app.tour.filters import KINDS, kind_of
from app.tour.model import Citation, Source, Stop, Tour
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
            dashes.append(words.key_order)
        if any(leg is not None and leg.past for leg in route):
            dashes.append(words.key_past)
    shown = [{"kind": "dash", "text": text} for text in [", ".join(dashes)] if text]
    if tour.countries:
        shown.append({"kind": "tint", "text": words.key_visited})
    return shown


def glyph_keys(tour: Tour, options: SheetOptions, words: Words) -> list[dict[str, str]]:
    """The glyphs of the kinds of items in a poster's itinerary, with their words."""
    parts = options.parts
    is_itinerary = options.layout == "poster" and parts.legend and parts.events
    if not is_itinerary or isinstance(options.fit, str):
        return []
    kinds = {kind_of(item) for stop in tour.stops for item in stop.items}
    return [{"kind": kind, "text": words.kinds[kind]} for kind in KINDS if kind in kinds]


def notes(tour: Tour, options: SheetOptions, words: Words) -> list[str]:
    """The sentences that never give way: what the map leaves out, and what is inferred."""
    parts = options.parts
    stop = tour.stop(options.fit) if isinstance(options.fit, str) else None
    # What the map leaves out is told even on a sheet without its legend.
    shown = [words.map_note(tour)]
    if stop is not None and parts.title:
        number = tour.index(stop.id) + 1
        place = words.stop_of.format(
            tour=isolate(shortened(tour.title, _LONGEST_SOURCE)),
            number=number,
            count=len(tour.stops),
        )
        shown.insert(0, place)
    if stop is not None and parts.events:
        shown.append(words.inferred_sentence(stop))
    elif parts.legend or parts.title:
        tells = options.layout == "poster" and parts.legend and parts.events
        shown.append(words.inferred_items(tour) if tells else words.inferred_facts(tour))
    return [text for text in shown if text]


def source_list(tour: Tour, options: SheetOptions, words: Words) -> dict[str, object] | None:
    """The tour's sources with their numbers, and the word before them.

    A sheet that tells of one stop has the sources that the stop cites, with all cited places.
    """
    shown: Mapping[str, list[Citation]] = {source.id: [] for source in tour.sources}
    if isinstance(options.fit, str) and options.parts.events:
        shown = _cited(tour.stop(options.fit))
    if not shown:
        return None
    sources = sorted(map(tour.source, shown), key=lambda source: tour.source_number(source.id))
    return {
        "word": words.source if len(sources) == 1 else words.sources,
        "isNumbered": is_numbered(tour),
        "list": [
            {
                "number": tour.source_number(source.id),
                "text": _source(source, words),
                "places": cited_places(shown[source.id], words),
                "url": source.url if is_web_link(source.url) else None,
            }
            for source in sources
        ],
    }


def _cited(stop: Stop) -> Mapping[str, list[Citation]]:
    """The citations of the items of a stop by source."""
    cited: dict[str, list[Citation]] = {}
    for item in stop.items:
        for citation in item.cite:
            cited.setdefault(citation.source, []).append(citation)
    return cited


def _source(source: Source, words: Words) -> str:
    published = words.when(source.published) if source.published else None
    title = shortened(source.title, _LONGEST_SOURCE)
    return joined(", ", title, source.publisher, published)
