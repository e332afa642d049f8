"""The route as a picture: PNG from pixels, PDF as vectors, both from the one map page."""

from __future__ import annotations

from pathlib import Path

from app.export.options import ExportOptions, sheet_options
from app.export.printing import print_page
from app.export.progress import Progress, check
from app.export.raster import encode, rasterise
from app.export.waiting import in_thread
from app.map.page import build_page
from app.map.theme import THEMES
from app.tour.model import Tour
from app.words.page import page_words


def make_pdf(tour: Tour, path: Path, options: ExportOptions, progress: Progress) -> bytes:
    """One page of vectors and selectable text, of the size asked for on paper."""
    return _print(tour, path, options, progress, magnify=True)


def make_png(tour: Tour, path: Path, options: ExportOptions, progress: Progress) -> bytes:
    """Pixels of the size asked for, drawn from the PDF of the same page."""
    pdf = _print(tour, path, options, progress, magnify=False)
    progress.step(0.6)
    paper = THEMES[options.theme].paper
    picture = in_thread(lambda: rasterise(pdf, options.size, paper, path), progress)
    progress.step(0.8)
    check(progress)
    texts = {"Title": tour.title, "Software": "Tour Atlas"}
    return in_thread(lambda: encode(picture, b"png", texts, path), progress)


def _print(
    tour: Tour, path: Path, options: ExportOptions, progress: Progress, *, magnify: bool
) -> bytes:
    sheet = sheet_options(options, magnify=magnify)
    page = build_page(tour, theme=options.theme, words=page_words(), purpose="print", sheet=sheet)
    progress.step(0.1)
    return print_page(page, sheet, path, progress)
