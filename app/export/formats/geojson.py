"""GeoJSON (RFC 7946): the tour file itself."""

from __future__ import annotations

from app.export.job import Job
from app.tour.file.encode import dump


def make_geojson(job: Job) -> bytes:
    """The tour file in UTF-8; reading it returns an equal tour."""
    return dump(job.tour)
