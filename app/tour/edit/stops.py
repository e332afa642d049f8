"""Edits of the stops of a tour and of their order."""

from __future__ import annotations

from app.tour.edit.errors import EditError
from app.tour.edit.items import joined_items
from app.tour.edit.lists import dropped, inserted, with_stop, with_stops
from app.tour.edit.passages import refuse_too_much_cited
from app.tour.edit.values import accepted, changed, refuse_position, refuse_taken, replaced
from app.tour.file.members import ITEM_LISTS
from app.tour.model import Stop, Tour

# What is known about one subject; merging takes all of it from one stop.
_PLACE = ("lon", "lat", "altitude", "place_basis", "place_note")


def add_stop(tour: Tour, stop: Stop, at: int | None = None) -> Tour:
    """The tour with another stop, at a place from 0 in the order of travel; by default the last.

    Raises :class:`EditError` for a value that the file could not hold, such as an id that another
    stop has.
    """
    if tour.has_stop(stop.id):
        refuse_taken(stop.id, [stop.id])
    taken: set[str] = set()
    lists = {}
    for name in ITEM_LISTS:
        lists[name] = tuple(accepted(item, tour) for item in getattr(stop, name))
        for item in lists[name]:
            refuse_taken(item.id, taken)
            taken.add(item.id)
    stop = replaced(accepted(stop, tour), **lists)
    edited = with_stops(tour, inserted(tour.stops, stop, at))
    refuse_too_much_cited(edited, *stop.quotes)
    return edited


def move_stop(tour: Tour, stop_id: str, to: int) -> Tour:
    """The tour with a stop at another place, from 0, in the order of travel.

    A place beyond an end is that end. Raises ``KeyError`` if there is no such stop.
    """
    at = tour.index(stop_id)
    stops = inserted(dropped(tour.stops, at), tour.stops[at], max(to, 0))
    return tour if stops == tour.stops else with_stops(tour, stops)


def remove_stop(tour: Tour, stop_id: str) -> Tour:
    """The tour without a stop and its items. Raises ``KeyError`` if there is no such stop."""
    return with_stops(tour, dropped(tour.stops, tour.index(stop_id)))


def change_stop(tour: Tour, stop_id: str, **fields: object) -> Tour:
    """The tour with other fields of a stop: name, country, place, dates, bases and notes.

    ``lon`` and ``lat`` are WGS 84 degrees, ``altitude`` metres; a stop whose place is not known has
    none of them. Raises ``KeyError`` if there is no such stop, :class:`EditError` for a value that
    the file could not hold, and ``TypeError`` for a field that this function does not change.
    """
    at = tour.index(stop_id)
    stop = changed(tour.stops[at], tour, fields)
    refuse_position(stop)
    if stop.position is None:
        stop = replaced(stop, altitude=None)
    return with_stop(tour, at, stop)


def merge_stops(tour: Tour, kept: str, gone: str) -> Tour:
    """The tour with two stops as one, at the place of ``kept``, with the items of both.

    What is not known about ``kept``, such as its country, its place or its departure, is taken from
    ``gone``. Items of ``gone`` get other ids where those of ``kept`` have the same. Raises
    ``KeyError`` if there is no such stop, and :class:`EditError` if the two are the same.
    """
    one, other = tour.stop(kept), tour.stop(gone)
    refuse_same(kept, gone)
    values: dict[str, object] = {
        "extra": {**other.extra, **one.extra},
        "feature_extra": {**other.feature_extra, **one.feature_extra},
        "country": one.country or other.country,
    }
    if one.position is None and other.position is not None:
        values |= {name: getattr(other, name) for name in _PLACE}
        values["place_note"] = other.place_note or one.place_note
    values |= _dates(one, other)
    merged = replaced(joined_items(one, other), **values)
    stops = (merged if stop.id == kept else stop for stop in tour.stops if stop.id != gone)
    return with_stops(tour, tuple(stops))


def refuse_same(kept: str, gone: str) -> None:
    """Raises :class:`EditError` if something would be merged with itself."""
    if kept == gone:
        raise EditError(
            "id", "same", "This cannot be merged with itself; choose another one.", kept
        )


def _dates(one: Stop, other: Stop) -> dict[str, object]:
    """The dates and their basis of two stops as one; no departure is before the arrival."""
    if one.arrive is None and one.depart is None:
        names = ("arrive", "depart", "date_basis", "date_note")
        dates = {name: getattr(other, name) for name in names}
        return dates | {"date_note": other.date_note or one.date_note}
    arrive, depart = one.arrive or other.arrive, one.depart or other.depart
    if arrive and depart and depart.is_before(arrive):
        return {}
    values: dict[str, object] = {"arrive": arrive, "depart": depart}
    if (arrive, depart) != (one.arrive, one.depart) and other.date_basis == "inferred":
        values |= {"date_basis": "inferred", "date_note": one.date_note or other.date_note}
    return values
