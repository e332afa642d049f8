"""What becomes of cited passages when the text of their source becomes another one."""

from __future__ import annotations

from app.tour.edit.errors import EditError
from app.tour.edit.values import replaced
from app.tour.file.check import MOST_CITED
from app.tour.file.warnings import normalised, text_hash
from app.tour.model import AnyItem, Citation, Quote, Source, Tour
from app.tour.paragraphs import ParagraphNumbers

# The length of ``prefix`` and ``suffix``, in code points.
CONTEXT = 32
# In code points; shorter words before a passage, at the beginning of a text, say little.
_TELLING = 8


def passage_of(text: str | None, citation: Citation) -> tuple[int, int] | None:
    """Start and end of a cited passage in the text of its source, in code points.

    ``None`` if the text has other words there than the cited ones. White space may differ.
    """
    start, end, exact = citation.start, citation.end, citation.exact
    if text is None or start is None or end is None or not 0 <= start < end <= len(text):
        return None
    if exact is not None and not same_words(text[start:end], exact):
        return None
    return start, end


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in nothing but white space, such as the line breaks of a source."""
    return one == other or one.split() == other.split()


def words_around(text: str, start: int, end: int) -> tuple[str, str]:
    """``prefix`` and ``suffix`` of a passage: at most 32 code points before and after it."""
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def quoted_from(citation: Citation, text: str) -> Citation:
    """The citation with its words and the words around them, as its offsets have them in a text.

    The citation itself if it points at other words than those that it cites.
    """
    passage = passage_of(text, citation)
    if passage is None:
        return citation
    prefix, suffix = words_around(text, *passage)
    return replaced(
        citation,
        exact=citation.exact or text[slice(*passage)],
        prefix=prefix or None,
        suffix=suffix or None,
    )


def is_same_place(text: str, passage: tuple[int, int], citation: Citation, old: str | None) -> bool:
    """Whether the cited words of a text are those that were at the same place of an old one.

    They may be others like them. They are the same if they have the same words before or after
    them, or if both texts have them only once. Without the old text, the words around them decide.
    """
    prefix, suffix = words_around(text, *passage)
    is_after, is_before = suffix == (citation.suffix or ""), prefix == (citation.prefix or "")
    # What is after a passage is short only where the text ends, and then both end there.
    if is_after or (is_before and len(prefix) >= _TELLING):
        return True
    words = text[slice(*passage)]
    return old is not None and all(
        place == other.rfind(words) >= 0
        for place, other in ((text.find(words), text), (old.find(words), old))
    )


def _findable(citation: Citation) -> Citation:
    """The citation without offsets, and with its words as a text in normal form would have them."""
    names = ("exact", "prefix", "suffix")
    words = {name: text and normalised(text) for name in names if (text := getattr(citation, name))}
    return replaced(citation, start=None, end=None, **words)


class Carrier:
    """Carries citations of one source over to another, or to another text of the same.

    A citation keeps its offsets only where the other text has the cited words at the same place,
    with the same words before or after them. Otherwise the words stay and the offsets go: finding
    the words again is for the reader to confirm (:mod:`app.tour.quoting`).
    """

    def __init__(self, before: Source, after: Source) -> None:
        self._before, self._after = before, after
        old, new = before.text, after.text
        self._is_same_text = old == new and (old is not None or before.sha256 == after.sha256)
        if old is None or new is None:
            hashes = [text_hash(text) if text is not None else sha256 for text, sha256 in (
                (old, before.sha256), (new, after.sha256)
            )]  # fmt: skip
            self._is_same_text = hashes[0] is not None and hashes[0] == hashes[1]
        self._numbers = ParagraphNumbers(new) if new and old and not self._is_same_text else None
        self._old_numbers = ParagraphNumbers(old) if self._numbers and old else None

    @property
    def source(self) -> str:
        """The id of the source before."""
        return self._before.id

    def carried(self, citation: Citation) -> Citation:
        """A citation of the source before as one of the source after."""
        is_same_source = self._after.id == citation.source
        moved = citation if is_same_source else replaced(citation, source=self._after.id)
        if citation.start is None and citation.end is None:
            return moved
        old, new = self._before.text, self._after.text
        known = quoted_from(moved, old) if old is not None else moved
        if self._is_same_text:
            if new is None:
                # The words are all that a reader without the text has.
                return known
            return moved if passage_of(new, moved) or old is not None else _findable(moved)
        if new is None or not self._holds(known, new):
            return _findable(known)
        if citation.prefix is None and citation.suffix is None:
            return self._numbered(replaced(moved, exact=known.exact), known)
        return self._numbered(quoted_from(known, new), known)

    def _holds(self, known: Citation, new: str) -> bool:
        """Whether the new text has the known words, and words around them, at the same place."""
        passage = passage_of(new, known)
        if passage is None or known.exact is None:
            return False
        old, words = self._before.text, known.exact
        if old is not None:
            if passage_of(old, known) is None:
                return False
            words = old[slice(*passage)]
        return new[slice(*passage)] == words and is_same_place(new, passage, known, old)

    def _numbered(self, citation: Citation, known: Citation) -> Citation:
        """The citation with today's number of its paragraph, if it had the right one."""
        start = known.start
        if self._numbers is None or self._old_numbers is None or start is None:
            return citation
        if citation.label != "paragraph" or citation.locator != str(self._old_numbers.at(start)):
            return citation
        return replaced(citation, locator=str(self._numbers.at(start)))


def refuse_too_much_cited(tour: Tour, *items: AnyItem) -> None:
    """Raises :class:`EditError` if the passages of all quotations together are too long.

    Nothing is counted unless one of the items is a quotation that cites a passage.
    """
    quotes = (item for item in items if isinstance(item, Quote))
    if not any(citation.start is not None for quote in quotes for citation in quote.cite):
        return
    lengths = {source.id: len(source.text or "") for source in tour.sources}
    total = 0
    for stop in tour.stops:
        for quote in stop.quotes:
            for citation in quote.cite:
                start, end = citation.start, citation.end
                if start is None or end is None:
                    continue
                if 0 <= start < end <= lengths[citation.source]:
                    total += end - start
    if total > MOST_CITED:
        what = f"All quotations together may cite {MOST_CITED:,} characters; cite shorter ones."
        raise EditError("cite", "long", what)
