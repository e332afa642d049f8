"""What is wrong with a tour file, said so that its writer can mend it."""

from __future__ import annotations

import json
from collections.abc import Iterable

import msgspec

MOST_LINES = 50
# What a line shows of a value of the file, and of all that is said about it, in characters.
MOST_SHOWN = 40
MOST_SAID = 600
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Problem(msgspec.Struct, frozen=True):
    """One fault: where it is in the file (feature, field, or line), and what to do about it."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what


class TourFileError(Exception):
    """A tour file cannot be read or written; holds every problem that was found in it.

    ``lines`` has one line a problem, ``FILE: where: what``; ``str()`` is the first of them.
    """

    def __init__(self, file: str, problems: Iterable[Problem]) -> None:
        self.file = file
        self.problems = tuple(problems)
        super().__init__(self.lines[0])

    @property
    def lines(self) -> list[str]:
        """A line for each problem; a file that is wrong throughout gets a limited number."""
        told = [_cut(str(problem), MOST_SAID) for problem in self.problems[:MOST_LINES]]
        if len(self.problems) > MOST_LINES:
            told.append(f"… and {len(self.problems) - MOST_LINES} more problems")
        return [_one_line(f"{self.file}: {one}") for one in told]


def shown(value: object) -> str:
    """A JSON value as a line about it shows it: as its file has it, but not all of a long one."""
    if isinstance(value, str):
        return _cut(_ENCODER.encode(value[: MOST_SHOWN + 1]), MOST_SHOWN)
    text = ""
    # Piece by piece: a list of a million is not written out for the sake of its beginning.
    for piece in _ENCODER.iterencode(value):
        text += piece[: MOST_SHOWN + 1]
        if len(text) > MOST_SHOWN:
            break
    return _cut(text, MOST_SHOWN)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _one_line(text: str) -> str:
    # A name or id from the file may hold line breaks or terminal escapes; a report must not.
    return "".join(sign if sign.isprintable() else " " for sign in text)
