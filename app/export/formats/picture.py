"""PNG, JPEG and WebP: the sheet as pixels."""

from __future__ import annotations

from PySide6.QtGui import QImage

from app.embedding import png
from app.export.job import Job
from app.export.progress import raise_if_cancelled
from app.export.sheet.event_loop import run_in_thread
from app.export.sheet.raster import encode, rasterise_to_png
from app.map.theme import THEMES


def make_png(job: Job, pdf: bytes) -> bytes:
    """PNG, which is lossless."""
    options = job.options
    raise_if_cancelled(job.progress)
    paper = THEMES[options.theme].paper
    picture = rasterise_to_png(pdf, options.size, paper, _texts(job), job.progress)
    return png.embed(picture, job.carried) if job.carried else picture


def make_jpeg(job: Job, image: QImage) -> bytes:
    """JPEG of the requested quality."""
    return _encode(job, image, b"jpeg", job.options.quality)


def make_webp(job: Job, image: QImage) -> bytes:
    """WebP of the requested quality; 100 is lossless."""
    return _encode(job, image, b"webp", job.options.quality)


def _encode(job: Job, image: QImage, kind: bytes, quality: int) -> bytes:
    raise_if_cancelled(job.progress)
    return run_in_thread(lambda _: encode(image, kind, _texts(job), quality), job.progress)


def _texts(job: Job) -> dict[str, str]:
    return {"Title": job.tour.title, "Software": "Tour Atlas"}
