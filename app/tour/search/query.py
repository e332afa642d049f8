"""What is searched for: words that must all be found, and where a text has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from app.tour.search.fold import fold, fold_with_places, is_mark

Span: TypeAlias = tuple[int, int]

# Shorter words are too often an accident of two others: "is a" is not "Isa".
_LEAST_APART = 4


class Query:
    """What the user typed, as words that must all be found."""

    def __init__(self, text: str) -> None:
        self.words = tuple(dict.fromkeys(fold(text).split()))
        self._phrase = re.compile(" ?".join(f"({re.escape(word)})" for word in self.words))
        self._whole = tuple(re.compile(re.escape(word)) for word in self.words)
        self._apart = tuple(_apart(word) for word in self.words)

    def filter(self, numbers: Iterable[int], folded: Sequence[str]) -> list[int]:
        """The numbers of texts that have every word, also if they write one with spaces in it."""
        found = list(numbers)
        for word, apart in zip(self.words, self._apart, strict=True):
            if apart:
                search = apart.search
                found = [one for one in found if word in folded[one] or search(folded[one])]
            else:
                found = [one for one in found if word in folded[one]]
        return found

    def marks(self, text: str) -> tuple[dict[str, list[Span]], bool]:
        """Where in ``text`` each word is, and whether the words follow one another there.

        If they do, these places are marked and no others: not the "ha" in "that" for "ha noi".
        """
        folded, places = fold_with_places(text)
        found: dict[str, list[Span]] = {}
        for match in self._phrase.finditer(folded):
            for number, word in enumerate(self.words, start=1):
                found.setdefault(word, []).append(_origin(text, places, *match.span(number)))
        if found:
            return found, True
        for word, whole, apart in zip(self.words, self._whole, self._apart, strict=True):
            matches = list(whole.finditer(folded)) or (
                list(apart.finditer(folded)) if apart else []
            )
            if matches:
                found[word] = [_origin(text, places, *match.span()) for match in matches]
        return found, False


def _apart(word: str) -> re.Pattern[str] | None:
    """The pattern of a word that a text writes with spaces, from where one begins to an end."""
    if len(word) < _LEAST_APART and not any(map(str.isdigit, word)):
        return None
    return re.compile(rf"(?<!\w){' ?'.join(map(re.escape, word))}(?!\w)")


def _origin(text: str, places: list[int], start: int, end: int) -> Span:
    last = places[end - 1] + 1
    while last < len(text) and is_mark(text[last]):
        last += 1
    return places[start], last


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, with those that touch made one."""
    made: list[Span] = []
    for start, end in sorted(spans):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return tuple(made)
