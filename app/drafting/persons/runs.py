"""Runs of capitalised words, divided into a title and a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from app.drafting.persons.given_names import is_given_name
from app.drafting.persons.heads import HEADS, one_of
from app.drafting.persons.titles import (
    HONORIFICS,
    KIN,
    PORTFOLIOS,
    SHORT_TITLES,
)
from app.drafting.places.common import FUNCTION_WORDS
from app.drafting.places.demonyms import DEMONYMS
from app.drafting.prose.prose import Prose
from app.drafting.prose.sentences import Sentence
from app.drafting.prose.tokens import Token

CONNECTORS = frozenset(
    """
    al el bin bint ibn ben de da do dos das del della di du des la le las los van von der den ten
    ter zu y af av e abu ould ap
    """.split()
)
CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    sun january february march april june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec christmas easter
    """.split()
)
_BEFORE_MONTHS = frozenset("in of since until from till by last next late early mid this".split())
# Given names that are titles as well.
_TITLES_AND_NAMES = frozenset("Emir Dean Earl Duke Prince Judge Sultan Major Baron Count".split())
_NOBLES = frozenset(
    "Duke Duchess Earl Countess Marquess Marchioness Viscount Prince Princess".split()
)
_SUFFIXES = frozenset(
    ("jr", "sr", "ii", "iii", "iv", "phd", "mp", "mep", "obe", "mbe", "cbe", "qc", "kc")
)
# "Pune-based", "London-born": no part of a name that follows.
_OF_A_PLACE = ("-based", "-born", "-led", "-backed", "-style", "-bound", "-trained", "-educated")
_GREETINGS = frozenset("dear poor thanks hello goodbye farewell".split())
_KIN_TITLES = frozenset("aunt uncle auntie grandma grandpa granny cousin mother".split())
# They begin a family's name that stands alone: "de Gaulle".
_PARTICLES = frozenset("de van von der del della di du da dos al el bin".split())
_CONTACTS = frozenset("contact contacts enquiries inquiries queries press editor".split())
_MOST_LABEL_TOKENS = 6
_MOST_TOKENS = 12
_MOST_NAME_TOKENS = 5


class Run(msgspec.Struct, frozen=True):
    """A title and a name that follow one another; either may be empty.

    ``tokens[first:name]`` of the prose is the title, ``tokens[name:last]`` the name.
    """

    first: int
    name: int
    last: int
    sentence: int


def runs(prose: Prose) -> Iterator[Run]:
    """The runs of a text, in order."""
    lower = frozenset(token.text for token in prose.tokens if token.kind == "word")
    for number, sentence in enumerate(prose.sentences):
        first = prose.token_index(sentence.start)
        end = prose.token_index(sentence.end)
        yield from _in_sentence(prose.tokens, first, end, number, sentence, lower)


def _in_sentence(
    tokens: Sequence[Token],
    first: int,
    end: int,
    number: int,
    sentence: Sentence,
    lower: frozenset[str],
) -> Iterator[Run]:
    place = first
    is_title_case = (
        sentence.kind == "heading"
        and _is_title_case(tokens[first:end])
        and not _is_contact(tokens[first:end])
    )
    while place < end:
        if not is_name_word(tokens[place]):
            place += 1
            continue
        last = _run_end(tokens, place, end)
        if last < end and last - place > 1 and tokens[last - 1].text == "I":
            # "Constanța I reached": the pronoun of the author.
            last -= not tokens[last].is_capital and tokens[last].kind == "word"
        start = _without_opening_words(tokens, place, last, lower, is_first=place == first)
        start = _with_particle(tokens, first, start) if start == place else start
        if start < last:
            yield from _divided(tokens, start, last, number, is_title_case=is_title_case)
        place = last


def _with_particle(tokens: Sequence[Token], first: int, start: int) -> int:
    """The index of the particle before a name: that of "de" in "where de Gaulle spoke"."""
    least = start
    while least > first and start - least < 2 and tokens[least - 1].text in _PARTICLES:
        least -= 1
    return least


def _is_contact(tokens: Sequence[Token]) -> bool:
    """Whether a line says whom to ask: "Media contact: Ann Lee, Corporate Communications"."""
    words = [token.text for token in tokens[:_MOST_LABEL_TOKENS]]
    label = words[: words.index(":")] if ":" in words else []
    return not _CONTACTS.isdisjoint(word.casefold() for word in label)


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether most of the longer words of a heading have capitals."""
    words = [token for token in tokens if token.kind == "word" and len(token.text) > 3]
    return sum(word.is_capital for word in words) >= 0.75 * len(words)


def is_name_word(token: Token) -> bool:
    """Whether a word may be one of a name: "Holst", "al-Sabah", "d'Estaing"."""
    if token.kind != "word" or token.text.endswith(_OF_A_PLACE):
        return False
    if token.text[0].isupper():
        return True
    head, _, tail = token.text.replace("’", "-").replace("'", "-").partition("-")
    return bool(tail) and tail[0].isupper() and len(head) <= 3


def is_title_word(token: Token) -> bool:
    """Whether a capitalised word may stand before a name as a title."""
    lower = token.text.casefold().rstrip(".")
    return (
        lower in HEADS
        or lower in HONORIFICS
        or lower in SHORT_TITLES
        or lower in _KIN_TITLES
        or ("-" in lower and any(part in HEADS for part in lower.split("-")))
    )


def _is_initial(token: Token) -> bool:
    return token.kind == "word" and len(token.text.replace(".", "")) <= 2 and token.text.isupper()


def _run_end(tokens: Sequence[Token], place: int, end: int) -> int:
    """The index after the last token of the run that begins at ``place``."""
    last = place + 1
    has_head = is_title_word(tokens[place])
    while last < end and last - place < _MOST_TOKENS:
        token, before = tokens[last], tokens[last - 1]
        if is_name_word(token) and token.start - before.end <= 2:
            has_head = has_head or is_title_word(token)
            last += 1
            continue
        if token.text == "." and token.start == before.end and _is_short(before):
            if last + 1 < end and is_name_word(tokens[last + 1]):
                last += 1
                continue
            break
        step = _link(tokens, last, end, has_head=has_head)
        if not step:
            break
        last += step
    return last


def _is_short(token: Token) -> bool:
    lower = token.text.casefold()
    return (
        (len(token.text) == 1 and token.text.isupper())
        or lower in SHORT_TITLES
        or lower in HONORIFICS
    )


def _link(tokens: Sequence[Token], place: int, end: int, *, has_head: bool) -> int:
    """How many small words at ``place`` lead on to another word of the name or the title."""
    allowed = CONNECTORS
    if has_head:
        allowed = CONNECTORS | {"of", "for", "and", "the"}
    count = 0
    while place + count < end and count < 3:
        token = tokens[place + count]
        if is_name_word(token):
            break
        if token.text not in allowed and token.text != "&":
            return 0
        count += 1
    else:
        return 0
    if not count:
        return 0
    following = tokens[place + count]
    if tokens[place].text in ("and", "&"):
        # "Minister of Trade and Industry", but not "Premier Oduya and Minister Williams".
        before = tokens[place - 1].text.casefold()
        if before not in PORTFOLIOS or following.text.casefold() not in PORTFOLIOS:
            return 0
    if tokens[place].text in ("of", "for", "the") and not is_title_word(tokens[place - 1]):
        return 0
    return count


def _without_opening_words(
    tokens: Sequence[Token], first: int, last: int, lower: frozenset[str], *, is_first: bool
) -> int:
    """The index of the first word that is capitalised as a name is."""
    while first < last:
        word = tokens[first].text.casefold()
        is_common = word in FUNCTION_WORDS and not is_title_word(tokens[first])
        following = tokens[first + 1] if first + 1 < last else None
        if following is not None and (
            following.text == "." or (word == "first" and is_title_word(following))
        ):
            # "First Lady Ann Lee", "A. Rajendran"
            is_common = False
        # "Will Smith", "May Lin"
        if word in ("will", "may") and first + 1 < last and not is_first:
            is_common = False
        opens = is_first and (
            (tokens[first].text.lower() in lower and not is_title_word(tokens[first]))
            or (len(word) > 4 and word.endswith(("ly", "ing")))
            or (word.endswith("ed") and len(word) > 4)
        )
        if opens and is_given_name(word) and first + 1 < last:
            opens = False
        is_day = word in CALENDAR and not _is_jan(tokens, first, last)
        is_common = is_common or word in _GREETINGS
        if is_common or opens or is_day or word == ".":
            first += 1
            is_first = is_first and is_common
            continue
        break
    return first


def _is_jan(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether "Jan" is a given name: "a sailor named Jan Smit"."""
    before = tokens[first - 1].text.casefold() if first else ""
    return tokens[first].text == "Jan" and first + 1 < last and before not in _BEFORE_MONTHS


def _divided(
    tokens: Sequence[Token],
    first: int,
    last: int,
    number: int,
    *,
    is_title_case: bool,
) -> Iterator[Run]:
    name = first if is_noble(tokens, first, last) else _name_start(tokens, first, last)
    while last > name and tokens[last - 1].text == ".":
        last -= 1
    if last - name > _MOST_NAME_TOKENS + 2:
        return
    if is_title_case and not _has_honorific(tokens, first, name):
        # In such a heading other words have capitals, too.
        return
    if name == first and last - first > 2 and one_of(tokens[first].text) is not None:
        # "Engineers Ann Lee and Bo Ray"
        name += 1
    yield Run(first, name, last, number)


def _has_honorific(tokens: Sequence[Token], first: int, name: int) -> bool:
    return any(token.text.casefold() in HONORIFICS for token in tokens[first:name])


def _name_start(tokens: Sequence[Token], first: int, last: int) -> int:
    """The index at which the title ends and the name begins."""
    heads = [place for place in range(first, last) if is_title_word(tokens[place])]
    words = [place for place in range(first, last) if tokens[place].kind == "word"]
    if not heads:
        return _after_demonym(tokens, first, last)
    head = heads[-1]
    if len(heads) == 1 and head == first and _is_called(tokens, first, last):
        return first
    if head == words[-1] and len(words) > 1 and not _is_office(tokens, first, head):
        # "John Smith", "Stephen King": the last word is a name here.
        earlier = [place for place in heads if place < head]
        if not earlier:
            return first
        head = earlier[-1]
    name = head + 1
    while name < last and tokens[name].text == ".":
        name += 1
    if name < last and tokens[name].text.casefold() in ("of", "for", "the"):
        return _after_portfolio(tokens, name, last)
    return name


def is_noble(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a title and its place stand for a name: "Duchess of Rotherby"."""
    words = [token.text for token in tokens[first:last]]
    is_whole = len(words) in (3, 4) and words[1] == "of" and words[-1][0].isupper()
    return is_whole and words[0] in _NOBLES


def _is_called(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a title is a given name, as in "the school director, Emir Hadzic"."""
    is_apposed = first > 1 and tokens[first - 1].text == "," and tokens[first - 2].kind == "word"
    return last - first == 2 and is_apposed and tokens[first].text in _TITLES_AND_NAMES


def _is_office(tokens: Sequence[Token], first: int, head: int) -> bool:
    """Whether the words before a head belong to it: "Danish Foreign Minister"."""
    before = [token.text.casefold() for token in tokens[first:head] if token.kind == "word"]
    known = PORTFOLIOS | HEADS | HONORIFICS.keys() | SHORT_TITLES
    is_known = [
        word in known or word.title() in DEMONYMS or word in ("prime", "vice", "deputy", "first")
        for word in before
    ]
    return any(is_known) and not is_given_name(before[0])


def _after_portfolio(tokens: Sequence[Token], name: int, last: int) -> int:
    """The index after "of Trade and Industry"; other words of an office leave two for the name."""
    place = name
    small = ("of", "for", "the", "and", "&")
    while place < last and (
        tokens[place].text.casefold() in small or tokens[place].text.casefold() in PORTFOLIOS
    ):
        place += 1
    if place == last:
        return last
    if tokens[place - 1].text.casefold() not in small:
        if last - place == 1 and _name_follows(tokens, last):
            # "the Minister of Social Action, Fatimé Abakar"
            return last
        return place
    if _name_follows(tokens, last) and not any(
        is_given_name(token.text) for token in tokens[place:last]
    ):
        return last
    words = [at for at in range(place, last) if is_name_word(tokens[at])]
    for at in words[1:]:
        if is_given_name(tokens[at].text):
            return at
    return words[-2] if len(words) >= 3 else last


def _name_follows(tokens: Sequence[Token], last: int) -> bool:
    """Whether a comma and a name of two words or more follow."""
    return (
        last + 2 < len(tokens)
        and tokens[last].text == ","
        and is_name_word(tokens[last + 1])
        and is_name_word(tokens[last + 2])
    )


def _after_demonym(tokens: Sequence[Token], first: int, last: int) -> int:
    if last - first > 2 and tokens[first].text in DEMONYMS:
        return first + 1
    return first


def without_suffix(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name without "Jr." and the like."""
    kept = [word for word in words if word.casefold().rstrip(".") not in _SUFFIXES]
    return tuple(kept) or tuple(words)


def kin_gender(word: str) -> str:
    """The gender of a word of kinship, or an empty string."""
    return KIN.get(word.casefold(), "")
