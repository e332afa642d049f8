"""Tours of every shape, for tests of sheets: wide, high, in one place, across the antimeridian."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.tour import parse, read
from app.tour.model import Tour
from tests.places import BERLIN, collection, tour_of
from tests.tours import BUNDLED, VERNE, encoded

# Name, country, longitude, latitude: sixty cities of Europe, in an order that one could travel.
_CITIES = (
    "Lisbon PT -9.14 38.72, Porto PT -8.61 41.15, Madrid ES -3.70 40.42, Seville ES -5.99 37.39, "
    "Valencia ES -0.38 39.47, Barcelona ES 2.17 41.39, Toulouse FR 1.44 43.60, "
    "Bordeaux FR -0.58 44.84, Nantes FR -1.55 47.22, Paris FR 2.35 48.86, Lille FR 3.06 50.63, "
    "London GB -0.13 51.51, Cardiff GB -3.18 51.48, Dublin IE -6.26 53.35, "
    "Belfast GB -5.93 54.60, Glasgow GB -4.25 55.86, Edinburgh GB -3.19 55.95, "
    "Leeds GB -1.55 53.80, Amsterdam NL 4.90 52.37, Rotterdam NL 4.48 51.92, "
    "Antwerp BE 4.40 51.22, Brussels BE 4.35 50.85, Luxembourg LU 6.13 49.61, "
    "Cologne DE 6.96 50.94, Frankfurt DE 8.68 50.11, Strasbourg FR 7.75 48.57, "
    "Basel CH 7.59 47.56, Zurich CH 8.54 47.38, Geneva CH 6.14 46.20, Lyon FR 4.84 45.76, "
    "Marseille FR 5.37 43.30, Nice FR 7.27 43.70, Genoa IT 8.93 44.41, Milan IT 9.19 45.46, "
    "Bologna IT 11.34 44.49, Florence IT 11.26 43.77, Rome IT 12.50 41.90, "
    "Naples IT 14.27 40.85, Bari IT 16.87 41.12, Athens GR 23.73 37.98, "
    "Thessaloniki GR 22.94 40.64, Sofia BG 23.32 42.70, Bucharest RO 26.10 44.43, "
    "Belgrade RS 20.46 44.79, Sarajevo BA 18.41 43.86, Zagreb HR 15.98 45.81, "
    "Ljubljana SI 14.51 46.06, Vienna AT 16.37 48.21, Bratislava SK 17.11 48.15, "
    "Budapest HU 19.04 47.50, Krakow PL 19.94 50.06, Prague CZ 14.44 50.08, "
    "Berlin DE 13.40 52.52, Hamburg DE 9.99 53.55, Copenhagen DK 12.57 55.68, "
    "Gothenburg SE 11.97 57.71, Oslo NO 10.75 59.91, Stockholm SE 18.07 59.33, "
    "Helsinki FI 24.94 60.17, Tallinn EE 24.75 59.44"
)
# From Fiji to Samoa, Tonga and the Aleutians: the route crosses the antimeridian.
_PACIFIC = (
    ("Suva", 178.44, -18.14),
    ("Apia", -171.77, -13.83),
    ("Nukuʻalofa", -175.2, -21.14),
    ("Auckland", 174.76, -36.85),
)
# As high as it is narrow.
_CHILE = (
    ("Arica", -70.3, -18.48),
    ("Santiago", -70.67, -33.45),
    ("Puerto Montt", -72.94, -41.47),
    ("Punta Arenas", -70.92, -53.16),
)


def europe() -> Tour:
    """Sixty stops across Europe, a day each."""
    cities = [city.rsplit(" ", 3) for city in _CITIES.split(", ")]
    content = collection(
        tuple((name, float(lon), float(lat)) for name, _, lon, lat in cities),
        "Sixty days in Europe",
    )
    for number, (feature, (_, country, _, _)) in enumerate(
        zip(content["features"], cities, strict=True)
    ):
        day = f"2024-{5 + number // 30:02}-{1 + number % 30:02}"
        feature["properties"] |= {"country": country, "arrive": day}
    return parse(encoded(content), "europe")


def _dated(places: tuple[tuple[str, float, float], ...], title: str) -> Tour:
    content: dict[str, Any] = collection(places, title)
    for number, feature in enumerate(content["features"], start=3):
        feature["properties"]["arrive"] = f"2024-05-{number:02}"
    return parse(encoded(content), "places")


SHEET_TOURS: Mapping[str, Callable[[], Tour]] = {
    "asia": lambda: read(BUNDLED),
    "verne": lambda: read(VERNE),
    "berlin": lambda: tour_of(BERLIN, "A school day in Berlin"),
    "europe": europe,
    "pacific": lambda: _dated(_PACIFIC, "Between two days"),
    "chile": lambda: _dated(_CHILE, "Down the long country"),
    "one": lambda: tour_of((("Oslo", 10.75, 59.91),), "One day in Oslo"),
}
