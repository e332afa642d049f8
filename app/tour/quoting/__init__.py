"""Spans of a source's text and their citations: citing, marking, and checking against a text.

Offsets count code points. A citation is never pointed at other words without being asked:
:func:`set_text` drops offsets that no longer hold, :func:`recheck` says where the words are today,
and :func:`accept` writes down exactly what the reader confirms.
"""

from app.tour.quoting.pieces import Piece, pieces
from app.tour.quoting.recheck import Outcome, Verdict, accept, recheck
from app.tour.quoting.spans import Mark, cite, marks, uncited_paragraphs
from app.tour.quoting.texts import set_text, withhold_text

__all__ = [
    "Mark",
    "Outcome",
    "Piece",
    "Verdict",
    "accept",
    "cite",
    "marks",
    "pieces",
    "recheck",
    "set_text",
    "uncited_paragraphs",
    "withhold_text",
]
