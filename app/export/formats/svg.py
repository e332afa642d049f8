"""SVG: the shapes and texts of the sheet, as the page itself reports them.

The page's scripts ``resources/web/svg*.js`` write the drawing; this module asks for it.
"""

from __future__ import annotations

import json
from xml.sax.saxutils import escape

import msgspec

from app.embedding import svg
from app.export.errors import ExportError
from app.export.job import Job
from app.export.sheet.pdf_page import PdfPage
from app.export.size import MM_PER_INCH, PictureSize
from app.map.fonts import UsedFace, css_of

# Texts cannot contain it, since "<" is escaped in them.
_FIRST = "<title>"


class _Drawn(msgspec.Struct, frozen=True):
    """What the page answers: the drawing, and the faces of its texts."""

    drawing: str
    faces: tuple[UsedFace, ...]


def make_svg(job: Job, page: PdfPage) -> bytes:
    """One drawing of the requested size. Raises ``ExportError`` and ``ExportCancelled``."""
    # JSON is JavaScript, as long as all but ASCII is escaped.
    script = f"JSON.stringify(atlas.toSvg({json.dumps(_description(job))}))"
    answer = page.run_script(script, job.progress)
    if not isinstance(answer, str) or not answer:
        raise ExportError("the page could not be written as SVG")
    drawn = msgspec.json.decode(answer, type=_Drawn)
    data = _with_fonts(drawn).encode()
    return svg.embed(data, job.carried) if job.carried else data


def _with_fonts(drawn: _Drawn) -> str:
    """The drawing with its fonts, before the first element of its contents."""
    before, title, after = drawn.drawing.partition(_FIRST)
    style = escape(css_of(drawn.faces))
    return f"{before}<style>{style}</style>\n {title}{after}"


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
