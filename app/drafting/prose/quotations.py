"""The spans of quotations: what stands between quotation marks.

The outermost marks count; a quotation within another one is part of its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

from app.drafting.prose.singles import Singles

MarkFault: TypeAlias = Literal["", "no closing mark", "no opening mark"]

# How each mark may be closed. A low mark is closed by a high one, which in English opens.
_CLOSERS = {
    "“": "”",
    "„": '“”"',
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "「": "」",
    "『": "』",
    '"': '"',
    "＂": "＂",
}
_DOUBLE = re.compile(r"[“”„‟«»‹›「」『』\"＂]")
_SINGLE = "'‘‚"
_OPENING_PLACE = frozenset("([{—–-/…:;,")
_TERMINAL = frozenset(".!?…,")


# The number of a paragraph, as in "[10] The task force".
_NUMBER = re.compile(r"\s*(?:\[[0-9]{1,4}\]|[0-9]{1,3}[.)])\s")


class QuotedSpan(msgspec.Struct, frozen=True):
    """The words between two marks at ``start:end``.

    ``opening`` and ``closing`` are the offsets of the marks; with a fault, one of them is where
    the missing mark would stand. ``goes_on`` says that the next paragraph continues it.
    """

    start: int
    end: int
    opening: int
    closing: int
    fault: MarkFault = ""
    goes_on: bool = False


class _Open(msgspec.Struct):
    """A mark that has been opened."""

    at: int
    mark: str


def quoted_spans(text: str, blocks: tuple[tuple[int, int], ...]) -> tuple[QuotedSpan, ...]:
    """The quotations of a text. ``blocks`` are its paragraphs or separate lines, in order."""
    singles = Singles(text)
    found: list[QuotedSpan] = []
    for number, (start, end) in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        found += _Block(text, start, end, following, singles).spans()
    return tuple(found)


class _Block:
    """Reads the quotations of one paragraph."""

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        following: tuple[int, int] | None,
        singles: Singles,
    ) -> None:
        self._text, self._start, self._end = text, start, end
        self._following = following
        self._singles = singles
        # Where the last quotation ended, so that none begins before it.
        self._free = start
        self._sentence_ends = [
            mark.end() for mark in re.finditer(r"[.!?…][\"'”’»)\]]*(?=\s)", text[start:end])
        ]

    def spans(self) -> Iterator[QuotedSpan]:
        """The quotations in order; they do not overlap."""
        open_mark: _Open | None = None
        place = self._start
        for mark in self._marks():
            if mark < place:
                continue
            char = self._text[mark]
            if open_mark is None:
                if char in _SINGLE:
                    closing = self._singles.closing(mark, self._end)
                    if closing is not None:
                        place = self._free = closing + 1
                        yield QuotedSpan(mark + 1, closing, mark, closing)
                    elif self._goes_on_single(mark):
                        place = self._free = self._end
                        yield self._going_on(mark)
                elif self._opens(mark):
                    open_mark = _Open(mark, char)
                elif (span := self._without_opening(mark)) is not None:
                    self._free = mark + 1
                    yield span
            elif char in _SINGLE:
                continue
            elif self._closes(open_mark, mark):
                if (span := self._closed(open_mark, mark)) is not None:
                    yield span
                self._free = mark + 1
                open_mark = None
            elif self._reopens(open_mark, mark):
                span = self._without_closing(open_mark.at, mark)
                if span is not None:
                    yield span
                    self._free = span.closing
                open_mark = _Open(mark, char)
        if open_mark is not None:
            yield from self._left_open(open_mark)

    def _marks(self) -> Iterator[int]:
        doubles = (found.start() for found in _DOUBLE.finditer(self._text, self._start, self._end))
        singles = self._singles.openings(self._start, self._end)
        merged = sorted([*doubles, *singles])
        return iter(merged)

    def _before(self, mark: int) -> str:
        return self._text[mark - 1] if mark > self._start else " "

    def _after(self, mark: int) -> str:
        return self._text[mark + 1] if mark + 1 < self._end else " "

    def _opens(self, mark: int) -> bool:
        """Whether a mark outside a quotation opens one."""
        char, before, after = self._text[mark], self._before(mark), self._after(mark)
        if char in "“„‟«‹「『":
            return not after.isspace() or char in "«‹"
        if char == "”":
            # Typed at both ends, as in Swedish.
            return before.isspace() and after.isalnum()
        if char == "»":
            return not before.isalnum() and after.isalnum()
        if char in '"＂':
            if after.isspace():
                return False
            return (
                before.isspace()
                or before in _OPENING_PLACE
                or before in _TERMINAL
                or (before in "'‘’“")
            )
        return False

    def _closes(self, opened: _Open, mark: int) -> bool:
        char = self._text[mark]
        if opened.mark == "”":
            return char == "”"
        if char not in _CLOSERS[opened.mark] and not (opened.mark in '"“' and char in '"”'):
            return False
        if char == '"' and opened.mark == '"':
            # Between a space and a word it opens, so that the mark before was not closed.
            return not (self._before(mark).isspace() and self._after(mark).isalnum())
        if char == "“":
            return not self._after(mark).isalnum()
        return True

    def _reopens(self, opened: _Open, mark: int) -> bool:
        """Whether a mark opens a quotation while the one before is still open."""
        char = self._text[mark]
        if opened.mark in '"“' and char in '"“':
            return self._after(mark).isalnum() or self._after(mark) in "[…."
        return False

    def _closed(self, opened: _Open, mark: int) -> QuotedSpan | None:
        start = opened.at + 1
        words = self._text[start:mark]
        if not any(char.isalnum() for char in words):
            return None
        if opened.mark in "«»‹":
            # In French there are spaces within the marks.
            start += len(words) - len(words.lstrip())
            return QuotedSpan(start, start + len(words.strip()), opened.at, mark)
        return QuotedSpan(start, mark, opened.at, mark)

    def _left_open(self, opened: _Open) -> Iterator[QuotedSpan]:
        """The quotations of a mark that the paragraph does not close."""
        if self._following is not None:
            first = self._text[self._following[0] : self._following[0] + 1]
            if first == opened.mark or (opened.mark == "«" and first == "»"):
                yield self._going_on(opened.at)
                return
        if self._text[opened.at] == '"' and self._before(opened.at).isdigit():
            return
        if (span := self._without_closing(opened.at, self._end)) is not None:
            yield span

    def _going_on(self, opening: int) -> QuotedSpan:
        end = (
            self._end
            - len(self._text[opening : self._end])
            + len(self._text[opening : self._end].rstrip())
        )
        return QuotedSpan(opening + 1, end, opening, end, goes_on=True)

    def _goes_on_single(self, opening: int) -> bool:
        if self._following is None or opening != self._start:
            return False
        first = self._text[self._following[0] : self._following[0] + 1]
        return first == self._text[opening]

    def _without_closing(self, opening: int, limit: int) -> QuotedSpan | None:
        """What was opened and not closed before ``limit``, up to a tag or the sentence's end."""
        start = opening + 1
        # A comma before "he said" or "Smith said" is where the mark is missing.
        tag = _TAG.search(self._text, start, limit)
        if tag:
            end = tag.start() + 1
        else:
            words = self._text[start:limit].rstrip()
            end = start + len(words)
            if limit < self._end:
                end = self._sentence_end(start, end)
        if not any(char.isalnum() for char in self._text[start:end]):
            return None
        return QuotedSpan(start, end, opening, end, fault="no closing mark")

    def _sentence_end(self, start: int, end: int) -> int:
        """The last end of a sentence in ``start:end``, or ``end``."""
        index = bisect_left(self._sentence_ends, end - self._start + 1) - 1
        if index >= 0 and self._sentence_ends[index] + self._start > start:
            return self._sentence_ends[index] + self._start
        return end

    def _without_opening(self, mark: int) -> QuotedSpan | None:
        """What a mark closes that nothing opened: the sentence before it."""
        before = self._before(mark)
        if self._text[mark] not in '"”' or before.isspace() or before.isdigit():
            return None
        if not (before.isalnum() or before in _TERMINAL):
            return None
        index = bisect_left(self._sentence_ends, mark - self._start) - 1
        # The sentence that ends at the mark begins after the end before it.
        while index >= 0 and self._sentence_ends[index] + self._start >= mark:
            index -= 1
        first = self._sentence_ends[index] + self._start if index >= 0 else self._start
        first = max(first, self._free)
        if number := _NUMBER.match(self._text, first, mark):
            first = number.end()
        words = self._text[first:mark]
        start = first + len(words) - len(words.lstrip())
        if not any(char.isalnum() for char in words):
            return None
        return QuotedSpan(start, mark, start, mark, fault="no opening mark")


_TAG = re.compile(
    r"[,!?](?=\s(?:he|she|they|I|(?:[A-Z][\w’'-]*\s){1,4})\s?"
    r"(?:said|says|told|added|adds|asked|replied|wrote)\b"
    r"|\s(?:said|says|told|added|adds|asked|replied|wrote)\s(?:[A-Z]|the\b|he\b|she\b))"
)
