"""The texts around the map of an exported picture: title, dates, legend, sources, attribution."""

from __future__ import annotations

from operator import itemgetter
from typing import Literal, TypeAlias

import msgspec

from app.map.basemap import credit_line, is_beyond
from app.map.words import Words
from app.tour.bidi import isolate, joined
from app.tour.highlights import main_items, ranked_items
from app.tour.model import Agreement, AnyItem, Quote, Source, Stop, Tour
from app.tour.route import Leg, Route, with_legs
from app.tour.sourcing import is_web_link, item_words

# More items of one stop than this have no room on any sheet.
MOST_EVENTS = 200

Layout: TypeAlias = Literal["plain", "poster"]
# The most cited places of an item that a sheet lists.
_MOST_REFERENCES = 6
# In characters: a sheet has room for much of a text, but not for all of any text.
_LONGEST_EVENT, _LONGEST_SOURCE = 480, 240


class SheetParts(msgspec.Struct, frozen=True, kw_only=True):
    """The parts of a sheet, each on or off.

    ``title``: title, subtitle and dates; ``route``: the legs; ``badges`` and ``labels``: numbers
    and names of the stops on the map; ``legend``: the stops with their dates and legs; ``events``:
    what happened at each stop, in the poster's itinerary; ``scale_bar``; ``north``: the note that
    north is up; ``sources``: the tour's sources; ``attribution``: that of the map.
    """

    title: bool = True
    route: bool = True
    badges: bool = True
    labels: bool = True
    legend: bool = True
    events: bool = True
    scale_bar: bool = True
    north: bool = True
    sources: bool = True
    attribution: bool = True


class SheetOptions(msgspec.Struct, frozen=True, kw_only=True):
    """A printed sheet: its size in CSS pixels, its magnification, and its parts.

    The layout is computed for ``width`` by ``height`` and then magnified ``zoom`` times, so that a
    picture looks the same at any size. ``sharpness`` is the number of pixels of the picture per
    pixel of the layout: coasts and curves are as fine as can be seen there. ``fit`` is ``None`` for
    the whole route, the id of a stop, or bounds as (west, south, east, north) in WGS 84 degrees.
    """

    width: float = 1280
    height: float = 720
    zoom: float = 1.0
    sharpness: float = 1.0
    layout: Layout = "plain"
    parts: SheetParts = SheetParts()
    fit: str | tuple[float, float, float, float] | None = None


def sheet_data(tour: Tour, route: Route, options: SheetOptions, words: Words) -> dict[str, object]:
    """The texts and dimensions of the sheet, in the form that the page's ``sheet.js`` takes."""
    parts = options.parts
    return {
        "width": options.width,
        "height": options.height,
        "zoom": options.zoom,
        "sharpness": options.sharpness,
        "fit": options.fit,
        "layout": options.layout,
        "hidden": [name for name in ("route", "badges", "labels") if not getattr(parts, name)],
        **_head(tour, options, words),
        "legend": _legend(tour, route, options, words) if parts.legend else None,
        "sources": _sources(tour, words) if parts.sources else None,
        "footnote": _footnote(tour, route, options, words),
        "credits": credit_line(words.credits) if parts.attribution else None,
        "north": words.north_up if parts.north else None,
        "scale": words.scale_at if parts.scale_bar else None,
        "moreStops": words.more_stops,
        "moreItems": words.more_items,
    }


def _head(tour: Tour, options: SheetOptions, words: Words) -> dict[str, str | None]:
    """Title, subtitle and dates of the tour, or of the stop that the sheet shows."""
    if not options.parts.title:
        return {"title": None, "subtitle": None, "dates": None}
    if not isinstance(options.fit, str):
        return {
            "title": tour.title,
            "subtitle": tour.subtitle,
            "dates": words.tour_days(tour),
        }
    index = tour.index(options.fit)
    stop = tour.stops[index]
    country = words.country(stop.country) if stop.country else None
    return {
        "title": f"{index + 1} · {isolate(stop.name)}"
        + (" *" if stop.place_basis == "inferred" else ""),
        "subtitle": joined(" · ", country, tour.title),
        "dates": (words.stop_days(stop) or words.date_not_stated)
        + (" †" if stop.date_basis == "inferred" else "")
        + (f" · {words.place_not_known}" if stop.position is None else ""),
    }


def _legend(
    tour: Tour, route: Route, options: SheetOptions, words: Words
) -> list[dict[str, object]]:
    has_events = options.layout == "poster" and options.parts.events
    return [
        {
            "number": number,
            "name": isolate(stop.name),
            "country": words.country(stop.country) if stop.country else None,
            "dates": words.stop_days(stop) or words.date_not_stated,
            "leg": _reached(stop, leg, words),
            "distance": words.leg_length(leg) if leg else None,
            "beyond": words.beyond_map if is_beyond(stop.position) else None,
            "placeInferred": stop.place_basis == "inferred",
            "dateInferred": stop.date_basis == "inferred",
            "events": _events(tour, stop, options, words) if has_events else [],
            "eventCount": len(stop.items) if has_events else 0,
            "mainEvents": len(main_items(stop)) if has_events else 0,
        }
        for number, (stop, leg) in enumerate(with_legs(tour.stops, route), start=1)
    ]


def _reached(stop: Stop, leg: Leg | None, words: Words) -> str | None:
    """How a stop was reached, or that its place is not known."""
    if stop.position is None:
        return words.place_not_known
    return words.leg_of(leg) if leg else None


def _events(tour: Tour, stop: Stop, options: SheetOptions, words: Words) -> list[dict[str, object]]:
    return [
        {
            "text": _event(tour, item, words),
            "references": _references(tour, item, words) if options.parts.sources else [],
        }
        for item in ranked_items(stop)[:MOST_EVENTS]
    ]


def _event(tour: Tour, item: AnyItem, words: Words) -> str:
    text = shortened(item_words(item), _LONGEST_EVENT)
    if isinstance(item, Quote):
        speaker = f"{isolate(tour.person(item.speaker).name)}: " if item.speaker else ""
        text = speaker + words.quoted(isolate(text))
    # Without its status, an agreement that is only proposed or denied would read like a fact.
    remarks = [words.status(item.status).lower()] if isinstance(item, Agreement) else []
    if item.basis == "inferred":
        remarks.append(words.inferred)
    return f"{isolate(text)} ({', '.join(remarks)})" if remarks else text


def _references(tour: Tour, item: AnyItem, words: Words) -> list[str]:
    """The places that an item cites, each source named once: ``[1] ¶12``, ``¶14``, ``[2] p. 7``."""
    cited = sorted(
        ((tour.source_number(citation.source), citation) for citation in item.cite),
        key=itemgetter(0),
    )
    texts = dict.fromkeys((number, words.reference(tour, citation)) for number, citation in cited)
    shown: list[str] = []
    last = None
    for number, text in texts:
        place = text if number != last else text.removeprefix(f"[{number}]").lstrip()
        shown += [place] if place else []
        last = number
    if len(shown) > _MOST_REFERENCES:
        shown[_MOST_REFERENCES:] = ["…"]
    # A reference is not broken between its parts.
    return [text.replace(" ", "\u00a0") for text in shown]


def _footnote(tour: Tour, route: Route, options: SheetOptions, words: Words) -> str:
    # What the map leaves out is told even on a sheet without its legend.
    left_out = words.map_note(tour)
    notes = [left_out] if left_out else []
    if not options.parts.legend:
        return " ".join(notes)
    if any(leg is not None and leg.past for leg in route):
        notes.append(words.dashed_past)
    if any(stop.place_basis == "inferred" for stop in tour.stops):
        notes.append(f"* {words.place_inferred}")
    if any(stop.date_basis == "inferred" for stop in tour.stops):
        notes.append(f"† {words.date_inferred}")
    if any(stop.order_basis == "inferred" for stop in tour.stops[1:]):
        notes.append(words.order_inferred)
    if tour.countries:
        notes.append(words.tinted)
    return " ".join(notes)


def _sources(tour: Tour, words: Words) -> dict[str, object] | None:
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


def shortened(text: str, longest: int) -> str:
    """A text of so many characters at most, cut between words and marked with an ellipsis."""
    if len(text) <= longest:
        return text
    head = text[:longest]
    words, _, _ = head.rpartition(" ")
    # A word without end is cut where the room ends.
    return f"{(words if len(words) > longest // 2 else head).rstrip()} …"
