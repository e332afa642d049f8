"""Turns HTML, as programs have it in descriptions, into plain text that keeps the links."""

from __future__ import annotations

import html
import re

import msgspec

from app.importers.imported import ImportRefused
from app.readers.document import Deadline, UnreadableDocument
from app.readers.html_tokens import Attributes, Token, tokens

_MARKUP = re.compile(r"<[a-zA-Z/!][^>]*>")
# With one of these, line breaks in the source are only spaces.
_LAYOUT = re.compile(r"</?(?:br|p|div|table|tr|ul|ol|li|h[1-6]|html|body|pre|hr)\b", re.I)
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure"
    " footer form header html li main nav section summary tbody tfoot thead".split()
)
# They stand apart from what is before and after them.
_PARAGRAPHS = frozenset("h1 h2 h3 h4 h5 h6 hr ol p pre table ul".split())
_SKIPPED = frozenset("script style title".split())
_MEDIA = frozenset("audio embed iframe object source video".split())
_WEB = re.compile(r"(?:https?|ftp|mailto|tel|geo):", re.I)
_SAME = re.compile(r"^(?:mailto:|tel:)|/$", re.I)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_SECONDS = 20.0
# The rows of a table that is nested deeper are only lines: each level copies the text once more.
_DEEPEST = 12
# Between the cells of a row, until the row is complete.
_CELL = "\x1f"


class HtmlText(msgspec.Struct, frozen=True):
    """A text, and the addresses of images, of other media and of files beside it."""

    text: str
    images: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


def html_text(source: str) -> HtmlText:
    """The text of a fragment of HTML, or a plain text as it is.

    A link is its words with its address in parentheses. A table's row of two cells is
    ``name: value``. Addresses of media stay in the text. Raises ``ImportRefused`` if it takes too
    long.
    """
    if "<" not in source and "&" not in source:
        return HtmlText(source.strip())
    if not _MARKUP.search(source):
        return HtmlText(html.unescape(source).strip())
    writer = _Writer(keeps_lines=not _LAYOUT.search(source))
    try:
        for token in tokens(source.replace(_CELL, ""), Deadline(_SECONDS)):
            writer.take(token)
    except UnreadableDocument:
        raise ImportRefused("The HTML takes too long to read: shorten the descriptions.") from None
    return writer.result()


class _Writer:
    """Collects lines of text; a row of a table becomes one line when it ends."""

    def __init__(self, *, keeps_lines: bool) -> None:
        self._keeps_lines = keeps_lines
        self._pieces: list[str] = []
        # Where a row begins, and how many tables it is in.
        self._rows: list[tuple[int, int]] = []
        self._tables = 0
        self._links: list[tuple[str, int]] = []
        self._skipped = ""
        self._preformatted = 0
        self._images: dict[str, None] = {}
        self._media: dict[str, None] = {}
        self._files: dict[str, None] = {}

    def take(self, token: Token) -> None:
        """Takes the next token."""
        if self._skipped:
            if token.kind == "end" and token.value == self._skipped:
                self._skipped = ""
        elif token.kind == "text":
            keeps = self._keeps_lines or self._preformatted
            self._pieces.append(token.value if keeps else _SPACES.sub(" ", token.value))
        elif token.kind == "start":
            self._start(token.value, token.attributes)
        else:
            self._end(token.value)

    def result(self) -> HtmlText:
        """The text so far."""
        self._end_link()
        self._end_rows(0)
        text = _tidy("".join(self._pieces).replace(_CELL, " "))
        return HtmlText(text, tuple(self._images), tuple(self._media), tuple(self._files))

    def _start(self, tag: str, attributes: Attributes) -> None:
        if tag in _SKIPPED:
            self._skipped = tag
        elif tag == "br":
            self._pieces.append("\n")
        elif tag == "a":
            self._end_link()
            self._links.append((_value(attributes, "href"), len(self._pieces)))
        elif tag == "img":
            self._image(attributes)
        elif tag in _MEDIA:
            self._medium(_value(attributes, "src") or _value(attributes, "data"))
        elif tag in ("td", "th"):
            self._pieces.append(_CELL)
        else:
            self._start_block(tag)

    def _start_block(self, tag: str) -> None:
        if tag == "tr":
            self._end_rows(self._tables)
            self._break(1)
            if self._tables <= _DEEPEST:
                self._rows.append((len(self._pieces), self._tables))
        elif tag in _PARAGRAPHS:
            self._break(2)
        elif tag in _BLOCKS:
            self._break(1)
            if tag == "li":
                self._pieces.append("• ")
        self._tables += tag == "table"
        self._preformatted += tag == "pre"

    def _end(self, tag: str) -> None:
        if tag == "a":
            self._end_link()
        elif tag == "tr":
            self._end_rows(self._tables)
        elif tag == "table":
            self._end_rows(self._tables)
            self._tables = max(0, self._tables - 1)
            self._break(2)
        elif tag in _PARAGRAPHS:
            self._break(2)
        elif tag in _BLOCKS:
            self._break(1)
        if tag == "pre":
            self._preformatted = max(0, self._preformatted - 1)

    def _break(self, lines: int) -> None:
        """Ends the line, or leaves one empty too; never one more than that."""
        while self._pieces and self._pieces[-1] == " ":
            self._pieces.pop()
        before = self._pieces[-1] if self._pieces else "\n\n"
        ended = len(before) - len(before.rstrip("\n"))
        if ended < lines:
            self._pieces.append("\n" * (lines - ended))

    def _end_link(self) -> None:
        if not self._links:
            return
        address, start = self._links.pop()
        words = " ".join("".join(self._pieces[start:]).replace(_CELL, " ").split())
        if not _is_outside(address):
            return
        if not _WEB.match(address):
            self._files[address] = None
        if _SAME.sub("", words) != _SAME.sub("", address):
            self._pieces.append(f" ({address})" if words else address)

    def _end_rows(self, tables: int) -> None:
        """Ends the rows that are in so many tables, or in more."""
        while self._rows and self._rows[-1][1] >= tables:
            self._end_row(self._rows.pop()[0])

    def _end_row(self, start: int) -> None:
        cells = [_tidy(cell) for cell in "".join(self._pieces[start:]).split(_CELL)]
        del self._pieces[start:]
        cells = [cell for cell in cells if cell]
        if any("\n" in cell for cell in cells):
            row = "\n".join(cells)
        elif len(cells) == 2:
            row = cells[0].removesuffix(":") + ": " + cells[1]
        else:
            row = " · ".join(cells)
        self._pieces += [row, "\n"]
        # A link that began in the row has its words there.
        self._links = [link for link in self._links if link[1] < start]

    def _image(self, attributes: Attributes) -> None:
        address = _value(attributes, "src")
        if address and not address.startswith("data:"):
            self._images[address] = None
        elif address:
            self._images["data:"] = None
        words = _value(attributes, "alt") or _value(attributes, "title")
        if words:
            self._pieces.append(f" {words} ")

    def _medium(self, address: str) -> None:
        if address:
            self._media[address] = None
            self._pieces.append(f"\n{address}\n")


def _is_outside(address: str) -> bool:
    """Whether an address leads somewhere, rather than to a part of the page or to a script."""
    is_code = re.match(r"\s*(?:javascript|data|vbscript):", address, re.I)
    return bool(address) and not address.startswith("#") and not is_code


def _value(attributes: Attributes, name: str) -> str:
    return next((value.strip() for key, value in attributes if key == name and value), "")


def _tidy(text: str) -> str:
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
