"""Citations of a span of a text, the spans that are cited, and the paragraphs that are not."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import msgspec

from app.tour.edit.passages import passage_of, words_around
from app.tour.filters import Kind, kind_of
from app.tour.model import AnyItem, Citation, Source, Stop, Tour
from app.tour.paragraphs import ParagraphNumbers
from app.tour.sourcing import cited_items

_RANGE = re.compile(r"(\d{1,9})(?:\s*[-–—]\s*(\d{1,9}))?", re.ASCII)


class Mark(msgspec.Struct, frozen=True, order=True):
    """A passage of a text, ``end`` exclusive, and the citation of it: its item and its index."""

    start: int
    end: int
    stop_id: str
    item_id: str
    index: int
    kind: Kind


def cite(source: Source, start: int, end: int, numbers: ParagraphNumbers | None = None) -> Citation:
    """The citation of a passage of a source's text, by paragraph, offsets and words.

    Offsets are in code points, ``end`` exclusive; at most 32 code points before and after the
    passage are kept. A passage of several paragraphs is cited by the number of the first.
    ``numbers`` are those of the text, for whoever cites it often. Raises ``ValueError`` if the
    offsets are outside the text, or if there are no words between them.
    """
    text = source.text or ""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start} to {end} is not a passage of a text of {len(text)} characters")
    words = text[start:end]
    if not words.strip():
        raise ValueError(f"there are no words from {start} to {end}")
    prefix, suffix = words_around(text, start, end)
    return Citation(
        source=source.id,
        label="paragraph",
        locator=str(paragraph_of(numbers or ParagraphNumbers(text), text, start)),
        start=start,
        end=end,
        exact=words,
        prefix=prefix or None,
        suffix=suffix or None,
    )


def paragraph_of(numbers: ParagraphNumbers, text: str, start: int) -> int:
    """The number, from 1, of the paragraph in which a passage that starts there has its words."""
    gap = re.compile(r"\s*").match(text, start)
    return numbers.at(gap.end() if gap else start)


def marks(tour: Tour, source: Source) -> tuple[Mark, ...]:
    """The passages of a source's text that items cite, by place; only those that still hold."""
    found = (
        Mark(*passage, stop.id, item.id, index, kind_of(item))
        for stop, item, index, citation in citations_of(tour, source.id)
        if (passage := passage_of(source.text, citation))
    )
    return tuple(sorted(found))


def uncited_paragraphs(tour: Tour, source: Source) -> tuple[int, ...]:
    """The numbers, from 1, of the paragraphs of a source's text that no item cites.

    A citation by offsets cites the paragraphs of its passage, one without offsets the paragraphs
    that it names.
    """
    if not source.text:
        return ()
    spans = ParagraphNumbers(source.text).spans
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    cited: set[int] = set()
    for _, _, _, citation in citations_of(tour, source.id):
        passage = passage_of(source.text, citation)
        if passage:
            cited.update(range(bisect_right(ends, passage[0]), bisect_left(starts, passage[1])))
        elif citation.start is None:
            cited.update(_named(citation, len(spans)))
    return tuple(place + 1 for place in range(len(spans)) if place not in cited)


def citations_of(tour: Tour, source_id: str) -> Iterator[tuple[Stop, AnyItem, int, Citation]]:
    """Each citation of a source, with its stop, its item and its index in the item."""
    for entry in cited_items(tour):
        for index, citation in enumerate(entry.item.cite):
            if citation.source == source_id:
                yield entry.stop, entry.item, index, citation


def _named(citation: Citation, count: int) -> Iterator[int]:
    """The places, from 0, of the paragraphs that a locator such as ``3`` or ``6-7, 9`` names."""
    if citation.label != "paragraph":
        return
    for part in _RANGE.finditer((citation.locator or "")[:200]):
        first = int(part[1])
        last = int(part[2] or first)
        yield from range(max(first, 1) - 1, min(last, count))
