"""Escapes text for Markdown: CommonMark 0.31 and GitHub's extensions."""

from __future__ import annotations

import re

from app.export.text.sanitize import lines, one_line

# Emphasis, code, links, tags, headings, strikethrough, tables, formulas and attributes anywhere; an
# ampersand only at the start of a possible character reference.
_INLINE = re.compile(r"[\\`*_\[\]<>#|~$@{]|&(?=[#\w])")
# GitHub turns bare addresses into links.
_ADDRESS = re.compile(r"(?i)(?<=[a-z])(?=://)|(?<=www)(?=\.)")
# Lists, rules, underlines and definitions at the start of a line.
_START = re.compile(r"\A(\d+(?=[.)](?: |\Z))|(?=[+\-=:]))")


def escape(text: str) -> str:
    """A text on one line, with a backslash before everything that could be markup."""
    return _START.sub(r"\1\\", escape_inline(text))


def escape_inline(text: str) -> str:
    """As :func:`escape`, for text inside a line, such as the cell of a table."""
    return _ADDRESS.sub(r"\\", _INLINE.sub(r"\\\g<0>", one_line(text)))


def escape_lines(text: str) -> list[str]:
    """The lines of a text that are not empty, each as :func:`escape`."""
    return [escape(line) for line in lines(text)]


def link(address: str) -> str:
    """A web address as an autolink (CommonMark 6.5)."""
    return f"<{address.replace('<', '%3C').replace('>', '%3E')}>"
