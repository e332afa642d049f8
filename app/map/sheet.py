"""What an exported picture says around its map: title, dates, legend, sources, attribution."""

from __future__ import annotations

import msgspec

from app.map.basemap import ATTRIBUTION
from app.map.dates import stop_dates, tour_dates
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


def sheet_data(tour: Tour, route: tuple[Leg, ...], options: SheetOptions) -> dict[str, object]:
    """The texts and measures of the sheet, as the page's script ``sheet.js`` takes them."""
    titled = options.title
    return {
        "width": options.width,
        "height": options.height,
        "zoom": options.zoom,
        "fit": options.fit,
        "title": tour.title if titled else None,
        "subtitle": tour.subtitle if titled else None,
        "dates": tour_dates(tour) if titled else None,
        "legend": _legend(tour, route) if options.legend else None,
        "sources": _sources(tour),
        "footnote": _footnote(tour) if options.legend else None,
        "credits": f"Map: {ATTRIBUTION}. Made with Tour Atlas.",
    }


def _legend(tour: Tour, route: tuple[Leg, ...]) -> list[dict[str, object]]:
    kilometres = (None, *(round(leg.distance / 1000) for leg in route))
    return [
        {
            "number": number,
            "name": stop.name,
            "dates": stop_dates(stop) or "date not stated",
            "kilometres": distance,
            "placeInferred": stop.place_basis == "inferred",
            "dateInferred": stop.date_basis == "inferred",
        }
        for number, (stop, distance) in enumerate(zip(tour.stops, kilometres, strict=True), start=1)
    ]


def _footnote(tour: Tour) -> str:
    notes = []
    if any(stop.place_basis == "inferred" for stop in tour.stops):
        notes.append("* Place inferred, not named in the source.")
    if any(stop.date_basis == "inferred" for stop in tour.stops):
        notes.append("† Date inferred in whole or in part.")
    if any(stop.order_basis == "inferred" for stop in tour.stops[1:]):
        notes.append("Dashed: order of travel inferred.")
    return " ".join(notes)


def _sources(tour: Tour) -> str:
    if not tour.sources:
        return ""
    word = "Source" if len(tour.sources) == 1 else "Sources"
    return f"{word}: {'; '.join(_source(source) for source in tour.sources)}."


def _source(source: Source) -> str:
    parts = [source.title, source.publisher, str(source.published) if source.published else None]
    return ", ".join(part for part in parts if part)
