"""Tells who travels from whom they meet."""

from __future__ import annotations

from collections.abc import Sequence

from app.drafting.stops.mentions import Named

# Who is named so often, compared with the person who is named most, may travel, too.
_ALMOST_AS_OFTEN = 0.6
# Who is named once may be anybody.
_OFTEN = 2


def travellers(people: Sequence[Named]) -> frozenset[str]:
    """The names of those who travel, as far as the number of their mentions shows it."""
    if not people:
        return frozenset()
    most = max(people, key=lambda person: len(person.mentions))
    if len(most.mentions) < _OFTEN:
        return frozenset()
    found = {most.name}
    first = people[0]
    if len(first.mentions) >= _ALMOST_AS_OFTEN * len(most.mentions):
        found.add(first.name)
    return frozenset(found)
