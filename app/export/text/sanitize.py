"""Replaces what a text format cannot hold: control characters and odd line breaks."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from app.export.job import Job

# U+FFFD in place of a character makes the loss visible.
REPLACEMENT = "\ufffd"
# Everything that a program may take for the end of a line.
_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_BLANKS = re.compile("[ \t\n]+")
# XML 1.0 (production 2) and RFC 5545 (3.1) forbid most of these; the others are invisible too.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def sanitize(text: str) -> str:
    """The text with ``\\n`` for every line break and U+FFFD for every control character.

    Tabs are kept. Tour files are JSON and can hold any character; XML, iCalendar and CSV cannot.
    """
    return _CONTROLS.sub(REPLACEMENT, _BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """The sanitized text on one line, with runs of spaces and breaks as one space, stripped.

    No-break spaces are kept, because numbers contain them.
    """
    return _BLANKS.sub(" ", sanitize(text)).strip()


def lines(text: str) -> list[str]:
    """The lines of a text that are not empty, each as :func:`one_line`."""
    return [line for line in map(one_line, sanitize(text).split("\n")) if line]


def note_replacements(job: Job, text: str) -> None:
    """Adds a notice for the user if characters of ``text`` were replaced."""
    if REPLACEMENT in text:
        job.notices.append(
            QCoreApplication.translate(
                "export", "Characters that the file cannot hold are written as �."
            )
        )
