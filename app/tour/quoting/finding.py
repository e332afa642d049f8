"""Finds words in a text, whatever its line breaks, and whether they are there more than once."""

from __future__ import annotations

import re
from bisect import bisect_right

import msgspec

from app.tour.quoting.letters import is_one_word

# More places than these are not told apart.
_MOST_PLACES = 2_000


class Sought(msgspec.Struct, frozen=True):
    """Words to find, and whether they began and ended in the middle of a word where they were."""

    words: str
    begins_within: bool
    ends_within: bool


def sought(words: str, prefix: str, suffix: str) -> Sought:
    """Words to find that stood between two others."""
    return Sought(words, is_one_word(prefix[-1:], words[:1]), is_one_word(words[-1:], suffix[:1]))


class Finder:
    """Looks words up in a text. White space in both counts as one space."""

    def __init__(self, text: str) -> None:
        self.text = text
        runs = [(run.start(), run.end()) for run in re.finditer(r"\S+", text)]
        self._plain = " ".join(text[start:end] for start, end in runs)
        # Of each run of other characters, its start in the text and in the plain text.
        self._starts = [start for start, _ in runs]
        self._plain_starts = []
        place = 0
        for start, end in runs:
            self._plain_starts.append(place)
            place += end - start + 1
        self._found: dict[Sought, tuple[tuple[int, int], ...] | None] = {}

    def places(self, what: Sought) -> tuple[tuple[int, int], ...] | None:
        """The first two places of words, as start and end in the text; ``None`` if too many to say.

        Words in the middle of a longer one are not found, unless they were so where they stood.
        """
        if what not in self._found:
            self._found[what] = self._search(what)
        return self._found[what]

    def ends_of(self, words: str, most: int) -> list[tuple[int, int]] | None:
        """Every place of words in the text, or ``None`` if there are more than ``most``."""
        plain = " ".join(words.split())
        found: list[tuple[int, int]] = []
        place = self._plain.find(plain) if plain else -1
        while place >= 0:
            if len(found) == most:
                return None
            found.append(self._span(place, len(plain)))
            place = self._plain.find(plain, place + 1)
        return found

    def _search(self, what: Sought) -> tuple[tuple[int, int], ...] | None:
        plain = " ".join(what.words.split())
        found: list[tuple[int, int]] = []
        place = self._plain.find(plain) if plain else -1
        for _ in range(_MOST_PLACES):
            if place < 0 or len(found) == 2:
                return tuple(found)
            span = self._span(place, len(plain))
            if self._stands_alone(what, *span):
                found.append(self._with_space(what.words, *span))
            place = self._plain.find(plain, place + 1)
        return None

    def _span(self, place: int, length: int) -> tuple[int, int]:
        """The span in the text of a span of the plain text that begins and ends with a letter."""
        return self._origin(place), self._origin(place + length - 1) + 1

    def _origin(self, place: int) -> int:
        run = bisect_right(self._plain_starts, place) - 1
        return self._starts[run] + place - self._plain_starts[run]

    def _stands_alone(self, what: Sought, start: int, end: int) -> bool:
        text = self.text
        begins = start > 0 and is_one_word(text[start - 1], text[start])
        ends = end < len(text) and is_one_word(text[end - 1], text[end])
        return begins <= what.begins_within and ends <= what.ends_within

    def _with_space(self, words: str, start: int, end: int) -> tuple[int, int]:
        """The span with the white space at the ends of the words, if the text has the same."""
        before = len(words) - len(words.lstrip())
        after = len(words) - len(words.rstrip())
        if before and self.text[max(0, start - before) : start] == words[:before]:
            start -= before
        if after and self.text[end : end + after] == words[-after:]:
            end += after
        return start, end
