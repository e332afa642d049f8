"""What the text of a source is shown with: its paragraphs, and the passages that are cited."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from app.map.kind_colours import Evidence
from app.tour.model import Source, Stop, Tour
from app.tour.paragraphs import paragraphs
from app.tour.quoting import marks, uncited_paragraphs

_MOST_HEADING = 90
# A line without one of these at its end may be a heading.
_SENTENCE_END = tuple('.!?…:;,"”’»)。！？')
_STATING = re.compile(r"“([^“”]+)” \(¶(\d{1,9})\)", re.ASCII)


class Passage(msgspec.Struct, frozen=True, order=True):
    """A marked passage in code points, ``end`` exclusive, and what it became at a stop.

    ``item_id`` is empty where the words state the place or the date of the stop itself. What is
    only proposed is not in the tour.
    """

    start: int
    end: int
    stop_id: str
    item_id: str
    index: int
    kind: Evidence
    is_proposed: bool = False


class Paragraph(msgspec.Struct, frozen=True):
    """A numbered paragraph in code points, ``end`` exclusive; ``body`` is after its headings."""

    number: int
    start: int
    body: int
    end: int


class Shown(msgspec.Struct, frozen=True):
    """A source with its text, in the file or not, its paragraphs and its marked passages.

    ``proposed`` are passages that may become something; ``item_id`` is then that of a proposal.
    """

    source: Source
    paragraphs: tuple[Paragraph, ...]
    passages: tuple[Passage, ...]
    uncited: tuple[int, ...]
    proposed: tuple[Passage, ...] = ()

    @property
    def text(self) -> str:
        """The text of the source."""
        return self.source.text or ""

    def paragraph_at(self, place: int) -> Paragraph | None:
        """The paragraph that holds a place or precedes it."""
        index = bisect_right(self.paragraphs, place, key=lambda each: each.start)
        return self.paragraphs[max(index - 1, 0)] if self.paragraphs else None

    def passage_at(self, place: int) -> Passage | None:
        """The innermost passage at a place; a proposed one only where there is no other."""
        around = [each for each in self.passages if each.start <= place <= each.end]
        if not around:
            around = [each for each in self.proposed if each.start <= place <= each.end]
        return min(around, key=lambda each: each.end - each.start, default=None)


def shown(tour: Tour, source: Source) -> Shown:
    """What to show of a source, whose text may be one that the tour does not contain."""
    numbered = numbered_paragraphs(source.text or "")
    items = (
        Passage(mark.start, mark.end, mark.stop_id, mark.item_id, mark.index, mark.kind)
        for mark in marks(tour, source)
    )
    passages = tuple(sorted([*items, *_of_stops(tour, source.text or "", numbered)]))
    used = {
        paragraph.number
        for passage in passages
        if not passage.item_id
        for paragraph in numbered
        if paragraph.start < passage.end and passage.start < paragraph.end
    }
    uncited = tuple(each for each in uncited_paragraphs(tour, source) if each not in used)
    return Shown(source, numbered, passages, uncited)


def numbered_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, each with the place where its headings end."""
    return tuple(
        Paragraph(number, start, _body(text, start, end), end)
        for number, (start, end) in enumerate(paragraphs(text), start=1)
    )


def place_note(words: str, number: int) -> str:
    """How a stop's note says which words state its place or date; :func:`shown` marks them."""
    return f"“{words}” (¶{number})"


def _of_stops(tour: Tour, text: str, numbered: Sequence[Paragraph]) -> list[Passage]:
    """The passages that the notes of the stops name as those that state place and date."""
    by_number: Mapping[int, Paragraph] = {each.number: each for each in numbered}
    found: list[Passage] = []
    for stop in tour.stops:
        found += _of_note(stop, stop.place_note, "place", text, by_number)
        found += _of_note(stop, stop.date_note, "date", text, by_number)
    return found


def _of_note(
    stop: Stop, note: str | None, kind: Evidence, text: str, by_number: Mapping[int, Paragraph]
) -> Iterator[Passage]:
    for words, number in _STATING.findall(note or ""):
        paragraph = by_number.get(int(number))
        start = text.find(words, paragraph.start, paragraph.end) if paragraph else -1
        if start >= 0:
            yield Passage(start, start + len(words), stop.id, "", 0, kind)


def _body(text: str, start: int, end: int) -> int:
    """Where the first line begins that is no heading."""
    lines = text[start:end].split("\n")
    place = start
    for line in lines[:-1]:
        is_heading = len(line) <= _MOST_HEADING and not line.rstrip().endswith(_SENTENCE_END)
        if not is_heading or len(lines[-1]) <= len(line):
            break
        place += len(line) + 1
    return place
