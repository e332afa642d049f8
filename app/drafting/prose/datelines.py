"""Datelines: the place, and often the day, before the first words of a report."""

from __future__ import annotations

import re

import msgspec

_LONGEST = 120
_DATELINE = re.compile(
    r"""
    (?P<place>[A-ZÀ-Þ][\w.'’-]*+(?:[ \t/][A-ZÀ-Þ][\w.'’-]*+){0,4})
    (?P<rest>[^\n—–]{0,80}?)
    (?:\s*[—–]\s*|\s+--?\s+|\s*:\s+(?=[A-Z“"]))
    """,
    re.VERBOSE,
)
_CAPITALS = re.compile(r"[^\W\d_a-z]{2,}")
_AGENCY = re.compile(r"\(([A-Z][\w &.]{1,30})\)")


class Dateline(msgspec.Struct, frozen=True):
    """A dateline at ``start:end``; its place is at ``place_start:place_end``."""

    start: int
    end: int
    place_start: int
    place_end: int


def datelines(text: str, blocks: tuple[tuple[int, int], ...]) -> tuple[Dateline, ...]:
    """The datelines at the starts of paragraphs.

    The place is in capitals, or an agency's name in brackets follows.
    """
    found = (_dateline(text, start, end) for start, end in blocks)
    return tuple(dateline for dateline in found if dateline is not None)


def _dateline(text: str, start: int, end: int) -> Dateline | None:
    match = _DATELINE.match(text, start, min(end, start + _LONGEST))
    if match is None or match.end() >= end - 20:
        return None
    place = match["place"].rstrip()
    first = re.match(r"[\w.'’-]+", place)
    in_capitals = first is not None and first[0].isupper() and _CAPITALS.search(first[0])
    if not in_capitals and not _AGENCY.search(match["rest"]):
        return None
    # After a colon there must be a place and nothing else in capitals: a speaker's label is alike.
    if match[0].rstrip().endswith(":") and "," not in match["rest"] and "(" not in match["rest"]:
        return None
    place_end = start + len(place)
    return Dateline(start, match.end(), start, place_end)
