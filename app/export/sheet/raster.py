"""Turns a one-page PDF into a picture of any size, and encodes images."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QImage, QImageWriter

from app.export.errors import ExportError
from app.export.progress import Progress, raise_if_cancelled
from app.export.sheet.event_loop import run_in_thread
from app.export.sheet.pdfium import PdfDrawing, out_of_memory
from app.export.sheet.png import PngWriter
from app.export.size import MM_PER_INCH, PictureSize

# The most pixels of a strip. A large picture then needs little more than its own memory, and can
# be cancelled after each strip.
PIXELS_A_STRIP = 4_200_000
# Rows that are drawn above and below a strip: at its edge PDFium rounds the outlines of letters in
# another way.
MARGIN = 4
# A whole picture takes less memory; a strip is drawn faster.
_THREE_BYTES = QImage.Format.Format_RGB888
_FOUR_BYTES = QImage.Format.Format_RGB32
# The most pixels that are compressed at a time.
PIXELS_A_PIECE = 300_000


def rasterise(pdf: bytes, size: PictureSize, paper: str, progress: Progress) -> QImage:
    """The page on paper of that colour, exactly ``size.width`` by ``size.height`` pixels.

    Works in a thread. Raises ``ExportError`` if there is not enough memory, and
    ``ExportCancelled``.
    """
    return run_in_thread(partial(_whole, pdf, size, paper), progress)


def rasterise_to_png(
    pdf: bytes, size: PictureSize, paper: str, texts: Mapping[str, str], progress: Progress
) -> bytes:
    """The same as a PNG with ``texts`` as its metadata, without the whole picture in memory.

    Raises as :func:`rasterise` does.
    """
    return run_in_thread(partial(_png, pdf, size, paper, texts), progress)


def _whole(pdf: bytes, size: PictureSize, paper: str, progress: Progress) -> QImage:
    image = _empty(size.width, size.height, _THREE_BYTES)
    dots = _dots_per_metre(size)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    length, pixels = image.bytesPerLine(), memoryview(image.bits())
    start = 0
    for strip, rows in _strips(pdf, size, paper, progress):
        # An image must outlive the view of its bytes.
        smaller = strip.convertToFormat(_THREE_BYTES)
        part = smaller.constBits()[length * rows.top() : length * (rows.bottom() + 1)]
        pixels[start : start + len(part)] = part
        start += len(part)
    return image


def _png(
    pdf: bytes, size: PictureSize, paper: str, texts: Mapping[str, str], progress: Progress
) -> bytes:
    with PngWriter(size.width, size.height, _dots_per_metre(size), texts) as writer:
        for strip, rows in _strips(pdf, size, paper, progress):
            for piece in _pieces(rows):
                writer.add(partial(strip.copy, piece))
        return writer.finish()


def png_of(image: QImage) -> bytes:
    """An opaque image as a PNG without metadata. Safe in any thread."""
    with PngWriter(image.width(), image.height(), image.dotsPerMeterX(), {}) as writer:
        for rows in _pieces(image.rect()):
            writer.add(partial(image.copy, rows))
        return writer.finish()


def _pieces(rows: QRect) -> Iterator[QRect]:
    height = max(1, PIXELS_A_PIECE // rows.width())
    for top in range(rows.top(), rows.bottom() + 1, height):
        yield QRect(0, top, rows.width(), min(height, rows.bottom() + 1 - top))


def _strips(
    pdf: bytes, size: PictureSize, paper: str, progress: Progress
) -> Iterator[tuple[QImage, QRect]]:
    """Draws the page strip by strip, each as wide as the page.

    Yields images, and which rows of each are the strip.
    """
    with closing(PdfDrawing(pdf)) as drawing:
        height = max(1, PIXELS_A_STRIP // size.width)
        for top in range(0, size.height, height):
            raise_if_cancelled(progress)
            strip = QRect(0, top, size.width, min(height, size.height - top))
            part = strip.adjusted(0, -MARGIN, 0, MARGIN)
            image = _empty(part.width(), part.height(), _FOUR_BYTES)
            drawing.draw(image, part, size, paper)
            yield image, strip.translated(-part.topLeft())
            progress.step((strip.bottom() + 1) / size.height)


def _empty(width: int, height: int, kind: QImage.Format) -> QImage:
    image = QImage(width, height, kind)
    if image.isNull():
        raise out_of_memory()
    return image


def _dots_per_metre(size: PictureSize) -> int:
    return round(size.dpi / MM_PER_INCH * 1000)


def encode(image: QImage, kind: bytes, texts: dict[str, str], quality: int) -> bytes:
    """The image in a format that Qt knows, such as ``b"jpeg"``, with ``texts`` as its metadata.

    ``quality`` is 1 to 100. Safe in any thread. Raises ``ExportError``.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind)
    writer.setQuality(quality)
    for key, text in texts.items():
        writer.setText(key, text)
    if not writer.write(image):
        raise ExportError(f"the picture could not be encoded: {writer.errorString()}")
    return bytes(data.data())
