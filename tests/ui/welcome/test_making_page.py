"""Help > Making a Tour, in the real window."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from app.ui.help.document_page import MakingPage
from app.ui.window.main_window import MainWindow


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
