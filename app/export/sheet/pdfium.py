"""Draws the page of a PDF into images, by PDFium."""

from __future__ import annotations

import threading
from ctypes import c_ubyte
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from app.export.errors import NO_PICTURE, ExportError
from app.export.size import PictureSize

# PDFium is one library for the whole process, and must not be used by two threads at once.
_LOCK = threading.Lock()


def load_pdfium() -> Any:
    """The functions of PDFium. The first call takes some 50 ms; safe in any thread.

    Raises ``ExportError`` if PDFium cannot run here.
    """
    try:
        import pypdfium2_raw
    except (ImportError, OSError) as error:
        raise ExportError(f"the picture cannot be made here: {error}") from error
    return pypdfium2_raw


class PdfDrawing:
    """The first page of a PDF, to be drawn in any size; ``close`` it at the end.

    Every method may be called in any thread. Raises ``ExportError`` for what is not a PDF, or if
    there is not enough memory.
    """

    def __init__(self, pdf: bytes) -> None:
        self._pdfium = load_pdfium()
        # PDFium does not copy it.
        self._pdf = pdf
        with _LOCK:
            self._pdfium.FPDF_InitLibrary()
            self._document = self._pdfium.FPDF_LoadMemDocument64(pdf, len(pdf), None)
            self._page = self._pdfium.FPDF_LoadPage(self._document, 0) if self._document else None
        if not self._page:
            self.close()
            raise ExportError(NO_PICTURE)

    def close(self) -> None:
        """Frees the page."""
        with _LOCK:
            if self._page:
                self._pdfium.FPDF_ClosePage(self._page)
            if self._document:
                self._pdfium.FPDF_CloseDocument(self._document)
            self._page = self._document = None

    def draw(self, image: QImage, part: QRect, size: PictureSize, paper: str) -> None:
        """Draws a part of the page, on paper of that colour, into an image of the format RGB32.

        ``part`` is as large as the image, and in pixels of the page, which has ``size.width`` by
        ``size.height``. It may reach beyond the page.
        """
        pixels = (c_ubyte * image.sizeInBytes()).from_buffer(image.bits())
        pdfium = self._pdfium
        with _LOCK:
            bitmap = pdfium.FPDFBitmap_CreateEx(
                part.width(), part.height(), pdfium.FPDFBitmap_BGRx, pixels, image.bytesPerLine()
            )
            if not bitmap:
                raise out_of_memory()
            colour = QColor(paper).rgba()
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, part.width(), part.height(), colour)
            place = -part.left(), -part.top(), size.width, size.height
            pdfium.FPDF_RenderPageBitmap(bitmap, self._page, *place, 0, 0)
            pdfium.FPDFBitmap_Destroy(bitmap)


def out_of_memory() -> ExportError:
    """What is raised if a picture is too large for the memory."""
    return ExportError("there is not enough memory for this size; try a smaller one")
