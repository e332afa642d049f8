"""Checks the citations of a source against a text, such as today's version of an article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

import msgspec

from app.tour.edit.items import edited_item, item_of
from app.tour.edit.lists import exchanged
from app.tour.edit.passages import (
    is_same_place,
    passage_of,
    quoted_from,
    refuse_too_much_cited,
    same_words,
    words_around,
)
from app.tour.edit.sources import change_source
from app.tour.edit.values import replaced
from app.tour.file.warnings import normalised, text_hash
from app.tour.model import Citation, Source, Tour
from app.tour.paragraphs import ParagraphNumbers, paragraph_number
from app.tour.quoting.finding import Finder, sought
from app.tour.quoting.nearly import NearlyFinder
from app.tour.quoting.spans import citations_of, paragraph_of
from app.tour.quoting.texts import withhold_text

Outcome: TypeAlias = Literal["unchanged", "moved", "altered", "gone", "several"]


class Verdict(msgspec.Struct, frozen=True):
    """What a text has of the words of a citation, which is found by its stop, item and index.

    ``unchanged``: they are where they were. ``moved``: they are at one other place. ``altered``:
    nearly the same words are at one place. ``several``: they are at several places, none of which
    is chosen. ``gone``: none of these. ``exact`` are the words as cited; ``words`` are those that
    the text has from ``start`` to ``end``, in code points; all three are ``None`` where no place
    was found. ``paragraph`` and ``new_paragraph`` are the numbers of the paragraph then and now.
    """

    stop_id: str
    item_id: str
    index: int
    outcome: Outcome
    exact: str
    start: int | None
    end: int | None
    words: str | None
    paragraph: int | None
    new_paragraph: int | None


def recheck(tour: Tour, source_id: str, text: str) -> tuple[Verdict, ...]:
    """What a text has of the words of each citation of a source, in the order of travel.

    Citations that cite no words of the source are passed over. The text is put into normal form
    first, as that of a source is. Raises ``KeyError`` if there is no such source.
    """
    checker = _Checker(tour.source(source_id), normalised(text))
    return tuple(
        msgspec.structs.replace(verdict, stop_id=stop.id, item_id=item.id, index=index)
        for stop, item, index, citation in citations_of(tour, source_id)
        if (verdict := checker.verdict(citation))
    )


def accept(tour: Tour, source_id: str, text: str, verdicts: Iterable[Verdict]) -> Tour:
    """The tour with the citations of some verdicts at the places that these give in a text.

    The source gets the text, or its hash if the file does not contain the text; other citations
    keep their words, and lose their offsets unless they still hold. Nothing changes without a
    verdict. A place among several may be chosen by giving a verdict its ``start``, ``end`` and
    ``words``. Raises ``KeyError`` for unknown ids, and ``ValueError`` if a verdict has no place, or
    if the text has other words there.
    """
    given = tuple(verdicts)
    today = normalised(text)
    source = tour.source(source_id)
    for verdict in given:
        _refuse(tour, source_id, today, verdict)
    if not given:
        return tour
    edited = change_source(tour, source_id, text=today, sha256=text_hash(today))
    numbers = ParagraphNumbers(today)
    for verdict in given:
        edited = _anchored(edited, today, numbers, verdict)
    if source.text is None:
        edited = withhold_text(edited, source_id)
    refuse_too_much_cited(edited, *(quote for stop in edited.stops for quote in stop.quotes))
    return tour if edited == tour else edited


class _Checker:
    """Checks citations of one source against a text; words are looked up once."""

    def __init__(self, source: Source, text: str) -> None:
        self._old, self._text = source.text, text
        # Of a text that is not in the file, the hash says whether it is the one that was read.
        self._is_same = source.sha256 == text_hash(text) if self._old is None else None
        self._numbers = ParagraphNumbers(text)
        self._old_numbers = ParagraphNumbers(self._old) if self._old else None
        self._finder = Finder(text)
        self._nearly: NearlyFinder | None = None

    def verdict(self, citation: Citation) -> Verdict | None:
        """The verdict on a citation without its ids, or ``None`` if it cites no words."""
        if citation.start is None and citation.exact is None:
            return None
        known = self._known(citation)
        outcome, place = self._outcome(citation, known)
        start, end = place or (None, None)
        number = None
        if start is not None:
            number = paragraph_of(self._numbers, self._text, start)
        return Verdict(
            stop_id="",
            item_id="",
            index=0,
            outcome=outcome,
            exact=known.exact or "",
            start=start,
            end=end,
            words=None if place is None else self._text[slice(*place)],
            paragraph=self._paragraph(citation),
            new_paragraph=number,
        )

    def _known(self, citation: Citation) -> Citation:
        """The citation with its words, and with those around them where they are known."""
        text = self._old
        if text is None and self._is_same:
            text = self._text
        if text is None or passage_of(text, citation) is None:
            return citation
        return quoted_from(citation, text)

    def _outcome(
        self, citation: Citation, known: Citation
    ) -> tuple[Outcome, tuple[int, int] | None]:
        if known.exact is None:
            return "gone", None
        words, prefix, suffix = map(
            normalised, (known.exact, known.prefix or "", known.suffix or "")
        )
        places = self._finder.places(sought(words, prefix, suffix))
        there = passage_of(self._text, known)
        if there and (self._is_same or is_same_place(self._text, there, known, self._old)):
            return "unchanged", there
        if places is None or len(places) > 1:
            return "several", None
        if len(places) == 1:
            around = words_around(self._text, *places[0])
            # Without offsets and text, the words and those around them are all that was there.
            is_kept = citation.start is None and self._old is None and around == (prefix, suffix)
            return "unchanged" if is_kept else "moved", places[0]
        if self._nearly is None:
            self._nearly = NearlyFinder(self._finder)
        near = self._nearly.find(words, prefix, suffix)
        return ("altered", near) if near else ("gone", None)

    def _paragraph(self, citation: Citation) -> int | None:
        passage = passage_of(self._old, citation)
        if passage is None or self._old_numbers is None or self._old is None:
            return paragraph_number(citation)
        return paragraph_of(self._old_numbers, self._old, passage[0])


def _refuse(tour: Tour, source_id: str, text: str, verdict: Verdict) -> None:
    """Raises ``KeyError`` or ``ValueError`` for a verdict that cannot be accepted."""
    cite = item_of(tour, verdict.stop_id, verdict.item_id).cite
    if not 0 <= verdict.index < len(cite) or cite[verdict.index].source != source_id:
        raise KeyError(verdict.index)
    cited, start, end = cite[verdict.index].exact, verdict.start, verdict.end
    if start is None or end is None or not 0 <= start < end <= len(text):
        raise ValueError("the verdict has no place in the text")
    if text[start:end] != verdict.words:
        raise ValueError("the text has other words at the place of the verdict")
    if cited is not None and not same_words(cited, verdict.exact):
        raise ValueError("the citation has become another one since the verdict")


def _anchored(tour: Tour, text: str, numbers: ParagraphNumbers, verdict: Verdict) -> Tour:
    start, end = verdict.start, verdict.end
    assert start is not None and end is not None
    prefix, suffix = words_around(text, start, end)
    cite = item_of(tour, verdict.stop_id, verdict.item_id).cite
    citation = replaced(
        cite[verdict.index],
        start=start,
        end=end,
        exact=text[start:end],
        prefix=prefix or None,
        suffix=suffix or None,
    )
    if citation.label == "paragraph" or not (citation.label or citation.locator):
        number = str(paragraph_of(numbers, text, start))
        citation = replaced(citation, label="paragraph", locator=number)
    new = exchanged(cite, verdict.index, citation)
    return edited_item(
        tour, verdict.stop_id, verdict.item_id, lambda item: replaced(item, cite=new)
    )
