"""Finds the one place where a text has nearly the words that it once had.

The time is bounded: rare words say where to look, the words there are compared by their longest
common subsequence, bit by bit in parallel (Crochemore et al. 2001), and a budget ends the search.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from app.tour.quoting.finding import Finder
from app.tour.quoting.letters import WORD

# Words that occur more often say little about the place, and looking at each would take long.
_RARE = 200
# So many of the rarest words of a passage say where to look, and so many places are compared.
_MOST_VOTES, _MOST_PLACES = 16, 3
# In steps of a comparison; about two seconds.
_BUDGET = 4_000_000
# The share of words that two wordings have in common, and how much better the best place must be.
_NEAR, _MARGIN = 0.6, 0.1
# Passages of fewer words are found by the words around them only.
_FEWEST = 3
# In characters: shorter context occurs by chance. More places of it than these say nothing.
_SHORTEST_CONTEXT, _MOST_CONTEXTS = 6, 4

Span = tuple[int, int]


class NearlyFinder:
    """Looks for other wordings of passages in a text. Case and punctuation do not count."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self._text = finder.text
        self._spans: list[Span] = []
        self._words: list[str] = []
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, match in enumerate(WORD.finditer(self._text)):
            word = match[0].casefold()
            self._spans.append(match.span())
            self._words.append(word)
            self._places[word].append(place)
        self._left = _BUDGET
        self._found: dict[tuple[str, str, str], Span | None] = {}

    def find(self, words: str, prefix: str, suffix: str) -> Span | None:
        """Start and end of the one passage that has nearly these words; ``None`` if none has.

        ``prefix`` and ``suffix`` are the words around them as they once were. ``None``, too, if
        several passages are about as near, or if too much has been compared to go on.
        """
        key = words, prefix, suffix
        if key not in self._found:
            self._left -= len(words) // 2
            self._found[key] = self._search(*key) if self._left >= 0 else None
        return self._found[key]

    def _search(self, words: str, prefix: str, suffix: str) -> Span | None:
        sought = [match[0].casefold() for match in WORD.finditer(words)]
        between = self._between(words, prefix, suffix)
        if between and self._is_near(sought, self._text[slice(*between)]):
            return between
        if len(sought) < _FEWEST:
            return None
        near = [
            (likeness, span)
            for span in self._candidates(sought)
            if (likeness := self._likeness(sought, span)) >= _NEAR
        ]
        if not near:
            return None
        best, (first, last) = max(near)
        if any(
            best - likeness < _MARGIN and (end <= first or start >= last)
            for likeness, (start, end) in near
        ):
            return None
        start, end = self._spans[first][0], self._spans[last - 1][1]
        return self._with_ends(words, start, end, prefix, suffix)

    def _between(self, words: str, prefix: str, suffix: str) -> Span | None:
        """The one span between the words before and after, if it is about as long as the words."""
        if min(len(prefix.strip()), len(suffix.strip())) < _SHORTEST_CONTEXT:
            return None
        befores = self._finder.ends_of(prefix, _MOST_CONTEXTS)
        afters = self._finder.ends_of(suffix, _MOST_CONTEXTS)
        if befores is None or afters is None:
            return None
        longest = 2 * len(words) + 40
        spans = [
            span
            for _, before in befores
            for after, _ in afters
            if before < after <= before + longest and (span := self._trimmed(before, after))
        ]
        return spans[0] if len(spans) == 1 else None

    def _is_near(self, sought: Sequence[str], passage: str) -> bool:
        """Whether a passage in the right place may be a new wording of the words."""
        found = [match[0].casefold() for match in WORD.finditer(passage)]
        if len(sought) <= _FEWEST and len(found) <= 2 * _FEWEST:
            # The words around it say that this is the place; a changed number shares no word.
            return True
        common = self._common(sought, found)
        return bool(common) and 2 * common[-1] / (len(sought) + len(found)) >= _NEAR

    def _candidates(self, sought: Sequence[str]) -> list[Span]:
        """Spans of words, ``end`` exclusive, apart from each other, that may be what is sought."""
        first_places = {word: place for place, word in reversed(list(enumerate(sought)))}
        rare = sorted(
            (word for word in first_places if 0 < len(self._places.get(word, ())) <= _RARE),
            key=lambda word: len(self._places[word]),
        )[:_MOST_VOTES]
        shifts = sorted(place - first_places[word] for word in rare for place in self._places[word])
        slack = len(sought) // 4 + 4
        spans: list[Span] = []
        while shifts and len(spans) < _MOST_PLACES:
            first, last = _densest(shifts, slack)
            low, high = shifts[first] - slack, shifts[last - 1] + len(sought) + slack
            spans.append((max(0, low), min(len(self._words), high)))
            # What is near a place that has been found is part of that place.
            reach = len(sought) * 3 // 4
            shifts = [
                shift
                for shift in shifts
                if not shifts[first] - reach < shift < shifts[last - 1] + reach
            ]
        return [span for span in (self._narrowed(sought, span) for span in spans) if span]

    def _narrowed(self, sought: Sequence[str], span: Span) -> Span | None:
        """The part of a span of words that is most like the words that are sought."""
        first, last = span
        for backwards in (False, True, False):
            words = self._words[first:last]
            common = self._common(sought, words, backwards=backwards)
            if not common or not common[-1]:
                return None
            best = max(range(len(common)), key=lambda n: common[n] / (len(sought) + n + 1))
            if backwards:
                first = last - best - 1
            else:
                last = first + best + 1
        return first, last

    def _likeness(self, sought: Sequence[str], span: Span) -> float:
        common = self._common(sought, self._words[slice(*span)])
        return 2 * common[-1] / (len(sought) + span[1] - span[0]) if common else 0

    def _common(
        self, sought: Sequence[str], words: Sequence[str], *, backwards: bool = False
    ) -> list[int]:
        """The length of the longest common subsequence with each beginning of the words.

        Empty if the budget is used up. ``backwards``, both are read from their ends.
        """
        self._left -= len(words) * (8 + len(sought) // 64) + len(sought)
        if self._left < 0:
            return []
        order: Iterable[str] = reversed(words) if backwards else words
        masks: dict[str, int] = defaultdict(int)
        for place, word in enumerate(reversed(sought) if backwards else sought):
            masks[word] |= 1 << place
        everything = (1 << len(sought)) - 1
        row, lengths, length = everything, [], 0
        for word in order:
            mask = masks.get(word)
            if mask:
                matched = row & mask
                row = ((row + matched) | (row - matched)) & everything
                length = len(sought) - row.bit_count()
            lengths.append(length)
        return lengths

    def _with_ends(self, words: str, start: int, end: int, prefix: str, suffix: str) -> Span:
        """The span up to the words around it, where these follow soon, and with its punctuation."""
        text, reach = self._text, len(words) // 2 + 40
        head, tail = suffix.strip()[:16], prefix.strip()[-16:]
        if len(head) >= _SHORTEST_CONTEXT:
            place = text.find(head, end, end + reach)
            end = place if place >= 0 else end
        if len(tail) >= _SHORTEST_CONTEXT:
            place = text.rfind(tail, max(0, start - reach), start)
            start = place + len(tail) if place >= 0 else start
        start, end = self._trimmed(start, end) or (start, end)
        for sign in reversed(_signs(words)):
            if text[start - 1 : start] == sign:
                start -= 1
        for sign in reversed(_signs(words[::-1])):
            if text[end : end + 1] == sign:
                end += 1
        return start, end

    def _trimmed(self, start: int, end: int) -> Span | None:
        """The span without the white space at its ends, or ``None`` if nothing else is in it."""
        passage = self._text[start:end]
        if not passage.strip():
            return None
        return start + len(passage) - len(passage.lstrip()), start + len(passage.rstrip())


def _signs(words: str) -> str:
    """The punctuation that words begin with."""
    first = WORD.search(words)
    return words[: first.start()] if first else ""


def _densest(shifts: Sequence[int], width: int) -> Span:
    """The most numbers, in ascending order, that are within a width of the first of them."""
    best, first = (0, 1), 0
    for last, shift in enumerate(shifts):
        while shift - shifts[first] > width:
            first += 1
        if last + 1 - first > best[1] - best[0]:
            best = first, last + 1
    return best
