"""The paragraphs of a text as its author meant them."""

from __future__ import annotations

from collections.abc import Iterator

from app.drafting.prose.lines import WIDEST_WRAPPED, lines
from app.tour import paragraphs as numbered


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each paragraph, in code points, ``end`` exclusive.

    They are those that citations count. But where long lines follow each other without an empty
    line, as in a text that some programs copy, each line is one.
    """
    return tuple(span for whole in numbered.paragraphs(text) for span in _split(text, *whole))


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if "\n" in text[start:end]:
        spans = list(lines(text, start, end))
        if sum(last - first > WIDEST_WRAPPED for first, last in spans) > 1:
            yield from spans
            return
    yield start, end
