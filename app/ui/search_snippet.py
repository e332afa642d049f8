"""The part of a long text that shows where the words are that were searched for."""

from __future__ import annotations

from app.tour.query import Span

ELLIPSIS = "…"
# So many characters before the first word tell what it is about.
LEAD = 24
# More than any two lines hold; what is longer only takes time to lay out.
LENGTH = 400
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\t\v\f\x85\u2028\u2029"), " ")


def snippet(text: str, spans: tuple[Span, ...], lead: int = LEAD) -> tuple[str, tuple[Span, ...]]:
    """The text from shortly before the first span on, on one line, and the spans in it."""
    text = text.translate(_LINE_ENDS)
    first = spans[0][0] if spans else 0
    start, before = 0, ""
    if first > lead:
        start, before = text.find(" ", first - lead, first) + 1 or first, ELLIPSIS
    end = start + LENGTH
    shown = before + text[start:end] + (ELLIPSIS if end < len(text) else "")
    moved = len(before) - start
    return shown, tuple(
        (begin + moved, min(stop, end) + moved) for begin, stop in spans if begin < end
    )


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
