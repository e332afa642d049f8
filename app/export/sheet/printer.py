"""Lays a tour out as sheets and prints them to PDF."""

from __future__ import annotations

from itertools import chain
from typing import TypeAlias

from app.export.errors import ExportError
from app.export.progress import Progress
from app.export.sheet.glyphs import Fonts, displayable
from app.export.sheet.left_out import SCRIPT, left_out_notices
from app.export.sheet.pdf_page import PdfPage
from app.map.page import build_page
from app.map.sheet import SheetOptions
from app.map.theme import ThemeName
from app.tour.model import Tour
from app.web.requirements import missing_requirement
from app.words.page import page_words

_Key: TypeAlias = tuple[ThemeName, SheetOptions]

# A PNG and a JPEG of the same sheet need one PDF. A PDF has some 160 kB, and an atlas has one for
# each stop, so only the last few are kept.
MAX_PDFS = 4
# The share of the work that is done when the page is loaded.
LOADED = 0.3


class SheetPrinter:
    """Prints sheets of one tour in one web page; ``close`` it at the end.

    A sheet shows only characters that a font has, built in or installed, and no more than it has
    room for. Needs a ``QApplication``.
    """

    def __init__(self, tour: Tour) -> None:
        self._replaced: list[str] = []
        self._left_out: dict[SheetOptions, list[str]] = {}
        self._tour = tour
        self._displayable: Tour | None = None
        self._fonts = Fonts()
        self._page: PdfPage | None = None
        # The sheet that is printed next, and the one whose page is loaded ahead.
        self._expected: _Key | None = None
        self._loading: _Key | None = None
        # The sheet that was used last is at the end.
        self._pdfs: dict[_Key, bytes] = {}

    def expect(self, sheet: SheetOptions | None, theme: ThemeName) -> None:
        """Says which sheet is asked for after the next one, or that none is.

        Its page is drawn while the caller makes a picture of the next one.
        """
        self._expected = None if sheet is None else (theme, sheet)

    def print(self, sheet: SheetOptions, theme: ThemeName, progress: Progress) -> bytes:
        """The sheet as a PDF of one page. Raises as :meth:`load` does."""
        key = (theme, sheet)
        pdf = self._pdfs.pop(key, None)
        if pdf is None:
            page = self.load(sheet, theme, progress)
            progress.step(LOADED)
            pdf = page.print(sheet, progress)
            expected = self._expected
            if expected is not None and expected != key and expected not in self._pdfs:
                self._begin(*expected)
        self._pdfs[key] = pdf
        if len(self._pdfs) > MAX_PDFS:
            del self._pdfs[next(iter(self._pdfs))]
        return pdf

    def load(self, sheet: SheetOptions, theme: ThemeName, progress: Progress) -> PdfPage:
        """The page with the sheet drawn in it, for a format that reads the page itself.

        Raises ``ExportError`` if the page fails, and ``ExportCancelled``.
        """
        key = (theme, sheet)
        page = self._page
        if page is None or self._loading != key:
            page = self._begin(theme, sheet)
        self._loading = None
        page.wait(progress)
        left_out = left_out_notices(self._tour, page.run_script(SCRIPT, progress))
        if left_out:
            self._left_out[sheet] = left_out
        return page

    def _begin(self, theme: ThemeName, sheet: SheetOptions) -> PdfPage:
        missing = missing_requirement()
        if missing:
            raise ExportError(f"the map cannot be drawn here: {missing}")
        if self._page is not None and self._loading is not None:
            # What it loads is not wanted any more, and might be taken for this sheet.
            self._page.close()
            self._page = None
        if self._page is None:
            self._page = PdfPage()
        self._page.begin()
        page = build_page(
            self._displayable_tour(),
            theme=theme,
            words=page_words(),
            purpose="print",
            sheet=sheet,
        )
        self._page.serve(page)
        self._loading = theme, sheet
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

    def close(self) -> None:
        """Deletes the page and the PDFs."""
        if self._page is not None:
            self._page.close()
            self._page = None
        self._pdfs.clear()
