"""Text with its spelling set aside: no case, no accents, no typography; and the way back to it."""

from __future__ import annotations

import unicodedata

# Letters that Unicode does not take apart, by how they are typed where they are not at hand.
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
# What English text has most of, done away with at the speed of str.replace.
_COMMON = (("’", ""), ("‘", ""), ("“", ""), ("”", ""), ("–", " "), ("—", " "))


class _Table(dict[int, str]):
    """For ``str.translate``; learns a character when it first meets it."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _fold_character(chr(code))
        return found


_TABLE = _Table()


def fold(text: str) -> str:
    """The text for comparing: letters without marks or case, words apart by one space.

    Quotation marks and apostrophes are dropped, a hyphen or dash counts as a space.
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
    """The folded text, and for each of its characters the place of its origin in ``text``."""
    folded: list[str] = []
    places: list[int] = []
    gap: int | None = None
    for place, character in enumerate(text):
        for one in _TABLE[ord(character)]:
            if one.isspace():
                gap = place if gap is None else gap
                continue
            if gap is not None and folded:
                folded.append(" ")
                places.append(gap)
            gap = None
            folded.append(one)
            places.append(place)
    return "".join(folded), places


def is_mark(character: str) -> bool:
    """Whether it only adds to the character before it, as an accent of its own does."""
    return unicodedata.category(character).startswith("M")


def _fold_character(character: str) -> str:
    if character in _QUOTES:
        return ""
    category = unicodedata.category(character)
    if category == "Pd" or character == _MINUS:
        return " "
    if category == "Cf":
        # Soft hyphens, joiners and marks of direction are not seen, so nobody types them.
        return ""
    folded = _without_marks(_without_marks(character).casefold())
    return "".join(_LETTERS.get(one, one) for one in folded)


def _without_marks(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return "".join(one for one in parts if not unicodedata.combining(one) and not is_mark(one))
