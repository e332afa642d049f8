"""Adds placemarks, and places that an animated tour flies to, as stops."""

from __future__ import annotations

from collections.abc import Mapping

from app.importers.building import Counts, TourBuilder
from app.importers.globe.kml_features import Mark
from app.importers.globe.kml_flight import Flight
from app.importers.globe.own import without_number
from app.importers.globe.own_balloon import OwnData, balloon_of, own_data, without_own
from app.importers.imported import Wanted

_CAMERA = "The file gives where the camera is, and not what it looks at."
_VIEW = "The file gives no point; this is the middle of the view that it keeps of the place."


def add_mark(builder: TourBuilder, mark: Mark, counts: Counts) -> Wanted | None:
    """Adds a placemark as a stop; returns what the gazetteer has to place, if it has an address."""
    kept = mark.words.kept
    own = own_data(kept.members)
    if own is not None:
        _add_own(builder, mark, own)
        return None
    text = _text_of(mark)
    if mark.folders and not text:
        kept.add("folder", " / ".join(mark.folders))
    if mark.is_hidden:
        kept.add("visibility", "0")
        counts.add("visibility", mark.name)
    if mark.geometry.place and mark.geometry.mode == "relativeToGround":
        # Such a height is not that above the sea.
        kept.add("relativeToGround", mark.geometry.place.altitude or None)
    stop = _add_stop(builder, mark, counts, kept.members)
    builder.add_fact(stop, text, topics=mark.folders, locator=f"placemark {mark.number}")
    if builder.stop(stop).position is None and mark.address:
        return Wanted(tour=0, stop=stop, name=mark.address)
    return None


def add_flight(builder: TourBuilder, flight: Flight, mark: Mark | None) -> None:
    """Adds a place that a tour flies to, with the words of the placemark that it opens there."""
    place = flight.place
    kept = mark.words.kept.members if mark is not None else {}
    stop = builder.add_stop(
        flight.name,
        place.position,
        arrive=mark.dates.arrive if mark is not None else None,
        depart=mark.dates.depart if mark is not None else None,
        place_note=_CAMERA if flight.is_camera else None,
        extra=kept,
    )
    if flight.is_camera:
        builder.change_stop(stop, place_basis="inferred")
    if mark is not None:
        builder.add_fact(
            stop, _text_of(mark), topics=mark.folders, locator=f"placemark {mark.number}"
        )


def _text_of(mark: Mark) -> str:
    text = mark.words.text.text
    return "" if text.casefold() == mark.name.casefold() else text


def _add_stop(
    builder: TourBuilder, mark: Mark, counts: Counts, members: Mapping[str, object]
) -> str:
    geometry, dates = mark.geometry, mark.dates
    place = geometry.place or mark.view
    note = None
    if geometry.points and place is None and geometry.written:
        note = f"The file gives the coordinates {geometry.written[:200]}."
        counts.add("implausible position", mark.name)
    is_view = place is not None and place is mark.view
    is_height = place is not None and geometry.mode != "relativeToGround" and not is_view
    stop = builder.add_stop(
        mark.name,
        place.position if place else None,
        altitude=place.altitude if place and is_height else None,
        arrive=dates.arrive,
        depart=dates.depart,
        date_note=" ".join(dates.notes),
        place_note=_VIEW if is_view else note,
        extra=members,
    )
    if is_view:
        builder.change_stop(stop, place_basis="inferred")
    if dates.is_inferred:
        builder.change_stop(stop, date_basis="inferred")
    return stop


def _add_own(builder: TourBuilder, mark: Mark, own: OwnData) -> None:
    """Adds a stop of our own export by its data; what its balloon lists becomes facts."""
    place = mark.geometry.place
    balloon = balloon_of(mark.words.markup)
    members = without_own(mark.words.kept.members)
    members.pop("snippet", None)
    if balloon.remarks:
        members["remarks"] = list(balloon.remarks)
    if balloon.sources:
        members["sources"] = list(balloon.sources)
    stop = builder.add_stop(
        without_number(mark.name, own.number),
        place.position if place else None,
        identifier=own.identifier,
        altitude=place.altitude if place else None,
        country=own.country,
        arrive=own.arrive,
        depart=own.depart,
        extra=members,
    )
    builder.change_stop(stop, **own.bases)
    for heading, text in balloon.items:
        builder.add_fact(stop, text, topics=(heading,), locator=f"placemark {mark.number}")
