"""A tour's file in an SVG: an element of its own among the metadata (SVG 2, 5.8)."""

from __future__ import annotations

from xml.parsers import expat

from app.embedding.tour_file import (
    MEDIA_TYPE,
    NAME,
    EmbeddingError,
    TourFile,
    damaged,
    from_text,
    too_large,
)
from app.tour.file.geojson import MOST_BYTES

NAMESPACE = "urn:tour-atlas:embedded"
# In characters. libxml2, which many viewers use, refuses a text of more than 10 million in one.
_PART = 4_000_000
_END = b"</metadata>"
# Base64 is a third longer than what it encodes; spaces may be in between.
_MOST_TEXT = 2 * MOST_BYTES


def embed(drawing: bytes, file: TourFile) -> bytes:
    """The drawing, in UTF-8, with the file in its metadata. Raises ``ValueError`` without them."""
    before, end, after = drawing.partition(_END)
    if not end:
        raise ValueError("this drawing has no metadata")
    names = f'xmlns:ta="{NAMESPACE}" name="{NAME}" type="{MEDIA_TYPE}" encoding="zlib base64"'
    elements = "".join(
        f" <ta:tour {names}>{file.text[start : start + _PART]}</ta:tour>\n "
        for start in range(0, len(file.text), _PART)
    )
    return before + elements.encode("ascii") + end + after


def embedded(drawing: bytes) -> bytes | None:
    """The file in a drawing, or ``None``. Raises :class:`EmbeddingError`."""
    reader = _Reader()
    reader.read(drawing)
    if not reader.parts:
        return None
    return from_text("".join(reader.parts).encode("ascii", "replace"))


class _Reader:
    """Collects the text of the elements that hold the file, from any part of a document."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._open: list[str] | None = None
        self._left = _MOST_TEXT
        self._parser = expat.ParserCreate(namespace_separator="}")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._add
        # Drawings of other programs may name a document type, but none needs entities.
        self._parser.EntityDeclHandler = self._refuse_entity
        self._parser.buffer_text = True

    def read(self, drawing: bytes) -> None:
        """Reads a document as far as it is well-formed, which may be far enough."""
        try:
            self._parser.Parse(drawing.lstrip(), True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            if isinstance(error, EmbeddingError):
                raise
            if not self.parts or self._open is not None:
                raise damaged("The drawing") from None

    def _start(self, tag: str, _attributes: dict[str, str]) -> None:
        if tag == f"{NAMESPACE}}}tour":
            self._open = []

    def _end(self, tag: str) -> None:
        if self._open is not None and tag == f"{NAMESPACE}}}tour":
            self.parts.append("".join(self._open))
            self._open = None

    def _add(self, text: str) -> None:
        if self._open is not None:
            self._left -= len(text)
            if self._left < 0:
                raise too_large()
            self._open.append(text)

    def _refuse_entity(self, *_arguments: object) -> None:
        raise EmbeddingError("The drawing declares entities, which may hide files: delete them.")
