"""Takes the tables out of HTML as rows of cells, each with what it spans."""

from __future__ import annotations

import re

import msgspec

from app.importers.imported import MOST_SECONDS, ImportRefused
from app.importers.tables.cells.coordinates import is_map_link
from app.importers.tables.grids.grid import MOST_CELLS, refuse_many
from app.readers.document import Deadline, UnreadableDocument
from app.readers.html_tokens import Attributes, Token, tokens

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset("p div li ul ol dl dt dd br hr blockquote pre section".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_SKIPPED = frozenset("script style template noscript svg math head object iframe select".split())
# Classes of what stands beside the words of a cell: marks of footnotes, keys to sort by, links.
_BESIDE = frozenset("reference mw-editsection sortkey noprint mw-cite-backlink".split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_MOST_COLUMNS, _MOST_ROWS = 1000, 65534
_SPACE = re.compile(r"[ \t\r\n\f\u00a0]+")


class HtmlCell(msgspec.Struct):
    """A cell: its text, how many rows and columns it spans, and the link to a map in it."""

    text: str
    rows: int
    columns: int
    is_header: bool
    link: str = ""


class HtmlTable(msgspec.Struct):
    """A table with its caption and the headings above it, the outermost first."""

    rows: list[list[HtmlCell]]
    headings: tuple[str, ...]
    caption: str = ""


class HtmlPage(msgspec.Struct):
    """The title of a page and its tables in their order."""

    title: str
    tables: list[HtmlTable]


def html_page(text: str) -> HtmlPage:
    """The tables of a page or of a piece of one. Raises ``ImportRefused`` if it takes too long."""
    reader = _Reader()
    try:
        for token in tokens(text, Deadline(MOST_SECONDS)):
            reader.take(token)
    except UnreadableDocument:
        raise ImportRefused(
            "The page takes too long to read: copy its table, and paste it instead."
        ) from None
    return reader.page()


class _Reader:
    """Collects tables from tokens."""

    def __init__(self) -> None:
        self._tables: list[HtmlTable] = []
        # Tables may stand within cells of others, which only lay them out.
        self._open: list[tuple[HtmlTable, HtmlCell | None]] = []
        self._cell: HtmlCell | None = None
        self._pieces: list[str] = []
        self._headings: list[tuple[int, str]] = []
        self._skipped: list[str] = []
        self._takes = ""
        self._title = ""
        self._cells = 0

    def page(self) -> HtmlPage:
        """What was found; tables that are not closed end with the page."""
        while self._open:
            self._end_table()
        first = next((words for level, words in self._headings if level == 1), "")
        return HtmlPage(first or self._title, self._tables)

    def take(self, token: Token) -> None:
        """Takes the next token."""
        if token.kind == "text":
            if not self._skipped or self._takes == "title":
                self._pieces.append(token.value)
        elif token.kind == "start":
            self._start(token.value, token.attributes)
        else:
            self._end(token.value)

    def _start(self, tag: str, attributes: Attributes) -> None:
        if tag == "body":
            self._skipped.clear()
        if tag == "title" and not self._title:
            self._takes, self._pieces = "title", []
            return
        if self._skipped:
            if tag == self._skipped[-1] and tag not in _VOID:
                self._skipped.append(tag)
            return
        values = dict(attributes)
        if tag not in _VOID and _is_beside(tag, values):
            self._skipped.append(tag)
        elif tag == "table":
            self._start_table()
        elif tag in ("tr", "td", "th", "caption"):
            self._start_part(tag, values)
        elif tag in _HEADINGS and self._cell is None:
            self._takes, self._pieces = tag, []
        elif tag in _BLOCKS:
            self._pieces.append("\n")
        elif tag == "a" and self._cell is not None:
            link = values.get("href") or ""
            if is_map_link(link):
                self._cell.link = self._cell.link or link

    def _end(self, tag: str) -> None:
        if tag == "title" and self._takes == "title":
            self._title, self._takes = _words(self._pieces), ""
            return
        if self._skipped:
            if tag == self._skipped[-1]:
                self._skipped.pop()
            return
        if tag == "table":
            self._end_table()
        elif tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag == "caption" and self._takes == "caption":
            if self._open:
                self._open[-1][0].caption = _words(self._pieces)
            self._takes = ""
        elif tag in _HEADINGS and self._takes == tag:
            self._head(_HEADINGS[tag], _words(self._pieces))
        elif tag in _BLOCKS:
            self._pieces.append("\n")

    def _head(self, level: int, words: str) -> None:
        self._takes = ""
        self._headings = [(other, text) for other, text in self._headings if other < level]
        if words:
            self._headings.append((level, words))

    def _start_table(self) -> None:
        self._open.append((HtmlTable([], tuple(text for _, text in self._headings)), self._cell))
        self._cell = None

    def _end_table(self) -> None:
        if not self._open:
            return
        self._end_cell()
        table, self._cell = self._open.pop()
        self._pieces = []
        if table.rows:
            self._tables.append(table)

    def _start_part(self, tag: str, values: dict[str, str | None]) -> None:
        if not self._open:
            # A piece of a page may begin within a table.
            self._start_table()
        self._end_cell()
        table = self._open[-1][0]
        if tag == "caption":
            self._takes, self._pieces = "caption", []
            return
        if tag == "tr" or not table.rows:
            table.rows.append([])
        if tag == "tr":
            refuse_many(len(table.rows), 1)
            return
        self._cells += 1
        if self._cells > MOST_CELLS:
            refuse_many(1, self._cells)
        self._cell = HtmlCell(
            "",
            _span(values.get("rowspan"), _MOST_ROWS),
            _span(values.get("colspan"), _MOST_COLUMNS),
            tag == "th",
        )
        table.rows[-1].append(self._cell)
        self._pieces = []

    def _end_cell(self) -> None:
        if self._cell is not None:
            self._cell.text = _words(self._pieces)
            self._cell = None
        self._pieces = []


def _is_beside(tag: str, values: dict[str, str | None]) -> bool:
    classes = set((values.get("class") or "").lower().split())
    return (
        tag in _SKIPPED
        or bool(classes & _BESIDE)
        or "hidden" in values
        or bool(_HIDDEN.search(values.get("style") or ""))
        or (tag == "table" and bool(classes & {"navbox", "infobox", "sidebar", "metadata"}))
    )


def _span(text: str | None, most: int) -> int:
    plain = (text or "").strip()
    if not plain.isdigit() or len(plain) > 9:
        return 1
    # Zero spans all that follows.
    return min(int(plain) or most, most)


def _words(pieces: list[str]) -> str:
    """The text of a cell, with a line for each block."""
    lines = (_SPACE.sub(" ", line).strip() for line in _lines(pieces))
    return "\n".join(line for line in lines if line)


def _lines(pieces: list[str]) -> list[str]:
    # Line breaks of the source are spaces, and those of blocks stand alone.
    return "".join("\x00" if piece == "\n" else piece for piece in pieces).split("\x00")
