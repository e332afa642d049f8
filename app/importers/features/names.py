"""Which members of a feature say what: the names that other programs give them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from app.importers.stated.values import members, text
from app.tour.country_codes import is_country_code

# All names here are as ``plain`` makes them: without case, spaces and punctuation.
NAME = ("name", "title", "label")
# Where none of these is: what a person would call the place. The id comes last.
OTHER_NAME = tuple(
    "placename sitename stopname locationname pointname poiname businessname venuename fullname"
    " displayname nameen namede nom nombre nome naam navn namn bezeichnung titel titre titulo"
    " titolo place city town village site stop station venue hotel location headline".split()
)
FACT = frozenset(
    "description desc descr note notes text comment comments remark remarks details info"
    " information abstract popup popupcontent popupinfo content body about story summary caption"
    " beschreibung bemerkung bemerkungen notiz notizen descripcion descrizione descricao"
    " commentaire commentaires opmerking".split()
)
ARRIVE = tuple(
    "arrive arrives arrival arrived arrivaldate arrivaltime datearrival datearrived checkin"
    " checkindate start starts startdate datestart starttime startsat startdatetime timestart begin"
    " begins begindate datebegin begintime timebegin beginning from fromdate datefrom since".split()
)
DEPART = tuple(
    "depart departs departure departed departuredate departuretime datedeparture datedeparted"
    " checkout checkoutdate end ends enddate dateend endtime endsat enddatetime timeend finish"
    " finishdate to todate dateto until till leave leaves left".split()
)
ON = tuple(
    "date datum day fecha dato visitdate dateofvisit datevisited visited visitedon eventdate"
    " tripdate traveldate when datetime dateandtime timestamp time year jahr".split()
)
# What stands there is meant as a date, so that it is kept as a note if it is none.
MEANT = frozenset(
    "arrivaldate arrivaltime datearrival datearrived checkindate startdate datestart startdatetime"
    " begindate datebegin fromdate datefrom departuredate departuretime datedeparture datedeparted"
    " checkoutdate enddate dateend enddatetime finishdate todate dateto date datum fecha dato"
    " visitdate dateofvisit datevisited eventdate tripdate traveldate when datetime dateandtime"
    " arrive arrival arrived depart departure departed".split()
)
COUNTRY = tuple(
    "country countrycode countryiso iso iso2 isoa2 iso31661 iso31661alpha2 addrcountry cc".split()
)
ALTITUDE = ("altitude", "ele")
LATITUDE, LONGITUDE = ("lat", "latitude", "y"), ("lon", "lng", "long", "longitude", "x")
# Of simplestyle, of KML that was converted, and of uMap.
STYLE = frozenset(
    "markersymbol markercolor markersize stroke strokewidth strokeopacity fill fillopacity styleurl"
    " stylehash stylemaphash icon iconcolor iconscale iconopacity iconoffset iconoffsetunits"
    " iconurl iconheading labelcolor labelscale labelopacity umapoptions storageoptions".split()
)
# Of tracks that were converted from GPX.
TRACK = ("coordinateproperties", "coordtimes")
# Objects in which some programs wrap the members.
_WRAPPERS = ("tags", "location", "properties", "attributes")
# Codes that are in use, though the standard gives these countries others.
_ALSO = {"UK": "GB", "EL": "GR"}
_OTHERS = re.compile(r"[\W_]+")


@functools.lru_cache(maxsize=4096)
def plain(key: str) -> str:
    """A name without case, spaces and punctuation: ``Start_Date`` as ``startdate``."""
    return _OTHERS.sub("", key.casefold())


_DATES = frozenset((*ARRIVE, *DEPART, *ON))


def is_date_name(name: str) -> bool:
    """Whether a plain name is that of a date."""
    return name in _DATES


def is_time_name(name: str) -> bool:
    """Whether a plain name is that of a time, so that a number may be a Unix time."""
    return "time" in name or "epoch" in name


class Members:
    """The members of a feature by their plain names; those that are taken are not kept."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self.values = values
        self._keys: dict[str, str] = {}
        self._inner: dict[str, object] = {}
        self._taken: set[str] = set()
        for key in values:
            self._keys.setdefault(plain(key), key)
        for wrapper in _WRAPPERS:
            for key, value in members(self.get(wrapper)).items():
                self._inner.setdefault(plain(key), value)

    def __iter__(self) -> Iterator[tuple[str, str, object]]:
        """Plain name, name as written, and value of each member that is not taken."""
        for name, key in self._keys.items():
            if key not in self._taken:
                yield name, key, self.values[key]

    def get(self, name: str) -> object:
        """The value of a plain name, also of one within a wrapper; ``None`` if there is none."""
        key = self._keys.get(name)
        value = self.values.get(key) if key is not None else None
        if value is None or value == "" or (name in _WRAPPERS and name in self._inner):
            # Only text is found in a wrapper's own name: {"location": {"location": "Oslo"}}.
            return self._inner.get(name, value)
        return value

    def among(self, names: tuple[str, ...]) -> Iterator[str]:
        """Those of some plain names that the feature has, in the order of the names."""
        for name in names:
            if name in self._keys or name in self._inner:
                yield name

    def take(self, name: str) -> None:
        """Says that the tour has what a plain name holds. What a wrapper holds is kept anyway."""
        key = self._keys.get(name)
        if key is not None:
            self._taken.add(key)

    def first_text(self, names: tuple[str, ...]) -> str:
        """The text of the first plain name that has one, which is taken, or ``""``."""
        for name in self.among(names):
            value = self.get(name)
            if isinstance(value, dict):
                # The same in several languages. All of them are kept.
                words = filter(None, (text(value.get("en")), *map(text, value.values())))
                if name in NAME and (first := next(words, "")):
                    return first
            found = text(value)
            if found:
                self.take(name)
                return found
        return ""

    def country(self) -> str | None:
        """The alpha-2 code of the country, taken if the file writes it so."""
        for name in self.among(COUNTRY):
            code = text(self.get(name))
            if len(code) != 2 or not code.isascii():
                continue
            upper = _ALSO.get(code.upper(), code.upper())
            if is_country_code(upper):
                if code.upper() == upper:
                    self.take(name)
                return upper
        return None

    @property
    def states_visits(self) -> bool:
        """Whether dates are those of visits.

        OpenStreetMap gives those of the things themselves, and Google those on which a place was
        saved.
        """
        return not (
            "@id" in self.values
            or members(self.values.get("tags"))
            or self.get("googlemapsurl") is not None
        )

    def rest(self) -> dict[str, object]:
        """The members that are not taken."""
        return {key: value for key, value in self.values.items() if key not in self._taken}
