"""The suggestions that the user has dismissed, remembered between runs and outside the tours."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Annotated, TypeAlias

import msgspec

from app.tour.file.disk import read_small, replace_file
from app.tour.file.warnings import text_hash

# What was dismissed: its kind, and start and end in code points of the text.
Mark: TypeAlias = tuple[str, int, int]

# So many texts are remembered, and so much of each: those that were used last.
MOST_TEXTS, MOST_MARKS = 200, 2000
_MOST_BYTES = 16_000_000

_Kind: TypeAlias = Annotated[str, msgspec.Meta(max_length=20)]
_Place: TypeAlias = Annotated[int, msgspec.Meta(ge=0)]
_Stored: TypeAlias = dict[str, list[tuple[_Kind, _Place, _Place]]]

_log = logging.getLogger(__name__)


class Dismissals:
    """What was dismissed in each text, which is known by its hash.

    They are kept in ``file``, or until the end of the run without one. A file that is damaged, or
    that cannot be read or written, never stops anything: at worst the suggestions come back.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        # The text that was used last is the last one.
        self._known: _Stored | None = None

    def of(self, text: str) -> Collection[Mark]:
        """What was dismissed in a text."""
        if self._known is None:
            self._known = self._read()
        return frozenset(self._known.get(text_hash(text), ()))

    def add(self, text: str, marks: Iterable[Mark]) -> None:
        """Remembers that something was dismissed in a text."""
        new = list(marks)
        if not new:
            return
        self._update(text, lambda before: [*before, *new])

    def forget(self, text: str) -> None:
        """Forgets all that was dismissed in a text."""
        self._update(text, lambda _before: [])

    def _update(self, text: str, change: Callable[[list[Mark]], list[Mark]]) -> None:
        # Another window may have written the file meanwhile.
        known = self._read() if self._file is not None else self._known or {}
        digest = text_hash(text)
        marks = list(dict.fromkeys(change(known.pop(digest, []))))
        if marks:
            known[digest] = marks[-MOST_MARKS:]
        for oldest in list(known)[:-MOST_TEXTS]:
            del known[oldest]
        self._known = known
        self._write(known)

    def _read(self) -> _Stored:
        if self._file is None:
            return {}
        try:
            return msgspec.json.decode(read_small(self._file, _MOST_BYTES), type=_Stored)
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError) as error:
            _log.warning("%s was not read: %s", self._file, error)
            # What this window knows is better than nothing.
            return dict(self._known or {})

    def _write(self, known: _Stored) -> None:
        if self._file is None:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self._file, msgspec.json.encode(known))
        except (OSError, ValueError) as error:
            _log.warning("%s was not written: %s", self._file, error)
