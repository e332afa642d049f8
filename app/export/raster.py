"""Turns a one-page PDF into pixels of any number."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtPdf import QPdfDocument

from app.export.errors import ExportError
from app.export.size import MM_PER_INCH, PictureSize


def rasterise(pdf: bytes, size: PictureSize, paper: str, path: Path) -> QImage:
    """The page on paper of that colour, exactly ``size.width`` by ``size.height`` pixels.

    May run in any thread. Raises ``ExportError`` if the PDF cannot be drawn at that size.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    drawn = document.render(0, QSize(size.width, size.height))
    picture = QImage(size.width, size.height, QImage.Format.Format_RGB32)
    if drawn.isNull() or picture.isNull():
        raise ExportError(path, "there is not enough memory for this size; try a smaller one")
    picture.fill(QColor(paper))
    painter = QPainter(picture)
    painter.drawImage(0, 0, drawn)
    painter.end()
    dots_per_metre = round(size.dpi / MM_PER_INCH * 1000)
    picture.setDotsPerMeterX(dots_per_metre)
    picture.setDotsPerMeterY(dots_per_metre)
    return picture


def encode(picture: QImage, kind: bytes, texts: dict[str, str], path: Path) -> bytes:
    """The picture in a format that Qt knows, such as ``b"png"``, with texts as its metadata."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind)
    for key, text in texts.items():
        writer.setText(key, text)
    if not writer.write(picture):
        raise ExportError(path, f"the picture could not be encoded: {writer.errorString()}")
    return bytes(data.data())
