"""Renders the app's icon from its SVG, in the sizes and formats of each system."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from scripts.package.info import ICON

# Sizes of the hicolor theme, in pixels.
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# The ICNS types that contain PNG, by size in pixels.
ICNS_TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def png(side: int) -> bytes:
    """The icon as a PNG with this many pixels a side and a transparent background."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(str(ICON))
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # accepts the name as str
        raise OSError(f"{ICON} could not be saved as PNG")
    return bytes(data.data())


def write_ico(path: Path) -> None:
    """Writes the icon for Windows: a directory of PNGs."""
    pictures = {side: png(side) for side in ICO_SIZES}
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    for side, picture in pictures.items():
        # 256 does not fit into a byte; the format uses 0 for it.
        head += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    path.write_bytes(head + b"".join(pictures.values()))


def write_icns(path: Path) -> None:
    """Writes the icon for macOS: PNGs, each after its type and length."""
    parts = b""
    for side, kind in ICNS_TYPES.items():
        picture = png(side)
        parts += kind + struct.pack(">I", 8 + len(picture)) + picture
    path.write_bytes(b"icns" + struct.pack(">I", 8 + len(parts)) + parts)
