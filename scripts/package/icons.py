"""The app's icon in the sizes and formats that systems ask for, drawn from its one SVG."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from scripts.package.info import ICON

# Pixels a side, of the folders in the hicolor theme.
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# The types of Apple's format that hold PNG, by pixels a side.
ICNS_TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def png(side: int) -> bytes:
    """The icon as a PNG of so many pixels a side, on nothing."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(str(ICON))
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # takes names as text
        raise OSError(f"no PNG could be made of {ICON}")
    return bytes(data.data())


def write_ico(path: Path) -> None:
    """Writes the icon for Windows: a directory of PNGs."""
    pictures = {side: png(side) for side in ICO_SIZES}
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    for side, picture in pictures.items():
        # 256 does not fit into a byte; the format writes it as 0.
        head += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    path.write_bytes(head + b"".join(pictures.values()))


def write_icns(path: Path) -> None:
    """Writes the icon for macOS: PNGs, each behind its type and length."""
    parts = b""
    for side, kind in ICNS_TYPES.items():
        picture = png(side)
        parts += kind + struct.pack(">I", 8 + len(picture)) + picture
    path.write_bytes(b"icns" + struct.pack(">I", 8 + len(parts)) + parts)
