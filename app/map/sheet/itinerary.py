"""The stops in the list of a sheet, and what happened there in the itinerary of a poster."""

from __future__ import annotations

import datetime as dt
from typing import TypeAlias

from app.map.basemap import is_beyond
from app.map.sheet.items import ItemTexts
from app.map.sheet.options import SheetOptions
from app.map.words import Words
from app.tour.bidi import isolate
from app.tour.filters import kind_of
from app.tour.model import Stop, Tour
from app.tour.pull_quotes import pull_quotation
from app.tour.route import Leg, Route, with_legs
from app.tour.telling import inferred_kinds, told_items

Days: TypeAlias = tuple[dt.date, dt.date]

# More items of one stop than this have no room on any sheet.
MOST_EVENTS = 200
# A meeting, an agreement and a quotation come first.
MAIN_EVENTS = 3


def stop_entries(
    tour: Tour, route: Route, options: SheetOptions, words: Words
) -> list[dict[str, object]]:
    """The entries of the list of stops, in the order of travel."""
    has_events = options.layout == "poster" and options.parts.events
    # The head of the sheet says the dates of the tour.
    known = _known(tour) if options.parts.title else None
    texts = ItemTexts.of(tour, words, cites=options.parts.sources) if has_events else None
    # A country that all stops have in common is said once.
    is_common = len({stop.country for stop in tour.stops}) == 1
    return [
        {
            **stop_facts(number, stop, leg, words, known),
            **({"country": None} if is_common and number > 1 else {}),
            **(_items(stop, texts) if texts else _NO_ITEMS),
        }
        for number, (stop, leg) in enumerate(with_legs(tour.stops, route), start=1)
    ]


def pull_entry(tour: Tour, options: SheetOptions, words: Words) -> dict[str, object] | None:
    """The quotation that stands for the tour, on a poster, with the number and name of its stop."""
    if options.layout != "poster" or options.fit is not None or not options.parts.events:
        return None
    found = pull_quotation(tour)
    if found is None:
        return None
    stop, quote = found
    texts = ItemTexts.of(tour, words, cites=options.parts.sources)
    return {
        **texts.entry(quote),
        **texts.details(stop, quote),
        "number": tour.index(stop.id) + 1,
        "place": isolate(stop.name),
    }


def stop_facts(
    number: int, stop: Stop, leg: Leg | None, words: Words, known: Days | None = None
) -> dict[str, object]:
    """What every list says of a stop: its name, its country, its dates, and how far it was.

    ``known`` are the first and the last day of the tour, if the reader knows them.
    """
    return {
        "number": number,
        "name": isolate(stop.name),
        "country": words.country(stop.country) if stop.country else None,
        "dates": _dates(stop, words, known) or words.date_not_stated,
        "leg": _reached(stop, leg, words),
        "beyond": words.beyond_map if is_beyond(stop.position) else None,
    }


def _dates(stop: Stop, words: Words, known: Days | None) -> str | None:
    """The dates of a stop without the day or the year that all stops have in common."""
    if known is None or known[0].year != known[1].year:
        return words.stop_days(stop)
    hours = words.stop_hours(stop) if known[0] == known[1] else None
    return hours or words.stop_days_in(stop, known[0].year)


def _known(tour: Tour) -> Days | None:
    """The first and the last day of all dates of the stops."""
    days = [
        day
        for stop in tour.stops
        for moment in (stop.arrive, stop.depart)
        if moment
        for end in moment.ends
        for day in (end.first_day, end.last_day)
    ]
    return (min(days), max(days)) if days else None


_NO_ITEMS: dict[str, object] = {"events": [], "eventCount": 0, "mainEvents": 0}


def _items(stop: Stop, texts: ItemTexts) -> dict[str, object]:
    told = told_items(texts.tour, stop)
    # The note of the sheet speaks for these kinds.
    noted = inferred_kinds(stop)
    return {
        "events": [
            texts.entry(item, is_noted=kind_of(item) in noted) for item in told[:MOST_EVENTS]
        ],
        "eventCount": len(told),
        "mainEvents": min(MAIN_EVENTS, len(told)),
    }


def _reached(stop: Stop, leg: Leg | None, words: Words) -> str | None:
    """How a stop was reached, or that its place is not known."""
    if stop.position is None:
        return words.place_not_known
    return words.leg_of(leg) if leg else None
