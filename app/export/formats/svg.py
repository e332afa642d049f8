"""The sheet as an SVG: the page itself tells its shapes and texts, so that both stay what they are.

The page's scripts ``resources/web/svg*.js`` write the file; what is here asks for it.
"""

from __future__ import annotations

import json

from app.export.errors import ExportError
from app.export.job import Job
from app.export.sheet.layout import sheet_options
from app.export.size import MM_PER_INCH, PictureSize


def make_svg(job: Job) -> bytes:
    """One drawing of the size asked for.

    A size in pixels gives the sheet of the pictures, a size on paper that of the PDF: the two
    differ in how fine their coasts are.
    """
    sheet = sheet_options(job.options, magnify=job.options.size.is_paper)
    printer = job.press.show(job.tour, job.path, job.options, job.progress, sheet)
    job.progress.step(0.5)
    # JSON is JavaScript, as long as all but ASCII is escaped.
    answer = printer.ask(f"atlas.toSvg({json.dumps(_about(job))})", job.path, job.progress)
    if not isinstance(answer, str) or not answer:
        raise ExportError(job.path, "the page could not be written as SVG")
    return answer.encode()


def _about(job: Job) -> dict[str, str]:
    tour = job.tour
    width, height = _sides(job.options.size)
    return {
        "title": tour.title,
        "description": tour.summary or tour.subtitle or "",
        "creator": "Tour Atlas",
        "source": "; ".join(source.title for source in tour.sources),
        "language": tour.language or "en",
        "width": width,
        "height": height,
    }


def _sides(size: PictureSize) -> tuple[str, str]:
    if not size.is_paper:
        return f"{size.width}px", f"{size.height}px"
    # Paper is rounded to whole pixels at first, and A4 is 210 mm and not 210.06.
    width, height = (
        f"{round(side / size.dpi * MM_PER_INCH, 1):g}mm" for side in (size.width, size.height)
    )
    return width, height
