"""What a format works on."""

from __future__ import annotations

from functools import cached_property

import msgspec

from app.embedding.tour_file import TourFile
from app.export.options import ExportOptions
from app.export.progress import Progress
from app.tour.model import Stop, Tour
from app.tour.route import Route, legs


class Job(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A tour to export, and the options for it.

    ``notices`` collects sentences for the user about differences between request and result.
    ``carried`` is the tour's file, if the exported file is to carry it.
    """

    tour: Tour
    options: ExportOptions
    progress: Progress
    notices: list[str]
    carried: TourFile | None = None

    @cached_property
    def route(self) -> Route:
        """The legs of the tour, computed once: many take seconds."""
        return legs(self.tour)

    @property
    def atlas_stops(self) -> tuple[Stop, ...]:
        """The stops that have a page of their own in a format with pages."""
        return self.tour.stops if self.options.atlas else ()
