"""Finds characters that no font has, built in or installed, so that a sheet never shows boxes."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from app.export.sheet.spelling import spelled
from app.map.fonts import common_characters
from app.tour.model import Record, Stop, Tour

R = TypeVar("R", bound=Record)

# The most words that a notice names, and the most characters of each.
MAX_NAMED = 12
MAX_LETTERS = 24
# In pixels; every size gives the same answer.
_SIZE = 16
# Categories of characters without a glyph: controls, directional marks, joiners, spaces.
_INVISIBLE = ("Cc", "Cf", "Zs", "Zl", "Zp")
# Other characters without a glyph: variation selectors, fillers, the combining grapheme joiner.
_DEFAULT_IGNORABLE = frozenset(
    map(
        chr,
        (
            *(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0),
            *range(0x180B, 0x1810),
            *range(0xFE00, 0xFE10),
            *range(0xE0100, 0xE01F0),
        ),
    )
)


class Fonts:
    """The characters of the built-in and the installed fonts. Needs a ``QGuiApplication``."""

    def __init__(self) -> None:
        # If no font is installed, Qt offers one without a name, which has boxes only.
        self._families: Iterator[QRawFont] = (
            font for font in map(_raw_font, _families()) if font.familyName()
        )
        self._loaded: list[QRawFont] = []

    def missing(self, texts: Iterable[str]) -> frozenset[str]:
        """The characters of ``texts`` that no font has, in normalisation form C.

        Letters and marks that have a composed form are drawn as that form.
        """
        composed = (unicodedata.normalize("NFC", text) for text in texts)
        letters = {letter for text in composed for letter in text if ord(letter) >= 0x7F}
        return frozenset(
            letter for letter in letters if _is_visible(letter) and not self._has(letter)
        )

    def _has(self, letter: str) -> bool:
        if ord(letter) in common_characters():
            return True
        # Installed fonts are loaded one by one; few texts need any.
        if any(font.supportsCharacter(ord(letter)) for font in self._loaded):
            return True
        for font in self._families:
            self._loaded.append(font)
            if font.supportsCharacter(ord(letter)):
                return True
        return False


def displayable(tour: Tour, fonts: Fonts) -> tuple[Tour, list[str]]:
    """The tour with characters that the fonts have, and a notice of the replaced words.

    A word with a missing character is spelled in Latin letters (:mod:`app.export.sheet.spelling`).
    A tour that needs no replacement is returned as it is.
    """
    missing = fonts.missing(_texts(tour))
    if not missing:
        return tour, []
    replaced: dict[str, str] = {}

    def spell(text: str) -> str:
        text, words = spelled(text, missing)
        replaced.update(words)
        return text

    return _map_texts(tour, spell), [_notice(replaced)]


def _notice(replaced: dict[str, str]) -> str:
    named = [f"{_short(word)} ({_short(spelling)})" for word, spelling in replaced.items()]
    more = " …" if len(named) > MAX_NAMED else ""
    text = QCoreApplication.translate(
        "export",
        "No font on this computer has all characters of these words, which are spelled in Latin "
        "letters instead: {words}. Install a font that has them, such as Noto, to see them.",
    )
    return text.format(words=", ".join(named[:MAX_NAMED]) + more)


def _short(word: str) -> str:
    return word if len(word) <= MAX_LETTERS else f"{word[:MAX_LETTERS]}…"


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
    return unicodedata.category(letter) not in _INVISIBLE and letter not in _DEFAULT_IGNORABLE


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
