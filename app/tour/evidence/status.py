"""The status of an agreement, where the words of a source say it."""

from __future__ import annotations

import re

from app.tour.model import Status

# The stronger word comes first: what is signed has been agreed too.
_WORDS: tuple[tuple[Status, str], ...] = (
    ("none", r"(?:not|never|n[’']t) (?:yet )?(?:been )?(?:signed?|agreed?|reached?)|no agreement"),
    ("ended", r"ended|expired|terminated|withdrew from|cancelled|lifted"),
    ("delivering", r"deliver\w* \w+.* (?:more|rest)|is delivering|are delivering"),
    ("delivered", r"delivered|handed over"),
    ("signed", r"sign(?:s|ed|ing)?|signature"),
    ("agreed", r"agree(?:s|d)?|agreement|formed|struck|reached"),
    ("announced", r"announce\w*|unveil\w*|pledge\w*|will"),
    ("proposed", r"propos\w+|offer\w*|suggest\w*|would"),
)
_PATTERNS = tuple((status, re.compile(rf"\b(?:{words})\b", re.I)) for status, words in _WORDS)


def status_in(words: str) -> Status | None:
    """The status that words state, or ``None`` if they state none that is known."""
    return next((status for status, pattern in _PATTERNS if pattern.search(words)), None)
