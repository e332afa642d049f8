"""The text of a source: setting it, and keeping it out of the file."""

from __future__ import annotations

from app.tour.edit.sources import change_source, withhold_texts
from app.tour.model import Tour


def set_text(tour: Tour, source_id: str, text: str) -> Tour:
    """The tour with another text of a source, in normal form, and its hash; empty for none.

    Citations whose words are no longer at the same place lose their offsets, and keep the words.
    Raises ``KeyError`` if there is no such source, and ``EditError`` if the file could not hold
    the text.
    """
    if not text.strip():
        return change_source(tour, source_id, text=None, sha256=None)
    return change_source(tour, source_id, text=text)


def withhold_text(tour: Tour, source_id: str) -> Tour:
    """The tour without the text of a source, but with its hash.

    Citations keep their offsets, their words and the words around them. The tour itself if the
    source has no text. Raises ``KeyError`` if there is no such source.
    """
    return withhold_texts(tour, [source_id])
