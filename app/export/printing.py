"""Prints a map page to a one-page vector PDF in memory, with no window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize

from app.export.errors import ExportError
from app.export.options import CSS_PIXELS_PER_POINT, POINTS_PER_STEP
from app.export.progress import Progress
from app.export.waiting import wait_until
from app.map.page import Page
from app.map.sheet import SheetOptions
from app.web import WebContext

LOAD_SECONDS = 60
PRINT_SECONDS = 120


def print_page(page: Page, sheet: SheetOptions, path: Path, progress: Progress) -> bytes:
    """The page as a PDF of exactly the sheet's size. ``path`` only names the file in errors.

    Needs a ``QApplication``. Raises ``ExportError`` if the page fails, ``ExportCancelled``.
    """
    context = WebContext()
    try:
        _load(context, page, path, progress)
        progress.step(0.4)
        return _print(context, sheet, path, progress)
    finally:
        context.close()
        context.deleteLater()


def _load(context: WebContext, page: Page, path: Path, progress: Progress) -> None:
    state: dict[str, str] = {}
    context.bridge.ready.connect(lambda: state.setdefault("ready", ""))
    context.bridge.failed.connect(lambda message: state.setdefault("failed", message))
    context.load(page)
    if not wait_until(lambda: bool(state), progress, seconds=LOAD_SECONDS):
        raise ExportError(path, f"the map was not drawn within {LOAD_SECONDS} seconds; try again")
    if "failed" in state:
        raise ExportError(path, f"the map could not be drawn: {state['failed']}")


def _print(context: WebContext, sheet: SheetOptions, path: Path, progress: Progress) -> bytes:
    # The sheet is whole steps of what Qt cuts sides down to; half a step more keeps it whole.
    width, height = (
        side * sheet.zoom / CSS_PIXELS_PER_POINT + POINTS_PER_STEP / 2
        for side in (sheet.width, sheet.height)
    )
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
    context.web_page.printToPdf(lambda data: printed.append(bytes(data.data())), layout)
    if not wait_until(lambda: bool(printed), progress, seconds=PRINT_SECONDS) or not printed[0]:
        raise ExportError(path, "the picture could not be made; try a smaller size")
    return printed[0]
