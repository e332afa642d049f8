"""What roles consist of, and the roles that titles give."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.drafting.persons.heads import HEADS, is_head
from app.drafting.persons.runs import is_title_word
from app.drafting.persons.titles import HONORIFICS, KIN, RANKS
from app.drafting.places.demonyms import demonym_country
from app.drafting.prose.tokens import Token

# They say nothing that a reader would call a role.
_ANYBODY = frozenset("man woman boy girl lady gentleman child teenager stranger local".split())
# Of the forms of address, these say what somebody is.
_TELLING = frozenset("dr doctor lord sheikh sheikha imam shaikh pandit ustad maulana".split())
# Ranks that are used as forms of address.
_POLITE = frozenset(
    "rt most very right rev reverend hon fr father ven vice deputy group leader".split()
)
# Small words that lead from the head of a role to what it is of.
OF = frozenset(("of", "for", "at", "to", "in", "with", "from"))
POSSESSIVES = frozenset("his her its their my our your whose".split())
ARTICLES = frozenset("the a an".split())
# Where one of these stands, no role goes on.
VERBS = frozenset(
    """
    met meet meets meeting saw sees joined visited thanked hosted received told asked called named
    is was are were be been being has had have sat flew went took brought introduced including like
    greeted welcomed accompanied interviewed urged invited came come comes made makes gave gives
    got gets left leaves found finds kept keeps held holds put puts let lets set sets began begins
    became becomes stood stands lay lies ran runs rose rises fell falls grew grows knew knows
    thought thinks wrote writes read reads sent sends spent spends paid pays sold sells bought buys
    drove drives rode rides spoke speaks broke breaks chose chooses drew draws ate eats drank
    drinks sang sings won wins lost loses led leads heard hears felt feels showed shows wore wears
    shook shakes caught catches taught teaches will would can could may might shall should must
    does did do
    """.split()
)


class Role(msgspec.Struct, frozen=True):
    """A role in the words of the text; ``first`` is the index of its first token.

    ``is_known`` says that its head is a noun for a person; otherwise only its place tells so.
    ``is_of_several`` says that those who are listed next bear it, too.
    """

    words: str
    first: int
    is_known: bool
    is_of_several: bool = False


def title_role(tokens: Sequence[Token]) -> str | None:
    """The role that a title before a name gives; mere forms of address give none."""
    words = list(tokens)
    if [token.text for token in words[:2]] in (["First", "Lady"], ["First", "Gentleman"]):
        return joined(words[:2])
    while words and (words[0].text.casefold().rstrip(".") in HONORIFICS or words[0].text == "."):
        words = words[1:]
    while words and (words[-1].text.casefold().rstrip(".") in HONORIFICS):
        words = words[:-1]
    if not any(is_title_word(token) for token in words):
        return None
    return joined(words)


def address_role(tokens: Sequence[Token]) -> str | None:
    """What a form of address says of somebody: "Dr", "Lord"."""
    words = [token for token in tokens if token.text.casefold().rstrip(".") in _TELLING]
    return words[0].text if words else None


def is_address(words: str) -> bool:
    """Whether words are such a form of address."""
    return words.casefold() in _TELLING


def is_rank(role: str) -> bool:
    """Whether a role is a rank or an academic title only, as it stands before a name."""
    return role[:1].isupper() and all(
        word.casefold().rstrip(".") in RANKS or word.casefold().rstrip(".") in HONORIFICS
        for word in role.split()
    )


def is_anybody(role: str) -> bool:
    """Whether a role only says that somebody is a man, a woman or a child."""
    # "First Lady" is an office.
    heads = [word for word in role.split() if is_head(word)]
    return bool(heads) and heads[0] in _ANYBODY


def is_kin(role: str) -> bool:
    """Whether a role only says whose relative or friend somebody is."""
    words = role.casefold().split()
    heads = [word for word in words if is_head(word)]
    return bool(heads) and heads[0] in KIN and heads[0] not in HEADS


def is_worn(rank: str, role: str) -> bool:
    """Whether a rank says more than that it is polite, and is no part of a role."""
    words = [word.casefold().rstrip(".") for word in rank.split()]
    return _POLITE.isdisjoint(words) and not set(words).intersection(role.casefold().split())


def joined(tokens: Sequence[Token]) -> str:
    """The words as the text has them, with the same spaces."""
    parts: list[str] = []
    for at, token in enumerate(tokens):
        if at and token.start > tokens[at - 1].end:
            parts.append(" ")
        parts.append(token.text)
    return "".join(parts).strip(" ,.") if len(tokens) > 1 else parts[0] if parts else ""


def country_of_role(role: str | None) -> str | None:
    """The country (alpha-2) whose adjective is in a role: "Danish Foreign Minister"."""
    words = (role or "").split()
    for size in (2, 1):
        for at in range(len(words) - size + 1):
            country = demonym_country(" ".join(words[at : at + size]))
            if country is not None:
                return country
    return None
