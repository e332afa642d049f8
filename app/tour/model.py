"""The tour as an immutable value: stops, the items at each stop, people and sources."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

import msgspec

from app.tour.when import When as When

Basis: TypeAlias = Literal["stated", "inferred"]
Status: TypeAlias = Literal[
    "proposed",
    "announced",
    "agreed",
    "signed",
    "delivering",
    "delivered",
    "ended",
    "none",
]
Extra: TypeAlias = Mapping[str, object]


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The base of every part of a tour: frozen; ``extra`` keeps unknown members of the file."""

    extra: Extra = {}


class Citation(Record, frozen=True, kw_only=True):
    """A place in a source. ``label`` and ``locator`` are terms of the Citation Style Language.

    ``start`` and ``end`` are offsets into the source's ``text``, in code points, ``end`` exclusive.
    ``exact`` are the cited words, ``prefix`` and ``suffix`` the words around them (terms of the
    W3C Web Annotation Data Model, 4.2.4).
    """

    source: str
    label: str | None = None
    locator: str | None = None
    start: int | None = None
    end: int | None = None
    exact: str | None = None
    prefix: str | None = None
    suffix: str | None = None


class Person(Record, frozen=True, kw_only=True):
    """A person or body that is met or quoted. ``country`` is an ISO 3166-1 alpha-2 code."""

    id: str
    name: str
    role: str | None = None
    country: str | None = None


class Source(Record, frozen=True, kw_only=True):
    """A text that the tour cites. ``sha256`` is the hash of the text as it was read."""

    id: str
    title: str
    publisher: str | None = None
    url: str | None = None
    published: When | None = None
    accessed: When | None = None
    text: str | None = None
    sha256: str | None = None


class Item(Record, frozen=True, kw_only=True):
    """The members that meetings, quotations, agreements and facts share."""

    id: str
    topics: tuple[str, ...] = ()
    cite: tuple[Citation, ...] = ()
    basis: Basis = "stated"
    note: str | None = None


class Meeting(Item, frozen=True, kw_only=True):
    """A meeting of the traveller; ``people`` holds ids of people (``with`` in the file)."""

    title: str
    date: When | None = None
    people: tuple[str, ...] = msgspec.field(default=(), name="with")
    venue: str | None = None
    summary: str | None = None


class Quote(Item, frozen=True, kw_only=True):
    """A quotation, word for word as in the source; ``speaker`` is the id of a person."""

    text: str
    speaker: str | None = None
    date: When | None = None
    context: str | None = None


class Agreement(Item, frozen=True, kw_only=True):
    """An agreement or a delivery; ``parties`` are ISO 3166-1 alpha-2 codes or names."""

    title: str
    status: Status
    parties: tuple[str, ...] = ()
    date: When | None = None
    summary: str | None = None

    @property
    def exists(self) -> bool:
        """Whether there is such an agreement: a tour may also tell that there is none."""
        return self.status != "none"


class Fact(Item, frozen=True, kw_only=True):
    """A statement of the source about the stop, in the tour's own words."""

    text: str
    date: When | None = None


AnyItem: TypeAlias = Meeting | Quote | Agreement | Fact


class Stop(Record, frozen=True, kw_only=True):
    """A stop of the tour. ``lon`` and ``lat`` are WGS 84 degrees, east and north positive.

    Both are ``None`` if the place is not known (``geometry: null`` in the file). ``altitude`` is in
    metres. ``id_number`` is the id as a number if the file gives it as one; ``id`` is its text.
    ``extra`` holds the unknown members of the feature's properties, ``feature_extra`` those of the
    feature itself.
    """

    id: str
    name: str
    lon: float | None = None
    lat: float | None = None
    id_number: int | float | None = None
    altitude: float | None = None
    feature_extra: Extra = {}
    country: str | None = None
    arrive: When | None = None
    depart: When | None = None
    place_basis: Basis = "stated"
    place_note: str | None = None
    date_basis: Basis = "stated"
    date_note: str | None = None
    order_basis: Basis = "stated"
    order_note: str | None = None
    meetings: tuple[Meeting, ...] = ()
    quotes: tuple[Quote, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    facts: tuple[Fact, ...] = ()

    @property
    def position(self) -> tuple[float, float] | None:
        """(longitude, latitude) in WGS 84 degrees, or ``None`` if the place is not known."""
        return None if self.lon is None or self.lat is None else (self.lon, self.lat)

    @property
    def items(self) -> tuple[AnyItem, ...]:
        """All items: meetings, then quotations, agreements and facts."""
        return self.meetings + self.quotes + self.agreements + self.facts


class Tour(Record, frozen=True, kw_only=True, dict=True):
    """A tour: its stops in order of travel, its people and its sources.

    ``extra`` holds the unknown members of the file's ``tour``, ``file_extra`` those of the file.
    """

    title: str
    stops: tuple[Stop, ...]
    subtitle: str | None = None
    summary: str | None = None
    traveller: str | None = None
    language: str | None = None
    people: tuple[Person, ...] = ()
    sources: tuple[Source, ...] = ()
    file_extra: Extra = {}

    def stop(self, stop_id: str) -> Stop:
        """The stop with that id. Raises ``KeyError`` if there is none."""
        return self.stops[self.index(stop_id)]

    def has_stop(self, stop_id: str) -> bool:
        """Whether the tour has a stop with that id."""
        return stop_id in self._stop_indexes

    def index(self, stop_id: str) -> int:
        """The position of a stop in the order of travel, from 0. Raises ``KeyError``."""
        return self._stop_indexes[stop_id]

    def person(self, person_id: str) -> Person:
        """The person with that id. Raises ``KeyError`` if there is none."""
        return self._people_by_id[person_id]

    def source(self, source_id: str) -> Source:
        """The source with that id. Raises ``KeyError`` if there is none."""
        return self.sources[self._source_indexes[source_id]]

    def source_number(self, source_id: str) -> int:
        """The number by which references name a source, from 1. Raises ``KeyError``."""
        return self._source_indexes[source_id] + 1

    def with_stop(self, at: int, stop: Stop) -> Tour:
        """The tour with another stop at a place from 0. The stop may have another id."""
        stops = (*self.stops[:at], stop, *self.stops[at + 1 :])
        tour = msgspec.structs.replace(self, stops=stops)
        if stop.id == self.stops[at].id:
            tour.share_places(self)
        return tour

    @functools.cached_property
    def unplaced(self) -> tuple[Stop, ...]:
        """The stops whose place is not known, in order of travel."""
        return tuple([stop for stop in self.stops if stop.lon is None or stop.lat is None])

    @functools.cached_property
    def with_dates(self) -> tuple[Stop, ...]:
        """The stops of which the arrival or the departure is known, in order of travel."""
        return tuple([stop for stop in self.stops if stop.arrive or stop.depart])

    @functools.cached_property
    def with_items(self) -> tuple[Stop, ...]:
        """The stops at which there are items, in order of travel."""
        # Asked several times for a tour that is opened; most stops of a long one have no items.
        return tuple(
            [
                stop
                for stop in self.stops
                if stop.facts or stop.meetings or stop.quotes or stop.agreements
            ]
        )

    @property
    def countries(self) -> frozenset[str]:
        """ISO 3166-1 alpha-2 codes of the countries of the stops."""
        return frozenset(stop.country for stop in self.stops if stop.country)

    def citations(self) -> Iterator[Citation]:
        """Every citation of every item, in order."""
        for stop in self.with_items:
            for item in stop.items:
                yield from item.cite

    def share_places(self, other: Tour) -> None:
        """Takes over the places that another tour knows for its stops, which are the same by id.

        Only a matter of speed: a key in a field makes a new tour of the same ten thousand stops.
        """
        places = other.__dict__.get("_stop_indexes")
        if places is not None:
            self.__dict__.setdefault("_stop_indexes", places)

    # These maps are built on first use and cached; they take no part in comparisons.
    @functools.cached_property
    def _stop_indexes(self) -> dict[str, int]:
        return {stop.id: index for index, stop in enumerate(self.stops)}

    @functools.cached_property
    def _people_by_id(self) -> dict[str, Person]:
        return {person.id: person for person in self.people}

    @functools.cached_property
    def _source_indexes(self) -> dict[str, int]:
        return {source.id: index for index, source in enumerate(self.sources)}
