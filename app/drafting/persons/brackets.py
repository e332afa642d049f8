"""What stands in brackets after a name: a role, a party, an instrument, where somebody works."""

from __future__ import annotations

from collections.abc import Sequence

from app.drafting.persons.appositions import DASHES, known_apposition
from app.drafting.persons.roles import joined
from app.drafting.persons.things import THING_WORDS
from app.drafting.prose.tokens import Token

# A party in brackets, which a constituency may follow: "(Labour, Leeds)", "(PF, Chipata)".
_PARTIES = frozenset(
    """
    independent labour labor conservative liberal democrat republican green greens nationalist
    crossbench crossbencher con lab ind dem unionist socialist christian
    sinn fianna fine plaid snp dup
    """.split()
)
_MOST_OF_MEMBERSHIP = 6
_MOST_WORDS = 4
# They tell where somebody stands in a picture, or when they lived.
_PICTURED = frozenset(
    """
    left right above below centre center pictured front back née nee born ret retd aged died then
    now see foreground background seated standing
    """.split()
)


def role_in_brackets(tokens: Sequence[Token], opening: int, end: int) -> str | None:
    """The role or the party in brackets, or the role that follows them."""
    closing = next((at for at in range(opening, end) if tokens[at].text == ")"), end)
    inside = known_apposition(tokens, opening + 1, end)
    if inside is not None or closing + 1 >= end:
        return inside or _membership(tokens[opening + 1 : closing])
    following = None
    if tokens[closing + 1].text in (",", *DASHES):
        # "Farid Hadd (Social Democrat), chair of the board"
        following = known_apposition(tokens, closing + 2, end)
    return following or _membership(tokens[opening + 1 : closing])


def part_in_brackets(tokens: Sequence[Token], opening: int, end: int) -> str | None:
    """What somebody plays, or where they work, in brackets: "(drums)", "(Leeds University)"."""
    closing = next((at for at in range(opening, end) if tokens[at].text == ")"), opening)
    words = tokens[opening + 1 : closing]
    is_short = 0 < len(words) <= _MOST_WORDS
    is_plain = all(token.kind == "word" and token.text.islower() for token in words)
    is_body = any(token.text in THING_WORDS for token in words)
    if is_body or (is_short and is_plain and words[0].text not in _PICTURED):
        return joined(words)
    return None


def _membership(words: Sequence[Token]) -> str | None:
    """A party, and a constituency if it follows: the role of "(PF, Chipata)"."""
    if not words or len(words) > _MOST_OF_MEMBERSHIP:
        return None
    parts = [token for token in words if token.kind == "word"]
    is_short = words[0].text.isupper() and 2 <= len(words[0].text) <= 5
    at = next((at for at, token in enumerate(words) if token.text == ","), len(words))
    is_party = any(token.text.casefold() in _PARTIES for token in words[:at])
    is_listed = is_short and at < len(words)
    if not (is_party or is_listed) or not all(each.text[0].isupper() for each in parts):
        return None
    return joined(words)
