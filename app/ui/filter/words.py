"""What filters are called: facets, their values, and a filter taken apart into what it asks for."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QCoreApplication

from app.tour.filters import FACETS, Facet, Filter
from app.tour.model import Person, Tour
from app.tour.search.fold import fold
from app.words import counts
from app.words.countries import country_name
from app.words.dates import day
from app.words.kinds import kind_headings


class FilterTerm(msgspec.Struct, frozen=True):
    """One thing that a filter asks for, in words, and the filter ``without`` it."""

    key: str
    head: str
    value: str
    without: Filter

    @property
    def text(self) -> str:
        """The part as one line: ``Topic: South China Sea``."""
        return f"{self.head}: {self.value}" if self.head else self.value


def parts(tour: Tour | None, chosen: Filter) -> list[FilterTerm]:
    """What a filter asks for, facet by facet in the alphabet's order, the days last."""
    found = []
    for facet in FACETS:
        values = chosen.values(facet)
        if not values:
            continue
        names = value_names(tour, facet)
        head = _head(facet)
        named = sorted(
            ((names.get(one) or _name(facet, one), one) for one in values),
            key=lambda pair: (fold(pair[0]), pair),
        )
        found += [
            FilterTerm(f"{facet} {one}", head, name, chosen.toggled(facet, one))
            for name, one in named
        ]
    days = _days(chosen.start, chosen.end)
    if days:
        found.append(FilterTerm("days", "", days, chosen.between(None, None)))
    return found


def value_names(tour: Tour | None, facet: Facet) -> Mapping[str, str]:
    """The names of values that are not their own names, as far as the tour tells them."""
    if facet == "people":
        return _people(tour) if tour else {}
    if facet == "kinds":
        return {str(kind): heading for kind, heading in kind_headings().items()}
    if facet == "countries" and tour:
        return {code: country_name(code) for code in tour.countries}
    return {}


def how_many(items: int, of_items: int, stops: int, of_stops: int) -> str:
    """What a filter leaves: ``8 of 44 items in 2 of 5 stops``."""
    return QCoreApplication.translate("filter", "{items} in {stops}").format(
        items=counts.some_of_items(items, of_items), stops=counts.some_of_stops(stops, of_stops)
    )


def how_many_in_all(items: int, stops: int) -> str:
    """What there is without a filter: ``44 items in 5 stops``."""
    words = QCoreApplication.translate("filter", "{items} in {stops}")
    return words.format(items=counts.items(items), stops=counts.stops(stops))


def _people(tour: Tour) -> Mapping[str, str]:
    bearers = Counter(one.name for one in tour.people)
    return {
        # Two of one name, such as ministers not named, are told apart by country, else by role.
        one.id: one.name if bearers[one.name] == 1 else _told_apart(one)
        for one in tour.people
    }


def _told_apart(one: Person) -> str:
    more = country_name(one.country) if one.country else one.role
    return f"{one.name}, {more}" if more else one.name


def _head(facet: Facet) -> str:
    heads = {
        "kinds": QCoreApplication.translate("filter", "Kind"),
        "topics": QCoreApplication.translate("filter", "Topic"),
        "people": QCoreApplication.translate("filter", "Person"),
        "countries": QCoreApplication.translate("filter", "Country"),
    }
    return heads[facet]


def _name(facet: Facet, value: str) -> str:
    return country_name(value) if facet == "countries" else value


def _days(start: dt.date | None, end: dt.date | None) -> str:
    if start and end:
        if start == end:
            return QCoreApplication.translate("filter", "On {day}").format(day=day(start))
        words = QCoreApplication.translate("filter", "From {start} to {end}")
        return words.format(start=day(start), end=day(end))
    if start:
        return QCoreApplication.translate("filter", "From {start}").format(start=day(start))
    if end:
        return QCoreApplication.translate("filter", "Until {end}").format(end=day(end))
    return ""
