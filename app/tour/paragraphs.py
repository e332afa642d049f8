"""The paragraphs of a source's text, and the one that a citation names by its number."""

from __future__ import annotations

import re
from bisect import bisect_right

from app.tour.model import Citation, Source
from app.tour.sourcing import Passage, passage_between

# White space around line breaks, with at least one empty line.
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\n\s*")


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each paragraph, in code points, ``end`` exclusive.

    Paragraphs are separated by empty lines. In a text without an empty line, each line is one.
    """
    separator = _BLANK_LINE if _BLANK_LINE.search(text.strip()) else _LINE
    spans, start = [], 0
    for gap in separator.finditer(text):
        spans.append((start, gap.start()))
        start = gap.end()
    spans.append((start, len(text)))
    return tuple(span for span in spans if text[slice(*span)].strip())


def paragraph_number(citation: Citation) -> int | None:
    """The number of the cited paragraph, if the citation names a single one."""
    locator = citation.locator or ""
    is_number = citation.label == "paragraph" and locator.isascii() and locator.isdecimal()
    # A number with more digits cannot be that of a paragraph, and Python would refuse to read it.
    return int(locator) if is_number and len(locator) < 10 else None


def paragraph_passage(source: Source, citation: Citation) -> Passage | None:
    """The cited paragraph, found by its number, or ``None`` if the text does not have it."""
    number = paragraph_number(citation)
    if source.text is None or number is None:
        return None
    spans = paragraphs(source.text)
    return passage_between(source.text, *spans[number - 1]) if 0 < number <= len(spans) else None


class ParagraphNumbers:
    """Finds the paragraphs of a text by offset."""

    def __init__(self, text: str) -> None:
        self.spans = paragraphs(text)
        self._ends = [end for _, end in self.spans]

    def at(self, offset: int) -> int:
        """The number, from 1, of the paragraph that an offset is in, in code points.

        Between two paragraphs it is the second, after the last one the last. 0 if there is none.
        """
        return min(bisect_right(self._ends, offset) + 1, len(self.spans))
