"""Makes what the preview shows: the same sheet as the export, in the size of the preview."""

from __future__ import annotations

import math
from functools import partial

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from app.export.carried import CarriedTour
from app.export.fit import empty_bounds_notice
from app.export.job import Job
from app.export.options import ExportOptions
from app.export.pipeline import make_file, sheet_of
from app.export.progress import Progress
from app.export.registry import Format
from app.export.sheet.event_loop import run_in_thread
from app.export.sheet.printer import SheetPrinter
from app.export.sheet.raster import encode, png_of, rasterise
from app.export.size import PictureSize
from app.map.theme import THEMES
from app.tour.model import Tour

# The preview shows at most so many characters of a text, and of a table, of which more fits.
MAX_LETTERS, MAX_TABLE_LETTERS = 20_000, 200_000
_IMAGE_KINDS = {".png": b"png", ".jpg": b"jpeg", ".webp": b"webp"}


class PreviewRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What to show: a format, its options, and the number of files that the export will make."""

    format: Format
    options: ExportOptions
    files: int = 1


class Preview(msgspec.Struct, frozen=True, kw_only=True):
    """The result of a request: a picture, a page or the beginning of a text; the size in bytes.

    ``is_whole`` says whether the text is all of the file. ``notices`` are sentences about what the
    file does not show as asked.
    """

    request: PreviewRequest
    picture: QImage | None = None
    text: str = ""
    is_whole: bool = True
    page: bytes | None = None
    bytes: int | None = None
    notices: tuple[str, ...] = ()


class PreviewRenderer:
    """Makes the previews of one tour, one after another; ``close`` it at the end.

    Every method raises ``ExportError`` and ``ExportCancelled``.
    """

    def __init__(self, tour: Tour) -> None:
        self._tour = tour
        self._carried = CarriedTour(tour)
        self._printer = SheetPrinter(tour)

    def close(self) -> None:
        """Deletes the page that prints."""
        self._printer.close()

    def sheet(self, request: PreviewRequest, room: QSize, progress: Progress) -> Preview:
        """The sheet, as large as fits into ``room``."""
        options = request.options
        pdf = self._pdf(request, progress)
        width, height = options.size.width, options.size.height
        fit = QSize(width, height).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        size = PictureSize(
            width=max(1, fit.width()),
            height=max(1, fit.height()),
            dpi=options.size.dpi * fit.width() / width,
        )
        picture = rasterise(pdf, size, THEMES[options.theme].paper, progress)
        return Preview(request=request, picture=picture, notices=self._notices(request))

    def with_file_size(self, preview: Preview, progress: Progress) -> Preview:
        """The preview of a sheet with the approximate size of the files."""
        request = preview.request
        kind = _IMAGE_KINDS.get(request.format.suffix)
        if request.format.suffix == ".svg":
            size: float = len(self._file(request, progress))
        elif kind is None:
            size = len(self._pdf(request, progress))
        else:
            assert preview.picture is not None
            picture = preview.picture
            quality, whole = request.options.quality, request.options.size
            size = run_in_thread(
                lambda _: _extrapolated_size(picture, kind, quality, whole), progress
            )
        pages = len(self._tour.stops) + 1 if request.options.atlas else 1
        count = round(size) * pages + self._carried_size(request)
        return msgspec.structs.replace(preview, bytes=count * request.files)

    def _carried_size(self, request: PreviewRequest) -> int:
        """What the tour within adds to a file that is not made whole for the preview."""
        carried = self._carried.file(request.options, request.format)
        return len(carried.deflated) if carried and request.format.suffix != ".svg" else 0

    def file(self, request: PreviewRequest, progress: Progress) -> Preview:
        """The page, or the beginning of the file if it is text, and its size."""
        # The interactive page takes a while, and needs no web page of ours.
        is_page = request.format.kind == "page"
        data = (
            run_in_thread(partial(self._file, request), progress)
            if is_page
            else self._file(request, progress)
        )
        if is_page:
            return Preview(request=request, page=data, bytes=len(data))
        text = data.decode("utf-8-sig", "replace") if request.format.is_text else ""
        most = MAX_TABLE_LETTERS if request.format.suffix == ".csv" else MAX_LETTERS
        is_whole = len(text) <= most
        if not is_whole:
            text = text[:most].rsplit("\n", 1)[0]
        return Preview(request=request, text=text, is_whole=is_whole, bytes=len(data))

    def _notices(self, request: PreviewRequest) -> tuple[str, ...]:
        fit = request.options.fit
        empty = empty_bounds_notice(self._tour, fit) if isinstance(fit, tuple) else None
        sheet = sheet_of(request.format, request.options)
        return (*self._printer.notices_of(sheet), *([empty] if empty else []))

    def _pdf(self, request: PreviewRequest, progress: Progress) -> bytes:
        sheet = sheet_of(request.format, request.options)
        return self._printer.print(sheet, request.options.theme, progress)

    def _file(self, request: PreviewRequest, progress: Progress) -> bytes:
        job = Job(
            tour=self._tour,
            options=request.options,
            progress=progress,
            notices=[],
            carried=self._carried.file(request.options, request.format),
        )
        return make_file(job, request.format, self._printer)


def _extrapolated_size(picture: QImage, kind: bytes, quality: int, size: PictureSize) -> float:
    """The approximate number of bytes of a picture that is enlarged to ``size``.

    Files grow more slowly than areas. The exponent follows from the picture at half its size.
    """
    half = picture.scaled(
        picture.size() / 2,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    full_bytes, half_bytes = (
        len(png_of(image) if kind == b"png" else encode(image, kind, {}, quality))
        for image in (picture, half)
    )
    power = min(2.0, max(0.8, math.log2(full_bytes / max(1, half_bytes))))
    return float(full_bytes * (size.width / picture.width()) ** power)
