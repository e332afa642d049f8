"""Recognises the images that tiles may be: PNG, JPEG and WebP, within limits on their size."""

from __future__ import annotations

import struct

from app.map.assets import Asset

# A tile of 512 pixels that does not compress has a fifth of this.
MOST_TILE_BYTES = 5 * 1024 * 1024
# A few hundred bytes can announce an image that needs gigabytes when it is decoded.
MOST_SIDE = 2048

# The markers of JPEG that begin a frame and so give its size (ITU-T T.81, table B.1).
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
# Markers without a length.
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})


def tile_image(data: object) -> Asset | None:
    """The image with its media type, or ``None`` if it is no image that a tile may be.

    The type comes from the first bytes, whatever a server or a file says it is.
    """
    if not isinstance(data, bytes) or len(data) > MOST_TILE_BYTES:
        return None
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        kind, size = "image/png", _png_size(data)
    elif data.startswith(b"\xff\xd8\xff"):
        kind, size = "image/jpeg", _jpeg_size(data)
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        kind, size = "image/webp", _webp_size(data)
    else:
        return None
    if size is None or not all(0 < side <= MOST_SIDE for side in size):
        return None
    return Asset(kind, data)


def _png_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels (PNG specification, 11.2.2)."""
    if len(data) < 24 or data[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels (ITU-T T.81, B.2.2)."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _BARE:
            at += 2
        elif marker in _FRAMES and at + 9 <= len(data):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _webp_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels (RFC 9649, 2.5 to 2.7)."""
    if len(data) < 30:
        return None
    match data[12:16]:
        case b"VP8 ":
            width, height = struct.unpack("<HH", data[26:30])
            return width & 0x3FFF, height & 0x3FFF
        case b"VP8L":
            bits = int.from_bytes(data[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8X":
            width = int.from_bytes(data[24:27], "little") + 1
            return width, int.from_bytes(data[27:30], "little") + 1
    return None
