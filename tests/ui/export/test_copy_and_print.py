"""Copying the picture to the clipboard, and printing the sheet."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QSizeF, Qt, QTimer
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from app.export.options import ExportOptions
from app.export.progress import NoProgress
from app.export.sheet.pdf_page import PdfPage
from app.ui.export.choices import ExportChoices, remember
from app.ui.export.print_dialog import PrintContext, PrintDialog, new_printer
from app.ui.export.print_pages import PrintPages
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED
from tests.ui.users import User, name_file
from tests.webtools import MAP_TIMEOUT_MS

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def pages(window: MainWindow) -> Iterator[PrintPages]:
    tour = window.session.tour
    assert tour is not None
    opened = PrintPages(tour, ExportOptions())
    yield opened
    opened.close()


def context(window: MainWindow) -> PrintContext:
    tour = window.session.tour
    assert tour is not None
    return PrintContext(tour, ExportOptions(), window.appearance, window._settings)


def copy(window: MainWindow, qtbot: QtBot) -> tuple[int, int]:
    QApplication.clipboard().clear()
    window.messages.hide()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    QTest.keyClick(window, Qt.Key.Key_C, CONTROL | SHIFT)
    qtbot.waitUntil(window.messages.isVisible, timeout=MAP_TIMEOUT_MS)
    image = QApplication.clipboard().image()
    assert f"{image.width()} × {image.height()}" in window.messages.words.text()
    assert len({image.pixel(x, 300) for x in range(0, image.width(), 7)}) > 3
    return image.width(), image.height()


def test_the_picture_is_copied(window: MainWindow, qtbot: QtBot, settings: Settings) -> None:
    assert copy(window, qtbot) == (1920, 1080)
    remember(settings, ExportChoices(suffix=".csv", size="2048x2048", view="each"))
    assert copy(window, qtbot) == (2048, 2048)


def test_an_invalid_size_does_not_prevent_a_copy(
    window: MainWindow, qtbot: QtBot, settings: Settings
) -> None:
    remember(settings, ExportChoices(size="other", other="7"))
    assert copy(window, qtbot) == (1920, 1080)


def text_of(path: Path) -> tuple[QPdfDocument, str]:
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    return document, document.getAllText(0).text()


def test_the_sheet_has_the_shape_of_the_paper(
    window: MainWindow, pages: PrintPages, tmp_path: Path
) -> None:
    tour = window.session.tour
    assert tour is not None
    shapes = []
    for orientation in (QPageLayout.Orientation.Landscape, QPageLayout.Orientation.Portrait):
        printer = new_printer(tour)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        path = tmp_path / f"{orientation.name}.pdf"
        printer.setOutputFileName(str(path))
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
        printer.setPageOrientation(orientation)
        pages.paint(printer, NoProgress())
        document, _ = text_of(path)
        assert document.pageCount() == 1
        size = document.pagePointSize(0)
        shapes.append((round(size.width()), round(size.height())))
        image = document.render(0, (size / 2).toSize())
        assert len({image.pixel(x, image.height() // 2) for x in range(image.width())}) > 3
        document.close()
    assert shapes == [(595, 420), (420, 595)]


def test_a_printed_pdf_has_vectors_and_text(
    window: MainWindow, pages: PrintPages, tmp_path: Path
) -> None:
    tour = window.session.tour
    assert tour is not None
    path = tmp_path / "page.pdf"
    path.write_bytes(pages.document(new_printer(tour).pageLayout(), NoProgress()))
    document, text = text_of(path)
    size = document.pagePointSize(0)
    assert (round(size.width()), round(size.height())) == (842, 595)
    for stop in tour.stops:
        assert stop.name in text
    document.close()


def test_print_to_pdf_works_after_a_failed_layout(window: MainWindow, tmp_path: Path) -> None:
    tour = window.session.tour
    assert tour is not None
    path = tmp_path / "printed.pdf"
    printer = new_printer(tour)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    dialog = PrintDialog(printer, context(window), window)
    layout = printer.pageLayout()
    # The web engine cannot print on paper of one point.
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QSizeF(1, 1), QPageSize.Unit.Point),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    dialog.preview.paintRequested.emit(printer)
    assert dialog.problem
    printer.setPageLayout(layout)
    dialog.preview.paintRequested.emit(printer)
    assert not dialog.problem
    dialog.accept()
    assert not dialog.problem
    document, text = text_of(path)
    # The names are text, so the PDF of pixels was replaced.
    assert "Camp Humphreys" in text
    document.close()


def test_closing_the_dialog_while_it_paints_cancels_and_deletes_the_page(
    window: MainWindow, qtbot: QtBot
) -> None:
    tour = window.session.tour
    assert tour is not None
    before = pdf_pages()
    printer = new_printer(tour)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog = PrintDialog(printer, context(window), window)
    # Painting runs the event loop, in which the user presses Escape.
    QTimer.singleShot(0, dialog.reject)
    dialog.preview.paintRequested.emit(printer)
    assert dialog.result() == QDialog.DialogCode.Rejected
    qtbot.waitUntil(lambda: pdf_pages() == before)


def pdf_pages() -> int:
    gc.collect()
    return sum(isinstance(item, PdfPage) for item in gc.get_objects())


def test_a_pdf_does_not_replace_the_tour(window: MainWindow, tmp_path: Path) -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    own, link = tmp_path / "own.geojson", tmp_path / "link.pdf"
    own.write_bytes(BUNDLED.read_bytes())
    link.symlink_to(own)
    window.open_path(own)

    def save(dialog: QDialog) -> None:
        assert isinstance(dialog, PrintDialog)
        dialog.save_pdf.click()

    def agree(box: QDialog) -> None:
        assert isinstance(box, QMessageBox)
        box.button(QMessageBox.StandardButton.Yes).click()

    user = User(PrintDialog=save, QFileDialog=name_file(link), QMessageBox=agree)
    window.actions_by_id["print"].trigger()
    assert user.met == ["PrintDialog", "QFileDialog", "QMessageBox"]
    assert "is what the tour is read from" in window.messages.words.text()
    assert own.read_bytes() == BUNDLED.read_bytes()


def test_from_the_menu_to_a_pdf_without_a_printer(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    path = tmp_path / "printed.pdf"

    def save(dialog: QDialog) -> None:
        assert isinstance(dialog, PrintDialog)
        # The way without a printer.
        assert dialog.save_pdf.isDefault()
        dialog.save_pdf.click()

    user = User(PrintDialog=save, QFileDialog=name_file(path))
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(window.messages.isVisible, timeout=MAP_TIMEOUT_MS)
    assert user.met[:2] == ["PrintDialog", "QFileDialog"]
    assert str(path) in window.messages.words.text()
    document, text = text_of(path)
    assert "Camp Humphreys" in text
    document.close()
