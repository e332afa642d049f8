"""How the quotations of a text lie to one another and to their paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from app.drafting.prose.prose import Prose
from app.drafting.speakers.said import Said


class Layout:
    """The quotations of one text; an index is that of a quotation in ``prose.quotations``."""

    def __init__(self, prose: Prose) -> None:
        self._prose, self._spans = prose, prose.quotations

    def after_limit(self, index: int) -> int:
        """Where a tag after a quotation ends at the latest: the next one, or its paragraph."""
        span = self._spans[index]
        number = self._prose.paragraph_at(span.opening)
        limit = self._prose.paragraphs[number][1] if self._prose.paragraphs else span.end
        if index + 1 < len(self._spans):
            limit = min(limit, self._spans[index + 1].opening)
        return limit

    def signature_limit(self, index: int) -> int:
        """Where a signature below a quotation ends: with its line, or the paragraph that follows.

        It is where the quotation ends if other words stand in between.
        """
        span = self._spans[index]
        number = self._prose.sentence_at(span.closing)
        for sentence in self._prose.sentences[number : number + 2]:
            if sentence.end > span.closing + 1:
                between = self._prose.text[span.closing + 1 : sentence.start]
                return sentence.end if not between.strip(" \n.") else span.closing
        return span.closing

    def share_paragraph(self, one: int, other: int) -> bool:
        """Whether two quotations are in one paragraph."""
        return self._prose.paragraph_at(self._spans[one].opening) == self._prose.paragraph_at(
            self._spans[other].opening
        )

    def follow_directly(self, index: int, other: int) -> bool:
        """Whether hardly a word stands between two quotations."""
        between = self._prose.text[self._spans[index].closing : self._spans[other].opening]
        return sum(char.isalnum() for char in between) == 0

    def is_same_sentence(self, index: int, other: int) -> bool:
        """Whether only a tag parts two quotations: “A,” said Ann, “and B.”"""
        first, second = sorted((index, other))
        between = self._prose.text[self._spans[first].closing + 1 : self._spans[second].opening]
        return not any(mark in between for mark in ".!?\n") and between.rstrip()[-1:] in (
            ",", "-", "–", "—",
        )  # fmt: skip

    def is_alone(self, index: int) -> bool:
        """Whether a paragraph has no words but those of a quotation."""
        start, end = self._prose.paragraphs[self._prose.paragraph_at(self._spans[index].opening)]
        span = self._spans[index]
        outside = self._prose.text[start : span.opening] + self._prose.text[span.closing : end]
        return not any(char.isalnum() for char in outside)


def turn(
    index: int, said: Sequence[Said | None], prose: Prose, layout: Layout
) -> tuple[Said, Said] | None:
    """Whose turn it is in a dialogue, and the quotation before: what the other of two said.

    Each speaks in a paragraph of its own, and this one has no words but the quotation.
    """
    if index < 2 or not layout.is_alone(index) or layout.share_paragraph(index, index - 1):
        return None
    before = said[index - 1]
    spans = prose.quotations
    here = prose.paragraph_at(spans[index].opening)
    if before is None or here - prose.paragraph_at(spans[index - 1].opening) != 1:
        return None
    for earlier in reversed(said[max(0, index - 6) : index - 1]):
        if earlier is not None and earlier.speaker != before.speaker:
            return earlier, before
    return None
