"""Reads and writes a place on the map as text: latitude, then longitude, in WGS 84 degrees."""

from __future__ import annotations

import math
import re

import msgspec
from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_NUMBER = r"[+\-−]?[0-9]{1,3}(?:\.[0-9]+)?"
_DECIMAL = re.compile(rf"({_NUMBER})\s*[°]?\s*(?:[,;/]\s*|\s+)({_NUMBER})\s*[°]?")
_COMMAS = re.compile(r"([+\-−]?[0-9]{1,3},[0-9]+)\s*(?:[;/]\s*|,?\s+)([+\-−]?[0-9]{1,3},[0-9]+)")
_SIDE = (
    r"(?:(?P<{0}first>[NSEWO])\s*)?(?P<{0}degrees>[0-9]{{1,3}}(?:[.,][0-9]+)?)\s*°?"
    r"(?:\s*(?P<{0}minutes>[0-9]{{1,2}}(?:[.,][0-9]+)?)\s*['’′])?"
    r"(?:\s*(?P<{0}seconds>[0-9]{{1,2}}(?:[.,][0-9]+)?)\s*(?:\"|”|″|''|′′))?"
    r"\s*(?P<{0}last>[NSEWO])?"
)
_SIDES = re.compile(rf"{_SIDE.format('a')}\s*[,;/]?\s*{_SIDE.format('b')}", re.IGNORECASE)


class PositionReading(msgspec.Struct, frozen=True):
    """What a text says: (longitude, latitude) in degrees, or why it is no place."""

    position: tuple[float, float] | None
    sentence: str

    @property
    def is_wrong(self) -> bool:
        """Whether the text says something that is not a place."""
        return self.position is None and bool(self.sentence)


def read_position(text: str) -> PositionReading:
    """Reads latitude and longitude, such as ``36.9627, 127.0310`` or ``36°57′46″N 127°1′52″E``.

    With letters for the directions, either may come first. Empty text is no place and no fault.
    """
    text = text.strip()
    if not text:
        return PositionReading(None, "")
    pair = _pair(text)
    if pair is None:
        words = translate(
            "coordinates", "Not a place. Write latitude and longitude: 36.96, 127.03."
        )
        return PositionReading(None, words)
    lat, lon = pair
    if abs(lat) <= 90 and abs(lon) <= 180:
        return PositionReading((lon, lat), "")
    if abs(lon) <= 90 and abs(lat) <= 180:
        words = translate("coordinates", "The latitude comes first. Write {text}?")
        return PositionReading(None, words.format(text=written_position(lat, lon)))
    words = translate("coordinates", "A latitude is within ±90, a longitude within ±180.")
    return PositionReading(None, words)


def written_position(lon: float, lat: float) -> str:
    """A place, in WGS 84 degrees, as text with all its digits: ``36.9627, 127.031``."""
    return f"{_digits(lat)}, {_digits(lon)}"


def _digits(degrees: float) -> str:
    text = repr(degrees)
    return text.removesuffix(".0") if "e" not in text else f"{degrees:.12f}".rstrip("0")


def _pair(text: str) -> tuple[float, float] | None:
    for shape in (_DECIMAL, _COMMAS):
        found = shape.fullmatch(text)
        if found:
            lat, lon = (float(part.replace(",", ".").replace("−", "-")) for part in found.groups())
            return lat, lon
    found = _SIDES.fullmatch(text)
    if found is None:
        return None
    sides = dict(filter(None, (_side(found, "a"), _side(found, "b"))))
    if set(sides) != {"lat", "lon"} or not all(map(math.isfinite, sides.values())):
        return None
    return sides["lat"], sides["lon"]


def _side(found: re.Match[str], which: str) -> tuple[str, float] | None:
    letters = {(found[f"{which}first"] or "").upper(), (found[f"{which}last"] or "").upper()} - {""}
    if len(letters) != 1:
        return None
    parts = (found[f"{which}{name}"] or "0" for name in ("degrees", "minutes", "seconds"))
    degrees, minutes, seconds = (float(part.replace(",", ".")) for part in parts)
    if minutes >= 60 or seconds >= 60:
        return None
    letter = letters.pop()
    value = degrees + minutes / 60 + seconds / 3600
    return ("lat" if letter in "NS" else "lon"), -value if letter in "SW" else value
