"""File > Print: a preview of the sheet on paper, which can be printed or saved as PDF."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QMarginsF, QSize
from PySide6.QtGui import QColor, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QGraphicsView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.export.errors import ExportCancelled, ExportError
from app.export.file_names import file_name
from app.export.options import ExportOptions
from app.export.progress import NoProgress
from app.export.run import check_no_input, write_file
from app.map.theme import SPACE_L, SPACE_S, SPACE_XS
from app.tour.file.disk import exists
from app.tour.model import Tour
from app.ui.export.destination import ask_for_file
from app.ui.export.print_pages import PrintPages
from app.ui.state.settings import Settings
from app.ui.theme.appearance import Appearance
from app.ui.widgets.combo_box import ComboBox
from app.ui.widgets.labels import label, rule

MARGIN_MM = 10
MARGINS_MM = (5, MARGIN_MM, 20)
PAPERS = (
    QPageSize.PageSizeId.A5,
    QPageSize.PageSizeId.A4,
    QPageSize.PageSizeId.A3,
    QPageSize.PageSizeId.Letter,
    QPageSize.PageSizeId.Legal,
    QPageSize.PageSizeId.Tabloid,
)
SIZE, MIN_SIZE, MARGIN = QSize(980, 660), QSize(640, 440), QSize(48, 48)
COLUMN_WIDTH, LETTERS = 236, 12


class PrintContext(msgspec.Struct, frozen=True):
    """What is printed, and where the dialog takes its colours and the folder of a PDF from."""

    tour: Tour
    options: ExportOptions
    appearance: Appearance
    settings: Settings
    # The files that the tour was made from.
    inputs: tuple[Path, ...] = ()


class PrintDialog(QDialog):
    """The paper on the left, the sheet on it on the right.

    ``problem`` is why the sheet could not be drawn or written, or empty. ``saved`` is the PDF that
    was written, if any.
    """

    def __init__(self, printer: QPrinter, context: PrintContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._printer = printer
        self._context = context
        self._pages = PrintPages(context.tour, context.options)
        self._painting = self._closed = False
        self.problem = ""
        self.saved: Path | None = None
        self.setWindowTitle(self.tr("Print the route"))
        self.preview = QPrintPreviewWidget(printer, self)
        self.preview.setZoomMode(QPrintPreviewWidget.ZoomMode.FitInView)
        self.preview.paintRequested.connect(self._paint)
        # Qt draws a grey desk under the paper, in any theme.
        for view in self.preview.findChildren(QGraphicsView):
            view.setFrameShape(QFrame.Shape.NoFrame)
            view.setBackgroundBrush(QColor(context.appearance.theme.hairline))
        self.paper, self.orientation, self.margins = (
            ComboBox(context.appearance, LETTERS, self) for _ in range(3)
        )
        self.message = label("", "problem", self)
        self._fill()
        self._lay_out()
        for combo in (self.paper, self.orientation, self.margins):
            combo.currentIndexChanged.connect(self._set_page)
        self.setMinimumSize(MIN_SIZE)
        window = parent.window().size()
        self.resize(SIZE.boundedTo(window - MARGIN).expandedTo(MIN_SIZE))
        self.paper.setFocus()

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
            name = self._printer.outputFileName()
            is_pdf = self._printer.outputFormat() == QPrinter.OutputFormat.PdfFormat
            if result == QDialog.DialogCode.Accepted and is_pdf and name and not self.problem:
                self._write(Path(name))
        finally:
            super().done(result)
            if not self._painting:
                self._pages.close()

    def step(self, share: float) -> None:
        """Does nothing: the progress of painting is not shown."""

    def cancelled(self) -> bool:
        """Whether the dialog was closed."""
        return self._closed

    def _fill(self) -> None:
        layout = self._printer.pageLayout()
        sizes = [QPageSize(paper) for paper in PAPERS]
        if not any(size.isEquivalentTo(layout.pageSize()) for size in sizes):
            sizes.insert(0, layout.pageSize())
        for number, size in enumerate(sizes):
            self.paper.addItem(size.name(), size)
            if size.isEquivalentTo(layout.pageSize()):
                self.paper.setCurrentIndex(number)
        self.orientation.addItem(self.tr("Landscape"), QPageLayout.Orientation.Landscape)
        self.orientation.addItem(self.tr("Portrait"), QPageLayout.Orientation.Portrait)
        self.orientation.setCurrentIndex(self.orientation.findData(layout.orientation()))
        for margin in MARGINS_MM:
            self.margins.addItem(self.tr("{number} mm").format(number=margin), margin)
        self.margins.setCurrentIndex(self.margins.findData(MARGIN_MM))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(SPACE_XS)
        for text, combo in (
            (self.tr("Paper"), self.paper),
            (self.tr("Orientation"), self.orientation),
            (self.tr("Margins"), self.margins),
        ):
            combo.setAccessibleName(text)
            form.addRow(QLabel(text, self), combo)
        has_printer = bool(QPrinterInfo.availablePrinterNames())
        notes = self.tr(
            "The sheet is laid out anew for each paper. Its contents are those of the last export."
        )
        if not has_printer:
            notes = self.tr("No printer is set up on this system.") + "\n\n" + notes
        side = QWidget(self)
        side.setProperty("role", "panel")
        side.setFixedWidth(COLUMN_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_L)
        column.addLayout(form)
        column.addWidget(label(notes, "meta"))
        column.addWidget(self.message)
        column.addStretch(1)
        divider = QFrame(self)
        divider.setProperty("role", "divider")
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(side)
        columns.addWidget(divider)
        columns.addWidget(self.preview, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(columns, 1)
        outer.addWidget(rule(self))
        outer.addWidget(self._buttons(has_printer))

    def _buttons(self, has_printer: bool) -> QWidget:
        self.save_pdf = QPushButton(self.tr("&Save as PDF…"), self)
        self.save_pdf.clicked.connect(self._choose_pdf)
        self.print_button = QPushButton(self.tr("&Print…"), self)
        self.print_button.setEnabled(has_printer)
        self.print_button.clicked.connect(self._choose_printer)
        (self.print_button if has_printer else self.save_pdf).setDefault(True)
        role = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(self)
        buttons.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        buttons.addButton(self.print_button, role.ActionRole)
        buttons.addButton(self.save_pdf, role.ActionRole)
        buttons.addButton(self.tr("Cancel"), role.RejectRole)
        buttons.rejected.connect(self.reject)
        return buttons

    def _set_page(self) -> None:
        margin = self.margins.currentData()
        self._printer.setPageLayout(
            QPageLayout(
                self.paper.currentData(),
                self.orientation.currentData(),
                QMarginsF(margin, margin, margin, margin),
                QPageLayout.Unit.Millimeter,
            )
        )
        self.preview.updatePreview()

    def _choose_printer(self) -> None:
        dialog = QPrintDialog(self._printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.preview.print_()
            self.accept()

    def _choose_pdf(self) -> None:
        settings = self._context.settings
        name = file_name(self._context.tour.title)
        path = ask_for_file(self, settings.export_folder, name, ".pdf")
        if path is None:
            return
        settings.export_folder = path.parent
        self._write(path)
        self.accept()

    def _write(self, path: Path) -> None:
        try:
            check_no_input(path, self._context.inputs)
            # The user has agreed to replace an existing file, but not one that appears from now on.
            overwrite = exists(path)
            data = self._pages.document(self._printer.pageLayout(), NoProgress())
            write_file(path, data, overwrite=overwrite)
            self.saved = path
        except ExportError as error:
            self.problem = str(error)

    def _paint(self, printer: QPrinter) -> None:
        # Painting runs the event loop, in which Qt may request the page again.
        if self._painting or self._closed:
            return
        self._painting = True
        self.problem = ""
        focused = self.focusWidget()
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
            self.message.setText(self.problem)
            if focused is not None:
                focused.setFocus()
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
