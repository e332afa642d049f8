"""Transliterates characters that no installed font has, so that a sheet never shows boxes."""

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

# The most characters that a notice names.
MAX_NAMED = 12
# In pixels; every size gives the same answer.
_SIZE = 16
# Categories of characters without a glyph: controls, directional marks, joiners, spaces.
_INVISIBLE = ("Cc", "Cf", "Zs", "Zl", "Zp")
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)

# The message if no font is installed.
NO_LETTERS = "no font here has letters; install one, such as DejaVu or Noto"


class Fonts:
    """The characters that the installed fonts have. Needs a ``QGuiApplication``."""

    def __init__(self) -> None:
        # If no font is installed, Qt offers one without a name, which has boxes only.
        self._families: Iterator[QRawFont] = (
            font for font in map(_raw_font, _families()) if font.familyName()
        )
        self._loaded: list[QRawFont] = []

    def has_letters(self) -> bool:
        """Whether any font has the letter A."""
        return self._has("A")

    def missing(self, texts: Iterable[str]) -> frozenset[str]:
        """The characters of ``texts`` that no font has."""
        letters = {letter for text in texts for letter in text if ord(letter) >= 0x7F}
        return frozenset(
            letter for letter in letters if _is_visible(letter) and not self._has(letter)
        )

    def _has(self, letter: str) -> bool:
        # Fonts are loaded one by one; most texts need only the first.
        if any(font.supportsCharacter(ord(letter)) for font in self._loaded):
            return True
        for font in self._families:
            self._loaded.append(font)
            if font.supportsCharacter(ord(letter)):
                return True
        return False


def displayable(tour: Tour, fonts: Fonts) -> tuple[Tour, list[str]]:
    """The tour with characters that the fonts have, and a notice of the replaced characters.

    Replacements are the transliteration of the library ``anyascii``. A character that it does not
    know becomes its code point in brackets. A tour that needs no replacement is returned as it is.
    """
    missing = fonts.missing(_texts(tour))
    if not missing:
        return tour, []
    runs = re.compile("[" + "".join(map(re.escape, sorted(missing))) + "]+")

    def transliterate(text: str) -> str:
        return runs.sub(lambda run: _latin(run[0]), text)

    return _map_texts(tour, transliterate), [_notice(missing)]


def _latin(run: str) -> str:
    """Characters in Latin letters; only the first may be a capital."""
    from anyascii import anyascii

    first, *others = (anyascii(letter) or _code_point(letter) for letter in run)
    return first + "".join(part.lower() if part.isalpha() else part for part in others)


def _notice(missing: frozenset[str]) -> str:
    named = [f"{letter} ({_code_point(letter)[1:-1]})" for letter in sorted(missing)]
    more = " …" if len(named) > MAX_NAMED else ""
    text = QCoreApplication.translate(
        "export",
        "No font on this computer has these characters, which are spelled in Latin letters "
        "instead: {characters}. Install a font that has them, such as Noto, to see them.",
    )
    return text.format(characters=", ".join(named[:MAX_NAMED]) + more)


def _code_point(letter: str) -> str:
    return f"[U+{ord(letter):04X}]"


def _families() -> Iterator[str]:
    default = QFont().family()
    yield default
    yield from (name for name in QFontDatabase.families() if name != default)


def _raw_font(family: str) -> QRawFont:
    font = QFont(family)
    font.setPixelSize(_SIZE)
    # This family only, without the fallback fonts of the system.
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return QRawFont.fromFont(font)


def _is_visible(letter: str) -> bool:
    return unicodedata.category(letter) not in _INVISIBLE and (
        ord(letter) not in _VARIATION_SELECTORS
    )


def _texts(tour: Tour) -> Iterator[str]:
    """The texts of a tour that a sheet can show."""
    texts: list[str] = []

    def collect(text: str) -> str:
        texts.append(text)
        return text

    _map_texts(tour, collect)
    return iter(texts)


def _map_texts(tour: Tour, change: Callable[[str], str]) -> Tour:
    """The tour with ``change`` applied to every text that a sheet can show."""
    return replace(
        _map_fields(tour, change, "title", "subtitle"),
        stops=tuple(_map_stop(stop, change) for stop in tour.stops),
        people=tuple(_map_fields(person, change, "name", "role") for person in tour.people),
        sources=tuple(_map_fields(source, change, "title", "publisher") for source in tour.sources),
    )


def _map_stop(stop: Stop, change: Callable[[str], str]) -> Stop:
    return replace(
        _map_fields(stop, change, "name"),
        meetings=tuple(_map_fields(meeting, change, "title") for meeting in stop.meetings),
        quotes=tuple(_map_fields(quote, change, "text") for quote in stop.quotes),
        agreements=tuple(_map_fields(agreement, change, "title") for agreement in stop.agreements),
        facts=tuple(_map_fields(fact, change, "text") for fact in stop.facts),
    )


def _map_fields(record: R, change: Callable[[str], str], *names: str) -> R:
    texts = {name: getattr(record, name) for name in names}
    return replace(record, **{name: change(text) for name, text in texts.items() if text})
