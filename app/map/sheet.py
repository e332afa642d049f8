"""What an exported picture says around its map: title, dates, legend, sources, attribution."""

from __future__ import annotations

import msgspec

from app.map.basemap import ATTRIBUTION
from app.map.words import Words
from app.tour.model import Source, Tour
from app.tour.route import Leg


class SheetOptions(msgspec.Struct, frozen=True, kw_only=True):
    """A printed sheet: its size in CSS pixels, its magnification, and what stands on it.

    The layout is made for ``width`` by ``height`` and then magnified ``zoom`` times, so that a
    picture is the same at any size. ``fit`` is ``None`` for the whole route, the id of a stop, or
    bounds as (west, south, east, north) in WGS 84 degrees.
    """

    width: float = 1280
    height: float = 720
    zoom: float = 1.0
    title: bool = True
    legend: bool = True
    fit: str | tuple[float, float, float, float] | None = None


def sheet_data(
    tour: Tour, route: tuple[Leg, ...], options: SheetOptions, words: Words
) -> dict[str, object]:
    """The texts and measures of the sheet, as the page's script ``sheet.js`` takes them."""
    titled = options.title
    return {
        "width": options.width,
        "height": options.height,
        "zoom": options.zoom,
        "fit": options.fit,
        "title": tour.title if titled else None,
        "subtitle": tour.subtitle if titled else None,
        "dates": words.tour_days(tour) if titled else None,
        "legend": _legend(tour, route, words) if options.legend else None,
        "sources": _sources(tour, words),
        "footnote": _footnote(tour, words) if options.legend else None,
        "credits": words.credits.format(attribution=ATTRIBUTION),
        "moreStops": words.more_stops,
    }


def _legend(tour: Tour, route: tuple[Leg, ...], words: Words) -> list[dict[str, object]]:
    reached = (
        None,
        *(words.leg_of.format(distance=words.kilometres(leg.distance)) for leg in route),
    )
    return [
        {
            "number": number,
            "name": stop.name,
            "dates": words.stop_days(stop) or words.date_not_stated,
            "leg": leg,
            "placeInferred": stop.place_basis == "inferred",
            "dateInferred": stop.date_basis == "inferred",
        }
        for number, (stop, leg) in enumerate(zip(tour.stops, reached, strict=True), start=1)
    ]


def _footnote(tour: Tour, words: Words) -> str:
    notes = []
    if any(stop.place_basis == "inferred" for stop in tour.stops):
        notes.append(f"* {words.place_inferred}")
    if any(stop.date_basis == "inferred" for stop in tour.stops):
        notes.append(f"† {words.date_inferred}")
    if any(stop.order_basis == "inferred" for stop in tour.stops[1:]):
        notes.append(words.order_inferred)
    return " ".join(notes)


def _sources(tour: Tour, words: Words) -> str:
    if not tour.sources:
        return ""
    word = words.source if len(tour.sources) == 1 else words.sources
    return f"{word}: {'; '.join(_source(source, words) for source in tour.sources)}."


def _source(source: Source, words: Words) -> str:
    parts = [
        source.title,
        source.publisher,
        words.day(source.published.date) if source.published else None,
    ]
    return ", ".join(part for part in parts if part)
