"""All texts and sizes of a sheet, in the form that its page takes."""

from __future__ import annotations

from itertools import islice

import msgspec

from app.map.basemap import credit_line
from app.map.sheet.itinerary import pull_entry, stop_entries
from app.map.sheet.notes import glyph_keys, keys, notes, source_list
from app.map.sheet.options import SheetOptions
from app.map.sheet.stop_page import stop_page
from app.map.words import Words
from app.tour.bidi import isolate, joined
from app.tour.model import Tour
from app.tour.route import Route, with_legs


def sheet_data(tour: Tour, route: Route, options: SheetOptions, words: Words) -> dict[str, object]:
    """The texts and dimensions of the sheet, in the form that the page's ``sheet.js`` takes."""
    parts = options.parts
    told = stop_page(tour, options, words)
    return {
        "width": options.width,
        "height": options.height,
        "zoom": options.zoom,
        "sharpness": options.sharpness,
        "type": msgspec.structs.asdict(options.type),
        "safe": msgspec.structs.asdict(options.safe),
        "fit": options.fit,
        "layout": options.layout,
        "hidden": [name for name in ("route", "badges", "labels") if not getattr(parts, name)],
        **_head(tour, route, options, words),
        "stop": told,
        "legend": stop_entries(tour, route, options, words) if parts.legend and not told else None,
        "pull": pull_entry(tour, options, words) if parts.legend else None,
        "keys": [*glyph_keys(tour, options, words), *keys(tour, route, options, words)],
        "notes": notes(tour, options, words),
        "noStreets": words.no_streets if parts.legend or parts.attribution else None,
        "sources": source_list(tour, options, words) if parts.sources else None,
        "credits": credit_line(words.credits) if parts.attribution else None,
        "north": words.north_up if parts.north else None,
        "scale": words.scale_at if parts.scale_bar else None,
        "moreStops": words.more_stops,
        "moreItems": words.more_items,
    }


def _head(
    tour: Tour, route: Route, options: SheetOptions, words: Words
) -> dict[str, str | int | None]:
    """Title, subtitle and dates of the tour, or of the stop that the sheet shows, with its number.

    The subtitle of a stop says where it is and how far from the last one.
    """
    if not options.parts.title:
        return {"title": None, "subtitle": None, "dates": None}
    if not isinstance(options.fit, str):
        return {
            "title": tour.title,
            "subtitle": tour.subtitle,
            "dates": words.tour_days(tour),
        }
    index = tour.index(options.fit)
    stop, leg = next(islice(with_legs(tour.stops, route), index, None))
    country = words.country(stop.country) if stop.country else None
    reached = words.leg_of(leg) if leg and stop.position else None
    return {
        "number": index + 1,
        "title": isolate(stop.name),
        "subtitle": joined(" · ", country, reached) or None,
        "dates": (words.stop_days(stop) or words.date_not_stated)
        + (f" · {words.place_not_known}" if stop.position is None else ""),
    }
