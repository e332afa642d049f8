"""Positions in a text as Qt counts them: in UTF-16 code units, not in code points."""

from __future__ import annotations

from app.tour.search.query import Span


def in_utf16(text: str, spans: tuple[Span, ...]) -> list[Span]:
    """Spans of a text as Qt counts them, where some characters count twice."""
    return [(units(text[:start]), units(text[:end])) for start, end in spans]


def units(text: str) -> int:
    """The length of a text as Qt counts it."""
    return len(text) if text.isascii() else len(_encoded(text)) // 2


def divided(text: str, at: int) -> tuple[str, str]:
    """A text in two, divided where Qt says."""
    raw = _encoded(text)
    head, tail = raw[: 2 * at], raw[2 * at :]
    return head.decode("utf-16-le", "surrogatepass"), tail.decode("utf-16-le", "surrogatepass")


def _encoded(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
