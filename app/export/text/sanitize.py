"""Text that every format can hold: no control characters, one kind of line break."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from app.export.job import Job

# What takes the place of a character that cannot be written, so that the loss can be seen.
REPLACED = "\ufffd"
# All that a program may take for the end of a line.
_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_BLANKS = re.compile("[ \t\n]+")
# XML 1.0 (production 2) and RFC 5545 (3.1) forbid most of these; the rest are as invisible.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def sound(text: str) -> str:
    """The text with ``\\n`` for every line break and U+FFFD for every control character.

    Tabs stay. Tour files are JSON, which can hold any character; XML, iCalendar and CSV cannot.
    """
    return _CONTROLS.sub(REPLACED, _BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """The sound text on one line: runs of spaces and breaks are one space, none is at its ends.

    Spaces that do not break stay, for numbers have them.
    """
    return _BLANKS.sub(" ", sound(text)).strip()


def lines(text: str) -> list[str]:
    """The lines of a text that say something, each as :func:`one_line`."""
    return [line for line in map(one_line, sound(text).split("\n")) if line]


def note_replacements(job: Job, made: str) -> None:
    """Notes it for the user if characters were replaced in what was made."""
    if REPLACED in made:
        job.notices.append(
            QCoreApplication.translate(
                "export", "Characters that the file cannot hold are written as �."
            )
        )
