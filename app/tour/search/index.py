"""Search over all that a tour says: names, people, topics, quotations, titles and summaries."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, TypeAlias, overload

import msgspec

from app.tour.filters import Kind, kind_of, people_of
from app.tour.model import Agreement, AnyItem, Meeting, Quote, Stop, Tour
from app.tour.search.fold import fold
from app.tour.search.query import Query, Span, united

HitKind: TypeAlias = Literal["stop"] | Kind
CountryName: TypeAlias = Callable[[str], str]
# The number of a stop, from 1, the stop, and an item of it unless it is the stop itself.
Entry: TypeAlias = tuple[int, Stop, AnyItem | None]
Texts: TypeAlias = Callable[[Stop, AnyItem | None], list[str]]

_BETWEEN_TEXTS = " · "
_STOPS_AT_ONCE = 20


class Hit(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A stop, or an item of it, that has all words. ``number`` is that of the stop, from 1."""

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
        """The id of the item, or ``None`` if the stop itself was found."""
        return self.item.id if self.item else None

    @property
    def kind(self) -> HitKind:
        """What was found."""
        return kind_of(self.item) if self.item else "stop"

    @property
    def text(self) -> str:
        """The text that says most of what was typed, as the tour has it.

        Where no one text says all of it, several with a dot between them.
        """
        return self._shown[0]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where in ``text`` the words are, in order, none touching another."""
        return self._shown[1]

    @functools.cached_property
    def _shown(self) -> tuple[str, tuple[Span, ...]]:
        texts = [(text, *self._query.marks(text)) for text in self._texts(self.stop, self.item)]
        missing = set(self._query.words)
        shown, spans = "", list[Span]()
        while missing:
            best = max(texts, key=lambda one: (len(missing & one[1].keys()), one[2]))
            text, marks, _ = best
            if not missing & marks.keys():
                break
            shown += _BETWEEN_TEXTS if shown else ""
            spans += [
                (len(shown) + start, len(shown) + end)
                for places in marks.values()
                for start, end in places
            ]
            shown += text
            missing -= marks.keys()
        return shown, united(spans)


class Hits(Sequence[Hit]):
    """What was found. There may be tens of thousands: each hit is made when it is asked for."""

    def __init__(
        self, entries: Sequence[Entry], found: Sequence[int], query: Query, texts: Texts
    ) -> None:
        self._entries = entries
        self._found = found
        self._query = query
        self._texts = texts

    @functools.cached_property
    def stops(self) -> int:
        """In how many stops the hits are."""
        entries = self._entries
        return len({entries[number][0] for number in self._found})

    def __len__(self) -> int:
        return len(self._found)

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> Hits: ...
    def __getitem__(self, index: int | slice) -> Hit | Hits:
        if isinstance(index, slice):
            return Hits(self._entries, self._found[index], self._query, self._texts)
        return Hit(*self._entries[self._found[index]], self._query, self._texts)


class SearchIndex:
    """Finds words in a tour. It is made on the first search, or bit by bit before that.

    ``country_name`` says what a country is called whose code the tour gives.
    """

    def __init__(self, tour: Tour, country_name: CountryName = str) -> None:
        self._country_name = country_name
        self._people = {
            one.id: f"{one.name}, {one.role}" if one.role else one.name for one in tour.people
        }
        # Names, roles and topics come again and again; long texts do not.
        self._fold = functools.lru_cache(4096)(fold)
        self._entries: list[Entry] = []
        # Of every entry its folded texts, a line each; and the same without spaces.
        self._folded: list[str] = []
        self._squeezed: list[str] = []
        self._to_do: Iterator[tuple[int, Stop]] = iter(enumerate(tour.stops, start=1))
        self._is_complete = False
        self._last: tuple[tuple[str, ...], list[int]] | None = None

    @property
    def is_complete(self) -> bool:
        """Whether a search need not wait."""
        return self._is_complete

    def build(self, seconds: float | None = None) -> bool:
        """Goes on making the index for about so long, or to the end; says whether it is made."""
        end = None if seconds is None else time.monotonic() + seconds
        while not self._is_complete:
            for _ in range(_STOPS_AT_ONCE):
                step = next(self._to_do, None)
                if step is None:
                    self._is_complete = True
                    break
                self._add(*step)
            if end is not None and time.monotonic() > end:
                break
        return self._is_complete

    def find(self, query: str) -> Hits:
        """All that has every word of the query, in the tour's order, a stop before its items."""
        asked = Query(query)
        if not asked.words:
            return Hits((), (), asked, self.texts)
        self.build()
        found = self._candidates(asked.words)
        self._last = (asked.words, found)
        return Hits(self._entries, asked.filter(found, self._folded), asked, self.texts)

    def _candidates(self, words: tuple[str, ...]) -> list[int]:
        """The entries that have every word if spaces do not count: no fewer than the hits."""
        squeezed = self._squeezed
        rest = sorted(words, key=len, reverse=True)
        if self._last is not None and _narrows(self._last[0], words):
            found = self._last[1]
        else:
            first = rest.pop(0)
            found = [number for number, text in enumerate(squeezed) if first in text]
        for word in rest:
            found = [number for number in found if word in squeezed[number]]
        return found

    def _add(self, number: int, stop: Stop) -> None:
        for item in (None, *stop.items):
            folded = "\n".join(map(self._fold, self.texts(stop, item)))
            self._entries.append((number, stop, item))
            self._folded.append(folded)
            self._squeezed.append(folded.replace(" ", ""))

    def texts(self, stop: Stop, item: AnyItem | None) -> list[str]:
        """What is searched of an item, or of the stop itself, what says most of it first."""
        if item is None:
            ids = dict.fromkeys(person for one in stop.items for person in people_of(one))
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
        return [self._people[one] for one in ids if one in self._people]


def _narrows(before: tuple[str, ...], now: tuple[str, ...]) -> bool:
    """Whether all that has the words of now has those of before."""
    return all(any(old in new for new in now) for old in before)
