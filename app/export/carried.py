"""The file of a tour, as the exported pictures and pages carry it."""

from __future__ import annotations

from app.embedding.tour_file import TourFile
from app.export.options import ExportOptions
from app.export.registry import Format
from app.tour.file.encode import dump
from app.tour.model import Tour


class CarriedTour:
    """The file of one tour, for any number of exports.

    ``contents`` are the bytes that the tour was read from, if they are known: they may have another
    form than ours.
    """

    def __init__(self, tour: Tour, contents: bytes | None = None) -> None:
        self.tour = tour
        self._contents = contents
        # By whether it has the texts of the sources. An atlas of pictures carries one file often.
        self._files: dict[bool, TourFile] = {}

    def file(self, options: ExportOptions, chosen: Format) -> TourFile | None:
        """The file that an export of that format carries, if it is to carry one."""
        if not (options.embed and chosen.carries_tour):
            return None
        has_all = options.source_texts or not has_texts(self.tour)
        if has_all not in self._files:
            self._files[has_all] = TourFile(self._make(has_all))
        return self._files[has_all]

    def _make(self, has_all: bool) -> bytes:
        if not has_all:
            return dump(without_texts(self.tour))
        return dump(self.tour) if self._contents is None else self._contents


def has_texts(tour: Tour) -> bool:
    """Whether the tour has the text of a source."""
    return any(source.text is not None for source in tour.sources)


def without_texts(tour: Tour) -> Tour:
    """The tour without the texts of its sources, whose citations keep their words."""
    # Few exports need what edits tours.
    from app.tour.edit import withhold_texts

    return withhold_texts(tour, [source.id for source in tour.sources])
