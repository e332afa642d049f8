"""Where a problem is, in the words of the window instead of those of the file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.tour.bidi import isolate
from app.tour.edit import item_of
from app.tour.errors import Target
from app.tour.filters import kind_of
from app.tour.model import Tour
from app.tour.sourcing import item_words
from app.words.kinds import kind_word
from app.words.wording import SEPARATOR

translate = QCoreApplication.translate

# In characters.
_LONGEST = 60


def place_of_problem(tour: Tour, target: Target) -> str:
    """``3 Hanoi · Fact “It rained.”``; the parts that the tour no longer has are left out."""
    parts: list[str] = []
    if target.source is not None:
        titles = [source.title for source in tour.sources if source.id == target.source]
        words = translate("problems", "Source “{title}”")
        parts += [words.format(title=_short(title)) for title in titles]
    if target.stop is not None and tour.has_stop(target.stop):
        parts.append(f"{tour.index(target.stop) + 1} {_short(tour.stop(target.stop).name)}")
        if target.item is not None:
            try:
                item = item_of(tour, target.stop, target.item)
            except KeyError:
                return SEPARATOR.join(parts)
            parts.append(f"{kind_word(kind_of(item))} “{_short(item_words(item))}”")
    return SEPARATOR.join(parts) or translate("problems", "The tour")


def _short(words: str) -> str:
    line = " ".join(words[: 4 * _LONGEST].split())
    return isolate(line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…")
