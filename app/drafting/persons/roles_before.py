"""The roles that stand before names: "its mayor, Luc Delattre", "singer Jess Armitage"."""

from __future__ import annotations

from collections.abc import Sequence

from app.drafting.persons.heads import is_head, one_of
from app.drafting.persons.roles import ARTICLES, OF, POSSESSIVES, VERBS, Role, is_anybody, joined
from app.drafting.persons.runs import is_name_word, is_title_word
from app.drafting.persons.speech import is_speech
from app.drafting.persons.things import THINGS, TIMES
from app.drafting.places.common import FUNCTION_WORDS
from app.drafting.places.demonyms import DEMONYMS
from app.drafting.prose.prose import Prose
from app.drafting.prose.tokens import Token

_FARTHEST = 12
_MOST_MODIFIERS = 4
_LONGEST_NOUN_PHRASE = 9
_COUNTS = frozenset("one two three four five six several many every each another".split())
_NAMING = frozenset("named called".split())
_NAMING_PHRASES = (
    ["by", "the", "name", "of"],
    ["known", "as"],
    ["whose", "name", "was"],
    ["whose", "name", "is"],
)
_CERTAIN = frozenset("one certain".split())
_COPULAS = frozenset("is was are were".split())
_DETERMINERS = ARTICLES | POSSESSIVES | {"another"}


def role_before(prose: Prose, first: int) -> Role | None:
    """The role in the words before token ``first``.

    It is that of "its mayor, Luc Delattre", "singer Jess Armitage", "a farmer named Ozols" and
    "the mayor of Aachen, Petra Vogel".
    """
    tokens = prose.tokens
    sentence = prose.sentences[prose.sentence_at(tokens[first].start)]
    least = max(prose.token_index(sentence.start), first - _FARTHEST)
    place, is_apposed = _before_naming(tokens, first - 1, least)
    if place > least and tokens[place].text == "the" and is_title_word(tokens[first]):
        # "the Moderator, the Rev Iain Greenshaw"
        place -= 1
    if place - 1 > least and tokens[place].is_possessive and tokens[place - 1].is_capital:
        # "The host, Hungary's Gabor Nemeth"
        place -= 2
    if place >= least and tokens[place].text in (",", "("):
        # "its mayor, Ann Lee", "the mayor (Ann Lee)"
        is_apposed = True
        place -= 1
    if place > least and tokens[place].text == ")":
        # "Secretary (Industries) Mamta Verma"
        while place > least and tokens[place].text != "(":
            place -= 1
        place -= 1
    if place < least or tokens[place].text.casefold() in OF:
        # "the mayor of Aachen": the name is that of a place.
        return None
    if tokens[place].text in _COPULAS and place > least:
        return _before_copula(tokens, place - 1, least)
    several = one_of(tokens[place].text)
    if several is not None and _are_listed(tokens, first):
        # "the engineers Ann Lee and Bo Ray"
        role = _with_modifiers(tokens, place, least, place + 1)
        words = role.words[: len(role.words) - len(tokens[place].text)] + several
        return Role(words, role.first, is_known=True, is_of_several=True)
    known = _by_head(tokens, place, least, is_apposed=is_apposed)
    if known is None and is_apposed and tokens[place].text in DEMONYMS:
        # "a Belgian named Dirk"
        known = _with_modifiers(tokens, place, least, place + 1)
    says_little = known is not None and (
        is_anybody(known.words) or known.words.split()[-1] in DEMONYMS
    )
    if known is not None and is_apposed and says_little:
        # "The barber, a solemn man called Zvonimir"
        at = known.first - 1
        other = role_before(prose, at) if at > least and tokens[at].text in _DETERMINERS else None
        known = other or known
    if known is not None or not is_apposed:
        return known
    found = _by_article(tokens, place, least, prose.token_index(sentence.start))
    return found or _of_whole(prose, place, least)


def _of_whole(prose: Prose, place: int, least: int) -> Role | None:
    """The role before a noun phrase that says nothing: "his cook, a young Scot called Muir"."""
    tokens = prose.tokens
    for at in range(place, max(least + 1, place - _MOST_MODIFIERS), -1):
        if tokens[at].text in ("a", "an") and tokens[at - 1].text == ",":
            return role_before(prose, at)
        if tokens[at].kind != "word":
            break
    return None


def _before_naming(tokens: Sequence[Token], place: int, least: int) -> tuple[int, bool]:
    """The index before "named", "known as" and the like, and whether such words stand there."""
    if place >= least and tokens[place].text in _CERTAIN:
        # "its owner, one Joss Pole"
        place -= 1
    if place >= least and tokens[place].text.casefold() in _NAMING:
        return place - 1, True
    for words in _NAMING_PHRASES:
        first = place - len(words) + 1
        if first > least and [token.text for token in tokens[first : place + 1]] == words:
            return first - 1, True
    return place, False


def _by_head(tokens: Sequence[Token], place: int, least: int, *, is_apposed: bool) -> Role | None:
    """The role that ends with token ``place`` and has a noun for a person as its head."""
    if is_head(tokens[place].text):
        if place > 1 and tokens[place - 1].text == "-" and tokens[place - 2].kind == "number":
            # "the 11-member Odisha delegation"
            return None
        return _with_modifiers(tokens, place, least, place + 1)
    for at in range(place, least - 1, -1):
        token = tokens[at]
        if is_head(token.text) and at < place and tokens[at + 1].text.casefold() in OF:
            if not is_apposed and tokens[place].text.casefold() in FUNCTION_WORDS | _COUNTS:
                # "the critic of one Copenhagen paper"
                return None
            # Without a comma only small words tell where the role ends.
            if not is_apposed and any(is_name_word(each) for each in tokens[at + 1 : place + 1]):
                return None
            return _with_modifiers(tokens, at, least, place + 1)
        if _ends_phrase(token):
            return None
    return None


def _are_listed(tokens: Sequence[Token], first: int) -> bool:
    """Whether a second name follows the one that begins at token ``first``."""
    last = first + 1
    while last < len(tokens) and is_name_word(tokens[last]):
        last += 1
    is_list = last + 1 < len(tokens) and tokens[last].text in ("and", ",", "&")
    return is_list and (is_name_word(tokens[last + 1]) or tokens[last + 1].text == "and")


def _before_copula(tokens: Sequence[Token], place: int, least: int) -> Role | None:
    """The role of "our guide was Ann Lee"."""
    role = _by_head(tokens, place, least, is_apposed=True)
    if role is None or role.first <= least:
        return None
    before = tokens[role.first - 1]
    is_whole = before.text.casefold() in _DETERMINERS or before.is_possessive
    return role if is_whole else None


def _ends_phrase(token: Token) -> bool:
    """Whether a noun phrase cannot go on over a token."""
    if token.kind == "mark":
        return not (token.is_possessive or token.text == "-")
    return is_speech(token.text) or token.text.casefold() in VERBS


def _with_modifiers(tokens: Sequence[Token], head: int, least: int, end: int) -> Role:
    start = head
    while start > least and head - start < _MOST_MODIFIERS:
        token = tokens[start - 1]
        lower = token.text.casefold()
        if token.kind != "word" or lower in FUNCTION_WORDS or lower in VERBS or is_speech(lower):
            break
        if lower.endswith("ed") and lower not in ("united", "retired"):
            break
        start -= 1
    return Role(joined(tokens[start:end]), start, is_known=True)


def _by_article(tokens: Sequence[Token], last: int, least: int, opening: int) -> Role | None:
    """The noun phrase with an article that ends with token ``last``: "the regional syndic".

    What stands before tells whether it is one: at the start of a sentence "In the film, Ann Lee"
    names a thing. ``opening`` is the index of the first token of the sentence.
    """
    found: Role | None = None
    for at in range(last, max(least, last - _LONGEST_NOUN_PHRASE) - 1, -1):
        token = tokens[at]
        lower = token.text.casefold()
        is_owner = token.is_possessive and at < last
        if not is_owner and lower not in _DETERMINERS:
            if _ends_phrase(token) or lower in ("and", "but", "or", "that", "when", "as"):
                break
            continue
        role = _of_words(tokens, at + 1, last + 1)
        before = tokens[at - 1].text.casefold() if at > opening else ""
        if role is not None and not _is_adverbial(tokens, at, opening):
            found = role
        if before not in ("of", "for"):
            break
    return found


def _is_adverbial(tokens: Sequence[Token], article: int, opening: int) -> bool:
    """Whether a preposition before an article opens a clause: "In the film, Ann Lee"."""
    at = article - 1
    if at < opening or tokens[at].text.casefold() not in FUNCTION_WORDS - POSSESSIVES - ARTICLES:
        return False
    return at == opening or tokens[at - 1].kind == "mark"


def _of_words(tokens: Sequence[Token], first: int, end: int) -> Role | None:
    """The role of a noun phrase whose words but the article are ``first:end``."""
    if first >= end:
        return None
    head = first
    while head + 1 < end and tokens[head + 1].text.casefold() not in OF:
        head += 1
    return (
        Role(joined(tokens[first:end]), first, is_known=False)
        if may_be_role(tokens[head])
        else None
    )


def may_be_role(head: Token) -> bool:
    """Whether the head of a noun phrase in apposition to a name may say what somebody is."""
    lower = head.text
    if head.kind != "word" or not lower.islower() or len(lower) < 3 or lower in FUNCTION_WORDS:
        return False
    is_plural = lower.endswith("s") and not lower.endswith(("ss", "us"))
    return (
        not is_plural
        and lower not in THINGS | TIMES
        and not lower.endswith(("ing", "tion", "sion", "ment"))
    )
