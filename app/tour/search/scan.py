"""Finds the entries of an index that contain all words of a query, from one key to the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from app.tour.search.query import Query


class Scan(msgspec.Struct, frozen=True):
    """What a query found, for the next one, which usually has one letter more in its last word.

    ``stages[n]`` are the entries with the first ``n`` words, or ``None`` for all entries.
    ``candidates`` are those of the last stage but one that contain the last word if spaces are
    ignored, or ``None`` if they were not looked for: every longer word is in one of them.
    """

    words: tuple[str, ...]
    stages: tuple[Sequence[int] | None, ...]
    candidates: Sequence[int] | None

    @property
    def matches(self) -> Sequence[int]:
        """The entries with all words, in order."""
        return self.stages[-1] or ()


NOTHING = Scan((), (None,), None)


def scan(query: Query, folded: Sequence[str], squeezed: Sequence[str], before: Scan) -> Scan:
    """Finds the entries with all words of the query.

    ``folded`` are the folded texts of the entries, ``squeezed`` the same without spaces, and
    ``before`` is what another query found in them.
    """
    if query.words == before.words:
        return before
    known = 0
    for word, old in zip(query.words, before.words, strict=False):
        if word != old:
            break
        known += 1
    stages = list(before.stages[: known + 1])
    candidates: Sequence[int] | None = None
    for place in range(known, len(query.words)):
        word, spaced = query.words[place], query.spaced[place]
        goes_on = place == known == len(before.words) - 1 and before.words[place] in word
        if spaced is None:
            # A short word counts only as it is written: who has it has its beginning, too.
            candidates = None
            stages.append(_with(word, folded, stages[place] if not goes_on else before.stages[-1]))
            continue
        narrower = before.candidates if goes_on else None
        candidates = _with(word, squeezed, stages[place] if narrower is None else narrower)
        search = spaced.search
        stages.append([n for n in candidates if word in folded[n] or search(folded[n])])
    return Scan(query.words, tuple(stages), candidates)


def _with(word: str, texts: Sequence[str], entries: Iterable[int] | None) -> list[int]:
    """The numbers of the texts that contain a word, among all or among some entries."""
    if entries is None:
        return [number for number, text in enumerate(texts) if word in text]
    return [number for number in entries if word in texts[number]]
