"""The pages that draw the sheets of a tour: one, or two in turns for many sheets."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TypeAlias

import msgspec

from app.export.errors import ExportError
from app.export.sheet.pdf_page import PdfPage
from app.map.bare import Page
from app.map.sheet import SheetOptions
from app.map.theme import ThemeName
from app.web.requirements import missing_requirement

# What tells sheets of one tour apart.
Key: TypeAlias = tuple[ThemeName, SheetOptions]

# The web engine takes most of a second for another page, and some hundred MB. Before so many
# sheets the second one is worth that.
MANY = 8


class Expected(msgspec.Struct, frozen=True):
    """A sheet that will be asked for, and whether it will be printed."""

    theme: ThemeName
    sheet: SheetOptions
    prints: bool

    @property
    def key(self) -> Key:
        """What tells the sheet apart from others of the tour."""
        return self.theme, self.sheet


class _Place:
    """A page with the sheet that it shows, or begins to show.

    The sheet is kept until it has been asked for, and no longer used.
    """

    def __init__(self, page: PdfPage) -> None:
        self.page = page
        self.key: Key | None = None
        self.is_kept = False


class SheetPages:
    """Shows sheets of one tour; ``close`` it at the end.

    ``build`` makes the page of a sheet. ``page`` is one that has begun, which this one then owns.
    Needs a ``QApplication``.
    """

    def __init__(self, build: Callable[[Expected], Page], page: PdfPage | None = None) -> None:
        self._build = build
        self._places = [_Place(page)] if page else []

    def show(self, wanted: Expected) -> PdfPage:
        """The page that shows the sheet, or begins to; it does until :meth:`release`.

        Raises ``ExportError`` if the web engine cannot run here.
        """
        place = self._place_of(wanted.key)
        if place is None:
            # What is kept in the last one was expected, and is not asked for now.
            place = self._free() or (self._places[-1] if self._places else self._add())
            self._begin(place, wanted)
        place.is_kept = True
        return place.page

    def release(self, page: PdfPage, *, is_known: bool = True) -> None:
        """Lets another sheet take the place of the one that the page shows.

        ``is_known`` says whether it still shows that one, so that it can be asked for again.
        """
        for place in self._places:
            if place.page is page:
                place.is_kept = False
                place.key = place.key if is_known else None

    def go_on(self, following: Sequence[Expected]) -> None:
        """Begins with as many of the following sheets, in order, as there are pages for."""
        most = 2 if len(following) >= MANY and (os.cpu_count() or 1) > 1 else 1
        most = max(most, len(self._places))
        for wanted in following[:most]:
            place = self._place_of(wanted.key)
            if place is None:
                place = self._free() or (self._add() if len(self._places) < most else None)
                if place is None:
                    return
                self._begin(place, wanted)
            place.is_kept = True

    def _place_of(self, key: Key) -> _Place | None:
        return next((place for place in self._places if place.key == key), None)

    def _free(self) -> _Place | None:
        return next((place for place in self._places if not place.is_kept), None)

    def _add(self) -> _Place:
        missing = missing_requirement()
        if missing:
            raise ExportError(f"the map cannot be drawn here: {missing}")
        page = PdfPage()
        page.begin()
        self._places.append(_Place(page))
        return self._places[-1]

    def _begin(self, place: _Place, wanted: Expected) -> None:
        if not (place.page.is_ready or place.page.is_waiting):
            # It may have failed, or be busy with what is not wanted any more.
            place.page.close()
            place.page = PdfPage()
            place.page.begin()
        page = self._build(wanted)
        show = place.page.follow if place.page.can_follow(page) else place.page.serve
        show(page, wanted.sheet, prints=wanted.prints)
        place.key = wanted.key

    def close(self) -> None:
        """Deletes the pages."""
        for place in self._places:
            place.page.close()
        self._places.clear()
