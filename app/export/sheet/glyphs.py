"""Never boxes: texts whose characters no font here can show are spelled in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from app.tour.model import Record, Stop, Tour

R = TypeVar("R", bound=Record)

# A sentence has room for so many characters by name.
MOST_NAMED = 12
# Pixels; any size tells the same.
_SIZE = 16
# Characters without a shape of their own: controls, marks of direction, joiners, spaces.
_SHAPELESS = ("Cc", "Cf", "Zs", "Zl", "Zp")
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


# Said where there is no font at all.
NO_LETTERS = "no font here has letters; install one, such as DejaVu or Noto"


class Fonts:
    """The characters that the fonts of this machine can show. Needs a ``QGuiApplication``."""

    def __init__(self) -> None:
        # Where there is no font at all, Qt draws boxes by one without a name.
        self._families: Iterator[QRawFont] = (
            font for font in map(_raw, _families()) if font.familyName()
        )
        self._loaded: list[QRawFont] = []

    def has_letters(self) -> bool:
        """Whether any font has so much as the letter A."""
        return self._has("A")

    def missing(self, texts: Iterable[str]) -> frozenset[str]:
        """The characters of the texts that no font has."""
        letters = {letter for text in texts for letter in text if ord(letter) >= 0x7F}
        return frozenset(
            letter for letter in letters if _has_shape(letter) and not self._has(letter)
        )

    def _has(self, letter: str) -> bool:
        # Fonts are loaded one by one, and most texts need but the first.
        if any(font.supportsCharacter(ord(letter)) for font in self._loaded):
            return True
        for font in self._families:
            self._loaded.append(font)
            if font.supportsCharacter(ord(letter)):
                return True
        return False


def showable(tour: Tour, fonts: Fonts) -> tuple[Tour, list[str]]:
    """The tour as a picture can show it, and a sentence that names what was spelled otherwise.

    Transliteration is that of the library ``anyascii``; a character that it does not know becomes
    its code point in brackets. A tour without such characters is given back as it is.
    """
    missing = fonts.missing(_texts(tour))
    if not missing:
        return tour, []
    runs = re.compile("[" + "".join(map(re.escape, sorted(missing))) + "]+")

    def spell(text: str) -> str:
        return runs.sub(lambda run: _latin(run[0]), text)

    return _spelled(tour, spell), [_notice(missing)]


def _latin(run: str) -> str:
    """Characters in Latin letters, a capital at the beginning only."""
    from anyascii import anyascii

    first, *others = (anyascii(letter) or _code(letter) for letter in run)
    return first + "".join(part.lower() if part.isalpha() else part for part in others)


def _notice(missing: frozenset[str]) -> str:
    named = [f"{letter} ({_code(letter)[1:-1]})" for letter in sorted(missing)]
    more = " …" if len(named) > MOST_NAMED else ""
    text = QCoreApplication.translate(
        "export",
        "No font on this computer has these characters, which are spelled in Latin letters "
        "instead: {characters}. Install a font that has them, such as Noto, to see them.",
    )
    return text.format(characters=", ".join(named[:MOST_NAMED]) + more)


def _code(letter: str) -> str:
    return f"[U+{ord(letter):04X}]"


def _families() -> Iterator[str]:
    usual = QFont().family()
    yield usual
    yield from (name for name in QFontDatabase.families() if name != usual)


def _raw(family: str) -> QRawFont:
    font = QFont(family)
    font.setPixelSize(_SIZE)
    # A family of its own, not what the system would put in its place.
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return QRawFont.fromFont(font)


def _has_shape(letter: str) -> bool:
    return unicodedata.category(letter) not in _SHAPELESS and (
        ord(letter) not in _VARIATION_SELECTORS
    )


def _texts(tour: Tour) -> Iterator[str]:
    """What a sheet may show of a tour."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    _spelled(tour, note)
    return iter(found)


def _spelled(tour: Tour, spell: Callable[[str], str]) -> Tour:
    return replace(
        _with(tour, spell, "title", "subtitle"),
        stops=tuple(_stop(stop, spell) for stop in tour.stops),
        people=tuple(_with(one, spell, "name", "role") for one in tour.people),
        sources=tuple(_with(one, spell, "title", "publisher") for one in tour.sources),
    )


def _stop(stop: Stop, spell: Callable[[str], str]) -> Stop:
    return replace(
        _with(stop, spell, "name"),
        meetings=tuple(_with(one, spell, "title") for one in stop.meetings),
        quotes=tuple(_with(one, spell, "text") for one in stop.quotes),
        agreements=tuple(_with(one, spell, "title") for one in stop.agreements),
        facts=tuple(_with(one, spell, "text") for one in stop.facts),
    )


def _with(record: R, spell: Callable[[str], str], *names: str) -> R:
    texts = {name: getattr(record, name) for name in names}
    return replace(record, **{name: spell(text) for name, text in texts.items() if text})
