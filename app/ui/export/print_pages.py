"""Lays the sheet out for the paper of a printer, and draws or writes it."""

from __future__ import annotations

import io

from msgspec.structs import replace
from pypdf import PageObject, PdfReader, PdfWriter
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.export.options import ExportOptions
from app.export.progress import Progress
from app.export.sheet.layout import sheet_options
from app.export.sheet.printer import SheetPrinter
from app.export.sheet.raster import rasterise
from app.export.size import PAPER_DPI, POINTS_PER_INCH, PictureSize
from app.map.theme import THEMES
from app.tour.model import Tour

# The most pixels that a printer gets: A3 at 300 dpi has 17 megapixels.
MAX_DOTS = 36_000_000


class PrintPages:
    """Lays the sheet of a tour out for any number of papers; ``close`` it at the end."""

    def __init__(self, tour: Tour, options: ExportOptions) -> None:
        self._tour = tour
        self._options = replace(options, theme="print", atlas=False)
        self._printer = SheetPrinter(tour)
        self._image: tuple[PictureSize, QImage] | None = None

    @property
    def notices(self) -> list[str]:
        """The notices for the user about the sheets so far."""
        return self._printer.notices

    def close(self) -> None:
        """Deletes the page that prints."""
        self._printer.close()

    def paint(self, printer: QPrinter, progress: Progress) -> None:
        """Draws the sheet on the printer. Raises ``ExportError`` and ``ExportCancelled``."""
        size = _size(printer.pageLayout(), min(PAPER_DPI, printer.resolution()))
        if self._image is None or self._image[0] != size:
            paper = THEMES[self._options.theme].paper
            pdf = self._pdf(size, progress)
            self._image = (size, rasterise(pdf, size, paper, progress))
        painter = QPainter(printer)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(painter.viewport()), self._image[1])
        painter.end()

    def document(self, layout: QPageLayout, progress: Progress) -> bytes:
        """The page as a PDF of vectors and text, which is better than one of pixels.

        Raises ``ExportError`` and ``ExportCancelled``.
        """
        full = layout.fullRect(QPageLayout.Unit.Point)
        inner = layout.paintRect(QPageLayout.Unit.Point)
        pdf = self._pdf(_size(layout, PAPER_DPI), progress)
        sheet = PdfReader(io.BytesIO(pdf)).pages[0]
        page = PageObject.create_blank_page(width=full.width(), height=full.height())
        below = full.height() - inner.bottom()
        page.merge_translated_page(sheet, inner.left(), below)
        writer = PdfWriter()
        writer.add_page(page)
        writer.add_metadata({"/Title": self._tour.title, "/Creator": "Tour Atlas"})
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue()

    def _pdf(self, size: PictureSize, progress: Progress) -> bytes:
        sheet = sheet_options(replace(self._options, size=size), magnify=True)
        return self._printer.print(sheet, self._options.theme, progress)


def _size(layout: QPageLayout, dpi: float) -> PictureSize:
    """The printable area at ``dpi``, or at the highest resolution below the limit."""
    inner = layout.paintRect(QPageLayout.Unit.Point)
    dots = inner.width() * inner.height() * (dpi / POINTS_PER_INCH) ** 2
    dpi *= min(1.0, (MAX_DOTS / max(1.0, dots)) ** 0.5)
    width, height = (
        max(1, round(side / POINTS_PER_INCH * dpi)) for side in (inner.width(), inner.height())
    )
    return PictureSize(width=width, height=height, dpi=dpi)
