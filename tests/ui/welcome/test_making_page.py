"""Help > Making a Tour, in the real window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from app.ui.help.document_page import OBJECT, MakingPage
from app.ui.window.main_window import MainWindow
from app.words.language import LANGUAGES, install


def test_the_page_shows_the_steps(window: MainWindow) -> None:
    window.actions_by_id["making"].trigger()
    (page,) = window.findChildren(MakingPage)
    text = page.text.toPlainText()
    assert text.startswith("Making a tour\n")
    for step in ("1. Begin with the text", "2. Add the stops", "3. Add the quotation", "4. Save"):
        assert step in text
    assert page.text.horizontalScrollBar().maximum() == 0


def test_the_text_to_copy_stands_on_lines_of_its_own(window: MainWindow) -> None:
    window.actions_by_id["making"].trigger()
    (page,) = window.findChildren(MakingPage)
    shown = page.text.document()
    cursor = shown.find("Our class travelled")
    cursor.setPosition(cursor.selectionStart())
    end = shown.find("eleven ships.", cursor).selectionEnd()
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    assert len(cursor.selectedText().split("\u2029")) == 4


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    install(qapp, request.param)
    yield request.param
    install(qapp, "en")


def test_every_picture_is_there_and_fits(language: str, window: MainWindow) -> None:
    window.actions_by_id["making"].trigger()
    (page,) = window.findChildren(MakingPage)
    cursor = QTextCursor(page.text.document())
    names = []
    while not (cursor := page.text.document().find(OBJECT, cursor)).isNull():
        names.append(cursor.charFormat().toImageFormat().name())
    suffix = "" if language == "en" else f".{language}"
    assert names == [f"making/text{suffix}.png", f"making/quotation{suffix}.png"]
    kind = QTextDocument.ResourceType.ImageResource
    widths = [page.text.document().resource(kind, QUrl(name)).width() for name in names]
    assert all(0 < width < page.text.viewport().width() for width in widths)
