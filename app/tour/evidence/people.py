"""People of the tour who are named in the words of a source."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.tour.evidence.spans import Span, paragraph_at, sentences
from app.tour.model import Person

_SAYING = (
    "said says told added adds stated states asked asks replied noted wrote writes explained"
    " declared announced argued warned stressed insisted remarked continued called"
    " sagte sagt erklärte betonte"
).split()
_MARKS = '“”„«»"‘’,;:.!?—– '
_SAID = rf"(?:{'|'.join(_SAYING)})"
# What may stand between who says something and the word for it.
_BETWEEN = r"\s+(?:(?:also|then|later|has|had|hat|auch|dann)\s+)?"


class Names:
    """The names of a tour's people as a text has them.

    A person is named by the full name, and by its last word where the text has the full name too
    and no other person of the tour shares that word: so newspapers name people.
    """

    def __init__(self, people: Iterable[Person], text: str) -> None:
        self._people: dict[str, str] = {}
        last_words: dict[str, list[str]] = {}
        for person in people:
            words = person.name.split()
            if not words:
                continue
            self._people.setdefault(person.name, person.id)
            if len(words) > 1:
                is_named = _found(person.name, text)
                last_words.setdefault(words[-1], []).append(person.id if is_named else "")
        for word, ids in last_words.items():
            if len(ids) == 1 and ids[0]:
                self._people.setdefault(word, ids[0])
        names = sorted(self._people, key=len, reverse=True)
        self._pattern = (
            re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names))
            if names
            else None
        )

    def within(self, text: str, start: int, end: int) -> tuple[str, ...]:
        """The ids of the people named between two offsets, in the order of the text, each once."""
        if self._pattern is None:
            return ()
        found = self._pattern.finditer(text, start, end)
        return tuple(dict.fromkeys(self._people[name[0]] for name in found))

    def speaker(self, text: str, quotation: Span) -> str | None:
        """The id of who says a quotation, if the words beside it say so: ``Jane Doe said``.

        These are the words after it in its sentence, or else those before it. A person who is
        named beside the quotation otherwise, such as one who is met, does not say it.
        """
        first, last = paragraph_at(text, quotation[0])
        start, end = quotation
        around = [
            span for span in sentences(text, first, last) if span[0] < end + 2 and start < span[1]
        ]
        if not around:
            return None
        after = _until_mark(text[end : around[-1][1]])
        before = text[around[0][0] : start]
        return self._sayer(after) or self._sayer(before)

    def _sayer(self, words: str) -> str | None:
        ids = self.within(words, 0, len(words))
        if self._pattern is None or len(ids) != 1:
            return None
        name = f"(?:{self._pattern.pattern})"
        says = rf"{name}{_BETWEEN}{_SAID}(?!\w)|(?<!\w){_SAID}{_BETWEEN}{name}"
        return ids[0] if re.search(says, words) else None


def _until_mark(words: str) -> str:
    """The words after a quotation, up to the next one."""
    rest = words.lstrip(_MARKS)
    opening = min((at for mark in "“„«" if (at := rest.find(mark)) >= 0), default=len(rest))
    return rest[:opening]


def _found(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
