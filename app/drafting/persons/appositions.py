"""Noun phrases in apposition to a name, which say what somebody is."""

from __future__ import annotations

from collections.abc import Sequence

from app.drafting.persons.heads import is_head, one_of
from app.drafting.persons.roles import ARTICLES, OF, POSSESSIVES, VERBS, joined
from app.drafting.persons.roles_before import may_be_role
from app.drafting.persons.runs import CALENDAR, is_name_word, is_title_word
from app.drafting.persons.speech import is_speech
from app.drafting.persons.titles import KIN
from app.drafting.prose.tokens import Token

DASHES = ("–", "—")
# They end a phrase.
MARKS = frozenset(',;.()–—:"“”')
_NEVER_FIRST = frozenset("and or but with in on at when while after before then both".split())
# Between an article and the head of a role these show that the words are none.
NOT_BEFORE = OF | frozenset("as on by and when while after before not had has".split())
_BREAKS = frozenset(
    "who which that whose where when whom since until yesterday today tonight tomorrow".split()
)


def known_apposition(tokens: Sequence[Token], first: int, end: int) -> str | None:
    """The role that begins at token ``first`` and has a noun for a person as its head."""
    last = first
    while last < end and tokens[last].text not in MARKS:
        lower = tokens[last].text.casefold()
        if lower in _BREAKS or lower in VERBS or (is_speech(lower) and last > first):
            break
        if lower in ("on", "in") and _word(tokens, last + 1) in CALENDAR:
            break
        last += 1
    start = first
    while start < last and tokens[start].text.casefold() in ARTICLES | {"then", "now", "also"}:
        start += 1
    words = tokens[start:last]
    if not words or words[0].text.casefold() in _NEVER_FIRST:
        return None
    heads = [at for at, token in enumerate(words[:8]) if is_head(token.text)]
    if not heads:
        return None
    before = words[: heads[0]]
    if words[heads[0]].is_capital and all(each.is_capital or each.text == "and" for each in before):
        # "the Ada and Bo Lindt Director of the museum": whom the post is named after.
        words = words[heads[0] :] if any(each.text == "and" for each in before) else words
        before = []
    if any(token.text.casefold() in NOT_BEFORE or is_speech(token.text) for token in before):
        return None
    possessive = [at for at, token in enumerate(before) if token.is_possessive]
    if possessive and words[heads[0]].text.casefold() in KIN:
        # "the consul's wife"
        return joined(words)
    if possessive:
        words = words[possessive[-1] + 1 :]
    elif before and before[0].text.casefold() in POSSESSIVES:
        words = words[1:]
    # "Ann Lee, President Bob Ray and": the title is another person's.
    return None if _is_of_another(words) else joined(words)


def _is_of_another(words: Sequence[Token]) -> bool:
    """Whether a title and then a name stand in the words, without "of" or "for" in between."""
    lower = [at for at, token in enumerate(words[:-1]) if is_head(token.text)]
    if lower and not words[lower[0]].is_capital and is_name_word(words[lower[0] + 1]):
        # "Zimbabwe A, captain Rory Stirling hitting 71"
        return not is_title_word(words[lower[0] + 1])
    heads = [at for at, token in enumerate(words) if is_title_word(token)]
    if not heads or not words[heads[-1]].is_capital:
        return False
    rest = [token for token in words[heads[-1] + 1 :] if token.text != "."]
    return bool(rest) and is_name_word(rest[0])


def role_of_several(tokens: Sequence[Token], first: int, end: int) -> str | None:
    """The role of each in "Ann Lee and Bo Ray, both teachers from Leeds"."""
    if _word(tokens, first) in ("both", "all"):
        first += 1
    for at in range(first, min(end, first + 3)):
        single = one_of(tokens[at].text)
        if single is not None and tokens[at].text.islower():
            last = at + 1
            while last < end and tokens[last].text not in MARKS:
                if _word(tokens, last) in VERBS or is_speech(tokens[last].text):
                    return None
                last += 1
            words = [
                joined(tokens[first:at]),
                single,
                joined(tokens[at + 1 : last]),
            ]
            return " ".join(word for word in words if word)
        if tokens[at].kind != "word" or _word(tokens, at) in ARTICLES | POSSESSIVES | OF:
            return None
    return None


def role_by_article(tokens: Sequence[Token], first: int, end: int) -> str | None:
    """A noun phrase with an article between commas, whatever its head is."""
    if _word(tokens, first) not in ARTICLES | POSSESSIVES:
        return None
    last = first + 1
    while last < end and tokens[last].text not in MARKS:
        token = tokens[last]
        if token.text.casefold() in VERBS or is_speech(token.text):
            return None
        if token.text in _BREAKS:
            break
        last += 1
    if last >= end or _word(tokens, last + 1) in ("and", "or"):
        # "Ann Lee, the band and two dogs": a list.
        return None
    head = first + 1
    while head + 1 < last and _word(tokens, head + 1) not in OF:
        head += 1
    if head >= last or not may_be_role(tokens[head]):
        return None
    return joined(tokens[first + 1 : last])


def _word(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].text.casefold() if place < len(tokens) else ""
