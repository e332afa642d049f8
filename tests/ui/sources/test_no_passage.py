"""The dialog of a reference whose passage the tour's file does not hold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.tour import read
from app.ui.sources.passage_dialog import PassageDialog
from tests.tours import encoded, small

Show = Callable[..., PassageDialog]


@pytest.fixture
def opened() -> list[str]:
    """The addresses that the test opened in place of the browser."""
    return []


@pytest.fixture
def show(qtbot: QtBot, tmp_path: Path, opened: list[str]) -> Show:
    """Shows the first citation of a tour with this source and this place in it."""
    window = QWidget()
    qtbot.addWidget(window)

    def show(source: dict[str, Any], **place: Any) -> PassageDialog:
        value = small()
        value["sources"][0] = {"id": "diary", "title": "Diary", **source}
        items = value["features"][0]["properties"]
        items["meetings"][0]["cite"] = [{"source": "diary", **place}]
        items["quotes"] = []
        items["facts"] = [
            {"id": f"f{number}", "text": f"Fact {number}", "cite": [{"source": "diary", **place}]}
            for number in range(7)
        ]
        items["facts"].append({"id": "other", "text": "Elsewhere", "cite": [{"source": "diary"}]})
        path = tmp_path / "tour.geojson"
        path.write_bytes(encoded(value))
        tour = read(path)
        dialog = PassageDialog(tour, next(tour.citations()), window, opened.append)
        dialog.show()
        return dialog

    return show


def texts(dialog: QWidget) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def button(dialog: QWidget, name: str) -> QPushButton | None:
    return dialog.findChild(QPushButton, name)


def test_what_is_known_and_what_to_do_is_said(show: Show, opened: list[str]) -> None:
    url = "https://example.org/diary"
    dialog = show(
        {"publisher": "Ann", "published": "2024-06-01", "url": url}, label="paragraph", locator="3"
    )
    said = texts(dialog)
    assert "Ann · 1 Jun 2024" in said
    assert not [text for text in said if text.startswith("Not given")]
    assert "Paragraph 3" in said
    assert "The tour’s file does not hold the text of this passage." in said
    assert "Open the address, and look there for paragraph 3." in said
    assert (
        "Paragraphs are counted from 1, from the start of the text; headings are not counted."
    ) in said
    # Only the items that cite this paragraph, in the order of travel.
    assert "8 ITEMS CITE THIS PLACE" in said
    assert said.index("Oslo · Tea") < said.index("Oslo · Fact 0")
    assert "and 3 more: View > Sources" in said
    assert "Oslo · Elsewhere" not in said
    # Nothing is opened before the user asks.
    assert opened == []
    open_button = button(dialog, "open-address")
    assert open_button is not None
    assert not open_button.hasFocus()
    QTest.mouseClick(open_button, Qt.MouseButton.LeftButton)
    assert opened == [url]
    copy_button = button(dialog, "copy-citation")
    assert copy_button is not None
    copy_button.click()
    assert QGuiApplication.clipboard().text() == f"Diary, Ann, 1 Jun 2024, paragraph 3, {url}"


def test_without_an_address_the_title_leads_to_the_source(show: Show) -> None:
    dialog = show({}, label="page", locator="12")
    said = texts(dialog)
    assert "Not given: publisher, date of publication, address" in said
    assert "Look for the source by its title; Copy Citation copies it." in said
    assert "Look there for page 12." in said
    assert not [text for text in said if "Paragraphs are counted" in text]
    assert button(dialog, "open-address") is None


def test_an_address_that_no_browser_may_open_is_no_button(show: Show) -> None:
    dialog = show({"url": "javascript:alert(1)"})
    assert "javascript:alert(1)" in texts(dialog)
    assert button(dialog, "open-address") is None
    assert "Look for the source by its title; Copy Citation copies it." in texts(dialog)


def test_a_citation_of_a_whole_source_does_not_speak_of_a_passage(show: Show) -> None:
    dialog = show({"url": "https://example.org/"})
    said = texts(dialog)
    assert "The tour’s file does not hold the text of this source." in said
    assert "Open the address to read the source." in said
    assert "9 ITEMS CITE THIS SOURCE" in said


def test_a_paragraph_is_shown_by_its_number_if_the_file_has_the_text(show: Show) -> None:
    dialog = show({"text": "One.\n\nTwo,\nwrapped.\n\nThree."}, label="paragraph", locator="2")
    assert dialog.passage is not None
    (marked,) = dialog.passage.extraSelections()
    assert marked.cursor.selectedText().replace("\u2029", "\n") == "Two,\nwrapped."
    assert "Found by its number. Headings in the text would shift the count." in texts(dialog)


def test_a_paragraph_that_the_text_does_not_have_is_said(show: Show) -> None:
    dialog = show({"text": "One.\n\nTwo."}, label="paragraph", locator="25")
    assert dialog.passage is None
    assert (
        "The text of this source in the tour’s file has no paragraph 25: it ends with paragraph 2."
    ) in texts(dialog)


def test_a_text_without_a_passage_is_said(show: Show) -> None:
    dialog = show({"text": "One.\n\nTwo."}, label="page", locator="2")
    assert (
        "The tour’s file holds the text of this source, but not where in it the passage is."
    ) in texts(dialog)


def test_the_dialog_fits_a_small_screen(show: Show) -> None:
    title = "A very long title of a source that goes on and on " * 4
    dialog = show({"title": title, "url": "https://example.org/"}, label="paragraph", locator="3")
    assert dialog.height() <= 660
