"""Tells names of places that were taken for those of persons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from app.drafting.places.naming import PARTS
from app.drafting.stops.mentions import Named
from app.gazetteer.gazetteer import Gazetteer

# So well known is a place that "West" or "I" beside its name makes no person of it.
_LEAST = 118
_WITH_PRONOUN = re.compile(r"(?P<place>.+)\sI")
PersonT = TypeVar("PersonT", bound=Named)


def without_places(people: Sequence[PersonT], gazetteer: Gazetteer | None) -> list[PersonT]:
    """The persons but those who are places: "West Berlin", or "Zagreb I" in "At Zagreb I saw"."""
    if gazetteer is None:
        return list(people)
    return [person for person in people if not _is_place(person, gazetteer)]


def _is_place(person: Named, gazetteer: Gazetteer) -> bool:
    if person.role:
        return False
    first, _, rest = person.name.partition(" ")
    pronoun = _WITH_PRONOUN.fullmatch(person.name)
    words = pronoun["place"] if pronoun is not None else rest if first in PARTS else ""
    matches = gazetteer.named(words, most=1) if words else ()
    return bool(matches) and matches[0].score >= _LEAST
