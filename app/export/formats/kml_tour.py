"""The tour as one that Google Earth plays: gx:Tour of the extensions to KML 2.2."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from app.export.formats.xml_text import add, decimal
from app.export.text.described import StopText
from app.tour.model import Stop

# From so far away a city fills the view, in metres; the view leans by so many degrees.
RANGE = 60_000
TILT = 30
# Seconds of a flight: a start, so much for each metre, and never more than can be borne.
_LEAST_FLIGHT = 3.0
_METRES_A_SECOND = 1_500_000
_LONGEST_FLIGHT = 7.0
# Seconds at a stop: to find one's way, to read each item, and no more than that.
_LOOK_AROUND = 4.0
_READ_ITEM = 2.0
_LONGEST_STAY = 20.0


def add_tour(parent: ET.Element, name: str, told: Sequence[StopText]) -> None:
    """Flies from stop to stop and opens the balloon of each while it stays there.

    The placemarks' ids are those that :func:`placemark_id` gives.
    """
    tour = add(parent, "gx:Tour")
    add(tour, "name", name)
    playlist = add(tour, "gx:Playlist")
    times = _all_days(told)
    for one in told:
        fly = add(playlist, "gx:FlyTo")
        add(fly, "gx:duration", decimal(_flight(one)))
        add(fly, "gx:flyToMode", "bounce")
        add_look_at(fly, one.stop, times)
        _balloon(playlist, one.number, shown=True)
        wait = add(playlist, "gx:Wait")
        stay = min(_LOOK_AROUND + _READ_ITEM * len(one.stop.items), _LONGEST_STAY)
        add(wait, "gx:duration", decimal(stay))
        _balloon(playlist, one.number, shown=False)


def placemark_id(number: int) -> str:
    """The id of a stop's placemark; those of the tour may not be names in XML."""
    return f"stop-{number}"


def add_look_at(parent: ET.Element, stop: Stop, times: tuple[str, str] | None = None) -> None:
    """A view of a stop; with ``times``, two ISO 8601 dates, all that lies between is shown."""
    look = add(parent, "LookAt")
    if times:
        span = add(look, "gx:TimeSpan")
        add(span, "begin", times[0])
        add(span, "end", times[1])
    add(look, "longitude", decimal(stop.lon))
    add(look, "latitude", decimal(stop.lat))
    add(look, "altitude", "0")
    add(look, "heading", "0")
    add(look, "tilt", str(TILT))
    add(look, "range", str(RANGE))


def _balloon(playlist: ET.Element, number: int, *, shown: bool) -> None:
    update = add(add(playlist, "gx:AnimatedUpdate"), "Update")
    # No address: this document itself.
    add(update, "targetHref", "")
    change = add(update, "Change")
    placemark = add(change, "Placemark", None, {"targetId": placemark_id(number)})
    add(placemark, "gx:balloonVisibility", str(int(shown)))


def _flight(told: StopText) -> float:
    metres = told.leg.distance if told.leg else 0.0
    return round(min(_LEAST_FLIGHT + metres / _METRES_A_SECOND, _LONGEST_FLIGHT), 1)


def _all_days(told: Sequence[StopText]) -> tuple[str, str] | None:
    # Without it the clock of a flight would hide the stops of other days.
    moments = [one for told_stop in told for one in (told_stop.stop.arrive, told_stop.stop.depart)]
    days = [moment.date for moment in moments if moment]
    return (min(days).isoformat(), max(days).isoformat()) if days else None
