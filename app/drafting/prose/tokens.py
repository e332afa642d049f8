"""The tokens of a text: words, numbers and marks."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

import msgspec

TokenKind: TypeAlias = Literal["word", "number", "mark"]

APOSTROPHES = "'’ʼ"
# A possessive 's is a token of its own, so that the name before it stays whole. Each alternative
# consumes its characters once, so that the time grows with the length of the text.
_TOKEN = re.compile(
    r"""
    (?P<possessive>['’ʼ]s(?![^\W_]))
    |(?P<abbreviation>(?:[A-Z]\.){2,})
    |(?P<word>[^\W\d_]+(?:(?:['’ʼ](?!s(?![^\W_]))|[-\u2010\u2011])[^\W\d_]+)*)
    |(?P<number>[0-9]+(?:[.,:][0-9]+)*(?:st|nd|rd|th)?(?![^\W_])|[0-9]+)
    |(?P<mark>\S)
    """,
    re.VERBOSE,
)


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, a number or a mark at ``start:end``, in code points, ``end`` exclusive.

    "U.S." is one word, and so are "al-Sabah" and "isn't"; "Ghana's" is "Ghana" and the mark "'s".
    """

    start: int
    end: int
    text: str
    kind: TokenKind

    @property
    def is_capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.kind == "word" and self.text[0].isupper()

    @property
    def is_possessive(self) -> bool:
        """Whether it is the 's of a possessive."""
        return self.kind == "mark" and len(self.text) == 2


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text, in its order."""
    return tuple(
        Token(found.start(), found.end(), found[0], _kind(found.lastgroup))
        for found in _TOKEN.finditer(text)
    )


def _kind(group: str | None) -> TokenKind:
    if group in ("word", "abbreviation"):
        return "word"
    return "number" if group == "number" else "mark"
