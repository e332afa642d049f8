"""Keeps texts of both writing directions apart (Unicode Standard Annex #9)."""

from __future__ import annotations

import re
import unicodedata

_PDI, _PDF = "\u2069", "\u202c"
# The isolates, by the value that HTML has for the same direction.
_OPENERS = {"ltr": "\u2066", "rtl": "\u2067", "auto": "\u2068"}
# What opens an embedding, an override or an isolate, and what closes it.
_CLOSER = dict.fromkeys("\u202a\u202b\u202d\u202e", _PDF) | dict.fromkeys(
    "\u2066\u2067\u2068", _PDI
)
_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")
# The blocks of right-to-left scripts, and all directional characters.
_BIDI = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Paragraph separators (class B), which end every embedding and isolate.
_BREAK = re.compile("(\r\n|[\n\r\x1c-\x1e\x85\u2029])")
_ISOLATED = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")
_RTL = ("R", "AL")
# The first letter decides about the direction of a text, unless more than this share of the words
# has the other direction. No more characters than the sample are looked at.
_MAJORITY, _SAMPLE = 0.6, 2000


def has_rtl(text: str) -> bool:
    """Whether a text has right-to-left letters or directional characters."""
    return _BIDI.search(text) is not None


def isolate(text: str) -> str:
    """The text in an isolate of its own direction, so that the text around it does not reorder it.

    Each line has its own isolate. That is a first strong isolate, unless the first letter misleads
    about the direction of the text (:func:`is_rtl`). A text without right-to-left letters and
    directional characters is returned as it is: it needs no isolate in a line that is read from
    left to right.
    """
    if not _BIDI.search(text):
        return text
    opener = _OPENERS[html_direction(text)]
    parts = _BREAK.split(text)
    parts[::2] = (f"{opener}{closed(part)}{_PDI}" if part else "" for part in parts[::2])
    return "".join(parts)


def joined(separator: str, *parts: str | None) -> str:
    """The parts that are not empty in one line, each isolated from the others."""
    return separator.join(isolate(part) for part in parts if part)


def has_control(text: str) -> bool:
    """Whether a text has a directional character that takes effect on what follows."""
    # Most names have no character beyond ASCII, which Python knows.
    return not text.isascii() and _CONTROL.search(text) is not None


def closed(text: str) -> str:
    """The text without a directional character that takes effect beyond it.

    What it opens is closed at the end of each line; what closes nothing is left out.
    """
    if not has_control(text):
        return text
    parts = _BREAK.split(text)
    parts[::2] = map(_closed, parts[::2])
    return "".join(parts)


def is_rtl(text: str) -> bool:
    """Whether a text is read from right to left: as its first letter is, unless most words are not.

    What the text isolates has no effect on its direction.
    """
    sample = text[:_SAMPLE]
    if not _BIDI.search(sample):
        return False
    directions = [
        direction in _RTL
        for word in _ISOLATED.sub(" ", sample).split()
        if (direction := _strong(word))
    ]
    if not directions:
        return False
    agreeing = directions.count(directions[0])
    others = len(directions) - agreeing
    return directions[0] if others <= _MAJORITY * len(directions) else not directions[0]


def html_direction(text: str) -> str:
    """The value of ``dir`` in HTML for a text; with ``auto`` its first letter decides."""
    sample = text[:_SAMPLE]
    if not _BIDI.search(sample):
        return "auto"
    rtl = is_rtl(sample)
    return (
        "auto" if (_strong(_ISOLATED.sub(" ", sample)) in _RTL) == rtl else "rtl" if rtl else "ltr"
    )


def _strong(text: str) -> str | None:
    """The class of the first letter with a direction of its own, or ``None``."""
    classes = map(unicodedata.bidirectional, text)
    return next((kind for kind in classes if kind == "L" or kind in _RTL), None)


def _closed(line: str) -> str:
    closers: list[str] = []
    kept: list[str] = []
    for letter in line:
        if letter in _CLOSER:
            closers.append(_CLOSER[letter])
        elif letter == _PDI:
            if _PDI not in closers:
                continue
            # An isolate ends with everything that was opened in it.
            while closers.pop() != _PDI:
                pass
        elif letter == _PDF:
            if not closers or closers[-1] != _PDF:
                continue
            closers.pop()
        kept.append(letter)
    return "".join((*kept, *reversed(closers)))
