"""References, cited passages, links, and the dialog of all sources."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.indexes.cited_items import SOURCES, TEXT
from app.ui.indexes.sources import SourcesDialog
from app.ui.sources.passage_dialog import PassageDialog
from app.ui.sources.reference import Reference
from app.ui.stop_panel.card import Card
from app.ui.widgets.link import Link
from app.ui.window.main_window import MainWindow
from tests.tours import encoded, small
from tests.webtools import MAP_TIMEOUT_MS

URL = "https://example.org/diary"


def open_tour(qtbot: QtBot, window: MainWindow, path: Path, value: dict[str, Any]) -> None:
    path.write_bytes(encoded(value))
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(path)
    assert window.messages.property("kind") != "problem"


def sourced() -> dict[str, Any]:
    """A tour with items that cite two sources, one source and none."""
    tour = small()
    tour["sources"][0] |= {"publisher": "Ann", "published": "2024-06-01", "url": URL}
    tour["sources"].append({"id": "letter", "title": "Letter", "url": "javascript:alert(1)"})
    properties = tour["features"][0]["properties"]
    properties["meetings"][0]["cite"].append({"source": "letter"})
    properties["facts"] = [{"id": "f", "text": "It rained."}]
    return tour


def only_dialog(window: MainWindow) -> PassageDialog:
    # Closing dialogs are still children, but not visible.
    (dialog,) = [child for child in window.findChildren(PassageDialog) if child.isVisible()]
    return dialog


def reference(window: MainWindow, item_id: str) -> Reference:
    card = window.stop_panel.findChild(Card, f"item-{item_id}")
    assert card is not None
    reference = card.findChild(Reference)
    assert reference is not None
    return reference


def texts(widget: Any) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


@pytest.fixture
def opened() -> list[str]:
    """The addresses that the test opened in place of the browser."""
    return []


@pytest.fixture
def dialog(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, opened: list[str]
) -> Iterator[SourcesDialog]:
    open_tour(qtbot, window, tmp_path / "sourced.geojson", sourced())
    dialog = SourcesDialog(window.session, window, opened.append)
    dialog.show()
    dialog.activateWindow()
    yield dialog
    dialog.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_tab_to_a_reference_and_a_key_shows_the_source(window: MainWindow, key: Qt.Key) -> None:
    window.activateWindow()
    window.session.select("hanoi")
    window.stop_panel.setFocus()
    focused: QWidget | None = window.stop_panel
    for _ in range(16):
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if isinstance(focused, Reference):
            break
    assert isinstance(focused, Reference)
    assert focused.full == "20"
    assert focused.accessibleName() == "Source 1, paragraph 20: Takeaways From Hegseth’s Asia Tour"
    QTest.keyClick(focused, key)
    dialog = only_dialog(window)
    assert "Takeaways From Hegseth’s Asia Tour" in texts(dialog)
    assert "Paragraph 20" in texts(dialog)
    assert dialog.passage is None
    assert "The tour’s file does not hold the text of this passage." in texts(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    # The focus is back on the reference.
    assert window.focusWidget() is focused


def test_a_click_shows_publisher_date_link_and_passage(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, opened: list[str]
) -> None:
    open_tour(qtbot, window, tmp_path / "sourced.geojson", sourced())
    window.stop_panel.opener = opened.append
    window.session.select("oslo")
    QTest.mouseClick(reference(window, "q"), Qt.MouseButton.LeftButton)
    dialog = only_dialog(window)
    assert "Ann · 1 Jun 2024" in texts(dialog)
    assert dialog.passage is not None
    # The text shows the context, with the passage highlighted.
    assert dialog.passage.toPlainText() == "Bo said: all roads lead\nto Oslo."
    (marked,) = dialog.passage.extraSelections()
    assert marked.cursor.selectedText().replace("\u2029", "\n") == "all roads lead\nto Oslo"
    assert marked.format.background().color().alpha() > 0
    link = dialog.findChild(Link, "address")
    assert link is not None
    assert link.full == URL
    assert opened == []
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert opened == [URL]
    copy_button = dialog.findChild(QPushButton, "copy-citation")
    assert copy_button is not None
    copy_button.click()
    assert QGuiApplication.clipboard().text() == f"Diary, Ann, 1 Jun 2024, {URL}"
    dialog.close()


def test_offsets_count_characters_not_utf16_code_units(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    tour = small()
    tour["sources"][0]["text"] = "😀😀 said: all roads lead to Oslo."
    tour["features"][0]["properties"]["quotes"][0]["cite"][0] |= {"start": 9, "end": 31}
    open_tour(qtbot, window, tmp_path / "smile.geojson", tour)
    window.session.select("oslo")
    reference(window, "q").click()
    dialog = only_dialog(window)
    assert dialog.passage is not None
    (marked,) = dialog.passage.extraSelections()
    assert marked.cursor.selectedText() == "all roads lead to Oslo"
    dialog.close()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])
def test_addresses_that_are_not_web_addresses_are_plain_text(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, url: str
) -> None:
    tour = small()
    tour["sources"][0]["url"] = url
    open_tour(qtbot, window, tmp_path / "bad.geojson", tour)
    window.session.select("oslo")
    reference(window, "q").click()
    dialog = only_dialog(window)
    assert url in texts(dialog)
    assert dialog.findChild(Link) is None
    dialog.close()


def test_inferred_and_unsourced_items_say_so(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    tour = sourced()
    quote = tour["features"][0]["properties"]["quotes"][0]
    quote |= {"basis": "inferred", "note": "No date is given."}
    open_tour(qtbot, window, tmp_path / "sourced.geojson", tour)
    window.session.select("oslo")
    cards = {card.item.id: card for card in window.stop_panel.findChildren(Card)}
    assert "Unsourced" in texts(cards["f"])
    assert cards["f"].findChild(Reference) is None
    assert "Unsourced" not in texts(cards["q"])
    assert "Inferred. No date is given." in texts(cards["q"])
    assert "Unsourced" in cards["f"].accessibleName()


def test_each_source_is_listed_with_the_items_that_cite_it(
    qtbot: QtBot, window: MainWindow, dialog: SourcesDialog
) -> None:
    names = dialog.list.model()
    rows = [names.data(names.index(row, 0)) for row in range(names.rowCount())]
    assert rows == ["[1] Diary\n2 items, 1 on it alone", "[2] Letter\n1 item"]
    items = dialog.items.cited_items
    texts_shown = [items.data(items.index(row, TEXT)) for row in range(items.rowCount())]
    assert texts_shown == ["Tea", "all roads lead to Oslo"]
    source_counts = [items.data(items.index(row, SOURCES)) for row in range(items.rowCount())]
    assert source_counts == ["2 sources", "1 source alone"]
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert items.rowCount() == 1
    assert "javascript:alert(1)" in texts(dialog)
    # Enter on an item shows it in the window, and the dialog stays open.
    dialog.items.setFocus()
    with qtbot.waitSignal(window.session.item_requested) as signal:
        QTest.keyClick(dialog.items, Qt.Key.Key_Return)
    assert signal.args == ["oslo", "m"]
    assert window.session.selected == "oslo"
    assert dialog.isVisible()


def test_items_with_one_source_or_none_have_their_own_tabs(dialog: SourcesDialog) -> None:
    titles = [dialog.tabs.tabText(page).replace("&", "") for page in range(3)]
    assert titles == ["All sources (2)", "One source alone (1)", "Unsourced (1)"]
    for view, words in (
        (dialog.single, "all roads lead to Oslo"),
        (dialog.unsourced, "It rained."),
    ):
        model = view.cited_items
        assert [model.data(model.index(row, TEXT)) for row in range(model.rowCount())] == [words]


def test_a_source_link_opens_only_when_it_is_clicked(
    dialog: SourcesDialog, opened: list[str]
) -> None:
    link = dialog.findChild(Link, "address")
    assert link is not None
    assert opened == []
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert opened == [URL]


def test_the_dialog_follows_the_open_tour(
    qtbot: QtBot, window: MainWindow, dialog: SourcesDialog, tmp_path: Path
) -> None:
    tour = small()
    del tour["sources"]
    for kind in ("meetings", "quotes"):
        del tour["features"][0]["properties"][kind][0]["cite"]
    open_tour(qtbot, window, tmp_path / "none.geojson", tour)
    assert dialog.list.model().rowCount() == 0
    assert dialog.items.cited_items.rowCount() == 0
    assert dialog.unsourced.cited_items.rowCount() == 2
    assert "The tour names no sources." in texts(dialog)
