"""A search query: words that must all occur, and where a text contains them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from app.tour.search.fold import fold, fold_with_places, is_mark

Span: TypeAlias = tuple[int, int]
FoldPlaces: TypeAlias = Callable[[str], tuple[str, Sequence[int]]]

# Shorter words too often match across two others by chance: "is a" is not "Isa".
_SHORTEST_SPACED = 4


class Query:
    """The words that the user typed; a text must contain all of them.

    ``spaced`` has for each word the pattern by which it counts even if a text writes it with
    spaces, or ``None``. ``fold_places`` is :func:`fold_with_places`, or the same with a memory.
    """

    def __init__(self, text: str, fold_places: FoldPlaces = fold_with_places) -> None:
        self.words = tuple(dict.fromkeys(fold(text).split()))
        self._fold_places = fold_places
        self._phrase = re.compile(" ?".join(f"({re.escape(word)})" for word in self.words))
        self._whole = tuple(re.compile(re.escape(word)) for word in self.words)
        self.spaced = tuple(_spaced_pattern(word) for word in self.words)

    def marks(self, text: str) -> tuple[dict[str, list[Span]], bool]:
        """The spans of each word in ``text``, and whether the words occur as a phrase.

        If they do, only the phrase counts: "ha noi" does not match the "ha" in "that".
        """
        folded, places = self._fold_places(text)
        spans: dict[str, list[Span]] = {}
        for match in self._phrase.finditer(folded):
            for number, word in enumerate(self.words, start=1):
                spans.setdefault(word, []).append(_origin(text, places, *match.span(number)))
        if spans:
            return spans, True
        for word, whole, spaced in zip(self.words, self._whole, self.spaced, strict=True):
            matches = list(whole.finditer(folded)) or (
                list(spaced.finditer(folded)) if spaced else []
            )
            if matches:
                spans[word] = [_origin(text, places, *match.span()) for match in matches]
        return spans, False


def _spaced_pattern(word: str) -> re.Pattern[str] | None:
    """The pattern of a word that a text writes with spaces, from word boundary to boundary."""
    if len(word) < _SHORTEST_SPACED and not any(map(str.isdigit, word)):
        return None
    return re.compile(rf"(?<!\w){' ?'.join(map(re.escape, word))}(?!\w)")


def _origin(text: str, places: Sequence[int], start: int, end: int) -> Span:
    last = places[end - 1] + 1
    while last < len(text) and is_mark(text[last]):
        last += 1
    return places[start], last


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order; those that touch are merged."""
    result: list[Span] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return tuple(result)
