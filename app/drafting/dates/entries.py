"""Finds the dates that head the entries of a diary, a log or a circular."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.drafting.dates.raw import RawDate

_BEFORE = re.compile(r"(?:^|\n)[ \t•*–-]*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:the\s+)?$", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?:[.:–—]|-\s|\n(?!\n*$))")
_KINDS = frozenset(("day", "weekday", "day alone"))
# Fewer make no diary.
_FEWEST = 2
_LOOKED_BACK = 12


def entry_starts(text: str, raws: Sequence[RawDate]) -> frozenset[int]:
    """The offsets of the dates that stand alone at the beginning of a paragraph or a line."""
    found = [
        raw.start
        for raw in raws
        if raw.kind in _KINDS
        and _BEFORE.search(text[max(0, raw.start - _LOOKED_BACK) : raw.start])
        and (raw.start < _LOOKED_BACK or "\n" in text[raw.start - _LOOKED_BACK : raw.start])
        and _AFTER.match(text, raw.end)
    ]
    return frozenset(found) if len(found) >= _FEWEST else frozenset()
