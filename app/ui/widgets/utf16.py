"""Converts positions in a text from code points, as Python counts, to UTF-16 code units."""

from __future__ import annotations

from app.tour.search.query import Span


def in_utf16(text: str, spans: tuple[Span, ...]) -> list[Span]:
    """Spans of a text in UTF-16 code units."""
    return [(units(text[:start]), units(text[:end])) for start, end in spans]


def units(text: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(text) if text.isascii() else len(_encoded(text)) // 2


def divided(text: str, at: int) -> tuple[str, str]:
    """Splits a text at a position in UTF-16 code units."""
    raw = _encoded(text)
    head, tail = raw[: 2 * at], raw[2 * at :]
    return head.decode("utf-16-le", "surrogatepass"), tail.decode("utf-16-le", "surrogatepass")


def _encoded(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
