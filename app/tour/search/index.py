"""Full-text search in a tour: names, people, topics, quotations, titles and summaries."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, TypeAlias, overload

import msgspec

from app.tour.filters import Kind, kind_of, people_of
from app.tour.model import Agreement, AnyItem, Meeting, Quote, Stop, Tour
from app.tour.search.fold import fold
from app.tour.search.query import Query, Span, merged

HitKind: TypeAlias = Literal["stop"] | Kind
CountryName: TypeAlias = Callable[[str], str]
# The number of a stop, from 1; the stop; and one of its items, or None for the stop itself.
Entry: TypeAlias = tuple[int, Stop, AnyItem | None]
Texts: TypeAlias = Callable[[Stop, AnyItem | None], list[str]]

_SEPARATOR = " · "
_STOPS_AT_ONCE = 20


class Hit(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A stop or an item that contains all words. ``number`` is that of the stop, from 1."""

    number: int
    stop: Stop
    item: AnyItem | None
    _query: Query
    _texts: Texts

    @property
    def stop_id(self) -> str:
        """The id of the stop."""
        return self.stop.id

    @property
    def item_id(self) -> str | None:
        """The id of the item, or ``None`` if the hit is the stop itself."""
        return self.item.id if self.item else None

    @property
    def kind(self) -> HitKind:
        """The kind of the item, or ``stop``."""
        return kind_of(self.item) if self.item else "stop"

    @property
    def text(self) -> str:
        """The text of the tour that contains most of the words.

        If no single text contains all of them, several texts with a dot between them.
        """
        return self._shown[0]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of the words in ``text``, in order, no two of them touching."""
        return self._shown[1]

    @functools.cached_property
    def _shown(self) -> tuple[str, tuple[Span, ...]]:
        texts = [(text, *self._query.marks(text)) for text in self._texts(self.stop, self.item)]
        missing = set(self._query.words)
        shown, spans = "", list[Span]()
        while missing:
            text, marks, _ = max(
                texts, key=lambda marked: (len(missing & marked[1].keys()), marked[2])
            )
            if not missing & marks.keys():
                break
            shown += _SEPARATOR if shown else ""
            spans += [
                (len(shown) + start, len(shown) + end)
                for places in marks.values()
                for start, end in places
            ]
            shown += text
            missing -= marks.keys()
        return shown, merged(spans)


class Hits(Sequence[Hit]):
    """The hits of a search. There may be tens of thousands, so each is created on access."""

    def __init__(
        self, entries: Sequence[Entry], indexes: Sequence[int], query: Query, texts: Texts
    ) -> None:
        self._entries = entries
        self._indexes = indexes
        self._query = query
        self._texts = texts

    @functools.cached_property
    def stops(self) -> int:
        """The number of stops with hits."""
        entries = self._entries
        return len({entries[index][0] for index in self._indexes})

    def __len__(self) -> int:
        return len(self._indexes)

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> Hits: ...
    def __getitem__(self, index: int | slice) -> Hit | Hits:
        if isinstance(index, slice):
            return Hits(self._entries, self._indexes[index], self._query, self._texts)
        return Hit(*self._entries[self._indexes[index]], self._query, self._texts)


class SearchIndex:
    """Finds words in a tour. Built on the first search, or step by step before that.

    ``country_name`` maps a country code to a name.
    """

    def __init__(self, tour: Tour, country_name: CountryName = str) -> None:
        self._country_name = country_name
        self._people = {
            person.id: f"{person.name}, {person.role}" if person.role else person.name
            for person in tour.people
        }
        # Names, roles and topics recur; long texts do not.
        self._fold = functools.lru_cache(4096)(fold)
        self._entries: list[Entry] = []
        # The folded texts of every entry, one per line; and the same without spaces.
        self._folded: list[str] = []
        self._squeezed: list[str] = []
        self._pending: Iterator[tuple[int, Stop]] = iter(enumerate(tour.stops, start=1))
        self._is_complete = False
        self._last: tuple[tuple[str, ...], list[int]] | None = None

    @property
    def is_complete(self) -> bool:
        """Whether a search needs no further building."""
        return self._is_complete

    def build(self, seconds: float | None = None) -> bool:
        """Builds for about that many seconds, or to the end; says whether the index is complete."""
        end = None if seconds is None else time.monotonic() + seconds
        while not self._is_complete:
            for _ in range(_STOPS_AT_ONCE):
                numbered_stop = next(self._pending, None)
                if numbered_stop is None:
                    self._is_complete = True
                    break
                self._add(*numbered_stop)
            if end is not None and time.monotonic() > end:
                break
        return self._is_complete

    def find(self, query: str) -> Hits:
        """Everything with all words of the query, in the order of the tour, stops before items."""
        parsed = Query(query)
        if not parsed.words:
            return Hits((), (), parsed, self.texts)
        self.build()
        candidates = self._candidates(parsed.words)
        self._last = (parsed.words, candidates)
        matches = parsed.filter(candidates, self._folded)
        return Hits(self._entries, matches, parsed, self.texts)

    def _candidates(self, words: tuple[str, ...]) -> list[int]:
        """The entries that contain every word if spaces are ignored: a superset of the hits."""
        squeezed = self._squeezed
        rest = sorted(words, key=len, reverse=True)
        if self._last is not None and _narrows(self._last[0], words):
            candidates = self._last[1]
        else:
            first = rest.pop(0)
            candidates = [index for index, text in enumerate(squeezed) if first in text]
        for word in rest:
            candidates = [index for index in candidates if word in squeezed[index]]
        return candidates

    def _add(self, number: int, stop: Stop) -> None:
        for item in (None, *stop.items):
            folded = "\n".join(map(self._fold, self.texts(stop, item)))
            self._entries.append((number, stop, item))
            self._folded.append(folded)
            self._squeezed.append(folded.replace(" ", ""))

    def texts(self, stop: Stop, item: AnyItem | None) -> list[str]:
        """The searched texts of an item, or of the stop itself, the most telling first."""
        if item is None:
            ids = dict.fromkeys(person for each in stop.items for person in people_of(each))
            country = self._country_name(stop.country) if stop.country else None
            return [stop.name, *([country] if country else ()), *self._names(ids)]
        texts: list[str | None]
        if isinstance(item, Meeting):
            texts = [item.title, item.summary, item.venue]
        elif isinstance(item, Quote):
            texts = [item.text, item.context]
        elif isinstance(item, Agreement):
            texts = [item.title, item.summary, *map(self._country_name, item.parties)]
        else:
            texts = [item.text]
        return [*filter(None, texts), *self._names(people_of(item)), *item.topics]

    def _names(self, ids: tuple[str, ...] | dict[str, None]) -> list[str]:
        return [self._people[person] for person in ids if person in self._people]


def _narrows(before: tuple[str, ...], now: tuple[str, ...]) -> bool:
    """Whether every text with the words of ``now`` also has those of ``before``."""
    return all(any(old in new for new in now) for old in before)
