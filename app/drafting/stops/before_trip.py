"""Tells what took place before the journey that a text is about: "Before the tour she had met"."""

from __future__ import annotations

import re

from app.drafting.prose.any_case import AnyCase

_I = re.IGNORECASE
# So far from the words of an event one looks for the time, in characters.
_AROUND = 160
_BEFORE = r"(?:before|ahead\s+of|prior\s+to|in\s+advance\s+of|on\s+the\s+eve\s+of)"
_JOURNEY = (
    r"(?:the|his|her|their|our|my|this)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:tour|trip|journey|mission|voyage|expedition|pilgrimage|travels)\b"
)
# "Before the tour of the port", "before the trip home": these are parts of a journey.
_PART = (
    r"(?!\s+(?:to|home|back|north|south|east|west|onwards?|inland|upriver|downriver|ashore)\b"
    r"|\s+(?:of|round|around|through|over)\s+(?:the|a|an|its|his|her)\b)"
)
_START = r"(?:set(?:ting)?\s+(?:out|off)|fl(?:ew|ying)\s+out|left\s+home|leaving\s+home)"
_SUBJECT = r"(?:(?:he|she|they|we|I|the\s+\w+|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})\s+)?"
_PLAINLY = re.compile(
    rf"\b(?:{_BEFORE}\s+{_JOURNEY}{_PART}"
    rf"|(?:days?|weeks?|months?|years?)\s+before\s+{_SUBJECT}(?:{_START}\b|left\b(?!\s+(?-i:[A-Z]))"
    r"|departed\b|leaving\b(?!\s+(?-i:[A-Z]))))",
    _I,
)
# These say so only of what had happened.
_WITH_HAD = re.compile(
    rf"\b(?:{_BEFORE}\s+(?:{_JOURNEY}|(?:(?:the|his|her|their|our|my)\s+)?departure\b|{_SUBJECT}{_START}\b)"
    r"|the\s+(?:month|year|spring|summer|autumn|winter|season)\s+before"
    r"|(?:the\s+previous|earlier\s+(?:this|that)|earlier\s+in\s+the)\s+"
    r"(?:month|year|spring|summer|autumn|winter|season)"
    r"|in\s+the\s+(?:spring|summer|autumn|winter)\b(?!\s+(?:palace|garden|residence)))",
    _I,
)
# One of these words is in each of them.
_HINT = AnyCase(r"before|previous|earlier|ahead|prior|advance|eve|in the (?:sp|su|au|wi)")
_HAD = re.compile(r"\bhad\b|\w['’]d\b")
# What follows is another event.
_TURN = re.compile(
    r"[;:]|,?\s+(?:and\s+then|then|and|but)\s+(?:on|in|at|by|she|he|they|we|I|the)\b"
)


def is_before_trip(text: str, bounds: tuple[int, int], start: int, end: int) -> bool:
    """Whether the event that the words at ``start:end`` tell took place before the journey.

    ``bounds`` are the start and the end of their sentence. Offsets are code points.
    """
    first, last = max(bounds[0], start - _AROUND), min(bounds[1], end + _AROUND)
    if _HINT.search(text, first, last) is None:
        return False
    if _found(_PLAINLY, text, first, last, start, end):
        return True
    had = _HAD.search(text, max(bounds[0], start - _AROUND // 2), end)
    return had is not None and _found(_WITH_HAD, text, first, last, start, end)


def _found(
    pattern: re.Pattern[str], text: str, first: int, last: int, start: int, end: int
) -> bool:
    """Whether such words stand beside those at ``start:end``, and nothing between tells of more."""
    return any(
        _TURN.search(text, min(found.end(), end), max(found.start(), start)) is None
        for found in pattern.finditer(text, first, last)
    )
