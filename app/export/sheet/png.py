"""Writes a PNG row by row, so that a large picture is never in memory as a whole.

The rows are not filtered: the even colours of a map become smaller without, and a fast level of
compression is enough (docs/benchmarks.md).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

from PySide6.QtGui import QImage

from app.embedding.png import SIGNATURE, chunk

# Of 1 to 9. The next level takes twice the time and saves a tenth.
_LEVEL = 3
# Bits of the window, and the most memory for the state of the compression.
_WINDOW, _MEMORY = 15, 9
# Before each row: it is not filtered (PNG, third edition, 9.2).
_NO_FILTER = b"\0"
# 8 bits each of red, green and blue; the only methods of compression and filtering; no interlacing.
_KIND = b"\x08\x02\0\0\0"
# The least bytes of a chunk of pixels, except the last.
_CHUNK_BYTES = 1 << 16


class PngWriter:
    """The PNG of an opaque picture, whose rows come in order. Safe in any thread."""

    def __init__(
        self, width: int, height: int, dots_per_metre: int, texts: Mapping[str, str]
    ) -> None:
        size, dots = struct.pack(">II", width, height), struct.pack(">II", *[dots_per_metre] * 2)
        head = [chunk(b"IHDR", size + _KIND), chunk(b"pHYs", dots + b"\1")]
        self._parts = [SIGNATURE, *head, *(_text(*text) for text in texts.items())]
        self._deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, _WINDOW, _MEMORY)
        self._pixels = bytearray()

    def add(self, rows: QImage) -> None:
        """The next rows, of the picture's width, in any opaque format."""
        rgb = rows.convertToFormat(QImage.Format.Format_RGB888)
        # Qt fills rows up to whole words.
        width, whole = 3 * rgb.width(), rgb.bytesPerLine()
        pixels = memoryview(rgb.constBits())
        lines = (pixels[start : start + width] for start in range(0, len(pixels), whole))
        self._add(self._deflate.compress(_NO_FILTER + _NO_FILTER.join(lines)))

    def finish(self) -> bytes:
        """The file, after the last row."""
        self._add(self._deflate.flush(), is_last=True)
        return b"".join((*self._parts, chunk(b"IEND", b"")))

    def _add(self, deflated: bytes, *, is_last: bool = False) -> None:
        self._pixels += deflated
        if is_last or len(self._pixels) >= _CHUNK_BYTES:
            self._parts.append(chunk(b"IDAT", bytes(self._pixels)))
            self._pixels.clear()


def _text(keyword: str, text: str) -> bytes:
    """A text of the metadata (11.3.3)."""
    # The specification does not allow it within a text.
    text = text.replace("\0", "")
    try:
        return chunk(b"tEXt", f"{keyword}\0{text}".encode("latin-1"))
    except UnicodeEncodeError:
        # Not compressed, in no language, without a translated keyword.
        return chunk(b"iTXt", f"{keyword}\0\0\0\0\0{text}".encode())
