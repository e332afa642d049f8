"""Edits of the people of a tour; what refers to a person follows."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from app.tour.edit.items import map_items
from app.tour.edit.lists import dropped, exchanged, once, with_stops
from app.tour.edit.stops import refuse_same
from app.tour.edit.values import accepted, changed, refuse_taken, replaced
from app.tour.filters import people_of
from app.tour.model import AnyItem, Meeting, Person, Quote, Tour
from app.tour.sourcing import CitedItem, cited_items


def add_person(tour: Tour, person: Person) -> Tour:
    """The tour with another person. Raises :class:`EditError`, such as for an id that is taken."""
    refuse_taken(person.id, (other.id for other in tour.people))
    return msgspec.structs.replace(tour, people=(*tour.people, accepted(person, tour)))


def change_person(tour: Tour, person_id: str, **fields: object) -> Tour:
    """The tour with another name, role or country of a person.

    Raises ``KeyError`` if there is no such person, and :class:`EditError` for a value that the file
    could not hold.
    """
    at = tour.people.index(tour.person(person_id))
    person = changed(tour.people[at], tour, fields)
    return replaced(tour, people=exchanged(tour.people, at, person))


def remove_person(tour: Tour, person_id: str) -> Tour:
    """The tour without a person, who then meets nobody and says nothing.

    Quotations of the person stay, without a speaker (:func:`resting_on_person`). Raises
    ``KeyError`` if there is no such person.
    """
    at = tour.people.index(tour.person(person_id))
    return _renamed(tour, person_id, None, dropped(tour.people, at))


def merge_people(tour: Tour, kept: str, gone: str) -> Tour:
    """The tour with two people as one: what refers to ``gone`` refers to ``kept``.

    A role or a country that ``kept`` lacks is taken from ``gone``. Raises ``KeyError`` if there is
    no such person, and :class:`EditError` if the two are the same.
    """
    one, other = tour.person(kept), tour.person(gone)
    refuse_same(kept, gone)
    merged = replaced(
        one,
        role=one.role or other.role,
        country=one.country or other.country,
        extra={**other.extra, **one.extra},
    )
    people = tuple(merged if person is one else person for person in tour.people)
    return _renamed(tour, gone, kept, tuple(person for person in people if person is not other))


def resting_on_person(tour: Tour, person_id: str) -> tuple[CitedItem, ...]:
    """The meetings with a person and the quotations of one, in the order of travel.

    Raises ``KeyError`` if there is no such person.
    """
    tour.person(person_id)
    return tuple(entry for entry in cited_items(tour) if person_id in people_of(entry.item))


def _renamed(tour: Tour, old: str, new: str | None, people: tuple[Person, ...]) -> Tour:
    """The tour with other people, and with another id, or none, wherever it names a person."""
    rename = _renaming(old, new)
    stops = tuple(map_items(stop, rename) for stop in tour.stops)
    traveller = new if tour.traveller == old else tour.traveller
    return replaced(with_stops(tour, stops), people=people, traveller=traveller)


def _renaming(old: str, new: str | None) -> Callable[[AnyItem], AnyItem]:
    def rename(item: AnyItem) -> AnyItem:
        if old not in people_of(item):
            return item
        if isinstance(item, Quote):
            return replaced(item, speaker=new)
        assert isinstance(item, Meeting)
        renamed = (new if person == old else person for person in item.people)
        return replaced(item, people=once(person for person in renamed if person is not None))

    return rename
