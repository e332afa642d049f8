"""The tour file itself: GeoJSON (RFC 7946) with all that the tour holds."""

from __future__ import annotations

from app.export.job import Job
from app.tour.file.encode import dump


def make_geojson(job: Job) -> bytes:
    """The tour as a tour file in UTF-8; reading it again gives an equal tour."""
    return dump(job.tour)
