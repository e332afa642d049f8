"""Text as Markdown that shows it and does nothing: CommonMark 0.31, and GitHub's additions."""

from __future__ import annotations

import re

from app.export.text.sanitize import lines, one_line

# Emphasis, code, links, tags, headings, strikethrough, tables, formulas and attributes, wherever
# they stand; an ampersand only where a character reference may begin.
_INLINE = re.compile(r"[\\`*_\[\]<>#|~$@{]|&(?=[#\w])")
# What GitHub takes for an address without any sign around it.
_ADDRESS = re.compile(r"(?i)(?<=[a-z])(?=://)|(?<=www)(?=\.)")
# Lists, rules, underlines and definitions, at the start of a line.
_START = re.compile(r"\A(\d+(?=[.)](?: |\Z))|(?=[+\-=:]))")


def escaped(text: str) -> str:
    """A text on one line, with a backslash before all that Markdown would take for markup."""
    return _START.sub(r"\1\\", inline(text))


def inline(text: str) -> str:
    """As :func:`escaped`, for a place that is not the start of a line, such as a table's cell."""
    return _ADDRESS.sub(r"\\", _INLINE.sub(r"\\\g<0>", one_line(text)))


def escaped_lines(text: str) -> list[str]:
    """The lines of a text that say something, each as :func:`escaped`."""
    return [escaped(line) for line in lines(text)]


def link(address: str) -> str:
    """An address of the web as a link that shows itself (CommonMark 6.5)."""
    return f"<{address.replace('<', '%3C').replace('>', '%3E')}>"
