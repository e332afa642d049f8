"""Finds the names of the file by how they begin, or by how a word in them begins."""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from app.gazetteer.filters import Filter
from app.gazetteer.keys import key, matched_end, word_starts
from app.gazetteer.store import (
    BEST_OF_BLOCK,
    BEST_SCORE,
    BLOCK,
    MOST_WORDS,
    NO_VALUE,
    PLACE_BITS,
    PLACE_MASK,
    Names,
    Store,
)

_LAST = "\U0010ffff"
# Up to so many values are sorted; of more, only this many of the best.
_SORTED = 3000
_BEST = 400
# In fewer whole blocks all names are looked at.
_FEW_BLOCKS = 8
# Of more names than these, a quick filter looks only at the best of each block.
_MANY = 4_000


class Found(NamedTuple):
    """A name of a place: its value, and how to find where its matched word stands in the index."""

    value: int
    locate: Callable[[], int]
    is_inner: bool

    @property
    def place(self) -> int:
        """The number of the place."""
        return self.value & PLACE_MASK

    @property
    def score(self) -> int:
        """How well the place is known by this name, from 0 to 255."""
        return BEST_SCORE - (self.value >> PLACE_BITS)


class NameIndex:
    """All names in the order of their keys, and the words within them."""

    def __init__(self, store: Store) -> None:
        self._names = Names(store, "names")
        values = store.column("values", "I")
        self._firsts = store.lines("keys")
        self._words = store.column("inner words", "I")
        self._inner_firsts = store.lines("inner keys")
        self._whole = _Values(lambda run: list(values[run.start : run.stop]), store, "best")
        self._inner = _Values(
            lambda run: [values[word // MOST_WORDS] for word in self._words[run.start : run.stop]],
            store,
            "inner best",
        )

    def named(self, folded: str, most: int, wanted: Filter | None = None) -> list[Found]:
        """The places with exactly this key among their names, best first."""
        start, end = self._start(folded), self._start(folded + "\0")
        return self._best(range(start, end), most, wanted, is_inner=False)

    def beginning(self, folded: str, most: int, wanted: Filter | None = None) -> list[Found]:
        """The places with a name that begins with this key, best first."""
        start, end = self._start(folded), self._start(folded + _LAST)
        return self._best(range(start, end), most, wanted, is_inner=False)

    def containing(self, folded: str, most: int, wanted: Filter | None = None) -> list[Found]:
        """The places with a name in which a word but the first begins with this key."""
        start, end = self._inner_start(folded), self._inner_start(folded + _LAST)
        return self._best(range(start, end), most, wanted, is_inner=True)

    def matched(self, found: Found, count: int) -> tuple[str, int, int]:
        """The name, and the start and end of what ``count`` characters of its key match."""
        if not found.is_inner:
            name = self._names[found.locate()]
            start = 0
        else:
            index, number = divmod(self._words[found.locate()], MOST_WORDS)
            name = self._names[index]
            start = word_starts(name)[number]
        return name, start, matched_end(name, start, count)

    def _best(
        self, entries: range, most: int, wanted: Filter | None, *, is_inner: bool
    ) -> list[Found]:
        source = self._inner if is_inner else self._whole
        every = wanted is not None and not (wanted.is_quick and len(entries) > _MANY)
        values, at = source.candidates(entries, every=every)
        chosen = values if wanted is None else wanted.accepted(values)

        def locator(value: int) -> Callable[[], int]:
            return lambda: at(values.index(value), value)

        return [Found(value, locator(value), is_inner) for value in _distinct(chosen, most)]

    def _start(self, folded: str) -> int:
        """The number of the first name whose key is not before this one."""
        block = bisect_left(self._firsts, folded) - 1
        if block < 0:
            return 0
        return block * BLOCK + bisect_left(self._names.block(block), folded, key=key)

    def _inner_start(self, folded: str) -> int:
        block = bisect_left(self._inner_firsts, folded) - 1
        if block < 0:
            return 0
        start = block * BLOCK
        end = min(start + BLOCK, len(self._words))
        return bisect_left(range(end), folded, lo=start, hi=end, key=self._inner_key)

    def _inner_key(self, at: int) -> str:
        index, number = divmod(self._words[at], MOST_WORDS)
        name = self._names[index]
        return key(name[word_starts(name)[number] :])


class _Values:
    """The values of names in their order, and the best ones of each block.

    Thousands of names begin with one letter. Where a block lies within them as a whole, its best
    places stand for it.
    """

    def __init__(self, read: Callable[[range], list[int]], store: Store, section: str) -> None:
        self._read = read
        self._best = store.column(section, "I")

    def candidates(self, run: range, *, every: bool) -> tuple[list[int], _Where]:
        """The values among which the best are, and what tells where the nth one stands."""
        first, last = -(-run.start // BLOCK), run.stop // BLOCK
        if every or last - first < _FEW_BLOCKS:
            return self._read(run), lambda number, _: run.start + number
        before = self._read(range(run.start, first * BLOCK))
        best = list(self._best[first * BEST_OF_BLOCK : last * BEST_OF_BLOCK])
        after = self._read(range(last * BLOCK, run.stop))

        def where(number: int, value: int) -> int:
            if number < len(before):
                return run.start + number
            number -= len(before)
            if number >= len(best):
                return last * BLOCK + number - len(best)
            start = (first + number // BEST_OF_BLOCK) * BLOCK
            return start + self._read(range(start, start + BLOCK)).index(value)

        return before + best + after, where


_Where = Callable[[int, int], int]


def _distinct(values: Sequence[int], most: int) -> Iterator[int]:
    """The best value of each place, in order."""
    if len(values) > _SORTED:
        best = list(_of_different_places(heapq.nsmallest(_BEST, values), most))
        if len(best) == most:
            yield from best
            return
    yield from _of_different_places(sorted(values), most)


def _of_different_places(values: Sequence[int], most: int) -> Iterator[int]:
    seen: set[int] = set()
    for value in values:
        place = value & PLACE_MASK
        if value != NO_VALUE and place not in seen:
            seen.add(place)
            yield value
            if len(seen) == most:
                return
