"""Keys of names: what remains of a name when case, accents, punctuation and spaces do not count."""

from __future__ import annotations

import unicodedata

from app.gazetteer.han import SIMPLIFIED, WRITTEN
from app.tour.search.fold import CharacterTable, fold, is_mark

# Viramas have class 9, and class 0 are the vowel signs of Indic scripts, of Thai or Burmese. They
# are letters, whereas the marks of all other classes are accents, tones or points.
_LETTER_CLASSES = (0, 9)
# Letters that are typed differently in Arabic, Persian and Urdu.
_ARABIC = {"ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ھ": "ه", "ہ": "ه", "ـ": ""}

_HAN = dict(zip(WRITTEN, SIMPLIFIED, strict=True))


def key(name: str) -> str:
    """The letters and digits of a name, folded; the words are joined."""
    return name.translate(_TABLE).replace(" ", "")


def words(name: str) -> list[str]:
    """The keys of the words of a name."""
    return name.translate(_TABLE).split()


def word_starts(name: str) -> list[int]:
    """For each word but the first, the index in ``name`` at which it begins."""
    starts: list[int] = []
    inside = seen = False
    for index, character in enumerate(name):
        letters = _TABLE[ord(character)]
        if not letters:
            continue
        if letters.isspace():
            inside = False
        elif not inside:
            if seen:
                starts.append(index)
            inside = seen = True
    return starts


def matched_end(name: str, start: int, count: int) -> int:
    """The index in ``name`` after the letters that give ``count`` characters of its key."""
    end = start
    for end in range(start, len(name)):
        if count <= 0 and not is_mark(name[end]):
            return end
        count -= len(_TABLE[ord(name[end])].replace(" ", ""))
    return len(name)


def _letters(character: str) -> str:
    if character in _ARABIC:
        return _ARABIC[character]
    if "ぁ" <= character <= "ヺ":
        # In Japanese the voicing mark makes another letter: ハ is ha, バ is ba.
        return unicodedata.normalize("NFKC", character)
    if is_mark(character):
        return character if unicodedata.combining(character) in _LETTER_CLASSES else ""
    letters = fold(_HAN.get(character, character))
    category = unicodedata.category(character)
    if category[0] in "PSZC" and (letters or category[0] == "Z"):
        return " "
    return letters


_TABLE = CharacterTable(_letters)
