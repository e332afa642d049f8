"""A map page without a window: loads a sheet, prints it to a vector PDF, and runs scripts in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize

from app.export.errors import ExportError
from app.export.progress import Progress
from app.export.sheet.event_loop import wait_until
from app.export.sheet.layout import page_points
from app.map.page import Page
from app.map.sheet import SheetOptions
from app.web.context import WebContext

LOAD_SECONDS = 60
PRINT_SECONDS = 120


class PdfPage:
    """One web page for any number of sheets; ``close`` it before the application ends.

    Needs a ``QApplication``.
    """

    def __init__(self) -> None:
        self._context = WebContext()
        self._state: dict[str, str] = {}
        self._context.bridge.ready.connect(lambda: self._state.setdefault("ready", ""))
        self._context.bridge.failed.connect(lambda text: self._state.setdefault("failed", text))
        self._process_ended = False
        self._context.web_page.renderProcessTerminated.connect(self._note_process_end)

    def begin(self) -> None:
        """Starts the web engine's process, while the caller builds the page."""
        self._state.clear()
        self._process_ended = False
        self._context.begin()

    def serve(self, page: Page) -> None:
        """Loads the page after :meth:`begin`; :meth:`wait` must follow before anything else."""
        self._context.serve(page)

    def wait(self, progress: Progress) -> None:
        """Waits until the map of the page is drawn. Raises ``ExportError``, ``ExportCancelled``."""
        if not self._wait(lambda: bool(self._state), progress, LOAD_SECONDS):
            raise ExportError(f"the map was not drawn within {LOAD_SECONDS} seconds; try again")
        if "failed" in self._state:
            raise ExportError(f"the map could not be drawn: {self._state['failed']}")

    def print(self, sheet: SheetOptions, progress: Progress) -> bytes:
        """The loaded sheet as a PDF of one page. Raises ``ExportError`` and ``ExportCancelled``."""
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
        results: list[bytes] = []
        self._context.web_page.printToPdf(lambda data: results.append(bytes(data.data())), layout)
        if not self._wait(lambda: bool(results), progress, PRINT_SECONDS) or not results[0]:
            raise ExportError("the picture could not be made; try a smaller size")
        return results[0]

    def run_script(self, script: str, progress: Progress) -> object:
        """The value of a script in the loaded page. Raises ``ExportError``, ``ExportCancelled``."""
        results: list[object] = []
        self._context.web_page.runJavaScript(script, 0, results.append)
        if not self._wait(lambda: bool(results), progress, PRINT_SECONDS):
            raise ExportError("the picture could not be made; try a smaller size")
        return results[0]

    def _wait(self, done: Callable[[], bool], progress: Progress, seconds: float) -> bool:
        """As ``wait_until``. Raises ``ExportError`` if the page's process ends meanwhile."""
        is_done = wait_until(lambda: self._process_ended or done(), progress, seconds=seconds)
        if self._process_ended:
            raise ExportError("the process that draws the map ended; try again")
        return is_done

    def _note_process_end(self) -> None:
        self._process_ended = True

    def close(self) -> None:
        """Deletes the page."""
        self._context.close()
        self._context.deleteLater()
