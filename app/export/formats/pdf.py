"""PDF: the sheet as vectors and selectable text, in its size on paper."""

from __future__ import annotations

import io
from collections.abc import Iterable

from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject
from PySide6.QtCore import QCoreApplication

from app import __version__
from app.embedding.pdf import attach
from app.export.job import Job
from app.export.sheet.halos import draw_halos
from app.tour.model import Tour

translate = QCoreApplication.translate


def make_pdf(job: Job, pages: Iterable[bytes]) -> bytes:
    """One document of ``pages``, which are PDFs of one page each.

    The document has the tour's title and language and, in an atlas, an outline of the stops
    (ISO 32000-1, 12.3.3, 14.3.3 and 14.9.2).
    """
    writer = PdfWriter()
    for page in pages:
        writer.append(PdfReader(io.BytesIO(page)), import_outline=False)
    for drawn in writer.pages:
        draw_halos(drawn, writer)
        drawn.compress_content_streams()
    stops = job.atlas_stops
    for number, stop in enumerate(stops, start=1):
        writer.add_outline_item(title=f"{number} {stop.name}", page_number=number)
    writer.metadata = None
    writer.add_metadata(_metadata(job.tour))
    if job.carried:
        attach(writer, job.carried, translate("export", "The tour, which opens in Tour Atlas"))
    if job.tour.language:
        writer.root_object[NameObject("/Lang")] = TextStringObject(job.tour.language)
    if stops:
        writer.compress_identical_objects()
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _metadata(tour: Tour) -> dict[str, str]:
    program = f"Tour Atlas {__version__}"
    author = tour.extra.get("author")
    texts = {
        "/Title": tour.title,
        # Tour files have no member for the author, but some name one all the same.
        "/Author": author if isinstance(author, str) and author else "Tour Atlas",
        "/Subject": tour.subtitle,
        "/Keywords": ", ".join(dict.fromkeys(stop.name for stop in tour.stops)),
        "/Creator": program,
        "/Producer": program,
    }
    return {name: text for name, text in texts.items() if text}
