"""New from a text, in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.welcome.new_text import NewTextPage
from app.ui.window.main_window import MainWindow

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
LETTER = (
    "A day in Oslo\n\nAnn said: “We met at the harbour of Oslo.” The sun was out\u00a0there. 🙂"
)


def page_of(window: MainWindow) -> NewTextPage:
    window.actions_by_id["new-text"].trigger()
    return window.beginnings.new_text


def paste(page: NewTextPage, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(page.text, Key.Key_V, Ctrl)


def test_a_pasted_text_becomes_the_source_of_a_new_tour(window: MainWindow) -> None:
    page = page_of(window)
    assert QApplication.focusWidget() is page.text
    paste(page, LETTER)
    assert page.fields.title.text() == "A day in Oslo"
    assert page.fields.language.text() == "en"
    page.fields.publisher.setText("The Ann Times")
    page.fields.url.setText("https://example.org/oslo")
    page.fields.published.setText("May 2024")
    QTest.keyClick(page.text, Key.Key_Return, Ctrl | Shift)
    tour = window.session.tour
    assert tour is not None
    assert (tour.title, tour.language, tour.stops) == ("A day in Oslo", "en", ())
    (source,) = tour.sources
    assert source.text == LETTER
    assert (source.publisher, source.url) == ("The Ann Times", "https://example.org/oslo")
    assert source.published is not None
    assert source.published.text == "2024-05"
    assert window.session.editing
    assert not window.session.document.is_saved
    assert window.windowTitle().endswith(" • — Tour Atlas")
    assert window.workspace.welcome is None
    assert window.workspace.beside is not None
    # The next text begins on an empty page.
    assert page.text.toPlainText() == ""


def test_what_was_typed_is_not_replaced_by_proposals(window: MainWindow) -> None:
    page = page_of(window)
    page.fields.title.setText("Mine")
    paste(page, LETTER)
    assert page.fields.title.text() == "Mine"
    assert page.fields.source_title.text() == "A day in Oslo"
    page.text.selectAll()
    QTest.keyClick(page.text, Key.Key_Delete)
    paste(page, "Ein Tag in Oslo\n\nDer Hafen und die Stadt sind nicht weit von dem Schloss.")
    assert page.fields.title.text() == "Mine"
    assert page.fields.source_title.text() == "Ein Tag in Oslo"
    assert page.fields.language.text() == "de"


def test_the_tour_takes_the_title_of_its_text_until_it_has_its_own(window: MainWindow) -> None:
    fields = page_of(window).fields
    paste(page_of(window), LETTER)
    fields.source_title.selectAll()
    QTest.keyClicks(fields.source_title, "Letter")
    assert fields.title.text() == "Letter"
    fields.title.selectAll()
    QTest.keyClicks(fields.title, "Oslo")
    QTest.keyClicks(fields.source_title, "s")
    assert (fields.source_title.text(), fields.title.text()) == ("Letters", "Oslo")


def test_without_a_text_and_with_an_odd_date_nothing_begins(window: MainWindow) -> None:
    before = window.session.tour
    page = page_of(window)
    page.begin_button.click()
    assert page.fields.problem.text() == "There is no text yet. Paste one, or choose a file."
    paste(page, LETTER)
    assert not page.fields.problem.isVisible()
    page.fields.published.setText("soon")
    page.begin_button.click()
    assert page.fields.problem.text().startswith("Not a date.")
    assert QApplication.focusWidget() is page.fields.published
    assert window.session.tour is before


def test_escape_leads_back_and_keeps_the_text(window: MainWindow) -> None:
    page = page_of(window)
    paste(page, LETTER)
    QTest.keyClick(page.text, Key.Key_Escape)
    assert window.workspace.welcome is None
    assert page_of(window).text.toPlainText().startswith("A day in Oslo")
    window.actions_by_id["close-tour"].trigger()
    page_of(window)
    QTest.keyClick(page.text, Key.Key_Escape)
    assert window.workspace.welcome is window.beginnings.start_page.page


@pytest.mark.parametrize(
    ("name", "content", "title"),
    [
        ("a.txt", LETTER.encode(), "A day in Oslo"),
        ("a.md", b"# A day\n\nWe met.", "A day"),
        ("a.html", b"<title>The day</title><p>We met.</p>", "The day"),
    ],
)
def test_a_text_file_that_is_opened_begins_a_tour(
    window: MainWindow, tmp_path: Path, name: str, content: bytes, title: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    window.open_path(path)
    page = window.beginnings.new_text
    assert window.workspace.welcome is page
    assert page.fields.title.text() == title
    assert "met" in page.text.toPlainText()


def test_a_file_that_is_no_text_is_refused_in_one_sentence(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(bytes(range(256)) * 40)
    window.open_path(path)
    page = window.beginnings.new_text
    assert page.fields.problem.isVisible()
    assert page.fields.problem.text().count("\n") == 0
    assert page.text.toPlainText() == ""
    window.beginnings.new_from_file(tmp_path / "gone.txt")
    assert page.fields.problem.text().startswith("gone.txt cannot be read: ")


def test_a_dropped_text_and_a_dropped_file_are_taken(window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setText(LETTER)
    window.beginnings.new_from_data(data)
    page = window.beginnings.new_text
    assert page.text.toPlainText().startswith("A day in Oslo")
    path = tmp_path / "b.txt"
    path.write_text("Another day\n\nWe left.")
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path))])
    page.text.insertFromMimeData(files)
    assert page.text.toPlainText().startswith("Another day")
    assert page.fields.title.text() == "Another day"
    # Pasting into a text adds to it.
    page.text.moveCursor(page.text.textCursor().MoveOperation.End)
    page.text.insertFromMimeData(data)
    assert page.text.toPlainText().startswith("Another day\n\nWe left.A day in Oslo")


def test_pages_are_pasted_as_text(window: MainWindow) -> None:
    data = QMimeData()
    data.setHtml("<h1>Head</h1><p>We <b>met</b> at &lt;noon&gt;.</p>")
    window.beginnings.new_from_data(data)
    assert "We met at <noon>." in window.beginnings.new_text.text.toPlainText()
