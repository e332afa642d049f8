"""HTML: the paragraphs of its article, and what the page says about itself. Nothing is fetched."""

from __future__ import annotations

import re

from app.readers.document import (
    Block,
    Deadline,
    SourceDocument,
    day,
    fact,
    joined,
    web_address,
)
from app.readers.html_tokens import Attributes, tokens

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_BLOCKS = _HEADINGS | frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption"
    " figure footer form header hr li main nav ol p pre section summary table tbody td tfoot th"
    " thead tr ul".split()
)
# What is in them is not shown, or is not text.
_SKIPPED = frozenset(
    "audio button canvas datalist head iframe math noscript object script select style svg template"
    " textarea video".split()
)
# What stands around an article. Within an article, a header may hold its first words.
_AROUND = frozenset("aside dialog footer form menu nav".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|p|h[1-6]|span|b|table)"
    r"[\s>/]",
    re.I | re.DOTALL,
)


def html_document(text: str, deadline: Deadline) -> SourceDocument:
    """The paragraphs of a page: of its only article, else of its main part, else of its body."""
    reader = _Reader()
    for token in tokens(text, deadline):
        if token.kind == "text":
            reader.take_text(token.value)
        elif token.kind == "start":
            reader.start(token.value, token.attributes)
        else:
            reader.end(token.value)
    blocks = reader.chosen()
    title = fact(reader.facts.get("og:title")) or fact(reader.facts.get("title"))
    first = next((block for block in blocks if block.is_heading), None)
    if first is not None and blocks[0] is first and (title is None or first.text in title):
        # The page's heading is its title, and not one of a section.
        title, blocks = fact(first.text), blocks[1:]
    facts = reader.facts
    return SourceDocument(
        text=joined(blocks),
        title=title,
        publisher=fact(facts.get("og:site_name")) or fact(facts.get("publisher")),
        url=web_address(facts.get("canonical")) or web_address(facts.get("og:url")),
        published=day(facts.get("article:published_time"))
        or day(facts.get("datepublished"))
        or day(facts.get("date"))
        or day(facts.get("dc.date")),
    )


class _Reader:
    """Collects the blocks of a page, by the part of the page that they stand in."""

    def __init__(self) -> None:
        self.facts: dict[str, str] = {}
        self._blocks: list[tuple[Block, int, bool]] = []
        self._pieces: list[str] = []
        self._is_heading = False
        # Elements that are not shown, or that stand around the article, until they end.
        self._left_out: list[str] = []
        self._preformatted = 0
        self._in_title = False
        self._title: list[str] = []
        # The number of the article, and how many articles the present one is nested in.
        self._articles = self._article_depth = self._main_depth = 0

    def chosen(self) -> list[Block]:
        """The blocks of the only article, else of the main part, else of the page."""
        self._end_block()
        parts = (
            [block for block, article, _ in self._blocks if article == 1 == self._articles],
            [block for block, _, is_main in self._blocks if is_main],
        )
        for blocks in parts:
            if any(not block.is_heading for block in blocks):
                return blocks
        return [block for block, _, _ in self._blocks]

    def start(self, tag: str, attrs: Attributes) -> None:
        """An element begins."""
        if tag == "meta":
            self._meta(attrs)
        elif tag == "link":
            self._link(attrs)
        elif tag == "title" and "title" not in self.facts and "svg" not in self._left_out:
            self._in_title = True
        if tag == "body":
            # A head that does not end must not hide the page.
            self._left_out.clear()
        if self._left_out:
            if tag == self._left_out[-1] and tag not in _VOID:
                self._left_out.append(tag)
            return
        if tag not in _VOID and (tag in _SKIPPED or tag in _AROUND or _is_hidden(attrs)):
            self._end_block()
            self._left_out.append(tag)
            return
        if tag in _BLOCKS:
            self._end_block()
            self._is_heading = tag in _HEADINGS
        if tag == "br":
            self._pieces.append("\n")
        self._preformatted += tag == "pre"
        self._main_depth += tag == "main"
        if tag == "article":
            self._articles += self._article_depth == 0
            self._article_depth += 1

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "title" and self._in_title:
            self._in_title = False
            self.facts["title"] = "".join(self._title)
        if self._left_out:
            if tag == self._left_out[-1]:
                self._left_out.pop()
            return
        if tag in _BLOCKS:
            self._end_block()
            self._is_heading = False
        if tag == "pre":
            self._preformatted = max(0, self._preformatted - 1)
        elif tag == "main":
            self._main_depth = max(0, self._main_depth - 1)
        elif tag == "article":
            self._article_depth = max(0, self._article_depth - 1)

    def take_text(self, data: str) -> None:
        """Text between two tags."""
        if self._in_title:
            self._title.append(data)
        elif not self._left_out:
            # Line breaks of the page's source are not part of its text.
            self._pieces.append(data if self._preformatted else re.sub(r"[ \t\r\n\f]+", " ", data))

    def _end_block(self) -> None:
        if not self._pieces:
            return
        text = "".join(self._pieces)
        self._pieces.clear()
        article = self._articles if self._article_depth else 0
        # Two line breaks in a row separate paragraphs.
        for part in re.split(r"\n[ \n]*\n", text):
            words = re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", part)).strip()
            if words:
                block = Block(words, self._is_heading)
                self._blocks.append((block, article, self._main_depth > 0))

    def _meta(self, attrs: Attributes) -> None:
        values = dict(attrs)
        name = values.get("property") or values.get("name") or values.get("itemprop")
        content = values.get("content")
        if name and content:
            self.facts.setdefault(name.strip().lower(), content)

    def _link(self, attrs: Attributes) -> None:
        values = dict(attrs)
        address = values.get("href")
        if address and "canonical" in (values.get("rel") or "").lower().split():
            self.facts.setdefault("canonical", address)


def _is_hidden(attrs: Attributes) -> bool:
    values = dict(attrs)
    return "hidden" in values or bool(_HIDDEN.search(values.get("style") or ""))


def looks_like_html(text: str) -> bool:
    """Whether a text begins as an HTML page or a fragment of one does."""
    return bool(_START.match(text[:4096]))
