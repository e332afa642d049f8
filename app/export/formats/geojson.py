"""GeoJSON (RFC 7946): the tour file itself."""

from __future__ import annotations

from app.export.carried import without_texts
from app.export.job import Job
from app.tour.file.encode import dump


def make_geojson(job: Job) -> bytes:
    """The tour file in UTF-8; reading it returns an equal tour.

    Without the texts of its sources, if they are not to be in it.
    """
    return dump(job.tour if job.options.source_texts else without_texts(job.tour))
