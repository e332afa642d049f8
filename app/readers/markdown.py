"""Markdown: its words without the marks, its headings, and the facts before the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from app.readers.document import (
    Block,
    Deadline,
    SourceDocument,
    UnreadableDocument,
    day,
    fact,
    joined,
    web_address,
)

# The parser takes seconds for each megabyte.
MOST_CHARACTERS = 4_000_000
# The time for a paragraph grows with the square of its length; longer ones keep their marks.
_LONGEST_PARAGRAPH = 20_000
_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_FACT = re.compile(r"([A-Za-z_-]+):[ \t]*(.+)")


def markdown_document(text: str, deadline: Deadline) -> SourceDocument:
    """The paragraphs of a Markdown text. Raises :class:`UnreadableDocument`."""
    if len(text) > MOST_CHARACTERS:
        raise UnreadableDocument(
            f"The Markdown text has more than {MOST_CHARACTERS:,} characters: divide it."
        )
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(lines)
    facts = _facts(front[1]) if front else {}
    blocks = list(_blocks(lines[front.end() :] if front else lines, deadline))
    first = next(iter(blocks), None)
    title = facts.get("title")
    if first is not None and first.is_heading and title in (None, first.text):
        # The first heading is the title, and not one of a section.
        title = first.text
        blocks = blocks[1:]
    return SourceDocument(
        text=joined(blocks),
        title=fact(title),
        publisher=fact(facts.get("publisher") or facts.get("source")),
        url=web_address(facts.get("url") or facts.get("link")),
        published=day(facts.get("date")),
    )


def _facts(front: str) -> dict[str, str]:
    found = (_FACT.fullmatch(line.strip()) for line in front.split("\n"))
    return {each[1].lower(): each[2].strip().strip("\"'") for each in found if each}


def _blocks(text: str, deadline: Deadline) -> Iterator[Block]:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    # Marks within paragraphs are read one paragraph at a time, so that the time is checked.
    parser.core.ruler.disable("inline")
    within = MarkdownIt("commonmark", {"html": True})
    known: dict[str, Any] = {}
    is_heading = False
    for token in parser.parse(text, known):
        deadline.check()
        if token.type in ("heading_open", "heading_close"):
            is_heading = token.type == "heading_open"
        elif token.type == "inline" and len(token.content) <= _LONGEST_PARAGRAPH:
            parsed = within.parseInline(token.content, known)
            yield Block("".join(_words(parsed[0].children or [])), is_heading)
        elif token.type in ("inline", "fence", "code_block"):
            yield Block(token.content)


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline", "text_special"):
            yield token.content
        elif token.type == "softbreak":
            yield " "
        elif token.type == "hardbreak":
            yield "\n"
