"""Persons who are mentioned by what they are: "the mayor promised", "her son showed us"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.drafting.persons.evidence import MODALS, is_verb_of_acting
from app.drafting.persons.heads import is_head
from app.drafting.persons.people import Person
from app.drafting.persons.titles import GENDERED_HEADS, KIN
from app.drafting.prose.prose import Prose
from app.drafting.prose.tokens import Token
from app.drafting.speakers.subjects import DETERMINERS, Subject, SubjectReader

_DESCRIBING = frozenset("in with from at behind of on beside outside near".split())
_MOST_DESCRIBING = 18
_WATCHING = frozenset("watches watched waits stands sits looks listens shrugs nods smiles".split())
_NOT_BEFORE = frozenset("of with by for to from in at on as and or is was be than like".split())


def mentions_by_role(prose: Prose, subjects: SubjectReader) -> list[tuple[int, int, Person]]:
    """The spans of subjects that are roles, with who bears them.

    Somebody who has no name is a person of those words, who has no ``words`` of a name.
    """
    unnamed: dict[str, Person] = {}
    found: list[tuple[int, int, Person]] = []
    for at, token in enumerate(prose.tokens):
        if token.text.casefold() not in DETERMINERS or prose.quotation_at(token.start) is not None:
            continue
        before = prose.tokens[at - 1].text.casefold() if at else ""
        if before in _NOT_BEFORE:
            continue
        subject = subjects.read(at, min(len(prose.tokens), at + 12))
        if subject is None or subject.kind not in ("role", "unnamed"):
            continue
        verb = _verb_after(prose.tokens, subject)
        if verb >= len(prose.tokens) or not _is_verb(prose.tokens[verb]):
            continue
        person = subject.person
        is_one = subject.words.casefold().startswith("one of ")
        if person is None and not is_one and _is_plural(subject.words.split()[-1].casefold()):
            continue
        if person is None:
            person = unnamed.setdefault(
                subject.words.casefold(), unnamed_person(subject, token.start)
            )
        found.append((token.start, prose.tokens[subject.next - 1].end, person))
    return found


def _is_verb(token: Token) -> bool:
    return is_verb_of_acting(token) or token.text in _WATCHING or token.text in MODALS


def _verb_after(tokens: Sequence[Token], subject: Subject) -> int:
    """The index of the verb of a subject, past what describes somebody without a name.

    It is that of "looked" in "a boy in a football shirt looked" and in "a publican, who would not
    be named, looked".
    """
    place = subject.next
    if subject.kind != "unnamed" or place + 2 >= len(tokens):
        return place
    if tokens[place].text == "," and tokens[place + 1].text in ("who", "whose"):
        for at in range(place + 2, min(len(tokens) - 1, place + _MOST_DESCRIBING)):
            if tokens[at].text in ".;:" or tokens[at].text in '“"‘':
                return place
            if tokens[at].text == ",":
                return at + 1
        return place
    is_described = tokens[place].text in _DESCRIBING or tokens[place].text.endswith("ing")
    if not is_described or subject.words.split()[0].casefold() == "the":
        return place
    for at in range(place + 1, min(len(tokens), place + _MOST_DESCRIBING)):
        token = tokens[at]
        if token.text == "," and at + 2 < len(tokens) and tokens[at + 1].text == "who":
            inner = msgspec.structs.replace(subject, next=at)
            return _verb_after(tokens, inner)
        if token.kind == "mark" and not (token.is_possessive or token.text == "-"):
            return place
        if at > place + 1 and _is_verb(token):
            return at
    return place


def _is_plural(word: str) -> bool:
    return word in ("men", "women", "people", "children") or (
        word.endswith("s") and not word.endswith("ss")
    )


def unnamed_person(subject: Subject, start: int) -> Person:
    """Somebody without a name whose words begin at ``start``."""
    gender = head_gender(subject.words)
    end = start + len(subject.words)
    return Person(subject.words, (), start, end, 0.0, gender=gender)


def head_gender(words: str) -> str:
    """The gender that a role shows: "f" of "her mother"; otherwise an empty string."""
    head = next((word.casefold() for word in words.split() if is_head(word)), "")
    return GENDERED_HEADS.get(head, "") or KIN.get(head, "")
