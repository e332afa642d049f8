"""File > Print: a preview of the sheet on the printer's paper, then the print or a PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QSize
from PySide6.QtGui import QAction, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QToolBar, QWidget

from app.export.errors import ExportCancelled, ExportError
from app.export.options import ExportOptions
from app.export.progress import Unwatched
from app.export.run import put
from app.tour.model import Tour
from app.ui.export.print_pages import PrintSheets
from app.ui.widgets.message_bar import MessageBar

MARGIN_MM = 10
BUTTON = QSize(20, 20)


class PrintDialog(QPrintPreviewDialog):
    """Shows the sheet as it will lie on the paper; where there is no printer it makes a PDF."""

    def __init__(self, printer: QPrinter, tour: Tour, options: ExportOptions, parent: QWidget):
        super().__init__(printer, parent)
        self._printer = printer
        self._sheets = PrintSheets(tour, options)
        self._painting = False
        self.problem = ""
        self.setWindowTitle(self.tr("Print the route"))
        self._make_room()
        self.paintRequested.connect(self._paint)

    @property
    def notices(self) -> list[str]:
        """What the user should know about the print."""
        return list(dict.fromkeys(self._sheets.notices))

    def done(self, result: int) -> None:
        """Writes the page anew as vectors if it went into a PDF, and lets go of the page."""
        name = self._printer.outputFileName()
        is_pdf = self._printer.outputFormat() == QPrinter.OutputFormat.PdfFormat
        if result == QDialog.DialogCode.Accepted and is_pdf and name and not self.problem:
            try:
                put(Path(name), self._sheets.document(self._printer.pageLayout(), Unwatched()))
            except ExportError as error:
                self.problem = str(error)
        super().done(result)
        if not self._painting:
            self._sheets.close()

    def _make_room(self) -> None:
        """Keeps the last buttons of Qt's toolbar, page setup and print, from falling off a narrow
        window: there is one page, so that ways to lay out several are of no use."""
        for name in ("singleModeAction", "facingModeAction", "overviewModeAction"):
            for action in self.findChildren(QAction, name):
                action.setVisible(False)
        for bar in self.findChildren(QToolBar):
            bar.setIconSize(BUTTON)
            bar.setStyleSheet("QToolButton { padding: 3px; }")

    def _paint(self, printer: QPrinter) -> None:
        # Drawing runs the event loop, in which nobody may ask for another page.
        if self._painting:
            return
        self._painting = True
        self.setEnabled(False)
        try:
            self._sheets.paint(printer, Unwatched())
        except ExportCancelled:
            pass
        except ExportError as error:
            self.problem = error.what
        finally:
            self._painting = False
            self.setEnabled(True)


def new_printer(tour: Tour) -> QPrinter:
    """The usual printer; one that makes PDF where there is none. Landscape A4 at first."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(tour.title)
    size = QPageSize(QPageSize.PageSizeId.A4)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    printer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)
    )
    return printer


def print_tour(window: QWidget, tour: Tour, options: ExportOptions, messages: MessageBar) -> None:
    """Shows the preview, prints, and says what came of it."""
    printer = new_printer(tour)
    dialog = PrintDialog(printer, tour, options, window)
    dialog.resize(window.size().boundedTo(dialog.screen().availableSize()) * 0.9)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    problem, told = dialog.problem, dialog.notices
    dialog.deleteLater()
    if problem:
        messages.show_error(problem)
        return
    if accepted and printer.outputFileName():
        words = QCoreApplication.translate("print", "Saved {path}")
        told.insert(0, words.format(path=printer.outputFileName()))
    if accepted and told:
        messages.show_info("\n".join(told))
