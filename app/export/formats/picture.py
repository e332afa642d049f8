"""The sheet as pixels, drawn from its PDF: PNG, JPEG and WebP."""

from __future__ import annotations

from PySide6.QtGui import QImage

from app.export.errors import BadRequest
from app.export.job import Job
from app.export.progress import check
from app.export.sheet.event_loop import in_thread
from app.export.sheet.raster import encode, rasterise
from app.map.theme import THEMES

# The format counts a side in 14 bits.
MOST_WEBP_PIXELS = 16_383


def make_png(job: Job) -> bytes:
    """Pixels of the size asked for, without loss."""
    return _encoded(job, b"png", None)


def make_jpeg(job: Job) -> bytes:
    """Pixels of the size asked for, at the quality asked for."""
    return _encoded(job, b"jpeg", job.options.quality)


def make_webp(job: Job) -> bytes:
    """Pixels of the size asked for, at the quality asked for; 100 is without loss."""
    size = job.options.size
    if max(size.width, size.height) > MOST_WEBP_PIXELS:
        raise BadRequest(job.path, f"WebP has at most {MOST_WEBP_PIXELS} pixels a side; use PNG")
    return _encoded(job, b"webp", job.options.quality)


def picture(job: Job) -> QImage:
    """The sheet as pixels of the size asked for."""
    pdf = job.press.pdf(job.tour, job.path, job.options, job.progress, magnify=False)
    job.progress.step(0.5)
    paper = THEMES[job.options.theme].paper
    return rasterise(pdf, job.options.size, paper, job.path, job.progress)


def _encoded(job: Job, kind: bytes, quality: int | None) -> bytes:
    drawn = picture(job)
    job.progress.step(0.8)
    check(job.progress)
    texts = {"Title": job.tour.title, "Software": "Tour Atlas"}
    return in_thread(lambda: encode(drawn, kind, texts, quality, job.path), job.progress)
