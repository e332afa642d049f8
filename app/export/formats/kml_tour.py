"""The animated tour for Google Earth: gx:Tour of the extensions to KML 2.2."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from app.export.formats.xml_text import add, decimal
from app.export.text.described import StopText
from app.tour.geodesy import LonLat
from app.tour.model import When
from app.words.dates import first_and_last

# The distance of the camera in metres, at which a city fills the view, and its tilt in degrees.
RANGE = 60_000
TILT = 30
# A flight takes the minimum and more with the distance, up to the maximum, in seconds.
_MIN_FLIGHT = 3.0
_METRES_A_SECOND = 1_500_000
_MAX_FLIGHT = 7.0
# A stay has time for orientation and for reading each item, up to the maximum, in seconds.
_ORIENTATION = 4.0
_READING = 2.0
_MAX_STAY = 20.0
# The lengths of dates that name no day.
_LENGTHS = {"year": len("2025"), "month": len("2025-11")}


def add_tour(parent: ET.Element, name: str, stops: Sequence[StopText]) -> None:
    """Adds a tour that flies from stop to stop and opens the balloon of each during the stay.

    Stops whose place is not known are passed over.

    The placemarks must have the ids of :func:`placemark_id`.
    """
    tour = add(parent, "gx:Tour")
    add(tour, "name", name)
    playlist = add(tour, "gx:Playlist")
    times = _time_span(stops)
    for stop in stops:
        if stop.stop.position is None:
            continue
        fly = add(playlist, "gx:FlyTo")
        add(fly, "gx:duration", decimal(_flight_seconds(stop)))
        add(fly, "gx:flyToMode", "bounce")
        add_look_at(fly, stop.stop.position, times)
        _add_balloon(playlist, stop.number, shown=True)
        wait = add(playlist, "gx:Wait")
        stay = min(_ORIENTATION + _READING * len(stop.stop.items), _MAX_STAY)
        add(wait, "gx:duration", decimal(stay))
        _add_balloon(playlist, stop.number, shown=False)


def placemark_id(number: int) -> str:
    """The id of a stop's placemark. The ids of the tour may be invalid in XML."""
    return f"stop-{number}"


def time_value(when: When) -> str:
    """A date for ``dateTimeType`` of KML 2.2, as coarse as it is known; not an interval.

    A year is a ``gYear``, a month a ``gYearMonth``. The type has no hours without minutes, so they
    become a day. A minute gets the seconds that ``dateTime`` requires.
    """
    return when.moment.isoformat() if when.moment else _date(when)


def add_look_at(parent: ET.Element, position: LonLat, times: tuple[str, str] | None = None) -> None:
    """Adds a view of a place. ``times`` are the first and last ISO 8601 date that it shows."""
    look = add(parent, "LookAt")
    if times:
        span = add(look, "gx:TimeSpan")
        add(span, "begin", times[0])
        add(span, "end", times[1])
    add(look, "longitude", decimal(position[0]))
    add(look, "latitude", decimal(position[1]))
    add(look, "altitude", "0")
    add(look, "heading", "0")
    add(look, "tilt", str(TILT))
    add(look, "range", str(RANGE))


def _add_balloon(playlist: ET.Element, number: int, *, shown: bool) -> None:
    update = add(add(playlist, "gx:AnimatedUpdate"), "Update")
    # An empty address stands for this document.
    add(update, "targetHref", "")
    change = add(update, "Change")
    placemark = add(change, "Placemark", None, {"targetId": placemark_id(number)})
    add(placemark, "gx:balloonVisibility", str(int(shown)))


def _flight_seconds(stop: StopText) -> float:
    metres = stop.leg.distance if stop.leg else 0.0
    return round(min(_MIN_FLIGHT + metres / _METRES_A_SECOND, _MAX_FLIGHT), 1)


def _time_span(stops: Sequence[StopText]) -> tuple[str, str] | None:
    # Without the span, the clock of a flight would hide the stops of other days.
    times = [when for stop in stops for when in (stop.stop.arrive, stop.stop.depart)]
    ends = first_and_last([when for when in times if when and not when.qualification])
    return (_date(ends[0]), _date(ends[1])) if ends else None


def _date(when: When) -> str:
    return when.first_day.isoformat()[: _LENGTHS.get(when.precision)]
