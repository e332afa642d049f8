"""SVG: the shapes and texts of the sheet, as the page itself reports them.

The page's scripts ``resources/web/svg*.js`` write the drawing; this module asks for it.
"""

from __future__ import annotations

import json
import re

from app.embedding import svg
from app.export.errors import ExportError
from app.export.job import Job
from app.export.sheet.pdf_page import PdfPage
from app.export.size import MM_PER_INCH, PictureSize
from app.map.inline import data_url

_STYLE_END = "</style>"
_FONT = re.compile(r"fonts/[a-z0-9-]+\.woff2")


def make_svg(job: Job, page: PdfPage) -> bytes:
    """One drawing of the requested size. Raises ``ExportError`` and ``ExportCancelled``."""
    # JSON is JavaScript, as long as all but ASCII is escaped.
    script = f"atlas.toSvg({json.dumps(_description(job))})"
    drawing = page.run_script(script, job.progress)
    if not isinstance(drawing, str) or not drawing:
        raise ExportError("the page could not be written as SVG")
    data = _with_fonts(drawing).encode()
    return svg.embed(data, job.carried) if job.carried else data


def _with_fonts(drawing: str) -> str:
    """The drawing with the files of its fonts in its style sheet, which is its first element."""
    head, style, rest = drawing.partition(_STYLE_END)
    return _FONT.sub(lambda match: data_url(match[0]), head) + style + rest if style else drawing


def _description(job: Job) -> dict[str, str]:
    tour = job.tour
    width, height = _lengths(job.options.size)
    return {
        "title": tour.title,
        "description": tour.summary or tour.subtitle or "",
        "creator": "Tour Atlas",
        "source": "; ".join(source.title for source in tour.sources),
        "language": tour.language or "en",
        "width": width,
        "height": height,
    }


def _lengths(size: PictureSize) -> tuple[str, str]:
    """Width and height with their units."""
    if not size.is_paper:
        return f"{size.width}px", f"{size.height}px"
    # Paper was rounded to whole pixels; rounding again gives 210 mm for A4 instead of 210.06.
    width, height = (
        f"{round(side / size.dpi * MM_PER_INCH, 1):g}mm" for side in (size.width, size.height)
    )
    return width, height
