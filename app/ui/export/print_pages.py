"""The sheet for a printer's paper: laid out for what can be printed on, drawn from its PDF."""

from __future__ import annotations

import io
from pathlib import Path

from msgspec.structs import replace
from pypdf import PageObject, PdfReader, PdfWriter
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.export.options import ExportOptions
from app.export.progress import Progress
from app.export.sheet.printer import SheetPrinter
from app.export.sheet.raster import rasterise
from app.export.size import PAPER_DPI, POINTS_PER_INCH, PictureSize
from app.map.theme import THEMES
from app.tour.model import Tour

# Of what is sent to a printer: A3 at 300 dpi has 17 megapixels.
MOST_DOTS = 36_000_000


class PrintSheets:
    """Lays the tour's sheet out for one paper after another; ``close`` it in the end."""

    def __init__(self, tour: Tour, options: ExportOptions) -> None:
        self._tour = tour
        self._options = replace(options, theme="print", atlas=False)
        self._press = SheetPrinter()
        self._drawn: tuple[PictureSize, QImage] | None = None

    @property
    def notices(self) -> list[str]:
        """What the user should know about the sheets that were laid out."""
        return self._press.notices

    def close(self) -> None:
        """Lets go of the page."""
        self._press.close()

    def paint(self, printer: QPrinter, progress: Progress) -> None:
        """Draws the sheet on the printer. Raises ``ExportError`` and ``ExportCancelled``."""
        layout = printer.pageLayout()
        size = _size(layout, min(PAPER_DPI, printer.resolution()))
        if self._drawn is None or self._drawn[0] != size:
            paper = THEMES[self._options.theme].paper
            pdf = self._pdf(size, progress)
            self._drawn = (size, rasterise(pdf, size, paper, Path("print"), progress))
        painter = QPainter(printer)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(painter.viewport()), self._drawn[1])
        painter.end()

    def document(self, layout: QPageLayout, progress: Progress) -> bytes:
        """The same page as vectors and text: a PDF that is asked for need not be of pixels."""
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
        options = replace(self._options, size=size)
        return self._press.pdf(self._tour, Path("print"), options, progress, magnify=True)


def _size(layout: QPageLayout, dpi: float) -> PictureSize:
    inner = layout.paintRect(QPageLayout.Unit.Point)
    dots = inner.width() * inner.height() * (dpi / POINTS_PER_INCH) ** 2
    dpi *= min(1.0, (MOST_DOTS / max(1.0, dots)) ** 0.5)
    width, height = (
        max(1, round(side / POINTS_PER_INCH * dpi)) for side in (inner.width(), inner.height())
    )
    return PictureSize(width=width, height=height, dpi=dpi)
