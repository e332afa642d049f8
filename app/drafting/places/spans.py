"""Spans of a text, to be asked whether they hold an offset."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Spans:
    """Spans that may overlap; offsets in code points, ends exclusive."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
                continue
            self._starts.append(start)
            self._ends.append(end)

    def covers(self, offset: int) -> bool:
        """Whether a span holds the character at an offset."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]

    def at(self, offset: int) -> tuple[int, int] | None:
        """The span that holds the character at an offset."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self._ends[at]:
            return None
        return self._starts[at], self._ends[at]
