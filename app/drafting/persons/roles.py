"""The roles of persons: in a title, before the name, and after it."""

from __future__ import annotations

from collections.abc import Sequence

from app.drafting.persons.runs import is_name_word, is_title_word
from app.drafting.persons.speech import is_speech
from app.drafting.persons.titles import HEADS, HONORIFICS, KIN, RANKS
from app.drafting.places.common import FUNCTION_WORDS
from app.drafting.places.demonyms import demonym_country
from app.drafting.prose.prose import Prose
from app.drafting.prose.tokens import Token

# Words of many trades end so.
_ENDINGS = (
    "ologist", "ographer", "keeper", "maker", "wright", "monger", "stress", "mistress", "swoman",
    "sman", "therapist", "iatrist", "ician",
)  # fmt: skip
# Their names are those of firms: "the carmaker Isarwagen".
_FIRMS = frozenset("carmaker automaker chipmaker drugmaker planemaker steelmaker".split())
# A party in brackets, which a constituency may follow: "(Labour, Leeds)", "(PF, Chipata)".
_PARTIES = frozenset(
    """
    independent labour labor conservative liberal democrat republican green greens nationalist
    crossbench crossbencher con lab ind dem unionist socialist christian
    sinn fianna fine plaid snp dup
    """.split()
)
# They say nothing that a reader would call a role.
_ANYBODY = frozenset("man woman boy girl lady gentleman child teenager stranger local".split())
_FARTHEST = 12
_MOST_MODIFIERS = 4
_OF = frozenset(("of", "for", "at", "to", "in", "with", "from"))
_VERBS = frozenset(
    "met meet meets meeting saw joined visited thanked hosted received told asked called named "
    "is was are were be been sat flew went took brought introduced including like greeted "
    "welcomed accompanied interviewed urged invited".split()
)
# Between a name and the head of its role these show that the words are no role.
_NOT_BEFORE = _OF | {
    "as",
    "on",
    "by",
    "and",
    "when",
    "while",
    "after",
    "before",
    "not",
    "had",
    "has",
}
_AGE = ("aged", "age")
_COUNTS = frozenset("one two three four five six several many every each another".split())


def is_head(word: str) -> bool:
    """Whether a word says what somebody is, in the singular."""
    lower = word.casefold()
    if lower in _FIRMS:
        return False
    if lower in HEADS or lower in KIN or lower.endswith(_ENDINGS):
        return True
    tail = lower.rsplit("-", 1)[-1]
    return "-" in lower and (tail in HEADS or lower.split("-", 1)[0] in HEADS)


def title_role(tokens: Sequence[Token]) -> str | None:
    """The role that a title before a name gives; forms of address give none."""
    words = list(tokens)
    while words and (words[0].text.casefold().rstrip(".") in HONORIFICS or words[0].text == "."):
        words = words[1:]
    while words and (words[-1].text.casefold().rstrip(".") in HONORIFICS):
        words = words[:-1]
    if not any(is_title_word(token) for token in words):
        return None
    return _joined(words)


def is_rank(role: str) -> bool:
    """Whether a role is a rank or an academic title only."""
    return all(
        word.casefold().rstrip(".") in RANKS or word.casefold().rstrip(".") in HONORIFICS
        for word in role.split()
    )


def is_anybody(role: str) -> bool:
    """Whether a role only says that somebody is a man, a woman or a child."""
    heads = [word for word in role.casefold().split() if is_head(word)]
    return bool(heads) and heads[0] in _ANYBODY


def role_before(prose: Prose, first: int) -> tuple[str, int] | None:
    """The role in the words before token ``first``, and the index of its first token.

    It is that of "its mayor, Luc Delattre", "singer Jess Armitage", "a farmer named Ozols" and
    "the mayor of Aachen, Petra Vogel".
    """
    tokens = prose.tokens
    sentence = prose.sentences[prose.sentence_at(tokens[first].start)]
    least = max(prose.token_index(sentence.start), first - _FARTHEST)
    place = first - 1
    if place >= least and tokens[place].text.casefold() in ("named", "called"):
        place -= 1
    if place > least and tokens[place].text == "the" and is_title_word(tokens[first]):
        # "the Moderator, the Rev Iain Greenshaw"
        place -= 1
    has_comma = place >= least and tokens[place].text == ","
    if has_comma:
        place -= 1
    if place > least and tokens[place].text == ")":
        # "Secretary (Industries) Mamta Verma"
        while place > least and tokens[place].text != "(":
            place -= 1
        place -= 1
    if place < least:
        return None
    if tokens[place].text.casefold() in _OF:
        # "the mayor of Aachen": the name is that of a place.
        return None
    if is_head(tokens[place].text):
        if place > 1 and tokens[place - 1].text == "-" and tokens[place - 2].kind == "number":
            # "the 11-member Odisha delegation"
            return None
        return _with_modifiers(tokens, place, least, place + 1)
    for at in range(place, least - 1, -1):
        token = tokens[at]
        if is_head(token.text) and at < place and tokens[at + 1].text.casefold() in _OF:
            if not has_comma and tokens[place].text.casefold() in FUNCTION_WORDS | _COUNTS:
                # "the critic of one Copenhagen paper"
                return None
            # Without a comma only small words tell where the role ends.
            if not has_comma and any(is_name_word(each) for each in tokens[at + 1 : place + 1]):
                return None
            return _with_modifiers(tokens, at, least, place + 1)
        if token.kind == "mark" and not token.is_possessive:
            return None
        if is_speech(token.text) or token.text.casefold() in _VERBS:
            return None
    return None


def _with_modifiers(
    tokens: Sequence[Token], head: int, least: int, end: int
) -> tuple[str, int] | None:
    start = head
    while start > least and head - start < _MOST_MODIFIERS:
        token = tokens[start - 1]
        lower = token.text.casefold()
        if token.kind != "word" or lower in FUNCTION_WORDS or lower in _VERBS or is_speech(lower):
            break
        if lower.endswith("ed") and lower not in ("united", "retired"):
            break
        start -= 1
    return _joined(tokens[start:end]), start


def role_after(prose: Prose, last: int) -> str | None:
    """The role in the words from token ``last`` on: "Ann Lee, the mayor of Aachen, said"."""
    tokens = prose.tokens
    if last >= len(tokens) or not last:
        return None
    sentence = prose.sentences[prose.sentence_at(tokens[last - 1].start)]
    end = min(prose.token_index(sentence.end), last + 24)
    place = last
    if place < end and tokens[place].text == "(":
        closing = next((at for at in range(place, end) if tokens[at].text == ")"), end)
        in_brackets = _apposition(tokens, place + 1, end, closing=")")
        if in_brackets is not None or closing + 1 >= end:
            return in_brackets or _membership(tokens[place + 1 : closing])
        following = None
        if tokens[closing + 1].text in (",", "–", "—"):
            # "Farid Hadd (Social Democrat), chair of the board"
            following = _apposition(tokens, closing + 2, end, closing=",")
        return following or _membership(tokens[place + 1 : closing])
    if place < end and tokens[place].text.casefold() in ("is", "was") and place + 1 < end:
        is_article = tokens[place + 1].text.casefold() in ("a", "an", "the")
        return _apposition(tokens, place + 1, end, closing=",") if is_article else None
    if place >= end or tokens[place].text not in (",", "–", "—"):
        return None
    place += 1
    # "Jess Armitage, 29, a singer"
    if place < end and (tokens[place].kind == "number" or tokens[place].text in _AGE):
        while place < end and tokens[place].text != ",":
            place += 1
        place += 1
    if place + 1 < end and tokens[place].text.casefold() == "who":
        is_copula = tokens[place + 1].text.casefold() in ("is", "was")
        place = place + 2 if is_copula else end
    return _apposition(tokens, place, end, closing=",")


def _membership(words: Sequence[Token]) -> str | None:
    """A party, and a constituency if it follows: the role of "(PF, Chipata)"."""
    if not words or len(words) > _MOST_MODIFIERS + 2:
        return None
    parts = [token for token in words if token.kind == "word"]
    is_short = words[0].text.isupper() and 2 <= len(words[0].text) <= 5
    at = next((at for at, token in enumerate(words) if token.text == ","), len(words))
    is_party = any(token.text.casefold() in _PARTIES for token in words[:at])
    is_listed = is_short and at < len(words)
    if not (is_party or is_listed) or not all(each.text[0].isupper() for each in parts):
        return None
    return _joined(words)


def _apposition(tokens: Sequence[Token], first: int, end: int, *, closing: str) -> str | None:
    last = first
    while last < end and tokens[last].text not in (closing, ",", ";", ".", "(", ")", "–", "—", ":"):
        lower = tokens[last].text.casefold()
        if (
            lower in ("who", "which", "that", "whose", "where", "when")
            or tokens[last].text in '"“”'
        ):
            break
        if lower in _VERBS or (is_speech(lower) and last > first):
            break
        last += 1
    start = first
    while start < last and tokens[start].text.casefold() in (
        "the",
        "a",
        "an",
        "then",
        "now",
        "also",
    ):
        start += 1
    words = tokens[start:last]
    if not words or words[0].text.casefold() in (
        "and",
        "or",
        "but",
        "with",
        "as",
        "in",
        "on",
        "at",
    ):
        return None
    heads = [at for at, token in enumerate(words[:8]) if is_head(token.text)]
    if not heads:
        return None
    before = words[: heads[0]]
    if words[heads[0]].is_capital and all(each.is_capital or each.text == "and" for each in before):
        # "the Ada and Bo Lindt Director of the museum": whom the post is named after.
        words = words[heads[0] :] if any(each.text == "and" for each in before) else words
        before = []
    if any(token.text.casefold() in _NOT_BEFORE or is_speech(token.text) for token in before):
        return None
    possessive = [at for at, token in enumerate(before) if token.is_possessive]
    if possessive:
        words = words[possessive[-1] + 1 :]
    elif before and before[0].text.casefold() in ("his", "her", "their", "its", "our", "my"):
        words = words[1:]
    # "Ann Lee, President Bob Ray and": the title is another person's.
    if _is_of_another(words):
        return None
    return _joined(words)


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


def _joined(tokens: Sequence[Token]) -> str:
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
