"""The tour as an immutable value: stops, what happened there, who took part, and who says so."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

import msgspec

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


class When:
    """A date or a date-time in the spelling of its file (ISO 8601), so that saving keeps it.

    Raises ``ValueError`` if ``text`` is neither. Two values are equal if their texts are.
    """

    __slots__ = ("date", "text", "time")

    text: str
    date: dt.date
    time: dt.time | None

    def __init__(self, text: str) -> None:
        moment: dt.time | None = None
        try:
            if len(text) == len("2025-11-04"):
                day = dt.date.fromisoformat(text)
            else:
                full = dt.datetime.fromisoformat(text)
                day, moment = full.date(), full.timetz()
        except ValueError:
            raise ValueError(f"{text!r} is not an ISO 8601 date such as 2025-11-04") from None
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "date", day)
        object.__setattr__(self, "time", moment)

    def moment(self) -> dt.datetime:
        """The date with its time, at midnight if it has none, with a zone if it names one."""
        return dt.datetime.combine(self.date, self.time or dt.time())

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a When cannot be changed ({name})")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"When({self.text!r})"

    def __str__(self) -> str:
        return self.text


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What every part of a tour shares: it is frozen, and keeps the members that we don't know."""

    extra: Extra = {}


class Citation(Record, frozen=True, kw_only=True):
    """A place in a source; label and locator as in the Citation Style Language.

    ``start`` and ``end`` are character offsets into the source's ``text``, half-open.
    """

    source: str
    label: str | None = None
    locator: str | None = None
    start: int | None = None
    end: int | None = None


class Person(Record, frozen=True, kw_only=True):
    """Someone, or a body, who is met or quoted. ``country`` is ISO 3166-1 alpha-2."""

    id: str
    name: str
    role: str | None = None
    country: str | None = None


class Source(Record, frozen=True, kw_only=True):
    """A text on which the tour's statements rest. ``sha256`` is that of the text as it was read."""

    id: str
    title: str
    publisher: str | None = None
    url: str | None = None
    published: When | None = None
    accessed: When | None = None
    text: str | None = None
    sha256: str | None = None


class Item(Record, frozen=True, kw_only=True):
    """What meetings, quotations, agreements and facts have in common."""

    id: str
    topics: tuple[str, ...] = ()
    cite: tuple[Citation, ...] = ()
    basis: Basis = "stated"
    note: str | None = None


class Meeting(Item, frozen=True, kw_only=True):
    """Whom the traveller met; ``people`` holds ids of people (``with`` in the file)."""

    title: str
    date: When | None = None
    people: tuple[str, ...] = msgspec.field(default=(), name="with")
    venue: str | None = None
    summary: str | None = None


class Quote(Item, frozen=True, kw_only=True):
    """Words as the source has them; ``speaker`` is the id of a person."""

    text: str
    speaker: str | None = None
    date: When | None = None
    context: str | None = None


class Agreement(Item, frozen=True, kw_only=True):
    """What was agreed or delivered; ``parties`` are ISO 3166-1 alpha-2 codes or names."""

    title: str
    status: Status
    parties: tuple[str, ...] = ()
    date: When | None = None
    summary: str | None = None


class Fact(Item, frozen=True, kw_only=True):
    """Something that the source says about the stop, in the tour's own words."""

    text: str
    date: When | None = None


AnyItem: TypeAlias = Meeting | Quote | Agreement | Fact


class Stop(Record, frozen=True, kw_only=True):
    """A place on the tour. ``lon`` and ``lat`` are WGS 84 degrees, east and north positive.

    ``altitude`` is in metres. ``extra`` holds unknown members of the feature's properties,
    ``feature_extra`` those beside them.
    """

    id: str
    name: str
    lon: float
    lat: float
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
    def items(self) -> tuple[AnyItem, ...]:
        """All items, meetings first, then quotations, agreements and facts."""
        return (*self.meetings, *self.quotes, *self.agreements, *self.facts)


class Tour(Record, frozen=True, kw_only=True, dict=True):
    """A tour: its stops in order of travel, the people on it, and the sources it rests on.

    ``extra`` holds unknown members of the file's ``tour``, ``file_extra`` those beside it.
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
        """The stop of that id. Raises ``KeyError`` if there is none."""
        return self.stops[self.index(stop_id)]

    def has_stop(self, stop_id: str) -> bool:
        """Whether the tour has a stop of that id."""
        return stop_id in self._stop_places

    def index(self, stop_id: str) -> int:
        """The place of that stop in the order of travel, from 0. Raises ``KeyError``."""
        return self._stop_places[stop_id]

    def person(self, person_id: str) -> Person:
        """The person of that id. Raises ``KeyError`` if there is none."""
        return self._people_by_id[person_id]

    def source(self, source_id: str) -> Source:
        """The source of that id. Raises ``KeyError`` if there is none."""
        return self.sources[self._source_places[source_id]]

    def source_number(self, source_id: str) -> int:
        """The number that references to a source bear, from 1. Raises ``KeyError``."""
        return self._source_places[source_id] + 1

    @property
    def countries(self) -> frozenset[str]:
        """ISO 3166-1 alpha-2 codes of the countries that the tour stops in."""
        return frozenset(stop.country for stop in self.stops if stop.country)

    def citations(self) -> Iterator[Citation]:
        """Every citation of every item, in order."""
        for stop in self.stops:
            for item in stop.items:
                yield from item.cite

    # The maps are made when a lookup first needs them, and kept beside the value.
    @functools.cached_property
    def _stop_places(self) -> dict[str, int]:
        return {stop.id: place for place, stop in enumerate(self.stops)}

    @functools.cached_property
    def _people_by_id(self) -> dict[str, Person]:
        return {person.id: person for person in self.people}

    @functools.cached_property
    def _source_places(self) -> dict[str, int]:
        return {source.id: place for place, source in enumerate(self.sources)}
