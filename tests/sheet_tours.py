"""Tours of every shape, for tests of sheets: wide, high, in one place, across the antimeridian."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.tour import parse, read
from app.tour.model import Tour
from tests.europe import europe
from tests.places import BERLIN, collection, tour_of
from tests.tours import BUNDLED, VERNE, encoded

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


def _berlin() -> Tour:
    """A morning in Berlin, by the hour."""
    content = collection(BERLIN, "A school day in Berlin")
    for hour, feature in enumerate(content["features"], start=9):
        feature["properties"] |= {"country": "DE", "arrive": f"2024-05-01T{hour:02}:00:00+02:00"}
    return parse(encoded(content), "berlin")


def _dated(places: tuple[tuple[str, float, float], ...], title: str) -> Tour:
    content: dict[str, Any] = collection(places, title)
    for number, feature in enumerate(content["features"], start=3):
        feature["properties"]["arrive"] = f"2024-05-{number:02}"
    return parse(encoded(content), "places")


SHEET_TOURS: Mapping[str, Callable[[], Tour]] = {
    "asia": lambda: read(BUNDLED),
    "verne": lambda: read(VERNE),
    "berlin": _berlin,
    "europe": europe,
    "pacific": lambda: _dated(_PACIFIC, "Between two days"),
    "chile": lambda: _dated(_CHILE, "Down the long country"),
    "one": lambda: tour_of((("Oslo", 10.75, 59.91),), "One day in Oslo"),
}
