"""Single marks that open and close quotations, told apart from apostrophes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

# Words that begin with an apostrophe.
_ELIDED = re.compile(
    r"(?:em|tis|twas|twere|cause|n|til|till|bout|round|cos|ere|neath)(?![^\W_])|[0-9]0s|[0-9]{2}(?![0-9])",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?<![^\s(\[{—–\-\"“/:])['‘‚](?=[^\W_]|[…\"“\[£$€])")
_CLOSING = re.compile(r"['’‘](?![^\W_])")
_STRONG = frozenset('.,!?…;:—–”"')
# "goin' to": the apostrophe stands for a g.
_DROPPED_G = re.compile(r"in['’]$")


class Singles:
    """The single marks of a text, looked up without reading a stretch twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._openings = [
            found.start()
            for found in _OPENING.finditer(text)
            if not _ELIDED.match(text, found.end())
        ]
        closings = [found.start() for found in _CLOSING.finditer(text) if found.start()]
        self._strong = [place for place in closings if text[place - 1] in _STRONG]
        self._weak = [place for place in closings if self._is_weak(place)]
        self._doubles = [found.start() for found in re.finditer(r'["“”]', text)]
        self._balance = self._balances()

    def openings(self, start: int, end: int) -> Iterator[int]:
        """The offsets in ``start:end`` of marks that may open a quotation."""
        first = bisect_right(self._openings, start - 1)
        last = bisect_right(self._openings, end - 1)
        return iter(self._openings[first:last])

    def closing(self, opening: int, end: int) -> int | None:
        """The offset before ``end`` of the mark that closes the one at ``opening``, if one does."""
        strong = _next(self._strong, opening + 1, end)
        weak = _next(self._weak, opening + 1, end)
        following = _next(self._openings, opening, end)
        while weak is not None and (strong is None or weak < strong):
            if not self._is_plural(weak, strong, following):
                return weak
            weak = _next(self._weak, weak, end)
        if strong is not None and self._doubles_are_even(opening, strong):
            return strong
        return None

    def _is_weak(self, place: int) -> bool:
        before = self._text[place - 1]
        if not (before.isalnum() or before in ")]%"):
            return False
        return not _DROPPED_G.search(self._text[max(0, place - 4) : place + 1])

    def _is_plural(self, weak: int, strong: int | None, following: int | None) -> bool:
        """Whether a mark is the apostrophe of "the ministers' talks" within a quotation."""
        if self._text[weak - 1] not in "sS" or strong is None:
            return False
        if not re.match(r"\s[a-zA-Z]", self._text[weak + 1 : weak + 3]):
            return False
        return following is None or strong < following

    def _balances(self) -> list[tuple[int, int]]:
        """Before each double mark and after the last: straight ones, and curly ones left open."""
        straight = curly = 0
        balances = [(0, 0)]
        for place in self._doubles:
            char = self._text[place]
            straight += char == '"'
            curly += (char == "“") - (char == "”")
            balances.append((straight, curly))
        return balances

    def _doubles_are_even(self, start: int, end: int) -> bool:
        """Whether no double mark is left open in between, so that both are of one quotation."""
        first = self._balance[bisect_right(self._doubles, start)]
        last = self._balance[bisect_right(self._doubles, end)]
        return (last[0] - first[0]) % 2 == 0 and last[1] == first[1]


def _next(places: list[int], after: int, end: int) -> int | None:
    index = bisect_right(places, after)
    return places[index] if index < len(places) and places[index] < end else None
