"""What is part of a word: letters, and the marks that belong to the character before them."""

from __future__ import annotations

import re

from app.tour.search.fold import is_mark

# Scripts whose words are not separated by spaces; each of their letters counts as a word.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
WORD = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])\w)+")
_ALONE = re.compile(rf"[{_UNSPACED}]")
_JOINER = "\u200d"


def is_one_word(before: str, after: str) -> bool:
    """Whether a boundary between two characters would divide a word or a character.

    Each is one code point, or empty at an end of the text.
    """
    if not before or not after:
        return False
    if before == _JOINER or after == _JOINER or _modifies(after):
        return True
    if not (_is_letter(before) and _is_letter(after)):
        return False
    return not (_ALONE.match(before) or _ALONE.match(after))


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_" or is_mark(character)


def _modifies(character: str) -> bool:
    # Marks, and the skin tones of emoji.
    return is_mark(character) or "\U0001f3fb" <= character <= "\U0001f3ff"
