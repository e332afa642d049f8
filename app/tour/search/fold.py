"""Folds text for search: no case, accents or typography; and maps folded text to the original."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

# Letters that Unicode does not decompose, and how people type them on other keyboards.
_LETTERS = {
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ł": "l",
    "þ": "th",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "ng",
    "ı": "i",
}
_QUOTES = frozenset("'\"`´‘’‚‛“”„‟‹›«»′″‴ʹʺʻʼ")
_MINUS = "−"
# The typographic characters that are most common in English; str.replace is fastest for them.
_COMMON = (("’", ""), ("‘", ""), ("“", ""), ("”", ""), ("–", " "), ("—", " "))
# Letters that fold to themselves or to their lower case, without spaces, hyphens and quotes.
_PLAIN = re.compile(r"[!#-&(-,.-_a-~]+")


class CharacterTable(dict[int, str]):
    """A table for ``str.translate`` that computes each character on first use."""

    def __init__(self, of: Callable[[str], str]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, code: int) -> str:
        made = self[code] = self._of(chr(code))
        return made


def fold(text: str) -> str:
    """The text for comparison: letters without marks or case, words separated by one space.

    Quotation marks and apostrophes are dropped; a hyphen or dash counts as a space.
    """
    for mark, plain in _COMMON:
        text = text.replace(mark, plain)
    if text.isascii():
        text = text.lower().replace("-", " ")
        for mark in "'\"`":
            text = text.replace(mark, "")
    else:
        text = text.translate(_TABLE)
    return " ".join(text.split())


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the index of its origin in ``text``."""
    folded: list[str] = []
    places: list[int] = []
    gap: int | None = None
    place, end = 0, len(text)
    while place < end:
        # Most of a text is plain words: a word at a time takes a sixth of the time.
        word = _PLAIN.match(text, place)
        following = word.end() if word else place + 1
        letters = word[0].lower() if word else _TABLE[ord(text[place])]
        for part in (letters,) if word else letters:
            if part.isspace():
                gap = place if gap is None else gap
                continue
            if gap is not None and folded:
                folded.append(" ")
                places.append(gap)
            gap = None
            folded.append(part)
            places += range(place, following)
        place = following
    return "".join(folded), places


def is_mark(character: str) -> bool:
    """Whether a character modifies the one before it, as a combining accent does."""
    return unicodedata.category(character).startswith("M")


def _fold_character(character: str) -> str:
    if character in _QUOTES:
        return ""
    category = unicodedata.category(character)
    if category == "Pd" or character == _MINUS:
        return " "
    if category == "Cf":
        # Soft hyphens, joiners and direction marks are invisible, so nobody types them.
        return ""
    folded = _without_marks(_without_marks(character).casefold())
    return "".join(_LETTERS.get(letter, letter) for letter in folded)


def _without_marks(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part) and not is_mark(part))


_TABLE = CharacterTable(_fold_character)
