"""Makes what the preview shows: the very sheet that the export prints, at the size of a proof."""

from __future__ import annotations

import math
from pathlib import Path

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from app.export.job import Job
from app.export.options import ExportOptions
from app.export.progress import Progress
from app.export.registry import Format
from app.export.sheet.event_loop import in_thread
from app.export.sheet.layout import sheet_options
from app.export.sheet.printer import SheetPrinter
from app.export.sheet.raster import encode, rasterise
from app.export.size import PictureSize
from app.map.sheet import SheetOptions
from app.map.theme import THEMES, ThemeName
from app.tour.model import Tour

# So much of a text is shown.
MOST_LETTERS = 20_000
_ENCODED = {".png": b"png", ".jpg": b"jpeg", ".webp": b"webp"}


class PreviewRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be shown: a format, its options, and how many files there will be of it."""

    format: Format
    options: ExportOptions
    files: int = 1


class Preview(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it: a picture, or the beginning of a text, and the size of the file in bytes."""

    wanted: PreviewRequest
    picture: QImage | None = None
    text: str = ""
    bytes: int | None = None


class PreviewRenderer:
    """Makes proofs one after another in one page; ``close`` it in the end."""

    def __init__(self, tour: Tour) -> None:
        self._tour = tour
        self._press = SheetPrinter()
        self._printed: tuple[tuple[ThemeName, SheetOptions], bytes] | None = None

    def close(self) -> None:
        """Lets go of the page."""
        self._press.close()

    def sheet(self, wanted: PreviewRequest, room: QSize, progress: Progress) -> Preview:
        """The sheet, as large as it fits into ``room``. Raises ``ExportError``, and
        ``ExportCancelled``."""
        options = wanted.options
        pdf = self._pdf(wanted, progress)
        width, height = options.size.width, options.size.height
        fit = QSize(width, height).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        size = PictureSize(
            width=max(1, fit.width()),
            height=max(1, fit.height()),
            dpi=options.size.dpi * fit.width() / width,
        )
        paper = THEMES[options.theme].paper
        picture = rasterise(pdf, size, paper, self._path(wanted), progress)
        return Preview(wanted=wanted, picture=picture)

    def measured(self, proof: Preview, progress: Progress) -> Preview:
        """The proof with the size that the file will have, roughly."""
        wanted = proof.wanted
        kind = _ENCODED.get(wanted.format.suffix)
        if wanted.format.suffix == ".svg":
            size: float = len(wanted.format.make(self._job(wanted, progress)))
        elif kind is None:
            size = len(self._pdf(wanted, progress))
        else:
            assert proof.picture is not None
            picture = proof.picture
            quality = None if kind == b"png" else wanted.options.quality
            path = self._path(wanted)
            size = in_thread(
                lambda: _grown(picture, kind, quality, wanted.options.size, path), progress
            )
        pages = len(self._tour.stops) + 1 if wanted.options.atlas else 1
        return msgspec.structs.replace(proof, bytes=round(size) * wanted.files * pages)

    def text(self, wanted: PreviewRequest, progress: Progress) -> Preview:
        """The file itself, of which the beginning can be read if it is one of text."""
        job = self._job(wanted, progress)
        # The interactive page takes a while, and needs no page of ours.
        is_page = wanted.format.kind == "page"
        make = wanted.format.make
        made = in_thread(lambda: make(job), progress) if is_page else make(job)
        text = ""
        if wanted.format.kind == "data" and wanted.format.is_text:
            text = made.decode("utf-8-sig", "replace")
            if len(text) > MOST_LETTERS:
                text = text[:MOST_LETTERS].rsplit("\n", 1)[0] + "\n…"
        return Preview(wanted=wanted, text=text, bytes=len(made))

    def _pdf(self, wanted: PreviewRequest, progress: Progress) -> bytes:
        options = wanted.options
        on_paper = wanted.format.suffix == ".svg" and options.size.is_paper
        sheet = sheet_options(options, magnify=wanted.format.has_pages or on_paper)
        key = (options.theme, sheet)
        # Only the last one is kept: the press would keep them all.
        if self._printed is None or self._printed[0] != key:
            path = self._path(wanted)
            printer = self._press.show(self._tour, path, options, progress, sheet)
            self._printed = (key, printer.print(sheet, path, progress))
        return self._printed[1]

    def _job(self, wanted: PreviewRequest, progress: Progress) -> Job:
        return Job(
            tour=self._tour,
            path=self._path(wanted),
            options=wanted.options,
            progress=progress,
            press=self._press,
            notices=[],
        )

    @staticmethod
    def _path(wanted: PreviewRequest) -> Path:
        return Path(f"preview{wanted.format.suffix}")


def _grown(
    picture: QImage, kind: bytes, quality: int | None, size: PictureSize, path: Path
) -> float:
    """How large the file of a picture grows when its sides grow to ``size``.

    Lines and letters grow less than areas do: how much less shows in the picture at half its size.
    """
    half = picture.scaled(
        picture.size() / 2,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    whole = len(encode(picture, kind, {}, quality, path))
    less = len(encode(half, kind, {}, quality, path))
    power = min(2.0, max(0.8, math.log2(whole / max(1, less))))
    return float(whole * (size.width / picture.width()) ** power)
