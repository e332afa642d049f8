"""What is wrong with a tour file, said so that its writer can mend it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

MOST_LINES = 50


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
        lines = [_one_line(f"{self.file}: {problem}") for problem in self.problems[:MOST_LINES]]
        if len(self.problems) > MOST_LINES:
            lines.append(f"{self.file}: … and {len(self.problems) - MOST_LINES} more problems")
        return lines


def _one_line(text: str) -> str:
    # A name or id from the file may hold line breaks or terminal escapes; a report must not.
    return "".join(sign if sign.isprintable() else " " for sign in text)
