"""The lines of a paragraph that are on their own, such as those of a list or a programme."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Lines that a mail program or an editor broke are at most about as long as this.
WIDEST_WRAPPED = 100
_NARROWEST_WRAPPED = 50
# A wrapped line is filled to about this part of the width, or else a word would have fitted.
_FILLED = 0.75
_ITEM = re.compile(r"\s*(?:[-*•–—·▪◦]\s|\(?[0-9]{1,3}[.)]\s|[0-9]{1,2}[:.h][0-9]{2}\b|#)")
_LINE = re.compile(r"[^\n]+")


def lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of lines in ``start:end`` that are on their own; wrapped ones are joined."""
    spans = [found.span() for found in _LINE.finditer(text, start, end) if found[0].strip()]
    width = max((last - first for first, last in spans), default=0)
    if not spans:
        return
    start, end = last_line = spans[0]
    for span in spans[1:]:
        if not _is_wrapped(text, last_line, span, width):
            yield start, end
            start = span[0]
        end, last_line = span[1], span
    yield start, end


def _is_wrapped(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether a line goes on in the following one."""
    if not _NARROWEST_WRAPPED <= width <= WIDEST_WRAPPED:
        # The last word of the line may still show that its sentence does not end there.
        return text[following[0]].islower() and text[line[1] - 1] not in ".!?:;"
    if _ITEM.match(text, following[0]) or text[slice(*line)].isupper():
        return False
    return line[1] - line[0] >= _FILLED * width
