"""Builds the map page of a tour: a folium map, its data, and the files that they need.

A page is a set of files by path. The window serves them through its own URL scheme; an export loads
the same page at a fixed size. No file contains an inline script or style, so that the page's
Content-Security-Policy can forbid them.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.map import shell
from app.map.assets import Asset
from app.map.bare import Page as Page
from app.map.bare import bare_page as bare_page
from app.map.sheet import SheetOptions, sheet_data
from app.map.shell import Purpose
from app.map.theme import ThemeName
from app.map.words import Words
from app.tour.bidi import closed, has_control
from app.tour.model import Stop, Tour
from app.tour.route import Route, legs, longitudes

# A journey around the world with some tolerance, in degrees of longitude.
MOST_UNWOUND = 450


def build_page(
    tour: Tour,
    *,
    theme: ThemeName,
    words: Words,
    purpose: Purpose = "screen",
    sheet: SheetOptions | None = None,
    route: Route | None = None,
    waits: bool = False,
) -> Page:
    """The page that shows ``tour``, in the language of ``words``.

    ``sheet`` describes what surrounds the map on a printed page; ``route`` are the tour's legs if
    they are known already. A page that ``waits`` is drawn once ``shell.SHOWN_FILE`` is answered.
    """
    route = legs(tour) if route is None else route
    head = {"title": tour.title, "language": tour.language or "en"}
    if waits:
        head["waitsFor"] = shell.SHOWN_FILE
    data = {"head": head, "words": words.for_page(), **tour_data(tour, route, words)}
    files = {**bare_page(theme, purpose).files, shell.TOUR_FILE: _json(data)}
    if purpose == "print":
        files[shell.SHEET_FILE] = _json(sheet_data(tour, route, sheet or SheetOptions(), words))
    if waits:
        files[shell.SHOWN_FILE] = _json(True)
    return Page(files)


def tour_data(tour: Tour, route: Route, words: Words) -> dict[str, object]:
    """What the page needs to draw a tour; positions are [longitude, latitude] in degrees.

    Longitudes run on past ±180 as the legs do, so that a route across the antimeridian is one line.
    Only a route that winds around the Earth more than once is ``wrapped``: its stops stay in one
    world, and its legs leave that world at one side and return at the other. ``note`` says which
    stops are not on the map.
    """
    shown, wrapped = stop_longitudes(tour, route)
    return {
        "wrapped": wrapped,
        "note": words.map_note(tour),
        "stops": _columns(tour, shown, words),
    }


def _columns(
    tour: Tour, shown: Sequence[float | None], words: Words
) -> dict[str, Sequence[object]]:
    """What :func:`stop_data` gives of many stops, by member: ``None`` where a stop has not got it.

    A member that no stop has is left out. A long tour is written and read in a third of the time
    that a list of stops takes.
    """
    stops = tour.stops
    names = [stop.name for stop in stops]
    columns: dict[str, Sequence[object]] = {
        "id": [stop.id for stop in stops],
        "name": list(map(closed, names)) if has_control("\n".join(names)) else names,
        "lon": shown,
        "lat": [stop.lat for stop in stops],
    }
    codes = [stop.country or None for stop in stops]
    dated = stops if tour.with_dates else ()
    told = stops if tour.with_items else ()
    others: dict[str, list[str | None]] = {
        "country": [code and words.country(code) for code in codes],
        "code": list(codes),
        "dates": [words.stop_days(s) if s.arrive or s.depart else None for s in dated],
        "order": [None if s.order_basis == "stated" else s.order_basis for s in stops],
        "counts": [
            words.counts(s) if s.facts or s.meetings or s.quotes or s.agreements else None
            for s in told
        ],
    }
    return columns | {name: texts for name, texts in others.items() if any(texts)}


def stop_longitudes(tour: Tour, route: Route) -> tuple[tuple[float | None, ...], bool]:
    """The longitudes, in degrees, at which the page shows the stops; whether it is ``wrapped``.

    A stop whose place is not known has none.
    """
    if not tour.stops:
        return (), False
    shown = longitudes(tour.stops, route)
    known = [longitude for longitude in shown if longitude is not None]
    if known and max(known) - min(known) > MOST_UNWOUND:
        return tuple([stop.lon for stop in tour.stops]), True
    return shown, False


def stop_data(stop: Stop, longitude: float | None, words: Words) -> dict[str, object]:
    """What the page needs to draw a stop at that longitude, in degrees, or to pass over it.

    What a stop has not is left out.
    """
    data: dict[str, object] = {
        "id": stop.id,
        "name": closed(stop.name),
        "position": None if longitude is None else (longitude, stop.lat),
    }
    if stop.country:
        data["country"] = words.country(stop.country)
        data["code"] = stop.country
    if stop.arrive or stop.depart:
        data["dates"] = words.stop_days(stop)
    if stop.order_basis != "stated":
        data["order"] = stop.order_basis
    counts = words.counts(stop)
    if counts:
        data["counts"] = counts
    return data


def _json(value: object) -> Asset:
    return Asset("application/json", msgspec.json.encode(value))
