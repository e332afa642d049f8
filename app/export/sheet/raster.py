"""Turns a one-page PDF into pixels of any number, strip by strip."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

from app.export.errors import ExportError
from app.export.progress import Progress, check
from app.export.sheet.event_loop import in_thread
from app.export.size import MM_PER_INCH, PictureSize

# A strip holds at most so many pixels: large pictures then need little more than their own
# memory, and a cancel is obeyed after each.
PIXELS_A_STRIP = 10_000_000
# Of the work, from the first strip to the last.
START, END = 0.5, 0.8


def rasterise(pdf: bytes, size: PictureSize, paper: str, path: Path, progress: Progress) -> QImage:
    """The page on paper of that colour, exactly ``size.width`` by ``size.height`` pixels.

    Raises ``ExportError`` if there is not enough memory, and ``ExportCancelled``.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    picture = QImage(size.width, size.height, QImage.Format.Format_RGB32)
    if picture.isNull():
        raise _no_memory(path)
    dots_per_metre = round(size.dpi / MM_PER_INCH * 1000)
    picture.setDotsPerMeterX(dots_per_metre)
    picture.setDotsPerMeterY(dots_per_metre)
    picture.fill(QColor(paper))
    height = max(1, PIXELS_A_STRIP // size.width)
    for top in range(0, size.height, height):
        strip = QRect(0, top, size.width, min(height, size.height - top))
        in_thread(partial(_draw, document, size, strip, picture, path), progress)
        progress.step(START + (END - START) * (strip.bottom() + 1) / size.height)
        check(progress)
    return picture


def _draw(
    document: QPdfDocument, size: PictureSize, strip: QRect, picture: QImage, path: Path
) -> None:
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(QSize(size.width, size.height))
    # Qt takes the last pixel of the rectangle for its edge, and would shrink the page by one.
    options.setScaledClipRect(strip.adjusted(0, 0, 1, 1))
    drawn = document.render(0, strip.size(), options)
    if drawn.isNull():
        raise _no_memory(path)
    painter = QPainter(picture)
    painter.drawImage(QPoint(0, strip.top()), drawn)
    painter.end()


def _no_memory(path: Path) -> ExportError:
    return ExportError(path, "there is not enough memory for this size; try a smaller one")


def encode(
    picture: QImage, kind: bytes, texts: dict[str, str], quality: int | None, path: Path
) -> bytes:
    """The picture in a format that Qt knows, such as ``b"png"``, with texts as its metadata.

    ``quality`` is 1 to 100, or ``None`` for the format's own. May run in any thread.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind)
    if quality is not None:
        writer.setQuality(quality)
    for key, text in texts.items():
        writer.setText(key, text)
    if not writer.write(picture):
        raise ExportError(path, f"the picture could not be encoded: {writer.errorString()}")
    return bytes(data.data())
