"""What a search found: stops and items, each with the spans of the words in its text."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias, overload

import msgspec

from app.tour.filters import Kind, kind_of
from app.tour.model import AnyItem, Stop
from app.tour.search.query import Query, Span, merged

HitKind: TypeAlias = Literal["stop"] | Kind
# The number of a stop, from 1; the stop; and one of its items, or None for the stop itself.
Entry: TypeAlias = tuple[int, Stop, AnyItem | None]
Texts: TypeAlias = Callable[[Stop, AnyItem | None], list[str]]

_SEPARATOR = " · "


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
    """The hits of a search. There may be tens of thousands, so each is created on access.

    ``entry`` gives the entry with a number, and ``numbers`` the number of the stop of each entry.
    """

    def __init__(
        self,
        matches: Sequence[int],
        entry: Callable[[int], Entry],
        numbers: Sequence[int],
        query: Query,
        texts: Texts,
    ) -> None:
        self._matches = matches
        self._entry = entry
        self._numbers = numbers
        self._query = query
        self._texts = texts

    @functools.cached_property
    def stops(self) -> int:
        """The number of stops with hits."""
        return len(set(map(self._numbers.__getitem__, self._matches)))

    def __len__(self) -> int:
        return len(self._matches)

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> Hits: ...
    def __getitem__(self, index: int | slice) -> Hit | Hits:
        if isinstance(index, slice):
            matches = self._matches[index]
            return Hits(matches, self._entry, self._numbers, self._query, self._texts)
        return Hit(*self._entry(self._matches[index]), self._query, self._texts)
