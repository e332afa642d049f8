"""Converts positions in a text from code points, as Python counts, to UTF-16 code units."""

from __future__ import annotations

from app.tour.search.query import Span


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
