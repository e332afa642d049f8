"""The texts of filters: terms, names of values, and counts."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QCoreApplication

from app.tour.bidi import isolate
from app.tour.filters import FACETS, Facet, Filter
from app.tour.model import Person, Tour
from app.tour.search.fold import fold
from app.words import counts
from app.words.countries import country_name
from app.words.dates import day
from app.words.kinds import kind_headings


class FilterTerm(msgspec.Struct, frozen=True):
    """One condition of a filter in words, and the filter ``without`` it."""

    key: str
    label: str
    value: str
    without: Filter

    @property
    def text(self) -> str:
        """The term in one line: ``Topic: South China Sea``."""
        return f"{self.label}: {isolate(self.value)}" if self.label else self.value


def filter_terms(tour: Tour | None, chosen: Filter) -> list[FilterTerm]:
    """The terms of a filter by facet, in alphabetical order within each; the days come last."""
    terms = []
    for facet in FACETS:
        values = chosen.values(facet)
        if not values:
            continue
        names = value_names(tour, facet)
        label = _label(facet)
        named = sorted(
            ((names.get(value) or _name(facet, value), value) for value in values),
            key=lambda pair: (fold(pair[0]), pair),
        )
        terms += [
            FilterTerm(f"{facet} {value}", label, name, chosen.toggled(facet, value))
            for name, value in named
        ]
    days = _days(chosen.start, chosen.end)
    if days:
        terms.append(FilterTerm("days", "", days, chosen.between(None, None)))
    return terms


def value_names(tour: Tour | None, facet: Facet) -> Mapping[str, str]:
    """The names of the values of a facet, where they differ from the values."""
    if facet == "people":
        return _people_names(tour) if tour else {}
    if facet == "kinds":
        return {str(kind): heading for kind, heading in kind_headings().items()}
    if facet == "countries" and tour:
        return {code: country_name(code) for code in tour.countries}
    return {}


def filtered_count(items: int, of_items: int, stops: int, of_stops: int) -> str:
    """How many items a filter shows: ``8 of 44 items in 2 of 5 stops``."""
    return QCoreApplication.translate("filter", "{items} in {stops}").format(
        items=counts.some_of_items(items, of_items), stops=counts.some_of_stops(stops, of_stops)
    )


def total_count(items: int, stops: int) -> str:
    """How many items there are: ``44 items in 5 stops``."""
    words = QCoreApplication.translate("filter", "{items} in {stops}")
    return words.format(items=counts.items(items), stops=counts.stops(stops))


def _people_names(tour: Tour) -> Mapping[str, str]:
    name_counts = Counter(person.name for person in tour.people)
    return {
        person.id: person.name if name_counts[person.name] == 1 else _distinct_name(person)
        for person in tour.people
    }


def _distinct_name(person: Person) -> str:
    """The name with a country or role, for people who share a name, such as unnamed ministers."""
    addition = country_name(person.country) if person.country else person.role
    return f"{isolate(person.name)}, {isolate(addition)}" if addition else person.name


def _label(facet: Facet) -> str:
    labels = {
        "kinds": QCoreApplication.translate("filter", "Kind"),
        "topics": QCoreApplication.translate("filter", "Topic"),
        "people": QCoreApplication.translate("filter", "Person"),
        "countries": QCoreApplication.translate("filter", "Country"),
    }
    return labels[facet]


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
