"""Tells whether a title that an export has shown was changed since."""

from __future__ import annotations

import hashlib


def mark_of(title: str) -> str:
    """The mark of a title: sixteen digits of the SHA-256 of its letters and numbers.

    Spaces, punctuation and controls do not count, since programs change them on their own.
    """
    letters = "".join(letter for letter in title if letter.isalnum())
    return hashlib.sha256(letters.encode("utf-8", "replace")).hexdigest()[:16]
