"""Whom "the Kazakh leader" means: the head of a state or a government who was named."""

from __future__ import annotations

from collections.abc import Sequence

from app.drafting.persons.people import Person
from app.drafting.places.demonyms import demonym_country
from app.drafting.prose.prose import Prose
from app.drafting.speakers.mentions import Mentions

# By these words a text calls again whom it named as a president or a prime minister.
LEADING = frozenset("leader president premier chancellor minister head ruler monarch".split())
_OFFICES = (
    LEADING | frozenset("king queen emir sultan prime president-elect taoiseach pm".split())
) - {"minister"}
_LEAST_STEM = 4


def leader(prose: Prose, mentions: Mentions, words: Sequence[str], offset: int) -> Person | None:
    """The leader named last before an offset, of the country whose adjective is in ``words``.

    ``words`` are those of the role, in small letters and without the article.
    """
    named: dict[str, Person] = {}
    for mention in mentions.before(offset):
        person = mention.person
        roles = " ".join(person.roles).casefold().split()
        if person.words and not _OFFICES.isdisjoint(roles):
            named.setdefault(person.name, person)
    if not named:
        return None
    origins = [word for word in words[:-1] if demonym_country(word.title())]
    if not origins:
        return None
    for person in named.values():
        if _is_from(prose, person, origins[0]):
            return person
    return None


def _is_from(prose: Prose, person: Person, origin: str) -> bool:
    """Whether a country or its adjective stands in a role of a person or beside the name."""
    country = demonym_country(origin.title())
    around = [word for role in person.roles for word in role.split()]
    for start, end in person.whole[:6]:
        first, last = prose.token_index(start), prose.token_index(end)
        around += [token.text for token in prose.tokens[max(0, first - 4) : last + 6]]
    for word in around:
        if not word[:1].isupper():
            continue
        if demonym_country(word) == country:
            return True
        stem = origin[: max(_LEAST_STEM, len(origin) - 3)].casefold()
        if len(word) > _LEAST_STEM and word.casefold().startswith(stem):
            return True
    return False
