"""Spells texts in Latin letters, word by word, where the fonts lack characters.

A word in which a character is missing is spelled as a whole: in most scripts its letters and marks
make syllables, and a word half in one script and half in another cannot be read. The letters are
those of the library ``anyascii``, which knows single characters only; the vowels that Indic scripts
imply (ISO 15919) and the order of vowels in Thai and Lao are added here. The result is a help for
reading, not the established name of a place.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Set

# The combining classes of a sign that removes the implied vowel, and of a dot that changes a
# consonant (Unicode Standard Annex 44, table 15).
_VIRAMA, _NUKTA = 9, 7
_JOINERS = "\u200c\u200d\u034f"
_JOINER = "\u200d"
# The long vowel of both Japanese syllabaries.
_PROLONGED = "\u30fc"
_VOWELS = frozenset("aeiou")
# Consonants in these scripts imply the vowel a unless a sign follows.
_IMPLIED_A = frozenset(
    (
        *("DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA"),
        *("MALAYALAM", "SINHALA", "MYANMAR", "JAVANESE", "BALINESE", "SUNDANESE"),
    )
)
# In today's languages of these scripts the implied vowel is silent at the end of a word.
_SILENT_END = frozenset(("DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI"))
# Vowels that are written before the consonant after which they are spoken.
_LEADING_VOWELS = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
# Scripts with letters that are silent, such as ayin, or only carry a vowel.
_SILENT_LETTERS = frozenset(("ARABIC", "HEBREW", "SYRIAC", "THAANA", "THAI", "LAO", "KHMER"))
_ALEF = "\u0627"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_TAGS = range(0xE0020, 0xE0080)
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
_KEYCAP = 0x20E3
# The most code points that stand for a word without a spelling.
_MAX_CODE_POINTS = 3


def spelled(text: str, missing: Set[str]) -> tuple[str, dict[str, str]]:
    """The text without the characters ``missing``, and each replaced word with its spelling.

    ``missing`` are characters of the text in normalisation form C.
    """
    composed = unicodedata.normalize("NFC", text)
    if missing.isdisjoint(composed):
        return text, {}
    replaced: dict[str, str] = {}
    parts: list[str] = []
    follows_word = False
    for token in _tokens(composed):
        is_word = _is_letter(token[0])
        if missing.isdisjoint(token):
            parts.append(token)
            follows_word = False
            continue
        spelling = _spelling(token, missing)
        replaced[token] = spelling
        # Where two scripts meet without a space, as in Japanese, so do two words.
        parts.append(f" {spelling}" if is_word and follows_word else spelling)
        follows_word = is_word
    return "".join(parts), replaced


def _tokens(text: str) -> Iterator[str]:
    """Words, each of one script, and sequences of emoji; every other character alone."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not _belongs(text[start:end], text[end]):
            yield text[start:end]
            start = end


def _belongs(token: str, letter: str) -> bool:
    """Whether a letter continues a token."""
    first = token[0]
    if _extends(letter):
        return not first.isspace()
    if _is_letter(first):
        return _is_letter(letter) and _script(letter) == _script(first)
    if _is_unnamed(first):
        return _is_unnamed(letter)
    return token[-1] == _JOINER or (len(token) == 1 and _is_flag(first) and _is_flag(letter))


def _extends(letter: str) -> bool:
    return (
        unicodedata.category(letter).startswith("M")
        or letter == _PROLONGED
        or letter in _JOINERS
        or ord(letter) in _SKIN_TONES
        or ord(letter) in _TAGS
    )


def _is_letter(letter: str) -> bool:
    return unicodedata.category(letter).startswith("L")


def _is_unnamed(letter: str) -> bool:
    """Whether a character is one for private use, or unknown to this version of Unicode."""
    return unicodedata.category(letter) in ("Co", "Cn")


def _is_flag(letter: str) -> bool:
    return ord(letter) in _FLAG_LETTERS


def _script(letter: str) -> str:
    """The script of a letter, as the first word of its Unicode name."""
    return unicodedata.name(letter, "").partition(" ")[0]


def _spelling(token: str, missing: Set[str]) -> str:
    if not _is_letter(token[0]):
        return _sequence(token)
    script = _script(token[0])
    if script == "LATIN":
        return "".join(
            (_ascii(letter) or _unknown(letter)) if letter in missing else letter
            for letter in token
        )
    if script in _IMPLIED_A:
        return _with_implied_vowels(token, script) or code_points(token)
    if script == "TIBETAN":
        return _tibetan(token) or code_points(token)
    if script in ("THAI", "LAO"):
        token = _in_order_of_speech(token)
    return _plain(token)


def _plain(word: str) -> str:
    """Each letter in Latin letters. In scripts without case only the first may be a capital."""
    parts: list[str] = []
    for letter in word:
        part = _ascii(letter)
        if not part and _is_unknown(letter):
            return code_points(word)
        is_cased = letter.lower() != letter.upper()
        parts.append(part if is_cased or not any(parts) else part.lower())
    return "".join(parts) or code_points(word)


def _with_implied_vowels(word: str, script: str) -> str:
    """A word of an Indic script. A mark without a vowel, such as an anusvara, follows the a."""
    parts: list[str] = []
    implied = follows_virama = False
    for letter in word:
        kind, part = unicodedata.combining(letter), _ascii(letter)
        is_mark = not _is_letter(letter)
        if kind == _VIRAMA:
            implied, follows_virama = False, True
        elif kind == _NUKTA or (is_mark and not part):
            continue
        elif is_mark and "VOCALIC" in unicodedata.name(letter, ""):
            parts.append(part if part[-1] in _VOWELS else part + "i")
            implied = False
        elif is_mark and "CONSONANT SIGN" in unicodedata.name(letter, ""):
            parts.append(part)
        else:
            if implied and part[:1] not in (_VOWELS if is_mark else ()):
                parts.append("a")
            if implied:
                follows_virama = False
            parts.append(part)
            implied = not is_mark and part[-1:] not in _VOWELS
    is_silent = script in _SILENT_END and not follows_virama
    if implied and not (is_silent and not _VOWELS.isdisjoint("".join(parts))):
        parts.append("a")
    return "".join(parts)


def _tibetan(syllable: str) -> str:
    """A Tibetan syllable in Wylie's letters; without a sign, its vowel is a before the last one."""
    stacks: list[str] = []
    for letter in syllable:
        if _is_letter(letter) or not stacks:
            stacks.append(_ascii(letter))
        else:
            stacks[-1] += _ascii(letter)
    if _VOWELS.isdisjoint("".join(stacks)):
        stacks.insert(max(1, len(stacks) - 1), "a")
    return "".join(stacks)


def _in_order_of_speech(word: str) -> str:
    letters: list[str] = []
    waiting = ""
    for letter in word:
        if letter in _LEADING_VOWELS:
            waiting += letter
        else:
            letters += (letter, waiting)
            waiting = ""
    return "".join((*letters, waiting))


def _sequence(token: str) -> str:
    """An emoji with its modifiers, or another character, in words such as ``:man-woman-girl:``."""
    shown = [letter for letter in token if not _is_modifier(letter)]
    names = [_ascii(letter) for letter in shown]
    if all(map(_is_flag, shown)) and shown:
        return f":flag_{''.join(names).lower()}:"
    if not all(names):
        return code_points("".join(shown) or token)
    if len(names) > 1 and all(name.startswith(":") for name in names):
        return f":{'-'.join(name.strip(':') for name in names)}:"
    return "".join(names)


def _is_modifier(letter: str) -> bool:
    code = ord(letter)
    return (
        letter in _JOINERS
        or code in _VARIATION_SELECTORS
        or code in _SKIN_TONES
        or code in _TAGS
        or code == _KEYCAP
        or unicodedata.category(letter).startswith("M")
    )


def _is_unknown(letter: str) -> bool:
    # Other letters without a sound of their own have an empty transliteration too.
    return unicodedata.category(letter) == "Lo" and _script(letter) not in _SILENT_LETTERS


def _unknown(letter: str) -> str:
    return "" if _extends(letter) else code_points(letter)


def code_points(letters: str) -> str:
    """The code points of letters without a spelling, in one pair of brackets."""
    codes = [f"U+{ord(letter):04X}" for letter in letters]
    more = " …" if len(codes) > _MAX_CODE_POINTS else ""
    return f"[{' '.join(codes[:_MAX_CODE_POINTS])}{more}]"


def _ascii(letter: str) -> str:
    from anyascii import anyascii

    # The library leaves alef out, and with it most of what can be read in an Arabic name.
    return "a" if letter == _ALEF else str(anyascii(letter))
