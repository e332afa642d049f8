"""Full-text search in a tour: names, people, topics, quotations, titles and summaries."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Sequence
from typing import TypeAlias

from app.tour.filters import people_of
from app.tour.model import Agreement, AnyItem, Meeting, Quote, Stop, Tour
from app.tour.search.fold import fold, fold_with_places
from app.tour.search.hits import Entry, Hits
from app.tour.search.query import Query
from app.tour.search.scan import NOTHING, scan

CountryName: TypeAlias = Callable[[str], str]

_STOPS_AT_ONCE = 20
# Longer texts are folded anew whenever they are shown, because their places take much memory.
_MOST_REMEMBERED = 4096


class SearchIndex:
    """Finds words in a tour. Built on the first search, or step by step before that.

    ``country_name`` maps a country code to a name. ``before`` is the index of another state of the
    tour: what it has for stops that are the same is taken over.
    """

    def __init__(
        self, tour: Tour, country_name: CountryName = str, before: SearchIndex | None = None
    ) -> None:
        self._tour = tour
        self._country_name = country_name
        self._people = {
            person.id: f"{person.name}, {person.role}" if person.role else person.name
            for person in tour.people
        }
        # Names, roles and topics recur; long texts do not.
        self._fold = functools.lru_cache(4096)(fold)
        self._fold_places = functools.lru_cache(1024)(fold_with_places)
        # The folded texts of every entry, one per line; and the same without spaces. An entry is
        # a stop or one of its items.
        self._folded: list[str] = []
        self._squeezed: list[str] = []
        # The number of the stop of every entry, and the first entry of every stop so far.
        self._numbers: list[int] = []
        self._starts: list[int] = []
        self._before = before._known_for(self._people) if before is not None else None
        self._last = NOTHING

    @property
    def is_complete(self) -> bool:
        """Whether a search needs no further building."""
        return len(self._starts) == len(self._tour.stops)

    def build(self, seconds: float | None = None) -> bool:
        """Builds for about that many seconds, or to the end; says whether the index is complete."""
        end = None if seconds is None else time.monotonic() + seconds
        stops = self._tour.stops
        while not self.is_complete:
            done = len(self._starts)
            for stop in stops[done : done + _STOPS_AT_ONCE]:
                self._add(stop)
            self._last = NOTHING
            if end is not None and time.monotonic() > end:
                break
        if self.is_complete:
            self._before = None
        return self.is_complete

    def find(self, query: str, seconds: float | None = None) -> Hits:
        """Everything with all words of the query, in the order of the tour, stops before items.

        With ``seconds``, builds no longer than that before it searches; unless the index is
        complete then, hits among the later stops are missing.
        """
        parsed = Query(query, self._places)
        if parsed.words:
            self.build(seconds)
            self._last = scan(parsed, self._folded, self._squeezed, self._last)
        matches = self._last.matches if parsed.words else ()
        return Hits(matches, self._entry, self._numbers, parsed, self.texts)

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

    def _known_for(self, people: dict[str, str]) -> SearchIndex | None:
        """This index, or the one before it if that has more; ``None`` for other people."""
        before = self._before
        known = before if before is not None and not self.is_complete else self
        return known if known._people == people else None

    @functools.cached_property
    def _numbers_by_identity(self) -> dict[int, int]:
        return {id(stop): number for number, stop in enumerate(self._tour.stops, start=1)}

    def _entries_of(self, stop: Stop, number: int) -> tuple[list[str], list[str]] | None:
        """What is known of a stop, which had that number before unless it has moved."""
        stops = self._tour.stops
        if number > len(stops) or (stops[number - 1] is not stop and stops[number - 1] != stop):
            number = self._numbers_by_identity.get(id(stop), 0)
        if not 0 < number <= len(self._starts):
            return None
        end = self._starts[number] if number < len(self._starts) else len(self._folded)
        part = slice(self._starts[number - 1], end)
        return self._folded[part], self._squeezed[part]

    def _add(self, stop: Stop) -> None:
        number = len(self._starts) + 1
        self._starts.append(len(self._folded))
        known = self._before._entries_of(stop, number) if self._before is not None else None
        if known is None:
            for item in (None, *stop.items):
                folded = "\n".join(map(self._fold, self.texts(stop, item)))
                self._folded.append(folded)
                self._squeezed.append(folded.replace(" ", ""))
        else:
            self._folded += known[0]
            self._squeezed += known[1]
        self._numbers += [number] * (len(self._folded) - self._starts[-1])

    def _entry(self, index: int) -> Entry:
        number = self._numbers[index]
        stop = self._tour.stops[number - 1]
        place = index - self._starts[number - 1]
        return number, stop, stop.items[place - 1] if place else None

    def _places(self, text: str) -> tuple[str, Sequence[int]]:
        if len(text) > _MOST_REMEMBERED:
            return fold_with_places(text)
        return self._fold_places(text)

    def _names(self, ids: tuple[str, ...] | dict[str, None]) -> list[str]:
        return [self._people[person] for person in ids if person in self._people]
