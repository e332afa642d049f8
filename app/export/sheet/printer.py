"""Lays a tour out as sheets and prints them to PDF."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from app.export.progress import Progress
from app.export.sheet.glyphs import Fonts, displayable
from app.export.sheet.left_out import SCRIPT, left_out_notices
from app.export.sheet.pages import Expected, Key, SheetPages
from app.export.sheet.pdf_page import PdfPage
from app.map.bare import Page
from app.map.page import build_page
from app.map.sheet import SheetOptions
from app.map.theme import ThemeName
from app.tour.model import Tour
from app.tour.route import Route, legs
from app.words.page import page_words

# A PNG and a JPEG of the same sheet need one PDF. A PDF has up to a megabyte, and an atlas has one
# for each stop, so only the last few are kept.
MAX_PDFS = 4
# The share of the work that is done when the page is loaded.
LOADED = 0.3


class SheetPrinter:
    """Prints sheets of one tour in a web page or two; ``close`` it at the end.

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
        # What is asked for after the next sheet; ``None`` if the caller has not said.
        self._expected: Sequence[Expected] | None = None
        self._pages = SheetPages(self._build, page)
        # The sheet that was used last is at the end.
        self._pdfs: dict[Key, bytes] = {}

    @property
    def expected(self) -> Sequence[Expected]:
        """The sheets that are asked for after the next one, as far as the caller has said."""
        return self._expected or ()

    def expect(self, following: Sequence[Expected]) -> None:
        """Says which sheets are asked for after the next one, in order, or that none is.

        They are drawn, and printed, while the caller makes a picture of the next one. If there is
        none, the pages are deleted when the next one is printed. Of many sheets it is enough to
        name the first :data:`app.export.sheet.pages.MANY`.
        """
        self._expected = following

    def print(self, sheet: SheetOptions, theme: ThemeName, progress: Progress) -> bytes:
        """The sheet as a PDF of one page. Raises as :meth:`load` does."""
        wanted = Expected(theme, sheet, prints=True)
        pdf = self._pdfs.pop(wanted.key, None)
        if pdf is None:
            page = self._load(wanted, progress)
            progress.step(LOADED)
            pdf = page.print(progress)
        self._pdfs[wanted.key] = pdf
        if len(self._pdfs) > MAX_PDFS:
            del self._pdfs[next(iter(self._pdfs))]
        if self._expected is not None and not self._expected:
            # What they use is needed for the picture.
            self._pages.close()
        self._go_on()
        return pdf

    def load(self, sheet: SheetOptions, theme: ThemeName, progress: Progress) -> PdfPage:
        """The page with the sheet drawn in it, for a format that reads the page itself.

        It shows that sheet until the next one is asked for. Raises ``ExportError`` if the page
        fails, and ``ExportCancelled``.
        """
        return self._load(Expected(theme, sheet, prints=False), progress)

    def _load(self, wanted: Expected, progress: Progress) -> PdfPage:
        page = self._pages.show(wanted)
        # A second page has the time until this one is drawn.
        self._go_on()
        is_known = False
        try:
            page.wait(progress)
            left_out = left_out_notices(self._tour, page.run_script(SCRIPT, progress))
            is_known = True
        finally:
            self._pages.release(page, is_known=is_known)
        if left_out:
            self._left_out[wanted.sheet] = left_out
        return page

    def _go_on(self) -> None:
        """Begins with sheets that are asked for next, while the caller waits, or uses this one."""
        following = self._expected or ()
        self._pages.go_on(
            [each for each in following if not (each.prints and each.key in self._pdfs)]
        )

    def _build(self, wanted: Expected) -> Page:
        return build_page(
            self._displayable_tour(),
            theme=wanted.theme,
            words=page_words(),
            purpose="print",
            sheet=wanted.sheet,
            route=self._known_route(),
        )

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
        """Deletes the pages and the PDFs."""
        self._pages.close()
        self._pdfs.clear()
