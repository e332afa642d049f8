"""File > Print: a preview of the sheet on paper, which can be printed or saved as PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QSize
from PySide6.QtGui import QAction, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QToolBar, QWidget

from app.export.errors import ExportCancelled, ExportError
from app.export.options import ExportOptions
from app.export.progress import NoProgress
from app.export.run import write_file
from app.tour.model import Tour
from app.ui.export.print_pages import PrintPages
from app.ui.widgets.message_bar import MessageBar

MARGIN_MM = 10
BUTTON = QSize(20, 20)


class PrintDialog(QPrintPreviewDialog):
    """Shows the sheet on its paper. Without a printer it makes a PDF.

    ``problem`` is why the sheet could not be drawn or written, or empty.
    """

    def __init__(self, printer: QPrinter, tour: Tour, options: ExportOptions, parent: QWidget):
        super().__init__(printer, parent)
        self._printer = printer
        self._pages = PrintPages(tour, options)
        self._painting = self._closed = False
        self.problem = ""
        self.setWindowTitle(self.tr("Print the route"))
        self._narrow_toolbar()
        self.paintRequested.connect(self._paint)

    @property
    def notices(self) -> list[str]:
        """The notices for the user about the print."""
        return list(dict.fromkeys(self._pages.notices))

    def done(self, result: int) -> None:
        """Replaces a PDF of pixels with one of vectors, and deletes the page that prints."""
        # Both painting and writing run the event loop, in which the user may close the dialog.
        if self._closed:
            return
        self._closed = True
        try:
            if result == QDialog.DialogCode.Accepted:
                self._write_vectors()
        finally:
            super().done(result)
            if not self._painting:
                self._pages.close()

    def step(self, share: float) -> None:
        """Does nothing: the progress of painting is not shown."""

    def cancelled(self) -> bool:
        """Whether the dialog was closed."""
        return self._closed

    def _write_vectors(self) -> None:
        name = self._printer.outputFileName()
        is_pdf = self._printer.outputFormat() == QPrinter.OutputFormat.PdfFormat
        if not is_pdf or not name or self.problem:
            return
        try:
            data = self._pages.document(self._printer.pageLayout(), NoProgress())
            write_file(Path(name), data)
        except ExportError as error:
            self.problem = str(error)

    def _narrow_toolbar(self) -> None:
        """Makes Qt's toolbar fit into a narrow window, with "Page setup" and "Print" at its end.

        There is one page, so the buttons for views of several pages are hidden.
        """
        for name in ("singleModeAction", "facingModeAction", "overviewModeAction"):
            for action in self.findChildren(QAction, name):
                action.setVisible(False)
        for bar in self.findChildren(QToolBar):
            bar.setIconSize(BUTTON)
            bar.setStyleSheet("QToolButton { padding: 3px; }")

    def _paint(self, printer: QPrinter) -> None:
        # Painting runs the event loop, in which Qt may request the page again.
        if self._painting or self._closed:
            return
        self._painting = True
        self.problem = ""
        self.setEnabled(False)
        try:
            self._pages.paint(printer, self)
        except ExportCancelled:
            pass
        except ExportError as error:
            self.problem = error.what
        finally:
            self._painting = False
            self.setEnabled(True)
            if self._closed:
                self._pages.close()


def new_printer(tour: Tour) -> QPrinter:
    """The default printer with landscape A4. Without a printer it makes a PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(tour.title)
    size = QPageSize(QPageSize.PageSizeId.A4)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    printer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)
    )
    return printer


def print_tour(window: QWidget, tour: Tour, options: ExportOptions, messages: MessageBar) -> None:
    """Shows the preview, prints, and reports the outcome in ``messages``."""
    printer = new_printer(tour)
    dialog = PrintDialog(printer, tour, options, window)
    dialog.resize(window.size().boundedTo(dialog.screen().availableSize()) * 0.9)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    problem, report = dialog.problem, dialog.notices
    dialog.deleteLater()
    if problem:
        messages.show_error(problem)
        return
    if accepted and printer.outputFileName():
        words = QCoreApplication.translate("print", "Saved {path}")
        report.insert(0, words.format(path=printer.outputFileName()))
    if accepted and report:
        messages.show_info("\n".join(report))
