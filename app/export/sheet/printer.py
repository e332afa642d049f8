"""Lays a tour out as sheets and prints them to PDF."""

from __future__ import annotations

from itertools import chain
from typing import TypeAlias

import msgspec

from app.export.errors import ExportError
from app.export.progress import Progress
from app.export.sheet.glyphs import Fonts, displayable
from app.export.sheet.left_out import SCRIPT, left_out_notices
from app.export.sheet.pdf_page import PdfPage
from app.map.page import build_page
from app.map.sheet import SheetOptions
from app.map.theme import ThemeName
from app.tour.model import Tour
from app.tour.route import Route, legs
from app.web.requirements import missing_requirement
from app.words.page import page_words

_Key: TypeAlias = tuple[ThemeName, SheetOptions]

# A PNG and a JPEG of the same sheet need one PDF. A PDF has some 160 kB, and an atlas has one for
# each stop, so only the last few are kept.
MAX_PDFS = 4
# The share of the work that is done when the page is loaded.
LOADED = 0.3


class Expected(msgspec.Struct, frozen=True):
    """A sheet that will be asked for, and whether it will be printed."""

    theme: ThemeName
    sheet: SheetOptions
    prints: bool


class SheetPrinter:
    """Prints sheets of one tour in one web page; ``close`` it at the end.

    A sheet shows only characters that a font has, built in or installed, and no more than it has
    room for. Needs a ``QApplication``. ``page`` is one that has begun, which this one then owns.
    """

    def __init__(self, tour: Tour, page: PdfPage | None = None) -> None:
        self._replaced: list[str] = []
        self._left_out: dict[SheetOptions, list[str]] = {}
        self._tour = tour
        self._displayable: Tour | None = None
        self._fonts = Fonts()
        self._route: Route | None = None
        self._page = page
        # The sheet that the page shows or begins to show.
        self._shown: _Key | None = None
        self._expected: Expected | None = None
        self._is_last = False
        # The sheet that was used last is at the end.
        self._pdfs: dict[_Key, bytes] = {}

    @property
    def expected(self) -> Expected | None:
        """The sheet that is asked for after the next one, as far as the caller has said."""
        return self._expected

    def expect(self, following: Expected | None) -> None:
        """Says which sheet is asked for after the next one, or that none is.

        It is drawn, and printed, while the caller makes a picture of the next one. If there is
        none, the page is deleted when the next one is printed.
        """
        self._expected = following
        self._is_last = following is None

    def print(self, sheet: SheetOptions, theme: ThemeName, progress: Progress) -> bytes:
        """The sheet as a PDF of one page. Raises as :meth:`load` does."""
        key = (theme, sheet)
        pdf = self._pdfs.pop(key, None)
        if pdf is None:
            page = self._load(sheet, theme, progress, prints=True)
            progress.step(LOADED)
            pdf = page.print(progress)
            self._go_on(key)
        self._pdfs[key] = pdf
        if len(self._pdfs) > MAX_PDFS:
            del self._pdfs[next(iter(self._pdfs))]
        return pdf

    def load(self, sheet: SheetOptions, theme: ThemeName, progress: Progress) -> PdfPage:
        """The page with the sheet drawn in it, for a format that reads the page itself.

        Raises ``ExportError`` if the page fails, and ``ExportCancelled``.
        """
        return self._load(sheet, theme, progress, prints=False)

    def _load(
        self, sheet: SheetOptions, theme: ThemeName, progress: Progress, *, prints: bool
    ) -> PdfPage:
        page = self._page
        if page is None or self._shown != (theme, sheet):
            page = self._begin(Expected(theme, sheet, prints=prints))
        try:
            page.wait(progress)
        except BaseException:
            # What it shows is unknown.
            self._shown = None
            raise
        left_out = left_out_notices(self._tour, page.run_script(SCRIPT, progress))
        if left_out:
            self._left_out[sheet] = left_out
        return page

    def _go_on(self, printed: _Key) -> None:
        """Begins with the sheet that is asked for next, while the caller uses the last one."""
        following = self._expected
        if self._is_last:
            # What it uses is needed for the picture.
            self._close_page()
        elif following is not None:
            key = following.theme, following.sheet
            if key != printed and key not in self._pdfs:
                self._begin(following)

    def _begin(self, wanted: Expected) -> PdfPage:
        missing = missing_requirement()
        if missing:
            raise ExportError(f"the map cannot be drawn here: {missing}")
        if self._page is not None and not (self._page.is_ready or self._page.is_waiting):
            # It may have failed, or be busy with what is not wanted any more.
            self._close_page()
        if self._page is None:
            self._page = PdfPage()
            self._page.begin()
        page = build_page(
            self._displayable_tour(),
            theme=wanted.theme,
            words=page_words(),
            purpose="print",
            sheet=wanted.sheet,
            route=self._known_route(),
        )
        show = self._page.follow if self._page.can_follow(page) else self._page.serve
        show(page, wanted.sheet, prints=wanted.prints)
        self._shown = wanted.theme, wanted.sheet
        return self._page

    @property
    def notices(self) -> list[str]:
        """What differs on the sheets so far: replaced characters, and what had no room."""
        return list(dict.fromkeys(chain(self._replaced, *self._left_out.values())))

    def notices_of(self, sheet: SheetOptions) -> list[str]:
        """The same of one sheet that was loaded or printed."""
        return [*self._replaced, *self._left_out.get(sheet, [])]

    def _displayable_tour(self) -> Tour:
        if self._displayable is None:
            self._displayable, self._replaced = displayable(self._tour, self._fonts)
        return self._displayable

    def _known_route(self) -> Route:
        if self._route is None:
            self._route = legs(self._displayable_tour())
        return self._route

    def close(self) -> None:
        """Deletes the page and the PDFs."""
        self._close_page()
        self._pdfs.clear()

    def _close_page(self) -> None:
        self._shown = None
        if self._page is not None:
            self._page.close()
            self._page = None
