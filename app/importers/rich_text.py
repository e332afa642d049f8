"""Marked-up text of other programs as plain text: HTML, and the marks that uMap knows."""

from __future__ import annotations

import re

from app.importers.imported import MOST_SECONDS, ImportRefused
from app.readers.document import Deadline, UnreadableDocument
from app.readers.html_tokens import Attributes, tokens

_BLOCKS = frozenset(
    "address article aside blockquote br caption center dd details div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table"
    " tbody tfoot thead tr ul".split()
)
_SKIPPED = frozenset("head script style template title noscript object svg math".split())
_MARKUP = re.compile(
    r"</?(?:a|abbr|address|article|aside|audio|b|big|blockquote|body|br|cite|center|code|dd|del|div"
    r"|dl|dt|em|embed|figure|figcaption|font|footer|h[1-6]|header|hr|html|i|iframe|img|ins|li|main"
    r"|mark|nav|object|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|sup|table"
    r"|tbody|td|th|thead|tr|tt|u|ul|video)(?:\s[^<>]*)?/?>"
    r"|&(?:[a-z]{2,8}|#[0-9]{1,6}|#x[0-9a-f]{1,5});",
    re.I,
)
_IMAGE = re.compile(r"<img\s", re.I)
# The marks of uMap.
_FRAME = re.compile(r"\{\{\{([^{}|\n]{1,2000})(?:\|[^{}\n]{0,200})?\}\}\}")
_PICTURE = re.compile(r"\{\{[^{}\n]{1,2000}\}\}")
_LINK = re.compile(r"\[\[([^\[\]|\n]{1,2000})(?:\|([^\[\]\n]{0,500}))?\]\]")
_HEADING = re.compile(r"^#{1,6} +", re.M)
_RULE = re.compile(r"^ *-{3,} *$\n?", re.M)
_STRONG = re.compile(r"\*\*([^*\n]{1,500})\*\*")
_EMPHASIS = re.compile(r"(?<![*\w])\*([^*\n]{1,500})\*(?![*\w])")


def plain_text(html: str, *, with_addresses: bool = True) -> str:
    """HTML as text: paragraphs as lines, links as ``words (address)``, entities as characters.

    Scripts and styles are left out. Line breaks of a text without paragraphs are kept, as their
    author has meant them. Raises :class:`ImportRefused` for markup that takes too long to read.
    """
    if not looks_marked_up(html):
        return html.strip()
    has_blocks = any(f"<{name}" in html.lower() for name in ("p", "br", "div", "li", "h", "tr"))
    reader = _Reader(keeps_lines=not has_blocks, with_addresses=with_addresses)
    try:
        for token in tokens(html, Deadline(MOST_SECONDS)):
            if token.kind == "text":
                reader.take(token.value)
            elif token.kind == "start":
                reader.start(token.value, token.attributes)
            else:
                reader.end(token.value)
    except UnreadableDocument:
        raise ImportRefused("A text of the file takes too long to read: shorten it.") from None
    return reader.text()


def looks_marked_up(text: str) -> bool:
    """Whether a text has tags or entities of HTML; ``a < b`` has none."""
    return bool(_MARKUP.search(text))


def image_count(html: str) -> int:
    """How many pictures a text of HTML shows."""
    return len(_IMAGE.findall(html))


class _Reader:
    """Collects the text of tokens."""

    def __init__(self, *, keeps_lines: bool, with_addresses: bool) -> None:
        self._with_addresses = with_addresses
        self._space = re.compile(r"[ \t\r\f]+" if keeps_lines else r"[ \t\r\n\f]+")
        self._pieces: list[str] = []
        self._skipped: list[str] = []
        # Of each open link: where its words begin, and its address.
        self._links: list[tuple[int, str]] = []

    def take(self, text: str) -> None:
        """Text between tags."""
        if not self._skipped:
            self._pieces.append(self._space.sub(" ", text))

    def start(self, tag: str, attributes: Attributes) -> None:
        """A tag opens."""
        if self._skipped or tag in _SKIPPED:
            if tag in _SKIPPED:
                self._skipped.append(tag)
        elif tag in _BLOCKS:
            self._pieces.append("\n")
            if tag == "li":
                self._pieces.append("• ")
        elif tag in ("td", "th"):
            self._pieces.append(" ")
        elif tag == "a":
            # Links are never within others.
            self._end_link()
            self._links.append((len(self._pieces), (dict(attributes).get("href") or "").strip()))
        elif tag == "iframe":
            self._address((dict(attributes).get("src") or "").strip(), "")

    def end(self, tag: str) -> None:
        """A tag closes."""
        if self._skipped:
            if tag == self._skipped[-1]:
                self._skipped.pop()
        elif tag in _BLOCKS:
            self._pieces.append("\n")
        elif tag == "a":
            self._end_link()

    def _end_link(self) -> None:
        if self._links:
            start, address = self._links.pop()
            self._address(address, "".join(self._pieces[start:]).strip())

    def text(self) -> str:
        """The text, its lines trimmed, none of them empty."""
        lines = (" ".join(line.split(" ")).strip() for line in "".join(self._pieces).split("\n"))
        return "\n".join(re.sub(r" {2,}", " ", line) for line in lines if line not in ("", "•"))

    def _address(self, address: str, words: str) -> None:
        if not address or not self._with_addresses or address.startswith(("#", "javascript:")):
            return
        if words in (address, address.removeprefix("mailto:"), address.split("://")[-1]):
            return
        self._pieces.append(f" ({address})" if words else f" {address} ")


def umap_text(source: str) -> tuple[str, int]:
    """The text of a description in uMap, and how many pictures are left out of it.

    It knows ``[[address|words]]``, ``{{picture}}``, ``{{{frame}}}``, headings, rules, stars, and
    HTML.
    """
    source = _FRAME.sub(r"\1", source)
    text, pictures = _PICTURE.subn("", source)
    text = _LINK.sub(_words_and_address, text)
    text = _RULE.sub("", _HEADING.sub("", text))
    text = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\1", text))
    images = pictures + image_count(text)
    return plain_text(re.sub(r"\n{3,}", "\n\n", text)), images


def _words_and_address(found: re.Match[str]) -> str:
    address, words = found[1].strip(), (found[2] or "").strip()
    return f"{words} ({address})" if words and words != address else address
