"""A map page without a window: loads it, prints it to a vector PDF, and asks it questions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize

from app.export.errors import ExportError
from app.export.progress import Progress
from app.export.sheet.event_loop import wait_until
from app.export.sheet.layout import page_points
from app.map.page import Page
from app.map.sheet import SheetOptions
from app.web import WebContext

LOAD_SECONDS = 60
PRINT_SECONDS = 120


class PdfPage:
    """One web page for sheet after sheet; ``close`` it before the application ends.

    Needs a ``QApplication``. ``path`` only names the file in errors.
    """

    def __init__(self) -> None:
        self._context = WebContext()
        self._state: dict[str, str] = {}
        self._context.bridge.ready.connect(lambda: self._state.setdefault("ready", ""))
        self._context.bridge.failed.connect(lambda text: self._state.setdefault("failed", text))
        self._ended = False
        self._context.web_page.renderProcessTerminated.connect(self._note_end)

    def begin(self) -> None:
        """Starts the web engine's process for a page that is still to be made."""
        self._state.clear()
        self._ended = False
        self._context.begin()

    def load(self, page: Page, path: Path, progress: Progress) -> None:
        """Shows the page after :meth:`begin`, and waits until its map is drawn.

        Raises ``ExportError``.
        """
        self._context.serve(page)
        if not self._wait(lambda: bool(self._state), path, progress, LOAD_SECONDS):
            raise ExportError(
                path, f"the map was not drawn within {LOAD_SECONDS} seconds; try again"
            )
        if "failed" in self._state:
            raise ExportError(path, f"the map could not be drawn: {self._state['failed']}")

    def print(self, sheet: SheetOptions, path: Path, progress: Progress) -> bytes:
        """The sheet that was loaded, as a PDF of one page. Raises ``ExportError``."""
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
        printed: list[bytes] = []
        self._context.web_page.printToPdf(lambda data: printed.append(bytes(data.data())), layout)
        came = self._wait(lambda: bool(printed), path, progress, PRINT_SECONDS)
        if not came or not printed[0]:
            raise ExportError(path, "the picture could not be made; try a smaller size")
        return printed[0]

    def ask(self, script: str, path: Path, progress: Progress) -> object:
        """What a script of ours gives in the page that was loaded. Raises ``ExportError``."""
        answers: list[object] = []
        self._context.web_page.runJavaScript(script, 0, answers.append)
        if not self._wait(lambda: bool(answers), path, progress, PRINT_SECONDS):
            raise ExportError(path, "the picture could not be made; try a smaller size")
        return answers[0]

    def _wait(
        self, done: Callable[[], bool], path: Path, progress: Progress, seconds: float
    ) -> bool:
        """As ``wait_until``, but not for a process that has ended. Raises ``ExportError`` then."""
        came = wait_until(lambda: self._ended or done(), progress, seconds=seconds)
        if self._ended:
            raise ExportError(path, "the process that draws the map ended; try again")
        return came

    def _note_end(self) -> None:
        self._ended = True

    def close(self) -> None:
        """Lets go of the page."""
        self._context.close()
        self._context.deleteLater()
