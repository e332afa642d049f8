"""A document as it was read: its text, and what it says about itself."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable

import msgspec

from app.tour.file.warnings import normalised
from app.tour.sourcing import is_web_link
from app.tour.when import When

# As the dialog that opens a document shows them.
SUFFIXES = ("txt", "md", "markdown", "html", "htm", "xhtml", "docx", "pdf")
# Of a file, and of everything that is unpacked from it, in bytes.
MOST_BYTES = 64 * 1024 * 1024
# Of the text, in characters: more than ten novels.
MOST_CHARACTERS = 16_000_000
MOST_SECONDS = 20.0
_LONGEST_FACT = 500

# Qt and other programs take these for the end of a line or of a paragraph.
_LINE_ENDS = str.maketrans(
    {"\u2028": "\n", "\u2029": "\n\n", "\v": "\n", "\f": "\n\n", "\x85": "\n"}
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_SPACES = re.compile(r"[ \t]+")
_LINE_START = re.compile(r" *\n[ \u00a0]*")
_EMPTY_LINE = re.compile(r"\n\s*\n")
_EMPTY_LINES = re.compile(r"\n{3,}")
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ].*)?|(\d{4}(?:-\d\d)?)", re.ASCII | re.DOTALL)


class UnreadableDocument(ValueError):
    """No text can be read; ``str()`` is one sentence: what is wrong and what to do."""


class SourceDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document's text, in NFC with LF, its paragraphs separated by empty lines.

    A heading is a line of its own above the paragraph that it belongs to, so that only paragraphs
    are counted. The other members are what the document states, to be confirmed by the user.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: When | None = None


class Block(msgspec.Struct, frozen=True):
    """A paragraph or a heading; its text may have line breaks."""

    text: str
    is_heading: bool = False


class Deadline:
    """Ends the reading of a document that takes too long."""

    def __init__(self, seconds: float = MOST_SECONDS) -> None:
        self._end = time.monotonic() + seconds

    def check(self) -> None:
        """Raises :class:`UnreadableDocument` once the time is over."""
        if time.monotonic() > self._end:
            raise UnreadableDocument(
                "The document takes too long to read: copy its text, and paste it instead."
            )


def joined(blocks: Iterable[Block]) -> str:
    """The text of a document: paragraphs between empty lines, each under its headings."""
    paragraphs: list[str] = []
    headings: list[str] = []
    for block in blocks:
        text = block.text.strip()
        if not text:
            continue
        if block.is_heading:
            headings.append(" ".join(text.split()))
        else:
            # An empty line within would make two paragraphs of one.
            whole = _EMPTY_LINE.sub("\n", text) if "\n" in text else text
            paragraphs.append("\n".join([*headings, whole]) if headings else whole)
            headings.clear()
    if headings:
        paragraphs.append("\n".join(headings))
    return tidy("\n\n".join(paragraphs))


def tidy(text: str) -> str:
    """A text without control characters and without spaces at the ends of its lines."""
    clean = normalised(text).translate(_LINE_ENDS)
    clean = _SPACES.sub(" ", _CONTROLS.sub("", clean).replace("\u00ad", ""))
    return _EMPTY_LINES.sub("\n\n", _LINE_START.sub("\n", clean)).strip()


def fact(text: str | None) -> str | None:
    """What a document says about itself, on one line; ``None`` if that is nothing or a novel."""
    line = " ".join(tidy(text or "").split())
    return line if 0 < len(line) <= _LONGEST_FACT else None


def web_address(text: str | None) -> str | None:
    """An address that a browser may open, or ``None``."""
    address = (text or "").strip()
    return address if is_web_link(address) and len(address) <= _LONGEST_FACT else None


def day(text: str | None) -> When | None:
    """The date at the beginning of an ISO 8601 date or date-time; nothing is filled in."""
    found = _DATE.fullmatch((text or "").strip())
    if found is None:
        return None
    try:
        return When(found[1] or found[2])
    except ValueError:
        return None
