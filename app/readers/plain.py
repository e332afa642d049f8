"""Plain text: its paragraphs, and the numbers that a text gives them itself."""

from __future__ import annotations

import re

from app.readers.document import Block, SourceDocument, day, fact, joined, tidy, web_address

# Lines longer than this are not broken by hand: each is a paragraph.
_LONG_LINE = 120
# The lines of a paragraph that is broken by hand, but the last, are at least so long.
_WRAPPED_LINE = 50
_NUMBER = re.compile(r"\[(\d{1,4})\] +(?=\S)", re.ASCII)
_HEADING = re.compile(r"#{1,6} +(.+?)(?: +#+)?")
_FACT = re.compile(r"(Title|Publisher|Source|Address|URL|Link|Date|Published): *(.+)", re.I)
_NAMES = {
    "title": "title",
    "publisher": "publisher",
    "source": "publisher",
    "address": "url",
    "url": "url",
    "link": "url",
    "date": "published",
    "published": "published",
}


def plain_document(text: str) -> SourceDocument:
    """The paragraphs of a plain text; lines of ``Title: …`` and the like before it are facts."""
    clean = tidy(text)
    numbered = _numbered(clean)
    if numbered is not None:
        head, blocks = numbered
        facts, rest = _facts(head)
        title = facts.get("title") or next(iter(rest), None)
        return _document(blocks, {**facts, **({"title": title} if title else {})})
    facts, lines = _facts(clean.split("\n"))
    return _document(_blocks("\n".join(lines).strip("\n")), facts)


def _document(blocks: list[Block], facts: dict[str, str]) -> SourceDocument:
    return SourceDocument(
        text=joined(blocks),
        title=fact(facts.get("title")),
        publisher=fact(facts.get("publisher")),
        url=web_address(facts.get("url")),
        published=day(facts.get("published")),
    )


def _facts(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """What the first lines of a text say of it, and the lines after them."""
    facts: dict[str, str] = {}
    for index, line in enumerate(lines):
        found = _FACT.fullmatch(line)
        name = _NAMES[found[1].lower()] if found else None
        if found is None or name is None or name in facts:
            return facts, lines[index:]
        facts[name] = found[2]
    return facts, []


def _numbered(text: str) -> tuple[list[str], list[Block]] | None:
    """The lines before paragraph 1 and the blocks of a text that numbers its paragraphs.

    The numbers are left out: they are those by which the paragraphs are counted anyway.
    """
    head: list[str] = []
    blocks: list[Block] = []
    expected = 1
    for line in text.split("\n"):
        number, heading = _NUMBER.match(line), _HEADING.fullmatch(line)
        if number is not None and int(number[1]) == expected:
            blocks.append(Block(line[number.end() :]))
            expected += 1
        elif expected == 1:
            head.append(line)
        elif heading is not None:
            blocks.append(Block(heading[1], is_heading=True))
        elif line and blocks[-1].is_heading:
            # A paragraph without a number would shift the count.
            return None
        elif line:
            blocks[-1] = Block(f"{blocks[-1].text}\n{line}")
    return ([line for line in head if line], blocks) if expected > 2 else None


def _blocks(text: str) -> list[Block]:
    lines = text.split("\n")
    if any(len(line) > _LONG_LINE for line in lines) or "\n\n" not in text:
        return [Block(line) for line in lines]
    return [Block(_unwrapped(part)) for part in re.split(r"\n{2,}", text)]


def _unwrapped(paragraph: str) -> str:
    """A paragraph without the line breaks that keep its lines narrow; verse keeps its own."""
    lines = paragraph.split("\n")
    is_wrapped = all(len(line) >= _WRAPPED_LINE for line in lines[:-1])
    return " ".join(lines) if is_wrapped else paragraph
