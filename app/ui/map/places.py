"""What is near a point of the map, and what a stop there is called until its maker says more."""

from __future__ import annotations

import logging
import math

import msgspec
from PySide6.QtCore import QCoreApplication

from app.tour.bidi import isolate
from app.words.countries import country_name
from app.words.distances import metric

_log = logging.getLogger(__name__)
translate = QCoreApplication.translate

# A stop at most so many metres from a city is named after it.
NAMED_WITHIN = 5_000.0
# The limit of the web Mercator projection (EPSG:3857), in degrees.
MAX_LATITUDE = 85.0511


class Nearby(msgspec.Struct, frozen=True):
    """The known place nearest to a point, its country and distance in metres.

    ``country`` is the country of the point itself. Both are ISO 3166-1 alpha-2 codes.
    """

    name: str | None = None
    name_country: str | None = None
    metres: float = 0.0
    country: str | None = None

    @property
    def words(self) -> str:
        """``5 km from Anseong, South Korea``; empty if no place is known."""
        if self.name is None:
            return ""
        place = isolate(self.name)
        if round(self.metres) >= 1:
            words = translate("places", "{distance} from {place}")
            place = words.format(distance=metric(self.metres), place=place)
        country = country_name(self.name_country) if self.name_country else None
        return f"{place}, {country}" if country else place

    @property
    def is_close(self) -> bool:
        """Whether a stop there can be named after the place."""
        return self.name is not None and self.metres <= NAMED_WITHIN


def nearby(lon: float, lat: float, *, with_country: bool = True) -> Nearby:
    """What the gazetteer knows about a point in degrees (WGS 84).

    ``with_country`` asks for the country of the point, too, which takes longer the first time.
    """
    # Its tables are read at the first question, and never while the window starts.
    from app.gazetteer import GazetteerError, open_gazetteer

    try:
        gazetteer = open_gazetteer()
        if with_country:
            nearest, country = gazetteer.around(lon, lat)
        else:
            nearest, country = gazetteer.nearest(lon, lat), None
    except GazetteerError as error:
        _log.warning("gazetteer: %s", error)
        return Nearby()
    if nearest is None:
        return Nearby(country=country)
    place = nearest.place
    return Nearby(place.name, place.country, nearest.metres, country)


def on_map(lon: float, lat: float) -> tuple[float, float]:
    """A longitude from -180 to 180 and a latitude that the map shows, in degrees.

    Raises ``ValueError`` for what is no number of degrees.
    """
    if not (math.isfinite(lon) and math.isfinite(lat)):
        raise ValueError(f"{lon}, {lat} is no place")
    # Digits are kept as they are where nothing has to be changed.
    turned = lon if -180 <= lon <= 180 else math.remainder(lon, 360)
    return turned, max(-MAX_LATITUDE, min(MAX_LATITUDE, lat))


def placed_by_click(nearby: Nearby) -> str:
    """The note for a place that the maker chose by a click."""
    if not nearby.words:
        return translate("places", "Placed by a click on the map")
    return translate("places", "Placed by a click on the map, {near}").format(near=nearby.words)
