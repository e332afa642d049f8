"""Escapes text for Markdown: CommonMark 0.31 and GitHub's extensions."""

from __future__ import annotations

import re

from app.export.text.sanitize import lines, one_line

# Emphasis, code, links, tags, headings, strikethrough, tables, formulas and attributes anywhere; an
# ampersand only at the start of a possible character reference.
_INLINE = re.compile(r"[\\`*_\[\]<>#|~$@{]|&(?=[#\w])")
# GitHub turns bare addresses into links.
_ADDRESS = re.compile(r"(?i)(?<=[a-z])(?=://)|(?<=www)(?=\.)")
# Some extensions look at the text after the backslashes are gone: GitHub links addresses of mail
# (GFM 6.9) and draws :names: as pictures. An invisible character in them is the only prevention.
_MAIL = re.compile(r"(?i)(?<=[a-z0-9.+_-]@)(?=[a-z0-9._-]*\.[a-z0-9])")
_EMOJI = re.compile(r"(?<=:)(?=(?:[a-z0-9_+-]*[a-z+-][a-z0-9_+-]*|100|1234):)")
WORD_JOINER = "\u2060"
# Lists, rules, underlines and definitions at the start of a line.
_START = re.compile(r"\A(\d+(?=[.)](?: |\Z))|(?=[+\-=:]))")


def escape(text: str) -> str:
    """A text on one line, with a backslash before everything that could be markup."""
    return _START.sub(r"\1\\", escape_inline(text))


def escape_inline(text: str) -> str:
    """As :func:`escape`, for text inside a line, such as the cell of a table."""
    plain = _EMOJI.sub(WORD_JOINER, _MAIL.sub(WORD_JOINER, one_line(text)))
    return _ADDRESS.sub(r"\\", _INLINE.sub(r"\\\g<0>", plain))


def escape_lines(text: str) -> list[str]:
    """The lines of a text that are not empty, each as :func:`escape`."""
    return [escape(line) for line in lines(text)]


def link(address: str) -> str:
    """A web address as an autolink (CommonMark 6.5)."""
    return f"<{address.replace('<', '%3C').replace('>', '%3E')}>"
