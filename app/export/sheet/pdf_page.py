"""A map page without a window: shows sheets, prints them to vector PDFs, and runs scripts in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize

from app.export.errors import NO_PICTURE, ExportError
from app.export.progress import Progress
from app.export.sheet.event_loop import wait_until
from app.export.sheet.outlines import put_outlines
from app.export.sheet.page_size import page_points
from app.map.bare import Page
from app.map.shell import TOUR_FILE
from app.web.context import WebContext

if TYPE_CHECKING:
    from app.map.sheet import SheetOptions

LOAD_SECONDS = 60
PRINT_SECONDS = 120
# What one sheet after another must have in common: the theme and the tour.
_COMMON = ("index.html", TOUR_FILE)


class PdfPage:
    """One web page for any number of sheets of one tour; ``close`` it before the application ends.

    Needs a ``QApplication``.
    """

    def __init__(self) -> None:
        self._context = WebContext()
        self._state: dict[str, str] = {}
        self._context.bridge.ready.connect(self._become_ready)
        self._context.bridge.failed.connect(lambda text: self._state.setdefault("failed", text))
        # What :meth:`begin` has begun with, until a page is served.
        self._bare: Page | None = None
        self._is_closed = False
        self._page: Page | None = None
        self._sheet: SheetOptions | None = None
        self._prints = False
        self._pdfs: list[bytes] = []
        # What has placeholders in the PDF of the same place.
        self._outlines: list[str] = []
        # How many prints the web engine has not answered.
        self._unanswered = 0

    def begin(self, bare: Page | None = None) -> None:
        """Starts the web engine's process, while the caller builds the page.

        ``bare`` is what the page has without a tour (:func:`app.map.bare.bare_page`), if it is
        known: that is loaded meanwhile.
        """
        self._state.clear()
        self._page = None
        self._bare = bare or Page({})
        self._context.begin(bare)

    @property
    def is_waiting(self) -> bool:
        """Whether a page has begun, is not served yet, and has not failed."""
        return self._bare is not None and not self._state and not self._context.has_ended

    def serve(self, page: Page, sheet: SheetOptions, *, prints: bool) -> None:
        """Shows the page of a sheet; :meth:`wait` must follow.

        ``prints`` says whether the sheet is printed as soon as it is drawn.
        """
        bare = self._bare.files if self._bare else None
        if bare is None or any(page.files[name] != file for name, file in bare.items()):
            self.begin()
        self._bare = None
        self._expect(page, sheet, prints)
        self._context.serve(page)

    def can_follow(self, page: Page) -> bool:
        """Whether :meth:`follow` can show the page: it is of the same tour, and nothing failed."""
        shown = self._page
        return (
            shown is not None
            and self.is_ready
            and all(shown.files[name] == page.files[name] for name in _COMMON)
        )

    def follow(self, page: Page, sheet: SheetOptions, *, prints: bool) -> None:
        """As :meth:`serve`, in place of the last sheet, without loading the page again."""
        self._state.clear()
        self._expect(page, sheet, prints)
        self._context.serve(page)
        self._context.web_page.runJavaScript("TourAtlas.nextSheet()")

    @property
    def is_ready(self) -> bool:
        """Whether the page shows a sheet, is not busy with it, and has printed it if it was to."""
        is_printed = not self._prints or (self._has_printed and bool(self._pdfs[0]))
        is_drawn = "ready" in self._state and "failed" not in self._state
        return is_drawn and not self._context.has_ended and is_printed

    @property
    def _has_printed(self) -> bool:
        return bool(self._pdfs and self._outlines)

    @property
    def process_id(self) -> int:
        """The process that the web engine has started for the page; 0 if there is none."""
        return int(self._context.web_page.renderProcessPid())

    def wait(self, progress: Progress) -> None:
        """Waits until the map of the page is drawn. Raises ``ExportError``, ``ExportCancelled``."""
        if not self._wait(lambda: bool(self._state), progress, LOAD_SECONDS):
            raise ExportError(f"the map was not drawn within {LOAD_SECONDS} seconds; try again")
        if "failed" in self._state:
            raise ExportError(f"the map could not be drawn: {self._state['failed']}")

    def print(self, progress: Progress) -> bytes:
        """The sheet that is shown as a PDF of one page, after :meth:`wait`.

        Raises ``ExportError`` and ``ExportCancelled``.
        """
        if not self._prints:
            self._prints = True
            self._print()
        pdf = self._printed(progress)
        if pdf is None:
            # A web engine that prints in another way. It prints the outlines themselves, too.
            self.run_script("TourAtlas.drawOutlines()", progress)
            self._pdfs, self._outlines = [], []
            self._print()
            pdf = self._printed(progress)
        if pdf is None:
            raise ExportError(NO_PICTURE)
        return pdf

    def _printed(self, progress: Progress) -> bytes | None:
        """The PDF, or ``None`` if it has no places for its outlines. Raises as ``print`` does."""
        done = self._wait(lambda: self._has_printed, progress, PRINT_SECONDS)
        if not done or not self._pdfs[0]:
            raise ExportError(NO_PICTURE)
        return put_outlines(self._pdfs[0], self._outlines[0])

    def run_script(self, script: str, progress: Progress) -> object:
        """The value of a script in the loaded page. Raises ``ExportError``, ``ExportCancelled``."""
        results: list[object] = []
        self._context.web_page.runJavaScript(script, 0, results.append)
        if not self._wait(lambda: bool(results), progress, PRINT_SECONDS):
            raise ExportError(NO_PICTURE)
        return results[0]

    def _expect(self, page: Page, sheet: SheetOptions, prints: bool) -> None:
        self._page, self._sheet, self._prints = page, sheet, prints
        # The callback of an earlier sheet has a list of its own.
        self._pdfs, self._outlines = [], []

    def _become_ready(self) -> None:
        if self._state:
            return
        self._state["ready"] = ""
        if self._prints:
            self._print()

    def _print(self) -> None:
        sheet, pdfs = self._sheet, self._pdfs
        assert sheet is not None

        def receive(data: QByteArray) -> None:
            pdfs.append(bytes(data.data()))
            self._unanswered -= 1
            if self._is_closed:
                self._delete()

        width, height = (page_points(side * sheet.zoom) for side in (sheet.width, sheet.height))
        layout = QPageLayout(
            QPageSize(
                QSizeF(width, height),
                QPageSize.Unit.Point,
                "sheet",
                QPageSize.SizeMatchPolicy.ExactMatch,
            ),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
        self._unanswered += 1
        self._context.web_page.runJavaScript("TourAtlas.outlines()", 0, self._outlines.append)
        self._context.web_page.printToPdf(receive, layout)

    def _wait(self, done: Callable[[], bool], progress: Progress, seconds: float) -> bool:
        """As ``wait_until``. Raises ``ExportError`` if the page's process ends meanwhile."""
        is_done = wait_until(lambda: self._context.has_ended or done(), progress, seconds=seconds)
        if self._context.has_ended:
            raise ExportError("the process that draws the map ended; try again")
        return is_done

    def close(self) -> None:
        """Deletes the page, if that has not been done, as soon as it does not print."""
        if not self._is_closed:
            self._is_closed = True
            self._delete()

    def _delete(self) -> None:
        # An answer crashes the web engine if its page is gone: also the one that there is no PDF,
        # which comes some time after the end of the page's process. So does a PDF that comes after
        # the page was told to stop.
        if not self._unanswered:
            self._context.close()
            self._context.deleteLater()
