"""The file of a tour, packed for other files."""

from __future__ import annotations

import base64
import binascii
import zlib
from functools import cached_property

import msgspec

from app.tour.file.geojson import MOST_BYTES

NAME = "tour.geojson"
MEDIA_TYPE = "application/geo+json"
# In bytes. Some programs refuse a picture that has a longer text in one piece: Pillow one of more
# than 1 MB, libpng one of more than 8 MB.
PART = 512 * 1024
_SPACES = b" \t\r\n\f"
OWN_FILE = "open the tour's own file"


class EmbeddingError(ValueError):
    """A tour within a file cannot be read; ``str()`` is one sentence: what is wrong, what to do."""


class TourFile(msgspec.Struct, frozen=True, dict=True):
    """The bytes of a tour's file, which are UTF-8.

    It is compressed once, however many files it is put into.
    """

    contents: bytes

    @cached_property
    def deflated(self) -> bytes:
        """The file, compressed by zlib (RFC 1950)."""
        return zlib.compress(self.contents)

    @cached_property
    def text(self) -> str:
        """The compressed file in base64 (RFC 4648, 4), which no markup can misread."""
        return base64.b64encode(self.deflated).decode("ascii")

    @cached_property
    def deflated_parts(self) -> tuple[bytes, ...]:
        """The file in parts, each compressed by itself and, before that, of at most ``PART`` bytes.

        No part begins or ends within a character.
        """
        if len(self.contents) <= PART:
            return (self.deflated,)
        parts, start = [], 0
        while start < len(self.contents):
            end = start + PART
            # A byte of this form continues a character (RFC 3629, 3).
            while end < len(self.contents) and self.contents[end] & 0xC0 == 0x80:
                end -= 1
            parts.append(zlib.compress(self.contents[start:end]))
            start = end
        return tuple(parts)


def from_text(text: bytes) -> bytes:
    """The file whose :attr:`TourFile.text` this is; white space does not matter.

    Raises :class:`EmbeddingError`.
    """
    try:
        return inflated(base64.b64decode(text.translate(None, _SPACES), validate=True))
    except binascii.Error:
        raise damaged() from None


def inflated(data: bytes, most: int = MOST_BYTES) -> bytes:
    """Decompresses what zlib has compressed.

    Raises :class:`EmbeddingError` if it is damaged, or has more than ``most`` bytes.
    """
    unpacker = zlib.decompressobj()
    try:
        contents = unpacker.decompress(data, most + 1)
    except zlib.error:
        raise damaged() from None
    if len(contents) > most:
        raise too_large()
    if not unpacker.eof:
        raise damaged()
    return contents


def too_large() -> EmbeddingError:
    """The error about a tour that is larger than any."""
    most = MOST_BYTES >> 20
    return EmbeddingError(f"The tour in this file is larger than {most} MB: {OWN_FILE}.")


def damaged(what: str = "The tour in this file") -> EmbeddingError:
    """The error about damage, to the tour or to the file around it."""
    return EmbeddingError(f"{what} is damaged: export it again, or {OWN_FILE}.")
