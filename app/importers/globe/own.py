"""Reads our own exports as the tours that they were, with what has been changed in them since."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from xml.etree.ElementTree import Element

import msgspec

from app.importers.building import position_fault
from app.importers.globe.places import Place
from app.tour.file.carried import NAMESPACE, gathered, number_of
from app.tour.model import Stop, Tour

_HEAD, _STOP = f"{{{NAMESPACE}}}tour", f"{{{NAMESPACE}}}stop"
# Exports write seven decimal places.
_SAME = 1.1e-7


class OwnStop(msgspec.Struct, frozen=True, kw_only=True):
    """A stop of ours as a file shows it, and the part of the tour that the file carries for it.

    ``number`` is that in the visible name: ``1 Tokyo``. ``place`` is ``None`` for a stop that the
    file shows nowhere.
    """

    carried: str
    number: int
    name: str
    place: Place | None


def carried_head(parent: Element | None) -> str:
    """The part that a file carries for the tour as a whole, or ``""``."""
    found = parent.find(_HEAD) if parent is not None else None
    return (found.text or "") if found is not None else ""


def carried_stops(parent: Element | None) -> list[tuple[str, int]]:
    """The parts that an element carries for stops, with their numbers."""
    if parent is None:
        return []
    return [(each.text or "", number_of(each.get("number"))) for each in parent.findall(_STOP)]


def own_tour(head: str, stops: Sequence[OwnStop]) -> Tour | None:
    """The tour of the parts, in which names and places are those that the file shows."""
    tour = gathered(head, [stop.carried for stop in stops]) if head and stops else None
    if tour is None:
        return None
    shown = (_as_shown(stop, own) for stop, own in zip(tour.stops, stops, strict=True))
    return msgspec.structs.replace(tour, stops=tuple(shown))


def without_number(name: str, number: int) -> str:
    """A name as exports write it, without the number of the stop in front of it."""
    return name.removeprefix(f"{number} ")


def _as_shown(stop: Stop, own: OwnStop) -> Stop:
    name = without_number(own.name, own.number)
    if name and _letters(name) != _letters(stop.name):
        stop = msgspec.structs.replace(stop, name=name)
    place = own.place
    if place is None or position_fault(place.position) or _is_at(stop, place):
        return stop
    return msgspec.structs.replace(
        stop, lon=place.lon, lat=place.lat, altitude=place.altitude or None
    )


def _is_at(stop: Stop, place: Place) -> bool:
    if stop.lon is None or stop.lat is None:
        return False
    # Exports to GPX write -180 for 180 degrees.
    lon = abs(stop.lon - place.lon)
    return min(lon, abs(360 - lon)) <= _SAME and abs(stop.lat - place.lat) <= _SAME


def _letters(text: str) -> str:
    """A text without spaces, and without what exports cannot write."""
    return "".join(
        letter
        for letter in text
        if unicodedata.category(letter)[0] not in "CZ" and letter != "\ufffd"
    )
