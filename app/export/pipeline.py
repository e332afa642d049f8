"""The stages of an export: tour and options → sheet in a page → PDF → pixels → bytes of a file.

Each stage takes what the one before it produced. None of them knows where the file will be.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from threading import Thread

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from app.export.errors import BadRequest, ExportError
from app.export.fit import empty_bounds_notice
from app.export.job import Job
from app.export.options import ExportOptions
from app.export.progress import SubProgress
from app.export.registry import Format
from app.export.sheet.layout import sheet_options
from app.export.sheet.pages import MANY, Expected
from app.export.sheet.pdfium import load_pdfium
from app.export.sheet.printer import SheetPrinter
from app.export.sheet.raster import rasterise
from app.map.sheet import SheetOptions
from app.map.theme import THEMES
from app.tour.file.geojson import MOST_BYTES
from app.tour.model import Tour
from app.words.dates import number
from app.words.wording import map_note

translate = QCoreApplication.translate

# The share of the work that is done after each stage.
PRINTED, RASTERISED = 0.5, 0.8


def check_request(tour: Tour, options: ExportOptions, chosen: Format) -> None:
    """Raises ``BadRequest`` if the format cannot show this tour with these options."""
    if isinstance(options.fit, str) and all(stop.id != options.fit for stop in tour.stops):
        raise BadRequest(f"the tour has no stop with the id {options.fit!r} to fit")
    size, limit = options.size, chosen.max_side
    if limit is not None and max(size.width, size.height) > limit:
        raise BadRequest(f"{chosen.name} has at most {limit} pixels a side; use PNG")


def make_file(job: Job, chosen: Format, printer: SheetPrinter) -> bytes:
    """The bytes of the file. Needs a ``QApplication``.

    ``printer`` is that of the job's tour. Raises ``ExportError`` and ``ExportCancelled``.
    """
    check_request(job.tour, job.options, chosen)
    fit = job.options.fit
    if chosen.kind == "picture" and isinstance(fit, tuple):
        notice = empty_bounds_notice(job.tour, fit)
        job.notices.extend([notice] if notice else [])
    left_out = map_note(job.tour)
    if left_out and (chosen.has_map or not job.tour.stops):
        job.notices.append(left_out)
    data = _encode(job, chosen, printer)
    if job.carried and max(len(data), len(job.carried.contents)) > MOST_BYTES:
        job.notices.append(_does_not_open())
    return data


def _encode(job: Job, chosen: Format, printer: SheetPrinter) -> bytes:
    encode = chosen.load_encoder()
    if chosen.takes == "tour":
        return encode(job)
    if chosen.takes == "pixels":
        return encode(job, make_pixels(job, printer))
    if chosen.takes == "print":
        pdf = _print(job, printer)
        rest = SubProgress(job.progress, PRINTED, 1.0)
        return encode(replace(job, progress=rest), pdf)
    if chosen.takes == "pages":
        return encode(job, _print_pages(job, printer))
    page = printer.load(sheet_of(chosen, job.options), job.options.theme, job.progress)
    job.progress.step(PRINTED)
    return encode(job, page)


def _does_not_open() -> str:
    words = translate(
        "export", "This file does not open again in Tour Atlas, which reads {size} MB at most."
    )
    return words.format(size=number(MOST_BYTES >> 20))


def sheet_of(chosen: Format, options: ExportOptions) -> SheetOptions:
    """The sheet that a file of this format shows.

    The sheet of a PDF, and of an SVG on paper, has its true size; that of pixels is magnified
    later. The difference is how fine the coasts are.
    """
    on_paper = chosen.has_pages or (chosen.is_vector and options.size.is_paper)
    return sheet_options(options, magnify=on_paper)


def expected_sheet(options: ExportOptions, chosen: Format) -> Expected | None:
    """The sheet that a file of this format shows first, or ``None`` if it shows none."""
    if chosen.takes == "tour":
        return None
    prints = chosen.takes != "sheet"
    return Expected(options.theme, sheet_of(chosen, options), prints=prints)


def make_pixels(job: Job, printer: SheetPrinter) -> QImage:
    """The sheet as an image of the requested size. Raises as :func:`make_file` does."""
    options = job.options
    pdf = _print(job, printer)
    progress = SubProgress(job.progress, PRINTED, RASTERISED)
    return rasterise(pdf, options.size, THEMES[options.theme].paper, progress)


def _print(job: Job, printer: SheetPrinter) -> bytes:
    """The sheet as a PDF in layout size, which is magnified when it becomes pixels."""
    sheet = sheet_options(job.options, magnify=False)
    # What makes pixels of the PDF is loaded while the web engine draws.
    Thread(target=_load_early, daemon=True).start()
    pdf = printer.print(sheet, job.options.theme, job.progress)
    job.progress.step(PRINTED)
    return pdf


def _load_early() -> None:
    # What is wrong is told when the picture is made.
    with suppress(ExportError):
        load_pdfium()


def _print_pages(job: Job, printer: SheetPrinter) -> Iterator[bytes]:
    """A PDF of the sheet, then one of each stop of an atlas; printed when they are asked for."""
    fits = (job.options.fit, *(stop.id for stop in job.atlas_stops))
    theme = job.options.theme
    sheets = [sheet_options(replace(job.options, fit=fit), magnify=True) for fit in fits]
    after = [*(Expected(theme, sheet, prints=True) for sheet in sheets), *printer.expected]
    for index, sheet in enumerate(sheets):
        progress = SubProgress(job.progress, index / len(fits), (index + 1) / len(fits))
        printer.expect(after[index + 1 : index + 1 + MANY])
        yield printer.print(sheet, theme, progress)
        progress.step(1.0)
