"""The problems of a tour file, errors and warnings, worded so that its author can fix them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

import msgspec

MOST_LINES = 50
# The longest value and the longest problem in a line, in characters.
LONGEST_VALUE = 40
LONGEST_PROBLEM = 600
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """The part of a tour that a problem is about, by ids; ``member`` may be ``cite[1]``."""

    stop: str | None = None
    item: str | None = None
    source: str | None = None
    member: str | None = None


class Problem(msgspec.Struct, frozen=True):
    """A problem: where it is in the file (feature, member or line), what it is, what to do.

    ``target`` is the same place as ids, if the tour could be read.
    """

    where: str
    what: str
    target: Target | None = None

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what


class TourFileError(Exception):
    """A tour file cannot be read or written; ``problems`` holds every problem found in it.

    ``lines`` has one line per problem, ``FILE: where: what``; ``str()`` is the first line.
    """

    def __init__(self, file: str, problems: Iterable[Problem]) -> None:
        self.file = file
        self.problems = tuple(problems)
        super().__init__(self.lines[0])

    @property
    def lines(self) -> list[str]:
        """A line per problem, at most ``MOST_LINES``, and the number of the others."""
        return _lines(self.file, self.problems, "problem")


def warning_lines(file: str, warnings: Sequence[Problem]) -> list[str]:
    """A line per warning, ``FILE: warning: where: what``, at most ``MOST_LINES``, and a count."""
    return _lines(f"{file}: warning", warnings, "warning")


def _lines(head: str, problems: Sequence[Problem], word: str) -> list[str]:
    texts = [_shorten(str(problem), LONGEST_PROBLEM) for problem in problems[:MOST_LINES]]
    more = len(problems) - MOST_LINES
    if more > 0:
        texts.append(f"… and {more} more {word}{'s' if more > 1 else ''}")
    return [printable(f"{head}: {text}") for text in texts]


def as_json(value: object) -> str:
    """A JSON value for an error message: as JSON, shortened to ``LONGEST_VALUE`` characters."""
    if isinstance(value, str):
        return _shorten(_ENCODER.encode(value[: LONGEST_VALUE + 1]), LONGEST_VALUE)
    text = ""
    # A long list is not encoded beyond its beginning.
    for piece in _ENCODER.iterencode(value):
        text += piece[: LONGEST_VALUE + 1]
        if len(text) > LONGEST_VALUE:
            break
    return _shorten(text, LONGEST_VALUE)


def _shorten(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def printable(text: str) -> str:
    """A text on one line, without control characters, which become spaces."""
    # Names and ids from the file may contain line breaks or terminal escape sequences.
    return "".join(character if character.isprintable() else " " for character in text)
