"""What a tour rests on: items by source, items on one source or none, passages, and citations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from urllib.parse import urlsplit

import msgspec

from app.tour.model import AnyItem, Citation, Fact, Quote, Source, Stop, Tour, When

# How much of a source is shown on either side of a passage, in characters.
AROUND = 300


class CitedItem(msgspec.Struct, frozen=True):
    """An item with the stop that it belongs to."""

    stop: Stop
    item: AnyItem

    @property
    def words(self) -> str:
        """What the item is called, or what it says."""
        return item_words(self.item)

    @property
    def sources(self) -> frozenset[str]:
        """The ids of the sources that the item rests on."""
        return frozenset(cited.source for cited in self.item.cite)


class Passage(msgspec.Struct, frozen=True):
    """A cited passage of a source, with the text before and after it."""

    before: str
    marked: str
    after: str

    @property
    def text(self) -> str:
        """The passage in its context."""
        return f"{self.before}{self.marked}{self.after}"


def entries(tour: Tour) -> Iterator[CitedItem]:
    """All items in the order of travel, each with its stop."""
    for stop in tour.stops:
        for item in stop.items:
            yield CitedItem(stop, item)


def by_source(tour: Tour) -> Mapping[str, tuple[CitedItem, ...]]:
    """The items that rest on each source, by its id; every source has an entry."""
    found: dict[str, list[CitedItem]] = {source.id: [] for source in tour.sources}
    for entry in entries(tour):
        for source in entry.sources:
            found[source].append(entry)
    return {source: tuple(rests) for source, rests in found.items()}


def single_sourced(tour: Tour) -> tuple[CitedItem, ...]:
    """The items that rest on one source alone, however often they cite it."""
    return tuple(entry for entry in entries(tour) if len(entry.sources) == 1)


def unsourced(tour: Tour) -> tuple[CitedItem, ...]:
    """The items for which the tour names no source."""
    return tuple(entry for entry in entries(tour) if not entry.item.cite)


class BasisNote(msgspec.Struct, frozen=True):
    """What a stop's place, date or place in the order rests on.

    ``head`` says which of them it is and whether it is inferred, such as ``Place inferred``.
    """

    head: str
    is_inferred: bool
    note: str | None

    @property
    def text(self) -> str:
        """The head, and the note if there is one: ``Place inferred: the source names no city``."""
        return f"{self.head}: {self.note}" if self.note else self.head


def item_words(item: AnyItem) -> str:
    """The title of an item, or else its text."""
    return item.text if isinstance(item, Quote | Fact) else item.title


def is_web_link(url: str | None) -> bool:
    """Whether an address may be opened in a browser: http or https, with a host, and no blanks."""
    if not url or any(letter.isspace() or not letter.isprintable() for letter in url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def passage(source: Source, cited: Citation, around: int = AROUND) -> Passage | None:
    """The cited part of a source's text in its context, or ``None`` if the file has it not.

    The context is cut between words, and an ellipsis stands where it is cut.
    """
    text, start, end = source.text, cited.start, cited.end
    if text is None or start is None or end is None or not 0 <= start < end <= len(text):
        return None
    first, last = max(0, start - around), min(len(text), end + around)
    before, after = text[first:start], text[end:last]
    if first:
        before = f"… {_from_word(before)}"
    if last < len(text):
        after = f"{_from_word(after[::-1])[::-1]} …"
    return Passage(before, text[start:end], after)


def _from_word(text: str) -> str:
    # Without the word that was cut in two; a text of one word stays as it is.
    parts = text.split(None, 1)
    return parts[1] if len(parts) == 2 and not text[:1].isspace() else text.lstrip()


def locator(cited: Citation) -> str:
    """Where in its source a citation points, such as ``paragraph 12``; empty if it does not."""
    return " ".join(part for part in (cited.label, cited.locator) if part)


def quoted(text: str) -> str:
    """Somebody's words in quotation marks."""
    return f"“{text}”"


class Phrasing(msgspec.Struct, frozen=True, kw_only=True):
    """How dates, places in a source and quotations are put in words; as the file does, at first."""

    when: Callable[[When], str] = str
    place: Callable[[Citation], str] = locator
    quoted: Callable[[str], str] = quoted


PLAIN = Phrasing()


def source_text(source: Source, cited: Citation | None = None, manner: Phrasing = PLAIN) -> str:
    """A source in one line: title, publisher, date, the place that is cited, address."""
    parts = (
        source.title,
        source.publisher,
        manner.when(source.published) if source.published else None,
        manner.place(cited) if cited else None,
        source.url,
    )
    return ", ".join(part for part in parts if part)


def citation_text(tour: Tour, item: AnyItem, manner: Phrasing = PLAIN) -> str:
    """All citations of an item, a line each; empty if it has none."""
    return "\n".join(source_text(tour.source(cited.source), cited, manner) for cited in item.cite)


def item_text(tour: Tour, item: AnyItem, manner: Phrasing = PLAIN) -> str:
    """An item with its sources, to be put elsewhere.

    A quotation is attributed: ``“words” — speaker, role, occasion, date; source, paragraph 12``.
    """
    details: list[str | None]
    if isinstance(item, Quote):
        speaker = tour.person(item.speaker) if item.speaker else None
        details = [speaker.name, speaker.role] if speaker else []
        details.append(item.context)
        words = manner.quoted(item.text)
    else:
        details = [] if isinstance(item, Fact) else [item.summary]
        words = item_words(item)
    details.append(manner.when(item.date) if item.date else None)
    said = ", ".join(part for part in details if part)
    rests = "; ".join(_short(tour, cited, manner) for cited in item.cite)
    tail = "; ".join(part for part in (said, rests) if part)
    return f"{words} — {tail}" if tail else words


def _short(tour: Tour, cited: Citation, manner: Phrasing) -> str:
    parts = (tour.source(cited.source).title, manner.place(cited))
    return ", ".join(part for part in parts if part)
