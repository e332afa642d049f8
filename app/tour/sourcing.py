"""The sources of a tour: items by source, cited passages, and citations as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import urlsplit

import msgspec

from app.tour.model import (
    Agreement,
    AnyItem,
    Citation,
    Fact,
    Quote,
    Source,
    Status,
    Stop,
    Tour,
    When,
)

# The context of a passage on either side, in characters.
CONTEXT = 300


class CitedItem(msgspec.Struct, frozen=True):
    """An item with its stop."""

    stop: Stop
    item: AnyItem

    @property
    def words(self) -> str:
        """The title of the item, or else its text."""
        return item_words(self.item)

    @property
    def sources(self) -> frozenset[str]:
        """The ids of the sources that the item cites."""
        return frozenset(citation.source for citation in self.item.cite)


class Passage(msgspec.Struct, frozen=True):
    """A cited passage of a source, with the text before and after it."""

    before: str
    marked: str
    after: str

    @property
    def text(self) -> str:
        """The passage with its context."""
        return f"{self.before}{self.marked}{self.after}"


def cited_items(tour: Tour) -> Iterator[CitedItem]:
    """All items in the order of travel, each with its stop."""
    for stop in tour.stops:
        for item in stop.items:
            yield CitedItem(stop, item)


def by_source(tour: Tour) -> Mapping[str, tuple[CitedItem, ...]]:
    """The items that cite each source, by its id; an empty tuple if none does."""
    entries: dict[str, list[CitedItem]] = {source.id: [] for source in tour.sources}
    for entry in cited_items(tour):
        for source_id in entry.sources:
            entries[source_id].append(entry)
    return {source_id: tuple(items) for source_id, items in entries.items()}


def citing(tour: Tour, cited: Citation) -> tuple[CitedItem, ...]:
    """The items that cite the same place of a source; any place, if ``cited`` names none."""

    def is_there(citation: Citation) -> bool:
        same_place = (citation.label, citation.locator) == (cited.label, cited.locator)
        return citation.source == cited.source and (same_place or not cited.locator)

    return tuple(entry for entry in cited_items(tour) if any(map(is_there, entry.item.cite)))


def single_sourced(tour: Tour) -> tuple[CitedItem, ...]:
    """The items that cite one source only, however often they cite it."""
    return tuple(entry for entry in cited_items(tour) if len(entry.sources) == 1)


def unsourced(tour: Tour) -> tuple[CitedItem, ...]:
    """The items that cite no source."""
    return tuple(entry for entry in cited_items(tour) if not entry.item.cite)


def cited_sources(tour: Tour, items: Iterable[AnyItem]) -> tuple[Source, ...]:
    """The sources that the items cite, in the tour's order, each once."""
    ids = {citation.source for item in items for citation in item.cite}
    return tuple(map(tour.source, sorted(ids, key=tour.source_number)))


class BasisNote(msgspec.Struct, frozen=True):
    """Whether a stop's place, date or place in the order is inferred or not known, and why.

    ``head`` is a heading such as ``Place``, ``Place inferred`` or ``Place not known``;
    ``is_inferred`` is true for the last two.
    """

    head: str
    is_inferred: bool
    note: str | None

    @property
    def text(self) -> str:
        """The heading with the note, if any: ``Place inferred: the source names no city``."""
        return f"{self.head}: {self.note}" if self.note else self.head


def item_words(item: AnyItem) -> str:
    """The title of an item, or else its text."""
    return item.text if isinstance(item, Quote | Fact) else item.title


def is_web_link(url: str | None) -> bool:
    """Whether a browser may open a URL: http or https, with a host, without white space."""
    if not url or any(letter.isspace() or not letter.isprintable() for letter in url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def passage(source: Source, citation: Citation, context: int = CONTEXT) -> Passage | None:
    """The cited passage with its context, or ``None`` if the file does not contain it.

    ``context`` is in characters. It is cut between words and marked with an ellipsis.
    """
    text, start, end = source.text, citation.start, citation.end
    if text is None or start is None or end is None or not 0 <= start < end <= len(text):
        return None
    return passage_between(text, start, end, context)


def passage_between(text: str, start: int, end: int, context: int = CONTEXT) -> Passage:
    """The passage of a text from ``start`` to ``end``, in code points, with its context."""
    first, last = max(0, start - context), min(len(text), end + context)
    before, after = text[first:start], text[end:last]
    if first:
        before = f"… {_from_word(before)}"
    if last < len(text):
        after = f"{_from_word(after[::-1])[::-1]} …"
    return Passage(before, text[start:end], after)


def _from_word(text: str) -> str:
    # Drops a word that was cut in two, unless it is the only word.
    parts = text.split(None, 1)
    return parts[1] if len(parts) == 2 and not text[:1].isspace() else text.lstrip()


def locator(citation: Citation) -> str:
    """The place in the source, such as ``paragraph 12``; empty if the citation names none."""
    return " ".join(part for part in (citation.label, citation.locator) if part)


def quoted(text: str) -> str:
    """A text in quotation marks."""
    return f"“{text}”"


class Phrasing(msgspec.Struct, frozen=True, kw_only=True):
    """How to write dates, places in a source and quotations; by default as the file does.

    ``mark`` is applied to each text of the tour that becomes a part of a line.
    """

    when: Callable[[When], str] = str
    place: Callable[[Citation], str] = locator
    quoted: Callable[[str], str] = quoted
    status: Callable[[Status], str] = str
    mark: Callable[[str], str] = str


PLAIN = Phrasing()


def source_text(
    source: Source, citation: Citation | None = None, phrasing: Phrasing = PLAIN
) -> str:
    """A source on one line: title, publisher, date, cited place, address."""
    mark = phrasing.mark
    parts = (
        mark(source.title),
        mark(source.publisher) if source.publisher else None,
        phrasing.when(source.published) if source.published else None,
        phrasing.place(citation) if citation else None,
        source.url,
    )
    return ", ".join(part for part in parts if part)


def citation_text(tour: Tour, item: AnyItem, phrasing: Phrasing = PLAIN) -> str:
    """The citations of an item, one per line; empty if it has none."""
    return "\n".join(
        source_text(tour.source(citation.source), citation, phrasing) for citation in item.cite
    )


def item_text(tour: Tour, item: AnyItem, phrasing: Phrasing = PLAIN) -> str:
    """An item with its sources as text for the clipboard.

    A quotation is attributed: ``“words” — speaker, role, occasion, date; source, paragraph 12``.
    """
    details: list[str | None]
    if isinstance(item, Quote):
        speaker = tour.person(item.speaker) if item.speaker else None
        details = [speaker.name, speaker.role] if speaker else []
        details.append(item.context)
        words = phrasing.quoted(phrasing.mark(item.text))
    else:
        details = [] if isinstance(item, Fact) else [item.summary]
        if isinstance(item, Agreement):
            # Without its status an agreement that does not exist would read like one that does.
            details.insert(0, phrasing.status(item.status))
        words = phrasing.mark(item_words(item))
    details.append(phrasing.when(item.date) if item.date else None)
    attribution = ", ".join(phrasing.mark(detail) for detail in details if detail)
    sources = "; ".join(_short(tour, citation, phrasing) for citation in item.cite)
    tail = "; ".join(part for part in (attribution, sources) if part)
    return f"{words} — {tail}" if tail else words


def _short(tour: Tour, citation: Citation, phrasing: Phrasing) -> str:
    parts = (phrasing.mark(tour.source(citation.source).title), phrasing.place(citation))
    return ", ".join(part for part in parts if part)
