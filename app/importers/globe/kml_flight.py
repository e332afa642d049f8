"""Stops of an animated tour (gx:Tour of Google's extensions to KML): where it flies and stays."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

import msgspec

from app.importers.building import Counts, one_line
from app.importers.globe.kml_geometry import view_of
from app.importers.globe.places import Place, metres, place_of
from app.importers.xml_tree import child, local, text_of

# Views whose centres are nearer than this, or than a part of the distance of the eye, are one.
_NEAR = 500.0
_PART = 0.05


class Flight(msgspec.Struct):
    """A place that a tour flies to. ``is_camera`` if it is the eye's own place.

    ``stays`` if the tour waits there, opens a balloon, or shows the place more than once.
    """

    place: Place
    distance: float
    is_camera: bool
    name: str = ""
    stays: bool = False
    is_smooth: bool = False


def flights_of(tour: Element, names: Mapping[str, str], counts: Counts) -> list[Flight]:
    """The places of a tour in order. ``names`` are those of features by their ids.

    Views that a smooth flight only passes are left out and counted, unless the tour stays nowhere.
    """
    playlist = child(tour, "Playlist")
    found: list[Flight] = []
    for each in playlist if playlist is not None else ():
        if local(each) == "FlyTo":
            _fly(found, each)
        elif found and local(each) == "Wait":
            found[-1].stays = True
        elif found and local(each) == "AnimatedUpdate":
            _update(found[-1], each, names)
    staying = [flight for flight in found if flight.stays or not flight.is_smooth]
    if not staying:
        return found
    counts.add("camera", count=len(found) - len(staying))
    return staying


def is_sound(element: Element) -> bool:
    """Whether an element of a playlist plays a sound."""
    return local(element) == "SoundCue"


def names_by_id(root: Element) -> dict[str, str]:
    """The names of a document's features by their ids."""
    return {
        each.attrib["id"]: one_line(text_of(each, "name"))
        for each in root.iter()
        if "id" in each.attrib
    }


def _fly(found: list[Flight], fly: Element) -> None:
    flight = _view(fly)
    if flight is None:
        return
    flight.is_smooth = text_of(fly, "flyToMode") == "smooth"
    before = found[-1] if found else None
    if before is not None and _are_near(before, flight):
        before.stays = True
    else:
        found.append(flight)


def _view(fly: Element) -> Flight | None:
    place, distance = view_of(fly)
    if place is not None:
        return Flight(place, distance, is_camera=False)
    camera = child(fly, "Camera")
    if camera is None:
        return None
    place = place_of(f"{text_of(camera, 'longitude')} {text_of(camera, 'latitude')}")
    height = place_of(f"{text_of(camera, 'altitude') or '0'} 0")
    if place is None:
        return None
    return Flight(place, height.lon if height else 0.0, is_camera=True)


def _are_near(before: Flight, flight: Flight) -> bool:
    bound = max(_NEAR, _PART * min(before.distance, flight.distance))
    return metres(before.place, flight.place) <= bound


def _update(flight: Flight, update: Element, names: Mapping[str, str]) -> None:
    """A balloon that opens during a flight names its place."""
    for each in update.iter():
        target = each.get("targetId")
        if target and text_of(each, "balloonVisibility") == "1":
            flight.stays = True
            flight.name = flight.name or names.get(target, "")
