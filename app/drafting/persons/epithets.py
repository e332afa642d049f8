"""Gives roles to persons whom the text calls by them elsewhere.

"Denis Rafferty dislikes ceremony. When the Irish foreign minister came" says what Rafferty is, and
"They gave the Bishop of Penrith a goat" what "the Rt Rev Alan Thwaite" is, who follows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from app.drafting.persons.evidence import MODALS, is_verb_of_acting
from app.drafting.persons.heads import is_head
from app.drafting.persons.people import Person
from app.drafting.persons.roles import is_anybody, is_kin, is_rank, joined
from app.drafting.persons.runs import is_name_word
from app.drafting.persons.titles import GENDERED_HEADS, KIN
from app.drafting.places.common import FUNCTION_WORDS
from app.drafting.prose.prose import Prose

# Whom one meets on the way: "the driver" is mostly somebody new.
_MET_ON_THE_WAY = frozenset(
    """
    driver porter waiter waitress guide policeman policewoman officer guard landlady landlord
    conductor nurse receptionist cook attendant barman barmaid barber baker butcher boatman ferryman
    passenger customer voter villager resident visitor tourist reader writer author reporter
    correspondent narrator winner victim survivor soldier sentry translator interpreter clerk
    shopkeeper stallholder caretaker host guest crew member worker farmer witness judge owner
    patient student pupil reporter
    """.split()
)
_DETERMINERS = frozenset("the its their our".split())
_MOST_WORDS = 7
_MOST_OF_PHRASE = 6
_NEAR_SENTENCES = 2
# So many mentions before a role are looked at.
_MOST_MENTIONS = 20
_AUXILIARIES = frozenset("has had have is was will came went".split())


class _Epithet(msgspec.Struct, frozen=True):
    """A role with an article, whose head is ``head``, at the offsets ``start:end``."""

    words: str
    head: str
    start: int
    end: int
    sentence: int
    is_subject: bool


def add_epithets(prose: Prose, people: Sequence[Person]) -> None:
    """Gives those who have no role, or only a rank, the one by which the text calls them."""
    if not people or all(_has_role(person) for person in people):
        return
    named = sorted((start, end, person) for person in people for start, end in person.whole)
    named.sort(key=lambda mention: mention[0])
    starts = [start for start, _, _ in named]
    # The words of all roles of those who were named so far.
    borne: set[str] = set()
    seen = 0
    for epithet in _epithets(prose):
        at = bisect_left(starts, epithet.start)
        for _, _, person in named[seen:at]:
            borne.update(word for role in person.roles for word in _words(role))
        seen = max(seen, at)
        before, after = named[max(0, at - _MOST_MENTIONS) : at], named[at : at + 1]
        if _is_apposed(prose, epithet, before, after) or epithet.head in borne:
            continue
        found = _named_before(prose, epithet, before) or _named_after(prose, epithet, before, after)
        if found is not None:
            found.roles.append(epithet.words)
            borne.update(_words(epithet.words))


def _words(role: str) -> list[str]:
    return role.casefold().replace("-", " ").split()


def _has_role(person: Person) -> bool:
    """Whether a person has a role that says more than a rank or a kinship."""
    return any(not (is_rank(role) or is_anybody(role) or is_kin(role)) for role in person.roles)


def _epithets(prose: Prose) -> Iterator[_Epithet]:
    """The noun phrases with an article and a noun for a person, outside quotations."""
    tokens = prose.tokens
    for at, token in enumerate(tokens):
        lower = token.text.casefold()
        before = tokens[at - 1] if at else None
        if (
            before is not None
            and is_name_word(before)
            and before.text.casefold() not in FUNCTION_WORDS
        ):
            # "Old Marchetti the ferryman"
            continue
        if lower not in _DETERMINERS or prose.quotation_at(token.start) is not None:
            continue
        number = prose.sentence_at(token.start)
        sentence = prose.sentences[number]
        end = prose.token_index(sentence.end)
        head = _head(prose, at + 1, end)
        if head < 0 or is_anybody(tokens[head].text):
            continue
        last = _with_of(prose, head + 1, end)
        yield _Epithet(
            words=joined(tokens[at + 1 : last]),
            head=tokens[head].text.casefold(),
            start=token.start,
            end=tokens[last - 1].end,
            sentence=number,
            is_subject=_is_subject(prose, last, end),
        )


def _head(prose: Prose, first: int, end: int) -> int:
    """The index of the noun for a person in a phrase, or -1: "chief executive", "mayor's wife"."""
    tokens = prose.tokens
    head = -1
    for at in range(first, min(end, first + _MOST_WORDS)):
        token = tokens[at]
        if token.is_possessive and head == at - 1:
            head = -1
            continue
        if token.text == "and" and head == at - 1 and _is_second(prose, at + 1, end):
            # "founder and chief executive"
            continue
        if token.kind != "word" or token.text.casefold() in FUNCTION_WORDS:
            break
        if is_head(token.text):
            head = at
        elif head >= 0 and tokens[at - 1].text != "and":
            break
    return head


def _is_second(prose: Prose, first: int, end: int) -> bool:
    """Whether another noun for a person follows "and": "founder and chief executive"."""
    return any(is_head(token.text) for token in prose.tokens[first : min(end, first + 2)])


def _with_of(prose: Prose, place: int, end: int) -> int:
    """The index after "of Penrith", "for West Africa", if such words stand at ``place``."""
    tokens = prose.tokens
    if place >= end or tokens[place].text not in ("of", "for"):
        return place
    last = place + 1
    while last < min(end, place + _MOST_OF_PHRASE):
        token = tokens[last]
        if not (token.is_capital or token.text in ("the", "of", "and")):
            break
        last += 1
    while tokens[last - 1].text in ("the", "of", "and"):
        last -= 1
    return last if last > place + 1 else place


def _is_subject(prose: Prose, place: int, end: int) -> bool:
    if place >= end:
        return False
    token = prose.tokens[place]
    lower = token.text.casefold()
    return token.text == "," or lower in _AUXILIARIES or lower in MODALS or is_verb_of_acting(token)


_Named = Sequence[tuple[int, int, Person]]


def _is_apposed(prose: Prose, epithet: _Epithet, before: _Named, after: _Named) -> bool:
    """Whether a name stands beside the words: it was read with them."""
    if after and not prose.text[epithet.end : after[0][0]].strip(" ,"):
        return True
    return bool(before) and prose.text[before[-1][1] : epithet.start].strip() in (
        ",",
        "–",
        "—",
        "(",
    )


def _fits(epithet: _Epithet, person: Person) -> bool:
    gender = GENDERED_HEADS.get(epithet.head, "") or KIN.get(epithet.head, "")
    return not _has_role(person) and (not gender or person.gender in ("", gender))


def _named_before(prose: Prose, epithet: _Epithet, before: _Named) -> Person | None:
    """Who was named just before, alone, and is called by the role as a subject."""
    if not epithet.is_subject or epithet.head in _MET_ON_THE_WAY or epithet.head in KIN:
        return None
    near = [
        person
        for start, _, person in before
        if epithet.sentence - prose.sentence_at(start) <= _NEAR_SENTENCES
        and prose.quotation_at(start) is None
    ]
    is_before = bool(before) and prose.sentence_at(before[-1][0]) < epithet.sentence
    if len({person.name for person in near}) != 1 or not is_before:
        return None
    return near[0] if _fits(epithet, near[0]) else None


def _named_after(prose: Prose, epithet: _Epithet, before: _Named, after: _Named) -> Person | None:
    """Who is named for the first time soon after a role that stands first in the text."""
    if not after:
        return None
    start, _, person = after[0]
    is_first = not before and epithet.head not in _MET_ON_THE_WAY | KIN.keys()
    is_near = prose.sentence_at(start) - epithet.sentence == 1 and epithet.is_subject
    if person.start < start or not (is_first or is_near):
        return None
    if prose.sentence_at(start) - epithet.sentence > _NEAR_SENTENCES:
        return None
    return person if _fits(epithet, person) else None
