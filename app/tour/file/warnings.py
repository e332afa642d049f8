"""Finds what is doubtful about a tour that can be opened, shown and saved all the same."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator

from app.tour.errors import Problem, Target, as_json
from app.tour.file.check import place_of_item
from app.tour.file.order import order_warnings
from app.tour.model import AnyItem, Citation, Quote, Source, Stop, Tour

# In characters: how much text may be searched for words that are cited without offsets.
MOST_SEARCHED = 200_000_000
# The dates of so many stops are compared in one step.
_STOPS_AT_ONCE = 50
_HASH = re.compile(r"[0-9a-f]{64}")
_GONE = "correct the citation, or the text of the source"


def warnings_of(tour: Tour) -> list[Problem]:
    """Every warning about a tour, in the order of its file.

    The tour has no errors (:func:`app.tour.file.check.check`).
    """
    return [problem for problem in warning_steps(tour) if problem]


def normalised(text: str) -> str:
    """A source's text in the form that ``sha256`` is the hash of: NFC, lines ending in LF."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", lines)


def text_hash(text: str) -> str:
    """The ``sha256`` of a source with that text, in hexadecimal digits."""
    return hashlib.sha256(normalised(text).encode()).hexdigest()


def warning_steps(tour: Tour) -> Iterator[Problem | None]:
    """The same one by one; ``None`` ends a step in which none was found."""
    if not tour.stops:
        what = "the tour has no stops yet; add at least one Point feature"
        yield Problem("features", what, Target())
    for source in tour.sources:
        yield from _source(source)
    passages = _Passages(tour)
    dates: dict[str, list[Problem]] = {}
    for number, (stop, problems) in enumerate(order_warnings(tour)):
        if problems:
            dates[stop.id] = problems
        if number % _STOPS_AT_ONCE == 0:
            yield None
    told = (stop.id for stop in (*tour.unplaced, *tour.with_items))
    for place in sorted({tour.index(stop_id) for stop_id in (*told, *dates)}):
        stop = tour.stops[place]
        yield None
        if stop.lon is None or stop.lat is None:
            what = "the place is not known; add a Point when it is"
            target = Target(stop=stop.id, member="geometry")
            yield Problem(f"feature {as_json(stop.id)}, geometry", what, target)
        if dates:
            yield from dates.get(stop.id, ())
        for item in stop.items:
            yield from _item(stop, item, passages)


def _source(source: Source) -> Iterator[Problem]:
    if source.sha256 is None:
        return
    where = f"sources {as_json(source.id)}, sha256"
    target = Target(source=source.id)
    if not _HASH.fullmatch(source.sha256.strip().lower()):
        what = f"{as_json(source.sha256)} is not a SHA-256 hash, which has 64 hexadecimal digits"
        yield Problem(where, what, target)
    elif source.text is not None:
        actual = text_hash(source.text)
        if actual != source.sha256.strip().lower():
            what = f"does not fit the text, whose hash is {actual}; correct the hash or the text"
            yield Problem(where, what, target)


def _item(stop: Stop, item: AnyItem, passages: _Passages) -> Iterator[Problem]:
    if not item.cite:
        what = "cites no source, and is shown as unsourced; add a citation"
        target = Target(stop=stop.id, item=item.id, member="cite")
        yield Problem(place_of_item(stop, item), what, target)
    for index, citation in enumerate(item.cite):
        fault = passages.fault(item, citation)
        if fault:
            member = f"cite[{index}]"
            target = Target(stop=stop.id, item=item.id, member=member)
            yield Problem(f"{place_of_item(stop, item)}, {member}", fault, target)


class _Passages:
    """Looks cited words up in the texts of the sources."""

    def __init__(self, tour: Tour) -> None:
        self._sources = {source.id: source for source in tour.sources}
        self._left = MOST_SEARCHED

    def fault(self, item: AnyItem, citation: Citation) -> str | None:
        """What is wrong with the passage that an item cites, or ``None``."""
        has_offsets = citation.start is not None or citation.end is not None
        if not has_offsets and citation.exact is None:
            return None
        source = self._sources[citation.source]
        if source.text is None and source.sha256 is None:
            name = as_json(source.id)
            return f"cites words of {name}, which has neither text nor sha256; add one of them"
        words = citation.exact
        if has_offsets:
            passage, fault = _at_offsets(citation, source.text)
            if fault:
                return fault
            if passage is not None and words is not None and _plain(words) != _plain(passage):
                return f"the passage from start to end is not the cited words; {_GONE}"
            words = passage if words is None else words
        elif words is not None and source.text is not None and not self._holds(source, citation):
            return f"the cited words are not in the source's text; {_GONE}"
        if isinstance(item, Quote) and words is not None and _plain(item.text) not in _plain(words):
            what = "passage from start to end does" if has_offsets else "cited words do"
            return f"the {what} not contain the quotation; correct the citation or the quotation"
        return None

    def _holds(self, source: Source, citation: Citation) -> bool:
        text = source.text or ""
        self._left -= len(text)
        # Beyond the limit nothing is searched, and so nothing is reported.
        words = ((citation.prefix or "") + (citation.exact or "")) + (citation.suffix or "")
        return self._left < 0 or words in text or _plain(words) in _plain(text)


def _at_offsets(citation: Citation, text: str | None) -> tuple[str | None, str | None]:
    """The passage at the offsets if the text is known, and what is wrong with them."""
    start, end = citation.start, citation.end
    if start is None or end is None or not 0 <= start < end:
        return None, "start and end must be two offsets, the first smaller than the second"
    if text is None:
        return None, None
    if end > len(text):
        return None, f"start and end must lie within the source's text, between 0 and {len(text)}"
    return text[start:end], None


def _plain(text: str) -> str:
    # The line breaks of a source are not part of the quotation.
    return " ".join(text.split())
