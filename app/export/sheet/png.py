"""Writes a PNG piece by piece, so that a large picture is never in memory as a whole.

Pieces are compressed at the same time, each apart from the others: together they are one stream all
the same, hardly a thousandth longer. The rows are not filtered: the even colours of a map become
smaller without, and the fastest library is enough (docs/benchmarks.md).
"""

from __future__ import annotations

import os
import struct
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import NamedTuple, Self

from isal import isal_zlib
from PySide6.QtGui import QImage

from app.embedding.png import SIGNATURE, chunk

# Of 0 to 3. The next level takes nine times as long and saves a twentieth.
_LEVEL = 2
# Bits of the window, negative for a stream without head and check.
_WINDOW = -15
# The head of the stream (RFC 1950, 2.2): deflated, with that window; compressed fast.
_HEAD = b"\x78\x5e"
# The modulus of the check at its end (9).
_MODULUS = 65521
# The most pieces that are compressed at once, and that wait for it.
_MOST_THREADS = 4
_MOST_WAITING = 32
# Before each row: it is not filtered (PNG, third edition, 9.2).
_NO_FILTER = b"\0"
# 8 bits each of red, green and blue; the only methods of compression and filtering; no interlacing.
_KIND = b"\x08\x02\0\0\0"


class _Piece(NamedTuple):
    """Some rows: compressed, how many bytes they were, and their check (Adler-32)."""

    deflated: bytes
    size: int
    check: int


class PngWriter:
    """The PNG of an opaque picture, whose rows come in order; a context manager."""

    def __init__(
        self, width: int, height: int, dots_per_metre: int, texts: Mapping[str, str]
    ) -> None:
        size, dots = struct.pack(">II", width, height), struct.pack(">II", *[dots_per_metre] * 2)
        head = [chunk(b"IHDR", size + _KIND), chunk(b"pHYs", dots + b"\1")]
        self._parts = [SIGNATURE, *head, *(_text(*text) for text in texts.items())]
        self._pool = ThreadPoolExecutor(min(_MOST_THREADS, os.cpu_count() or 1))
        self._waiting: deque[Future[_Piece]] = deque()
        self._before = _HEAD
        self._check = isal_zlib.adler32(b"")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def add(self, draw: Callable[[], QImage]) -> None:
        """The next rows, of the picture's width, in any opaque format.

        ``draw`` is called in another thread, at the latest when the picture is finished.
        """
        while len(self._waiting) >= _MOST_WAITING:
            self._take()
        self._waiting.append(self._pool.submit(_compressed, draw))

    def finish(self) -> bytes:
        """The file, after the last row. Raises what drawing the rows has raised."""
        while self._waiting:
            self._take()
        # An empty block ends the stream.
        end = isal_zlib.compressobj(_LEVEL, isal_zlib.DEFLATED, _WINDOW).flush()
        self._add(end + self._check.to_bytes(4))
        return b"".join((*self._parts, chunk(b"IEND", b"")))

    def _take(self) -> None:
        piece = self._waiting.popleft().result()
        self._check = _joined(self._check, piece)
        self._add(piece.deflated)

    def _add(self, deflated: bytes) -> None:
        self._parts.append(chunk(b"IDAT", self._before + deflated))
        self._before = b""


def _compressed(draw: Callable[[], QImage]) -> _Piece:
    rgb = draw().convertToFormat(QImage.Format.Format_RGB888)
    # Qt fills rows up to whole words.
    width, whole = 3 * rgb.width(), rgb.bytesPerLine()
    pixels = memoryview(rgb.constBits())
    lines = (pixels[start : start + width] for start in range(0, len(pixels), whole))
    data = _NO_FILTER + _NO_FILTER.join(lines)
    deflate = isal_zlib.compressobj(_LEVEL, isal_zlib.DEFLATED, _WINDOW)
    # The next piece begins at a byte, and refers to nothing in this one.
    deflated = deflate.compress(data) + deflate.flush(isal_zlib.Z_FULL_FLUSH)
    return _Piece(deflated, len(data), isal_zlib.adler32(data))


def _joined(check: int, piece: _Piece) -> int:
    """The check of what has ``check``, followed by a piece."""
    high, low = divmod(check, 1 << 16)
    piece_high, piece_low = divmod(piece.check, 1 << 16)
    # Each sum begins with 1 (RFC 1950, 9).
    high = (high + piece_high + piece.size * (low - 1)) % _MODULUS
    low = (low + piece_low - 1) % _MODULUS
    return high << 16 | low


def _text(keyword: str, text: str) -> bytes:
    """A text of the metadata (11.3.3)."""
    # The specification does not allow it within a text.
    text = text.replace("\0", "")
    try:
        return chunk(b"tEXt", f"{keyword}\0{text}".encode("latin-1"))
    except UnicodeEncodeError:
        # Not compressed, in no language, without a translated keyword.
        return chunk(b"iTXt", f"{keyword}\0\0\0\0\0{text}".encode())
