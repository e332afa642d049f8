"""Reads documents in the background, and keeps the texts that stay out of the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from app.readers.document import MOST_BYTES, MOST_SECONDS, SourceDocument, UnreadableDocument
from app.readers.read import read_document, read_text
from app.tour.file.disk import is_folder
from app.tour.file.warnings import text_hash
from app.tour.model import Source
from app.web.worker import Worker

translate = QCoreApplication.translate

# Smaller files are read at once: they take a moment.
_SMALL = 100_000
_SLOW = (b"%PDF-", b"PK\x03\x04")

Then = Callable[[SourceDocument | str], object]


class Texts(QObject):
    """Hands over documents, or a sentence that says why there is none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker(MOST_SECONDS + 10, self)
        # By their hashes: texts that their maker keeps out of the file, until the app ends.
        self._kept: dict[str, str] = {}

    def keep(self, text: str) -> None:
        """Keeps a text that the file does not contain."""
        self._kept[text_hash(text)] = text

    def text_of(self, source: Source) -> str | None:
        """The text of a source: of the file, or one that was kept."""
        if source.text is not None:
            return source.text
        return self._kept.get((source.sha256 or "").strip().lower())

    def read_file(self, path: Path, then: Then) -> None:
        """Reads a file, and hands over what it says."""
        content = _content(path)
        if isinstance(content, str):
            then(content)
        elif len(content) <= _SMALL and not content.startswith(_SLOW):
            then(_read(content, path.name))
        else:
            self._worker.do(lambda: _read(content, path.name), lambda done: then(done or _late()))

    def read_pasted(self, text: str, is_html: bool, then: Then) -> None:
        """Reads what was pasted."""
        if len(text) <= _SMALL:
            then(_pasted(text, is_html))
        else:
            self._worker.do(lambda: _pasted(text, is_html), lambda done: then(done or _late()))


def _content(path: Path) -> bytes | str:
    try:
        if is_folder(path):
            return translate("evidence", "This is a folder: drop a file.")
        with path.open("rb") as file:
            # One byte more shows that the file is too large.
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        what = translate("evidence", "{name} cannot be read: {reason}.")
        return what.format(name=path.name, reason=reason)


def _read(content: bytes, name: str) -> SourceDocument | str:
    try:
        return read_document(content, name)
    except UnreadableDocument as error:
        return str(error)


def _pasted(text: str, is_html: bool) -> SourceDocument | str:
    try:
        return read_text(text, is_html=is_html)
    except UnreadableDocument as error:
        return str(error)


def _late() -> str:
    return translate(
        "evidence", "The document takes too long to read: copy its text, and paste it instead."
    )
