"""Prints sheets, and keeps them for as long as a run of exports lasts."""

from __future__ import annotations

from pathlib import Path

from app.export.errors import ExportError
from app.export.options import ExportOptions
from app.export.progress import Progress
from app.export.sheet.glyphs import NO_LETTERS, Fonts, showable
from app.export.sheet.layout import sheet_options
from app.export.sheet.pdf_page import PdfPage
from app.map.page import build_page
from app.map.sheet import SheetOptions
from app.map.theme import ThemeName
from app.tour.model import Tour
from app.web import user_shell_cache
from app.web.requirements import missing_requirement
from app.words.page import page_words


class SheetPrinter:
    """One web page that prints one sheet after another; close it in the end.

    A picture as PNG and as JPEG is printed once: equal sheets of the same tour are kept. A sheet
    shows only characters that the fonts here have; ``notices`` says which others there were.
    """

    def __init__(self) -> None:
        self._printer: PdfPage | None = None
        self._fonts = Fonts()
        self.notices: list[str] = []
        self._showable: dict[int, tuple[Tour, Tour]] = {}
        self._printed: dict[tuple[int, ThemeName, SheetOptions], bytes] = {}

    def pdf(
        self,
        tour: Tour,
        path: Path,
        options: ExportOptions,
        progress: Progress,
        *,
        magnify: bool,
    ) -> bytes:
        """The sheet as a one-page PDF: at its true size on paper if ``magnify``, else smaller.

        Needs a ``QApplication``. Raises ``ExportError`` with ``path`` if the page fails, and
        ``ExportCancelled``.
        """
        sheet = sheet_options(options, magnify=magnify)
        key = (id(tour), options.theme, sheet)
        if key not in self._printed:
            self.show(tour, path, options, progress, sheet)
            progress.step(0.3)
            self._printed[key] = self.printer.print(sheet, path, progress)
        return self._printed[key]

    def show(
        self,
        tour: Tour,
        path: Path,
        options: ExportOptions,
        progress: Progress,
        sheet: SheetOptions,
    ) -> PdfPage:
        """The printer with that sheet in its page, for formats that read the page itself.

        Raises ``ExportError`` with ``path`` if there is no font or the page fails, and
        ``ExportCancelled``.
        """
        missing = missing_requirement()
        if missing:
            raise ExportError(path, f"the map cannot be drawn here: {missing}")
        if not self._fonts.has_letters():
            raise ExportError(path, NO_LETTERS)
        self.printer.begin()
        page = build_page(
            self._in_letters(tour),
            theme=options.theme,
            words=page_words(),
            purpose="print",
            sheet=sheet,
            shells=user_shell_cache(),
        )
        self.printer.load(page, path, progress)
        return self.printer

    def _in_letters(self, tour: Tour) -> Tour:
        if id(tour) not in self._showable:
            shown, notices = showable(tour, self._fonts)
            self.notices.extend(notices)
            # The tour itself is kept too: its id stays its own as long as it lives.
            self._showable[id(tour)] = (tour, shown)
        return self._showable[id(tour)][1]

    @property
    def printer(self) -> PdfPage:
        """The page that prints; made when it is first needed."""
        if self._printer is None:
            self._printer = PdfPage()
        return self._printer

    def close(self) -> None:
        """Lets go of the page."""
        if self._printer is not None:
            self._printer.close()
            self._printer = None
        self._printed.clear()
