"""The next word or letter of a text, as its script divides them; offsets are in code points."""

from __future__ import annotations

from PySide6.QtCore import QTextBoundaryFinder

from app.ui.widgets.utf16 import Utf16Index

# Around a place, in code points. Boundaries depend on the characters near them.
_WINDOW = 400

_Reason = QTextBoundaryFinder.BoundaryReason
_Type = QTextBoundaryFinder.BoundaryType


def next_word(text: str, place: int, *, forward: bool, ends: bool) -> int:
    """The next beginning of a word, or end if ``ends``; the end of the text if there is none."""
    reason = _Reason.EndOfItem if ends else _Reason.StartOfItem
    return _step(text, place, _Type.Word, forward=forward, reason=reason)


def next_letter(text: str, place: int, *, forward: bool) -> int:
    """The next place between two characters as they are read: an emoji is one, with its marks."""
    return _step(text, place, _Type.Grapheme, forward=forward, reason=None)


def _step(text: str, place: int, kind: _Type, *, forward: bool, reason: _Reason | None) -> int:
    start = max(0, place - _WINDOW)
    part = text[start : place + _WINDOW]
    index = Utf16Index(part)
    finder = QTextBoundaryFinder(kind, part)
    finder.setPosition(index.to_utf16(place - start))
    while True:
        found = finder.toNextBoundary() if forward else finder.toPreviousBoundary()
        if found < 0:
            return min(place + _WINDOW, len(text)) if forward else start
        if reason is None or finder.boundaryReasons() & reason:
            return start + index.to_code_points(found)
