"""A text that was read once: what stands where, found by offset.

Offsets count code points of the text, ``end`` is exclusive.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from app.drafting.prose.clauses import clauses
from app.drafting.prose.datelines import Dateline, datelines
from app.drafting.prose.language import is_english, language
from app.drafting.prose.paragraphs import paragraphs
from app.drafting.prose.quotations import QuotedSpan, quoted_spans
from app.drafting.prose.sentences import Sentence, sentences
from app.drafting.prose.tokens import Token, tokens

Span = tuple[int, int]


class Prose:
    """The paragraphs, sentences, tokens and quotations of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.paragraphs: tuple[Span, ...] = paragraphs(text)
        self.sentences: tuple[Sentence, ...] = sentences(text)
        self.tokens: tuple[Token, ...] = tokens(text)
        self.quotations: tuple[QuotedSpan, ...] = quoted_spans(text, self.blocks)
        self.datelines: tuple[Dateline, ...] = datelines(text, self.blocks)
        self.language = language(self.tokens)
        self.is_english = is_english(self.tokens)

    @cached_property
    def blocks(self) -> tuple[Span, ...]:
        """The paragraphs; of those that are lists, each line."""
        blocks: list[Span] = []
        last: Sentence | None = None
        for sentence in self.sentences:
            is_same = (
                last is not None
                and last.paragraph == sentence.paragraph
                and "\n" not in self.text[last.end : sentence.start]
            )
            if is_same:
                blocks[-1] = blocks[-1][0], sentence.end
            elif (
                last is not None
                and last.paragraph == sentence.paragraph
                and (sentence.kind == last.kind == "prose")
            ):
                # A line break in wrapped prose.
                blocks[-1] = blocks[-1][0], sentence.end
            else:
                blocks.append((sentence.start, sentence.end))
            last = sentence
        return tuple(blocks)

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence at an offset, or of the one before it; 0 at the start."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph at an offset, or of the one before it; 0 at the start."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def clause_at(self, offset: int) -> Span:
        """The span of the clause at an offset, in its sentence."""
        if not self.sentences:
            return 0, len(self.text)
        spans = self.clauses[self.sentence_at(offset)]
        index = max(0, bisect_right(spans, (offset, len(self.text) + 1)) - 1)
        return spans[index]

    def token_index(self, offset: int) -> int:
        """The index of the first token that starts at an offset or after it."""
        return bisect_left(self._token_starts, offset)

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that start in ``start:end``."""
        return self.tokens[self.token_index(start) : self.token_index(end)]

    def quotation_at(self, offset: int) -> QuotedSpan | None:
        """The quotation whose words an offset is in."""
        index = bisect_right(self._quotation_starts, offset) - 1
        if index >= 0 and offset < self.quotations[index].end:
            return self.quotations[index]
        return None

    @cached_property
    def clauses(self) -> tuple[tuple[Span, ...], ...]:
        """The spans of the clauses of each sentence."""
        return tuple(
            clauses(self.tokens_in(sentence.start, sentence.end), sentence.start, sentence.end)
            for sentence in self.sentences
        )

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in self.paragraphs]

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [span.start for span in self.quotations]
