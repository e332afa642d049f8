"""Filters the items of a tour by kind, topic, person, country and date."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

import msgspec

from app.tour.model import (
    Agreement,
    AnyItem,
    Fact,
    Meeting,
    Quote,
    Stop,
    Tour,
    When,
)

Kind: TypeAlias = Literal["meeting", "quote", "agreement", "fact"]
# The facets in the order in which the window offers them.
Facet: TypeAlias = Literal["kinds", "topics", "people", "countries"]
FACETS: tuple[Facet, ...] = ("kinds", "topics", "people", "countries")
KINDS: tuple[Kind, ...] = ("meeting", "quote", "agreement", "fact")

_KIND_OF: dict[type, Kind] = {
    Meeting: "meeting",
    Quote: "quote",
    Agreement: "agreement",
    Fact: "fact",
}


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """The conditions that an item must meet to be shown; an empty set is no condition.

    An item needs one of the values of each facet. ``people`` holds ids, ``countries`` ISO 3166-1
    alpha-2 codes of the stops; ``start`` and ``end`` are days, both inclusive.
    """

    kinds: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    start: dt.date | None = None
    end: dt.date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the filter accepts every item."""
        return self == NO_FILTER

    def values(self, facet: Facet) -> frozenset[str]:
        """The values selected in a facet."""
        values: frozenset[str] = getattr(self, facet)
        return values

    def toggled(self, facet: Facet, value: str) -> Filter:
        """The filter with a value added, or removed if it was selected."""
        return msgspec.structs.replace(self, **{facet: self.values(facet) ^ {value}})

    def between(self, start: dt.date | None, end: dt.date | None) -> Filter:
        """The filter with another range of days."""
        return msgspec.structs.replace(self, start=start, end=end)

    def accepts(self, stop: Stop, item: AnyItem) -> bool:
        """Whether an item of that stop meets all conditions."""
        return (
            (not self.kinds or kind_of(item) in self.kinds)
            and (not self.topics or not self.topics.isdisjoint(item.topics))
            and (not self.people or not self.people.isdisjoint(people_of(item)))
            and (not self.countries or stop.country in self.countries)
            and self.has_day(stop, item)
        )

    def has_day(self, stop: Stop, item: AnyItem) -> bool:
        """Whether an item of that stop falls within the range of days."""
        if self.start is None and self.end is None:
            return True
        first, last = days_of(stop, item)
        if first is None or last is None:
            return False
        return (self.end is None or first <= self.end) and (
            self.start is None or last >= self.start
        )


NO_FILTER = Filter()


def kind_of(item: AnyItem) -> Kind:
    """The kind of an item."""
    return _KIND_OF[type(item)]


def exists(item: AnyItem) -> bool:
    """Whether an item counts as one of its kind: an agreement that does not exist does not."""
    return not isinstance(item, Agreement) or item.exists


def items_by_kind(stop: Stop) -> dict[Kind, tuple[AnyItem, ...]]:
    """The items of a stop by kind, in the order of ``KINDS``."""
    return {
        "meeting": stop.meetings,
        "quote": stop.quotes,
        "agreement": stop.agreements,
        "fact": stop.facts,
    }


def people_of(item: AnyItem) -> tuple[str, ...]:
    """The ids of the people whom an item meets or quotes."""
    if isinstance(item, Meeting):
        return item.people
    if isinstance(item, Quote) and item.speaker:
        return (item.speaker,)
    return ()


def days_of(stop: Stop, item: AnyItem) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day of an item: its own date, or else the dates of its stop, if known.

    A date that names no day, such as ``2025-11``, stands for all its days.
    """
    if item.date is not None:
        return item.date.first_day, item.date.last_day
    first, last = stop.arrive or stop.depart, stop.depart or stop.arrive
    if first is None or last is None:
        return None, None
    # A tour may state a departure before the arrival by mistake.
    return min(first.first_day, last.first_day), max(first.last_day, last.last_day)


def shown_items(tour: Tour, chosen: Filter) -> Mapping[str, tuple[AnyItem, ...]]:
    """The items that a filter accepts, by the id of their stop; every stop has an entry."""
    if chosen.is_empty:
        return {stop.id: stop.items for stop in tour.stops}
    # In a long tour, most stops have no items.
    return {
        stop.id: tuple([item for item in items if chosen.accepts(stop, item)]) if items else ()
        for stop in tour.stops
        for items in (stop.items,)
    }


def counts(tour: Tour, chosen: Filter, facet: Facet) -> Counter[str]:
    """How many items each value of a facet would show if the other facets stay as they are."""
    return all_counts(tour, chosen)[facet]


def all_counts(tour: Tour, chosen: Filter) -> Mapping[Facet, Counter[str]]:
    """The :func:`counts` of every facet, from one pass over the items."""
    tallies: dict[Facet, Counter[str]] = {facet: Counter() for facet in FACETS}
    has_days = chosen.start is not None or chosen.end is not None
    for stop in tour.stops:
        in_country = not chosen.countries or stop.country in chosen.countries
        for item in stop.items:
            if has_days and not chosen.has_day(stop, item):
                continue
            passes = (
                not chosen.kinds or kind_of(item) in chosen.kinds,
                not chosen.topics or not chosen.topics.isdisjoint(item.topics),
                not chosen.people or not chosen.people.isdisjoint(people_of(item)),
                in_country,
            )
            rejections = passes.count(False)
            if rejections > 1:
                continue
            # An item that only one facet rejects counts in that facet and in no other.
            for facet in FACETS if not rejections else (FACETS[passes.index(False)],):
                tallies[facet].update(_values(stop, item, facet))
    return tallies


def missing_count(tour: Tour, chosen: Filter) -> int:
    """How many of the agreements that :func:`counts` counts do not exist."""
    others = msgspec.structs.replace(chosen, kinds=frozenset())
    return sum(
        not agreement.exists and others.accepts(stop, agreement)
        for stop in tour.stops
        for agreement in stop.agreements
    )


def tour_days(tour: Tour) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of :func:`tour_dates`, if there is any."""
    known = tour_dates(tour)
    if not known:
        return None
    return min(when.first_day for when in known), max(when.last_day for when in known)


def tour_dates(tour: Tour) -> list[When]:
    """The dates of the tour's stops and items."""
    known = [when for stop in tour.with_dates for when in (stop.arrive, stop.depart) if when]
    return known + [item.date for stop in tour.with_items for item in stop.items if item.date]


def _values(stop: Stop, item: AnyItem, facet: Facet) -> Iterable[str]:
    if facet == "kinds":
        return (kind_of(item),)
    if facet == "topics":
        return set(item.topics)
    if facet == "people":
        return set(people_of(item))
    return (stop.country,) if stop.country else ()
