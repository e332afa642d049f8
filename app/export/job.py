"""What a format works on."""

from __future__ import annotations

import msgspec

from app.export.options import ExportOptions
from app.export.progress import Progress
from app.tour.model import Stop, Tour


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """A tour to export, and the options for it.

    ``notices`` collects sentences for the user about differences between request and result.
    """

    tour: Tour
    options: ExportOptions
    progress: Progress
    notices: list[str]

    @property
    def atlas_stops(self) -> tuple[Stop, ...]:
        """The stops that have a page of their own in a format with pages."""
        return self.tour.stops if self.options.atlas else ()
