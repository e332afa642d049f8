"""The writer of PNGs: what it writes is read again by Qt, pixel by pixel."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtGui import QColor, QImage

from app.export.errors import ExportError
from app.export.options import ExportOptions
from app.export.progress import NoProgress
from app.export.sheet.layout import sheet_options
from app.export.sheet.png import PngWriter
from app.export.sheet.printer import SheetPrinter
from app.export.sheet.raster import rasterise, rasterise_to_png
from app.export.size import parse_size
from tests.export.samples import TOURS


def gradient(width: int, height: int) -> QImage:
    """An image whose pixels all differ from their neighbours."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        for x in range(width):
            image.setPixelColor(x, y, QColor(x * 7 % 256, y * 5 % 256, (x + y) * 11 % 256))
    return image


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG: kind and contents."""
    at = 8
    while at < len(data):
        size = int.from_bytes(data[at : at + 4])
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        at += size + 12


# Rows of 3, 6, 9 and 12 bytes, which Qt fills up to 4, 8 and 12, and one with many chunks.
@pytest.mark.parametrize(("width", "height"), [(1, 1), (2, 5), (3, 4), (4, 3), (301, 257)])
def test_pixels_and_resolution_are_read_again(width: int, height: int) -> None:
    image = gradient(width, height)
    half = (height + 1) // 2
    with PngWriter(width, height, 3780, {}) as writer:
        writer.add(lambda: image.copy(0, 0, width, half))
        if half < height:
            writer.add(lambda: image.copy(0, half, width, height - half))
        read = QImage.fromData(writer.finish())
    assert read.convertToFormat(QImage.Format.Format_RGB32) == image
    assert (read.dotsPerMeterX(), read.dotsPerMeterY()) == (3780, 3780)


def test_texts_of_all_scripts_are_read_again() -> None:
    texts = {"Software": "Tour Atlas", "Author": "Amélie", "Title": "東京 – Ürümqi"}
    with PngWriter(1, 1, 3780, texts | {"Comment": "one\0two"}) as writer:
        writer.add(lambda: gradient(1, 1))
        read = QImage.fromData(writer.finish())
    assert {key: read.text(key) for key in texts} == texts
    assert read.text("Comment") == "onetwo"


def test_pieces_are_one_stream_with_a_valid_check() -> None:
    image = gradient(40, 200).convertToFormat(QImage.Format.Format_RGB888)
    with PngWriter(40, 200, 3780, {}) as writer:
        # More than can wait.
        for row in range(200):
            writer.add(partial(image.copy, 0, row, 40, 1))
        data = writer.finish()
    pixels = b"".join(piece for kind, piece in chunks(data) if kind == b"IDAT")
    # It raises if the check is wrong.
    rows = zlib.decompress(pixels)
    lines = bytes(image.constBits())
    assert rows == b"".join(b"\0" + lines[120 * row : 120 * (row + 1)] for row in range(200))


def test_what_drawing_rows_raises_ends_the_picture() -> None:
    def fail() -> QImage:
        raise ExportError("no memory")

    with PngWriter(1, 1, 3780, {}) as writer:
        writer.add(fail)
        with pytest.raises(ExportError, match="no memory"):
            writer.finish()


@pytest.mark.usefixtures("qapp")
def test_a_picture_that_is_written_in_bands_has_the_same_pixels() -> None:
    size = parse_size("640x360")
    printer = SheetPrinter(TOURS["verne"])
    try:
        sheet = sheet_options(ExportOptions(size=size), magnify=False)
        pdf = printer.print(sheet, "light", NoProgress())
    finally:
        printer.close()
    image = rasterise(pdf, size, "#ff0000", NoProgress())
    data = rasterise_to_png(pdf, size, "#ff0000", {}, NoProgress())
    read = QImage.fromData(data)
    assert read.convertToFormat(QImage.Format.Format_RGB888) == image
    assert read.dotsPerMeterX() == image.dotsPerMeterX()
