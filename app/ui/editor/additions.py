"""People and sources that a field names before the tour has them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.tour.edit import add_person, add_source, fresh_id
from app.tour.model import Citation, Person, Source, Tour
from app.ui.editor.suggestions import Suggestions


class Additions:
    """Makes new people and sources, and adds those to the tour that a value refers to.

    So that what is new and what refers to it become one undo step.
    """

    def __init__(self, suggestions: Suggestions) -> None:
        self._suggestions = suggestions
        self._made: dict[str, Person | Source] = {}

    def person(self, name: str) -> object:
        """The id of a new person of that name."""
        person_id = fresh_id(self._suggestions.tour, name, "person")
        self._made[person_id] = Person(id=person_id, name=name)
        return person_id

    def source(self, title: str) -> object:
        """The id of a new source of that title."""
        source_id = fresh_id(self._suggestions.tour, title, "source")
        self._made[source_id] = Source(id=source_id, title=title)
        return source_id

    def person_name(self, person_id: object) -> str:
        """The name of a person, of the tour or new, by id."""
        made = self._made.get(str(person_id))
        return made.name if isinstance(made, Person) else self._suggestions.person_name(person_id)

    def added_to(self, tour: Tour, value: object) -> Tour:
        """The tour with the new people and sources to which a value of a field refers."""
        for record_id in _ids(value):
            made = self._made.get(record_id)
            if isinstance(made, Person) and all(each.id != record_id for each in tour.people):
                tour = add_person(tour, made)
            elif isinstance(made, Source) and all(each.id != record_id for each in tour.sources):
                tour = add_source(tour, made)
        return tour


def _ids(value: object) -> Iterator[str]:
    """The texts in a value that may be ids."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Citation):
        yield value.source
    elif isinstance(value, tuple):
        for part in value:
            yield from _ids(part)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _ids(getattr(value, name))
