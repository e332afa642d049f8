"""Turns a one-page PDF into a picture of any size, and encodes images."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

from app.export.errors import ExportError
from app.export.progress import Progress, raise_if_cancelled
from app.export.sheet.event_loop import run_in_thread
from app.export.sheet.png import MOST_WAITING, PngWriter
from app.export.size import MM_PER_INCH, PictureSize

# The most pixels of a strip. A large picture then needs little more than its own memory, and can
# be cancelled after each strip.
PIXELS_A_STRIP = 10_000_000
# The most pixels that are put on paper and compressed at a time: while one strip is drawn, the
# pieces of the one before it can wait.
PIXELS_A_PIECE = PIXELS_A_STRIP // MOST_WAITING


def rasterise(pdf: bytes, size: PictureSize, paper: str, progress: Progress) -> QImage:
    """The page on paper of that colour, exactly ``size.width`` by ``size.height`` pixels.

    Raises ``ExportError`` if there is not enough memory, and ``ExportCancelled``.
    """
    image = _empty(size.width, size.height, paper)
    dots = _dots_per_metre(size)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)

    def draw(top: int, strip: QImage) -> None:
        painter = QPainter(image)
        painter.drawImage(QPoint(0, top), strip)
        painter.end()

    _each_strip(pdf, size, draw, progress)
    return image


def rasterise_to_png(
    pdf: bytes, size: PictureSize, paper: str, texts: Mapping[str, str], progress: Progress
) -> bytes:
    """The same as a PNG with ``texts`` as its metadata, without the whole picture in memory.

    Raises as :func:`rasterise` does.
    """
    with PngWriter(size.width, size.height, _dots_per_metre(size), texts) as writer:

        def write(_: int, strip: QImage) -> None:
            for rows in _pieces(strip.size()):
                writer.add(partial(_on_paper, strip, rows, paper))

        _each_strip(pdf, size, write, progress)
        return run_in_thread(writer.finish, progress)


def png_of(image: QImage) -> bytes:
    """An opaque image as a PNG without metadata. Safe in any thread."""
    with PngWriter(image.width(), image.height(), image.dotsPerMeterX(), {}) as writer:
        for rows in _pieces(image.size()):
            writer.add(partial(image.copy, rows))
        return writer.finish()


def _pieces(size: QSize) -> Iterator[QRect]:
    height = max(1, PIXELS_A_PIECE // size.width())
    for top in range(0, size.height(), height):
        yield QRect(0, top, size.width(), min(height, size.height() - top))


def _on_paper(strip: QImage, rows: QRect, paper: str) -> QImage:
    piece = _empty(rows.width(), rows.height(), paper)
    painter = QPainter(piece)
    painter.drawImage(QPoint(0, 0), strip, rows)
    painter.end()
    return piece


def _each_strip(
    pdf: bytes, size: PictureSize, use: Callable[[int, QImage], None], progress: Progress
) -> None:
    """Draws the page strip by strip, and passes each to ``use`` with its place from the top.

    A strip is as wide as the picture, and transparent where the page is. Both work in a thread.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    height = max(1, PIXELS_A_STRIP // size.width)
    for top in range(0, size.height, height):
        strip = QRect(0, top, size.width, min(height, size.height - top))
        run_in_thread(partial(_use_strip, document, size, strip, use), progress)
        progress.step((strip.bottom() + 1) / size.height)
        raise_if_cancelled(progress)


def _use_strip(
    document: QPdfDocument, size: PictureSize, strip: QRect, use: Callable[[int, QImage], None]
) -> None:
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(QSize(size.width, size.height))
    # Qt takes the last pixel of the rectangle for its edge, and would shrink the page by one.
    options.setScaledClipRect(strip.adjusted(0, 0, 1, 1))
    rendered = document.render(0, strip.size(), options)
    if rendered.isNull():
        raise _out_of_memory()
    use(strip.top(), rendered)


def _empty(width: int, height: int, paper: str) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise _out_of_memory()
    # Stretched: to fill an image with a colour takes all enumerations of Qt, 25 ms of an export.
    dot = QImage(1, 1, image.format())
    dot.setPixelColor(0, 0, QColor(paper))
    painter = QPainter(image)
    painter.drawImage(image.rect(), dot)
    painter.end()
    return image


def _dots_per_metre(size: PictureSize) -> int:
    return round(size.dpi / MM_PER_INCH * 1000)


def _out_of_memory() -> ExportError:
    return ExportError("there is not enough memory for this size; try a smaller one")


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
