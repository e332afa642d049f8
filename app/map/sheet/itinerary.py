"""The stops in the list of a sheet, and what happened there in the itinerary of a poster."""

from __future__ import annotations

import datetime as dt
from operator import itemgetter
from typing import TypeAlias

from app.map.basemap import is_beyond
from app.map.sheet.options import SheetOptions
from app.map.words import Words
from app.tour.bidi import isolate
from app.tour.highlights import main_items, ranked_items
from app.tour.model import Agreement, AnyItem, Quote, Stop, Tour
from app.tour.route import Leg, Route, with_legs
from app.tour.sourcing import item_words

Days: TypeAlias = tuple[dt.date, dt.date]

# More items of one stop than this have no room on any sheet.
MOST_EVENTS = 200
# The most cited places of an item that a sheet lists.
_MOST_REFERENCES = 6
# In characters: a sheet has room for much of a text, but not for all of any text.
_LONGEST_EVENT = 480


def stop_entries(
    tour: Tour, route: Route, options: SheetOptions, words: Words
) -> list[dict[str, object]]:
    """The entries of the list of stops, in the order of travel."""
    has_events = options.layout == "poster" and options.parts.events
    # The head of the sheet says the dates of the tour.
    known = _known(tour) if options.parts.title else None
    return [
        {
            **stop_facts(number, stop, leg, words, known),
            **(_items(tour, stop, options, words) if has_events else _NO_ITEMS),
        }
        for number, (stop, leg) in enumerate(with_legs(tour.stops, route), start=1)
    ]


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


def _items(tour: Tour, stop: Stop, options: SheetOptions, words: Words) -> dict[str, object]:
    return {
        "events": [
            {
                "text": _event(tour, item, words),
                "references": _references(tour, item, words) if options.parts.sources else [],
            }
            for item in ranked_items(stop)[:MOST_EVENTS]
        ],
        "eventCount": len(stop.items),
        "mainEvents": len(main_items(stop)),
    }


def _reached(stop: Stop, leg: Leg | None, words: Words) -> str | None:
    """How a stop was reached, or that its place is not known."""
    if stop.position is None:
        return words.place_not_known
    return words.leg_of(leg) if leg else None


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


def shortened(text: str, longest: int) -> str:
    """A text of so many characters at most, cut between words and marked with an ellipsis."""
    if len(text) <= longest:
        return text
    head = text[:longest]
    words, _, _ = head.rpartition(" ")
    # A word without end is cut where the room ends.
    return f"{(words if len(words) > longest // 2 else head).rstrip()} …"
