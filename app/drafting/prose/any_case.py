"""Patterns of many words in small and capital letters, which are found several times faster."""

from __future__ import annotations

import re
from functools import cached_property

_ESCAPE = re.compile(r"\\.")


class AnyCase:
    """A pattern that takes capital and small letters for the same.

    It looks in the text in small letters first: there a pattern can tell from one letter which of
    its words may follow. ``pattern`` has small letters only, or ``ValueError`` is raised.
    """

    def __init__(self, pattern: str) -> None:
        if (bare := _ESCAPE.sub("", pattern)) != bare.lower():
            raise ValueError(f"capital letters in {pattern!r}")
        self._pattern = pattern
        self._small = re.compile(pattern)

    @cached_property
    def _any(self) -> re.Pattern[str]:
        # Many are never found in a short text, and need not be compiled.
        return re.compile(self._pattern, re.IGNORECASE)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first place in ``text[start:end]`` that the pattern matches, in code points."""
        end = len(text) if end is None else end
        # The letter before shows where a word begins.
        first = max(0, start - 1)
        small = text[first:end].lower()
        if len(small) != end - first:
            return self._any.search(text, start, end)
        found = self._small.search(small, start - first)
        return self._any.match(text, first + found.start(), end) if found is not None else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match that begins at an offset."""
        return self._any.match(text, start)
