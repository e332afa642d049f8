"""PDF: its lines by their place on the page, joined to paragraphs."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from app.readers.document import (
    MOST_CHARACTERS,
    Block,
    Deadline,
    SourceDocument,
    UnreadableDocument,
    fact,
    joined,
)
from app.readers.pdf_lines import Line, blocks_of, lines_of

MOST_PAGES = 2000
# Fonts have signs for pairs of letters; the words have the letters.
_LIGATURES = str.maketrans(
    {
        0xFB00: "ff",
        0xFB01: "fi",
        0xFB02: "fl",
        0xFB03: "ffi",
        0xFB04: "ffl",
        0xFB05: "st",
        0xFB06: "st",
    }
)
_DAMAGED = "The PDF is damaged: open it in another program, and copy and paste its text instead."


def pdf_document(content: bytes, deadline: Deadline) -> SourceDocument:
    """The paragraphs of a PDF. Raises :class:`UnreadableDocument`."""
    try:
        return _document(content, deadline)
    except UnreadableDocument:
        raise
    except RecursionError as error:
        raise UnreadableDocument(_DAMAGED) from error
    except (PyPdfError, MemoryError) as error:
        raise UnreadableDocument(_DAMAGED) from error
    except Exception as error:
        # pypdf raises whatever a damaged file leads it to, such as KeyError or AttributeError.
        raise UnreadableDocument(_DAMAGED) from error


def _document(content: bytes, deadline: Deadline) -> SourceDocument:
    reader = PdfReader(io.BytesIO(content))
    # Many files are encrypted with an empty password, and open for everyone.
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableDocument("The PDF has a password: save a copy without it, and add that.")
    if len(reader.pages) > MOST_PAGES:
        raise UnreadableDocument(
            f"The PDF has more than {MOST_PAGES:,} pages: save those that you cite on their own."
        )
    pages: list[Sequence[Line]] = []
    left = MOST_CHARACTERS
    for page in reader.pages:
        pieces: list[tuple[str, float, float, float]] = []

        def take(
            text: str,
            cm: Sequence[float],
            tm: Sequence[float],
            _font: Any,
            size: float,
            pieces: list[tuple[str, float, float, float]] = pieces,
        ) -> None:
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            scale = (abs(tm[3]) or abs(tm[1])) * (abs(cm[3]) or abs(cm[1]))
            pieces.append((text, x, y, size * scale))

        page.extract_text(
            visitor_operand_before=lambda *_: deadline.check(),
            visitor_text=take,
        )
        left -= sum(len(text) for text, *_ in pieces)
        if left < 0:
            raise UnreadableDocument("The PDF has too much text: save the pages that you cite.")
        pages.append(lines_of(pieces))
    blocks: list[Block] = blocks_of(pages)
    title = _title(reader)
    if blocks and blocks[0].is_heading and (title is None or blocks[0].text == title):
        title, blocks = fact(blocks[0].text), blocks[1:]
    text = joined(blocks).translate(_LIGATURES)
    if not text:
        raise UnreadableDocument(
            "The PDF holds pictures of pages and no text: have the text recognised first."
        )
    return SourceDocument(text=text, title=title)


def _title(reader: PdfReader) -> str | None:
    metadata = reader.metadata
    return fact(str(metadata.title)) if metadata and metadata.title else None
