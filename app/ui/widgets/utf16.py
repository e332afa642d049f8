"""Converts positions in a text between code points, as Python counts, and UTF-16 code units."""

from __future__ import annotations

from bisect import bisect_left

from app.tour.search.query import Span

_LAST_OF_ONE_UNIT = "\uffff"


class Utf16Index:
    """Converts offsets in one text in both directions, for many offsets."""

    def __init__(self, text: str) -> None:
        # Characters beyond the first 65,536 have two code units.
        self._points = [place for place, sign in enumerate(text) if sign > _LAST_OF_ONE_UNIT]
        self._units = [place + number for number, place in enumerate(self._points)]

    def to_utf16(self, offset: int) -> int:
        """An offset in code points as one in code units."""
        return offset + bisect_left(self._points, offset)

    def to_code_points(self, offset: int) -> int:
        """An offset in code units as one in code points; within a character it is its start."""
        before = bisect_left(self._units, offset)
        if before and self._units[before - 1] == offset - 1:
            return self._points[before - 1]
        return offset - before


def utf16_length(text: str) -> int:
    """The number of UTF-16 code units in ``text``."""
    return len(text) if text.isascii() else len(_encoded(text)) // 2


def utf16_spans(text: str, spans: tuple[Span, ...]) -> list[Span]:
    """Spans of code points in ``text`` as spans of UTF-16 code units."""
    return [(utf16_length(text[:start]), utf16_length(text[:end])) for start, end in spans]


def split_utf16(text: str, offset: int) -> tuple[str, str]:
    """The text before and after an offset in UTF-16 code units."""
    raw = _encoded(text)
    head, tail = raw[: 2 * offset], raw[2 * offset :]
    return head.decode("utf-16-le", "surrogatepass"), tail.decode("utf-16-le", "surrogatepass")


def _encoded(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
