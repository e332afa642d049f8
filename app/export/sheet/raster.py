"""Turns a one-page PDF into an image of any size, and encodes images."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

from app.export.errors import ExportError
from app.export.progress import Progress, raise_if_cancelled
from app.export.sheet.event_loop import run_in_thread
from app.export.size import MM_PER_INCH, PictureSize

# The most pixels of a strip. A large picture then needs little more than its own memory, and can
# be cancelled after each strip.
PIXELS_A_STRIP = 10_000_000


def rasterise(pdf: bytes, size: PictureSize, paper: str, progress: Progress) -> QImage:
    """The page on paper of that colour, exactly ``size.width`` by ``size.height`` pixels.

    Raises ``ExportError`` if there is not enough memory, and ``ExportCancelled``.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    image = QImage(size.width, size.height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise _out_of_memory()
    dots_per_metre = round(size.dpi / MM_PER_INCH * 1000)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    image.fill(QColor(paper))
    height = max(1, PIXELS_A_STRIP // size.width)
    for top in range(0, size.height, height):
        strip = QRect(0, top, size.width, min(height, size.height - top))
        run_in_thread(partial(_draw_strip, document, size, strip, image), progress)
        progress.step((strip.bottom() + 1) / size.height)
        raise_if_cancelled(progress)
    return image


def _draw_strip(document: QPdfDocument, size: PictureSize, strip: QRect, image: QImage) -> None:
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(QSize(size.width, size.height))
    # Qt takes the last pixel of the rectangle for its edge, and would shrink the page by one.
    options.setScaledClipRect(strip.adjusted(0, 0, 1, 1))
    rendered = document.render(0, strip.size(), options)
    if rendered.isNull():
        raise _out_of_memory()
    painter = QPainter(image)
    painter.drawImage(QPoint(0, strip.top()), rendered)
    painter.end()


def _out_of_memory() -> ExportError:
    return ExportError("there is not enough memory for this size; try a smaller one")


def encode(image: QImage, kind: bytes, texts: dict[str, str], quality: int | None) -> bytes:
    """The image in a format that Qt knows, such as ``b"png"``, with ``texts`` as its metadata.

    ``quality`` is 1 to 100, or ``None`` for the default of the format. Safe in any thread. Raises
    ``ExportError``.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind)
    if quality is not None:
        writer.setQuality(quality)
    for key, text in texts.items():
        writer.setText(key, text)
    if not writer.write(image):
        raise ExportError(f"the picture could not be encoded: {writer.errorString()}")
    return bytes(data.data())
