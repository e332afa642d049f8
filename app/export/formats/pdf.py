"""The sheet as a PDF: vectors and selectable text, of the size asked for on paper."""

from __future__ import annotations

import io

from msgspec.structs import replace
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject

from app import __version__
from app.export.job import Job
from app.export.progress import SubProgress
from app.tour.model import Tour


def make_pdf(job: Job) -> bytes:
    """One page, of the size asked for on paper; for an atlas one more for each stop.

    The document bears the tour's title and language and, in an atlas, the stops as an outline
    (ISO 32000-1, 12.3.3, 14.3.3 and 14.9.2).
    """
    writer = PdfWriter()
    stops = job.tour.stops if job.options.atlas else ()
    fits = (job.options.fit, *(stop.id for stop in stops))
    for index, fit in enumerate(fits):
        part = SubProgress(job.progress, index / len(fits), (index + 1) / len(fits))
        options = replace(job.options, fit=fit)
        printed = job.press.pdf(job.tour, job.path, options, part, magnify=True)
        writer.append(PdfReader(io.BytesIO(printed)), import_outline=False)
        part.step(1.0)
    for number, stop in enumerate(stops, start=1):
        writer.add_outline_item(title=f"{number} {stop.name}", page_number=number)
    writer.metadata = None
    writer.add_metadata(_metadata(job.tour))
    if job.tour.language:
        writer.root_object[NameObject("/Lang")] = TextStringObject(job.tour.language)
    if stops:
        writer.compress_identical_objects()
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _metadata(tour: Tour) -> dict[str, str]:
    maker = f"Tour Atlas {__version__}"
    author = tour.extra.get("author")
    texts = {
        "/Title": tour.title,
        # The format has no member for an author; who names one all the same is heard.
        "/Author": author if isinstance(author, str) and author else "Tour Atlas",
        "/Subject": tour.subtitle,
        "/Keywords": ", ".join(dict.fromkeys(stop.name for stop in tour.stops)),
        "/Creator": maker,
        "/Producer": maker,
    }
    return {name: text for name, text in texts.items() if text}
