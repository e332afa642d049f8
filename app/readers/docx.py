"""Word documents (Office Open XML): the paragraphs as they read with all changes accepted."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from xml.parsers import expat

from app.readers.document import (
    MOST_BYTES,
    Block,
    Deadline,
    SourceDocument,
    UnreadableDocument,
    fact,
    joined,
)

_PIECE = 65536
_DEEPEST = 500
_DAMAGED = "The Word document is damaged: open it in a word processor, and save it again."
# What is deleted, or stands twice: a fallback repeats what comes before it.
_LEFT_OUT = frozenset("del moveFrom Fallback instrText delText rPr sectPr".split())
_NUMBERED_HEADING = re.compile(r"(?:heading|title|überschrift|titre|titolo|titel)", re.I)


def is_docx(content: bytes) -> bool:
    """Whether the bytes are a ZIP archive with the parts of a Word document."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "word/document.xml" in archive.NameToInfo
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def docx_document(content: bytes, deadline: Deadline) -> SourceDocument:
    """The paragraphs of a Word document. Raises :class:`UnreadableDocument`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            body = _Body()
            _parse(archive, "word/document.xml", body.start, body.end, body.data, deadline)
            core = _Core()
            if "docProps/core.xml" in archive.NameToInfo:
                _parse(archive, "docProps/core.xml", core.start, core.end, core.data, deadline)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, expat.ExpatError, ValueError) as e:
        if isinstance(e, UnreadableDocument):
            raise
        raise UnreadableDocument(_DAMAGED) from e
    except (RuntimeError, NotImplementedError) as error:
        # An archive with a password, or packed in a way that Python does not know.
        what = "The Word document is locked: save a copy without a password."
        raise UnreadableDocument(what) from error
    return SourceDocument(text=joined(body.blocks), title=fact(core.title))


def _parse(
    archive: zipfile.ZipFile,
    part: str,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    data: Callable[[str], None],
    deadline: Deadline,
) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    depth = 0

    def open_element(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise UnreadableDocument(_DAMAGED)
        start(_local(name), {_local(key): value for key, value in attributes.items()})

    def close_element(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(_local(name))

    def refuse(*_: object) -> None:
        # Word writes no document type. One could hold entities that grow without end.
        raise UnreadableDocument(_DAMAGED)

    parser.StartElementHandler = open_element
    parser.EndElementHandler = close_element
    parser.CharacterDataHandler = data
    parser.StartDoctypeDeclHandler = refuse
    left = MOST_BYTES
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            deadline.check()
            left -= len(piece)
            if left < 0:
                raise UnreadableDocument(
                    f"The Word document unpacks to more than {MOST_BYTES >> 20} MB: copy its text,"
                    " and paste it instead."
                )
            parser.Parse(piece)
    parser.Parse(b"", True)


class _Body:
    """Collects the paragraphs of ``word/document.xml``."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        # Text boxes stand within a paragraph, so that paragraphs may be nested.
        self._open: list[list[str]] = []
        self._headings: list[bool] = []
        self._left_out = 0
        self._in_text = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._left_out or name in _LEFT_OUT:
            self._left_out += 1
        elif name == "p":
            self._open.append([])
            self._headings.append(False)
        elif not self._open:
            return
        elif name == "pStyle":
            style = attributes.get("val", "")
            self._headings[-1] = bool(_NUMBERED_HEADING.match(style))
        elif name == "outlineLvl":
            self._headings[-1] = attributes.get("val", "9") != "9"
        elif name == "t":
            self._in_text = True
        elif name in ("tab", "ptab"):
            self._open[-1].append("\t" if self._open[-1] else "")
        elif name in ("br", "cr"):
            self._open[-1].append("\n")
        elif name == "noBreakHyphen":
            self._open[-1].append("\u2011")

    def end(self, name: str) -> None:
        """An element ends."""
        if self._left_out:
            self._left_out -= 1
        elif name == "t":
            self._in_text = False
        elif name == "p" and self._open:
            self.blocks.append(Block("".join(self._open.pop()), self._headings.pop()))

    def data(self, text: str) -> None:
        """Characters; those outside of ``t`` only lay out the file."""
        if self._in_text and not self._left_out and self._open:
            self._open[-1].append(text)


class _Core:
    """Collects the title from ``docProps/core.xml``."""

    def __init__(self) -> None:
        self.title = ""
        self._in_title = False

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        """An element begins."""
        self._in_title = name == "title"

    def end(self, _name: str) -> None:
        """An element ends."""
        self._in_title = False

    def data(self, text: str) -> None:
        """Characters of the title."""
        if self._in_title:
            self.title += text


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
