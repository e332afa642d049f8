"""A tour's file in a PNG: international text, compressed (PNG, third edition, 11.3.3.4)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from app.embedding.tour_file import TourFile, damaged, inflated, too_large
from app.tour.file.geojson import MOST_BYTES

SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEYWORD = b"Tour Atlas"
# After the keyword: compressed, by zlib, in no language, without a translated keyword.
_HEAD = KEYWORD + b"\0\1\0\0\0"
# The kind of text that each chunk holds. Programs that save a picture again may choose another.
_TEXTS = (b"iTXt", b"zTXt", b"tEXt")


def embed(picture: bytes, file: TourFile) -> bytes:
    """The PNG with the file in it, and with the same pixels.

    A program that does not know the keyword shows the file as a text, or passes over it. Raises
    ``ValueError`` if this is no PNG.
    """
    # Where a picture shows while it loads, its text may stand after it; but some programs read only
    # what stands before.
    start = next((start for start, kind, _ in _chunks(picture) if kind == b"IDAT"), None)
    if start is None:
        raise ValueError("this PNG has no pixels")
    chunks = b"".join(chunk(b"iTXt", _HEAD + part) for part in file.deflated_parts)
    return picture[:start] + chunks + picture[start:]


def embedded(picture: bytes) -> bytes | None:
    """The file in a PNG, or ``None``. Raises ``EmbeddingError``."""
    parts: list[bytes] = []
    left = MOST_BYTES
    for start, kind, length in _chunks(picture):
        if kind in _TEXTS and picture.startswith(KEYWORD + b"\0", start + 8):
            body = picture[start + 8 : start + 8 + length]
            if picture[start + 8 + length : start + 12 + length] != _checksum(kind, body):
                raise damaged()
            parts.append(_text(kind, body[len(KEYWORD) + 1 :], left))
            left -= len(parts[-1])
    return b"".join(parts) if parts else None


def _chunks(picture: bytes) -> Iterator[tuple[int, bytes, int]]:
    """The start, kind and length of each whole chunk, up to the end or to the first damage."""
    start = len(SIGNATURE)
    if not picture.startswith(SIGNATURE):
        return
    while start + 12 <= len(picture):
        length, kind = struct.unpack_from(">I4s", picture, start)
        if start + 12 + length > len(picture):
            return
        yield start, kind, length
        start += 12 + length


def _text(kind: bytes, body: bytes, most: int) -> bytes:
    """The text of a chunk, without its keyword, in UTF-8."""
    if kind == b"iTXt":
        is_compressed, rest = body[:1] == b"\1", body[2:].split(b"\0", 2)[2:]
        if not rest:
            raise damaged()
        return inflated(rest[0], most) if is_compressed else _limited(rest[0], most)
    text = inflated(body[1:], most) if kind == b"zTXt" else body
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        # As the specification has it for these two kinds; not every program does.
        text = text.decode("latin-1").encode("utf-8")
    return _limited(text, most)


def _limited(text: bytes, most: int) -> bytes:
    if len(text) > most:
        raise too_large()
    return text


def chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk of that kind, four letters, as a PNG holds it."""
    return struct.pack(">I4s", len(body), kind) + body + _checksum(kind, body)


def _checksum(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", zlib.crc32(body, zlib.crc32(kind)))
