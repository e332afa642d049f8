"""Lines of text on the pages of a PDF, and the paragraphs that they make."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from app.readers.document import Block

# Distances in the size of the type: lines closer than the first are one line.
_SAME_LINE = 0.4
# A gap this much larger than the usual one separates paragraphs.
_WIDER = 1.25
_INDENT = 0.8
# A line so far from the last one never goes on with it.
_FAR = 2.5
# The share of full lines that the next word would not have made longer than the narrowest.
_NARROWEST = 0.05
_LARGER = 1.12
_SENTENCE_END = re.compile(r"[.!?…:][\"”’»)\]]*$")
_HYPHEN = re.compile(r"(\w+)[-\u2010]$")
_DIGITS = re.compile(r"\d+")


class Line(msgspec.Struct, frozen=True):
    """A line: its text, its left edge, its distance from the bottom and its type size in points."""

    text: str
    x: float
    y: float
    size: float


def lines_of(pieces: Iterable[tuple[str, float, float, float]]) -> list[Line]:
    """The lines of a page from its pieces of text, in the order of the file.

    A piece is text, x, y and size of its type, in points.
    """
    lines: list[Line] = []
    for text, x, y, size in pieces:
        if not text.strip():
            if text and lines and "\n" not in text:
                last = lines[-1]
                lines[-1] = Line(last.text + " ", last.x, last.y, last.size)
            continue
        # pypdf puts a break where the next line begins.
        for part in re.split(r"\n+", text):
            words = part
            if not words.strip():
                continue
            last_line = lines[-1] if lines else None
            if last_line is not None and abs(last_line.y - y) <= _SAME_LINE * max(size, 1.0):
                joined = last_line.text + words
                lines[-1] = Line(
                    joined, min(last_line.x, x), last_line.y, max(last_line.size, size)
                )
            else:
                lines.append(Line(words, x, y, size))
    return [Line(" ".join(line.text.split()), line.x, line.y, line.size) for line in lines]


def blocks_of(pages: Sequence[Sequence[Line]]) -> list[Block]:
    """The paragraphs of all pages; what stands at the same edge of most pages is left out."""
    running = _running(pages)
    kept = [
        [line for line in page if (_shape(line), round(line.y)) not in running] for page in pages
    ]
    every = [line for page in kept for line in page]
    if not every:
        return []
    size = _usual([round(line.size, 1) for line in every], [len(line.text) for line in every])
    gap = _usual_gap(kept)
    words = Counter(re.findall(r"\w+", " ".join(line.text for line in every).lower()))
    room = _room(kept, gap)
    blocks: list[Block] = []
    current: list[Line] = []
    for page in kept:
        left = statistics.median(line.x for line in page) if page else 0.0
        for line in page:
            if current and _begins_paragraph(current[-1], line, gap, left, room):
                blocks.append(_block(current, size, words))
                current = []
            current.append(line)
    if current:
        blocks.append(_block(current, size, words))
    return blocks


def _begins_paragraph(last: Line, line: Line, gap: float, left: float, room: float) -> bool:
    if max(last.size, line.size) > _LARGER * min(last.size, line.size):
        return True
    ends = bool(_SENTENCE_END.search(last.text))
    step = last.y - line.y
    if step <= 0:
        # The next column or page. A line whose next word had room was ended by its author.
        return ends and _with_next_word(last, line) < room
    if step > _FAR * line.size or (gap and step > _WIDER * gap):
        return True
    return ends and (line.x - left > _INDENT * line.size) and (last.x <= line.x)


def _block(lines: Sequence[Line], size: float, words: Counter[str]) -> Block:
    text = lines[0].text
    for line in lines[1:]:
        text = _join(text, line.text, words)
    is_heading = lines[0].size > _LARGER * size and not text.endswith(".")
    return Block(text, is_heading)


def _join(text: str, following: str, words: Counter[str]) -> str:
    hyphen = _HYPHEN.search(text)
    if hyphen is None or not following[:1].islower():
        return f"{text} {following}"
    end = re.match(r"\w+", following)
    whole = (hyphen[1] + (end[0] if end else "")).lower()
    # The author may have hyphenated a word that stands in the document nowhere else.
    return (text[:-1] if words[whole] else text) + following


def _running(pages: Sequence[Sequence[Line]]) -> set[tuple[str, int]]:
    """Headers, footers and page numbers: they stand at one height of most pages."""
    counts = Counter(
        edge
        for page in pages
        if page
        for edge in {
            (_shape(line), round(line.y))
            for line in (min(page, key=_height), max(page, key=_height))
        }
    )
    return {edge for edge, count in counts.items() if count > len(pages) / 2 and len(pages) > 1}


def _height(line: Line) -> float:
    return line.y


def _shape(line: Line) -> str:
    return _DIGITS.sub("0", line.text)


def _usual_gap(pages: Sequence[Sequence[Line]]) -> float:
    gaps = [
        round(last.y - line.y, 1)
        for page in pages
        for last, line in pairwise(page)
        if 0 < last.y - line.y < 4 * max(line.size, 1.0)
    ]
    return _usual(gaps, [1] * len(gaps))


def _room(pages: Sequence[Sequence[Line]], gap: float) -> float:
    """How many characters are too many for a line, as those within paragraphs show."""
    lengths = sorted(
        _with_next_word(last, line)
        for page in pages
        for last, line in pairwise(page)
        if 0 < last.y - line.y <= _WIDER * gap and not _SENTENCE_END.search(last.text)
    )
    return lengths[int(_NARROWEST * len(lengths))] if lengths else 0


def _with_next_word(line: Line, following: Line) -> int:
    return len(line.text) + 1 + len(following.text.split(" ", 1)[0])


def _usual(values: Sequence[float], weights: Sequence[int]) -> float:
    counts: Counter[float] = Counter()
    for value, weight in zip(values, weights, strict=True):
        counts[value] += weight
    return counts.most_common(1)[0][0] if counts else 0.0
