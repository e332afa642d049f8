"""Numbers and distances of places: longitude, latitude in WGS 84 degrees, altitude in metres."""

from __future__ import annotations

import math
import re

import msgspec

from app.importers.building import Counts, position_fault

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?", re.ASCII)
_COMMA = re.compile(r"\s*,\s*")
# Metres of a degree of latitude on the mean sphere.
_DEGREE = 111_195.0


class Place(msgspec.Struct, frozen=True):
    """A place of a file; ``time`` is what the file writes of when it was passed."""

    lon: float
    lat: float
    altitude: float | None = None
    time: str = ""

    @property
    def position(self) -> tuple[float, float]:
        """Longitude and latitude in degrees."""
        return (self.lon, self.lat)


def place_of(text: str, time: str = "") -> Place | None:
    """The place of the first two or three numbers of a text: longitude, latitude, altitude."""
    numbers = [float(number) for number in _NUMBER.findall(text)[:3]]
    if len(numbers) < 2:
        return None
    return Place(numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else None, time)


def places_of(text: str) -> list[Place]:
    """The places of KML's ``coordinates``: tuples between spaces; spaces around commas are ignored.

    What is no tuple is passed over.
    """
    found = (place_of(part) for part in _COMMA.sub(",", text).split())
    return [place for place in found if place is not None]


def on_earth(places: list[Place], name: str, counts: Counts) -> list[Place]:
    """The places of a line without those that a receiver writes if it has none; they are counted.

    ``name`` is that of the line.
    """
    good = [place for place in places if not position_fault(place.position)]
    counts.add("implausible position", name, len(places) - len(good))
    return good


def number(text: str | None) -> float | None:
    """The finite number of a text that is one, also with a decimal comma, or ``None``."""
    found = _NUMBER.fullmatch((text or "").strip().replace(",", "."))
    value = float(found[0]) if found else math.nan
    return value if math.isfinite(value) else None


def metres(first: Place, second: Place) -> float:
    """About the distance of two places; exact to a percent for up to a few kilometres.

    Infinite if one is no place on Earth.
    """
    if not (math.isfinite(first.lat + second.lat) and math.isfinite(first.lon + second.lon)):
        return math.inf
    lon = abs(first.lon - second.lon)
    if lon > 180:
        lon = 360 - lon
    lon *= math.cos(math.radians((first.lat + second.lat) / 2))
    return _DEGREE * math.hypot(lon, first.lat - second.lat)
