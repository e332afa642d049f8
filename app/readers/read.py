"""Reads a document of any kind that the app knows, by its bytes."""

from __future__ import annotations

from app.readers.document import (
    MOST_BYTES,
    MOST_CHARACTERS,
    Deadline,
    SourceDocument,
    UnreadableDocument,
)
from app.readers.encoding import decoded
from app.readers.html_page import html_document, looks_like_html
from app.readers.plain import plain_document

_MARKDOWN = (".md", ".markdown")
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Zero bytes are in no text of one byte for each letter, and control characters in hardly any.
_SAMPLE = 8192
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}


def read_document(content: bytes, name: str = "") -> SourceDocument:
    """The text of a document, and what it says about itself.

    The bytes decide what it is; ``name``, the file's, only tells Markdown from plain text. Raises
    :class:`UnreadableDocument`.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableDocument(
            f"The file is larger than {MOST_BYTES >> 20} MB: copy the text that you cite,"
            " and paste it instead."
        )
    deadline = Deadline()
    document = _read(content, name, deadline)
    if not document.text:
        raise UnreadableDocument("The document has no text: choose one that has.")
    return _limited(document)


def read_text(text: str, *, is_html: bool = False) -> SourceDocument:
    """The text of what was pasted, plain or HTML. Raises :class:`UnreadableDocument`."""
    document = html_document(text, Deadline()) if is_html else plain_document(text)
    if not document.text:
        raise UnreadableDocument("There is no text to paste: copy the text of the article first.")
    return _limited(document)


def _read(content: bytes, name: str, deadline: Deadline) -> SourceDocument:
    # Their parsers are imported when they are needed.
    if b"%PDF-" in content[:1024]:
        from app.readers.pdf import pdf_document

        return pdf_document(content, deadline)
    if content.startswith(_ZIP):
        from app.readers.docx import docx_document, is_docx

        if is_docx(content):
            return docx_document(content, deadline)
        raise UnreadableDocument(
            "The file is an archive and no Word document: unpack it, and add the text within."
        )
    if content.startswith(_OLE):
        raise UnreadableDocument(
            "The file is of an old Word, or has a password: save it as .docx without a password."
        )
    text = decoded(content)
    if _is_binary(text):
        raise UnreadableDocument("The file is no text: add .txt, .md, .html, .docx or .pdf.")
    if looks_like_html(text):
        return html_document(text, deadline)
    if name.lower().endswith(_MARKDOWN):
        from app.readers.markdown import markdown_document

        return markdown_document(text, deadline)
    return plain_document(text)


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    controls = sum(ord(character) in _CONTROLS for character in sample)
    return "\0" in sample or controls > len(sample) // 20


def _limited(document: SourceDocument) -> SourceDocument:
    if len(document.text) > MOST_CHARACTERS:
        raise UnreadableDocument(
            f"The text has more than {MOST_CHARACTERS:,} characters: add the part that you cite."
        )
    return document
