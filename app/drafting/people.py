"""The people of a drafted tour: those whom its items name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.drafting.draft import ProposedPerson
from app.tour.country_codes import is_country_code
from app.tour.edit.ids import Ids
from app.tour.model import Person


class People:
    """Makes a person of each name that is asked for, with the role that the text gives.

    ``known`` are the people of the tour: one of them who has exactly the name is taken as is.
    """

    def __init__(self, proposed: Sequence[ProposedPerson], known: Iterable[Person] = ()) -> None:
        self._proposed = {person.name: person for person in proposed}
        self._ids = Ids("person")
        self._made: dict[str, Person] = {}
        self._known: dict[str, str] = {}
        for person in known:
            self._ids.reserve(person.id)
            self._known.setdefault(" ".join(person.name.split()), person.id)

    @property
    def all(self) -> tuple[Person, ...]:
        """The people that were made."""
        return tuple(self._made.values())

    def take(self, name: str) -> str:
        """The id of the person of that name."""
        name = " ".join(name.split())
        if name in self._known:
            return self._known[name]
        if name not in self._made:
            proposed = self._proposed.get(name)
            country = proposed.country if proposed is not None else None
            self._made[name] = Person(
                id=self._ids.take(name),
                name=name,
                role=(proposed.role or "").strip() or None if proposed is not None else None,
                country=country if country and is_country_code(country) else None,
            )
        return self._made[name].id

    def take_all(self, names: Iterable[str]) -> tuple[str, ...]:
        """The ids of the people of several names, each once."""
        return tuple(dict.fromkeys(self.take(name) for name in names if name.strip()))
