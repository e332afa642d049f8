"""Importing files in the real window: the page, its questions, and what becomes of the tour."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.importing.flow import ImportFlow
from app.ui.importing.page import ImportPage
from app.ui.importing.question_card import QuestionCard
from app.ui.window.main_window import MainWindow
from tests.webtools import boxes

TABLE = """country,place,arrive,depart,remarks,colour
Panama,Panama City,01/02/2025,03/02/2025,Met the president.,red
El Salvador,San Salvador,03/02/2025,04/02/2025,Had dinner.,blue
Costa Rica,San José,04/02/2025,05/02/2025,"Saw a school, and a bridge.",red
"""
KML = """<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Two towns</name>
<Style id="s"/><Folder><name>North</name>
<Placemark><name>Oslo</name><description>&lt;b&gt;Harbour&lt;/b&gt;</description>
<Point><coordinates>10.75,59.91</coordinates></Point></Placemark></Folder>
<Placemark><name>Bergen</name><Point><coordinates>5.32,60.39</coordinates></Point></Placemark>
</Document></kml>"""
TRIPS = "".join(
    f"""<trip role="secretary" who="a"><id>{number}</id><role>secretary</role><name>Ann Lee</name>
<start-date>{day}</start-date><end-date>{day}</end-date><country id="x">{country}</country>
<locale>{place}</locale><remarks>Met with officials.</remarks></trip>"""
    for number, (day, country, place) in enumerate(
        [
            ("2001-03-01", "France", "Paris"),
            ("2001-03-02", "Italy", "Rome"),
            ("2002-05-10", "Japan", "Tokyo"),
            ("2003-01-05", "Kenya", "Nairobi"),
        ],
        start=1,
    )
)


@pytest.fixture
def bring(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Callable[[str, str], ImportPage]:
    """Opens a file with a text, and waits until the page shows it."""

    def open_text(name: str, text: str) -> ImportPage:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        window.open_path(path)
        flow = flow_of(window)
        qtbot.waitUntil(lambda: flow.page.begin.isVisible() and bool(flow.page.summary.words))
        return flow.page

    return open_text


def flow_of(window: MainWindow) -> ImportFlow:
    return window.import_slot.flow


def cards(page: ImportPage) -> list[QuestionCard]:
    return [card for card in page.findChildren(QuestionCard) if card.isVisible()]


def answer(qtbot: QtBot, page: ImportPage, name: str) -> None:
    (card,) = cards(page)
    (button,) = [button for button in card.buttons() if button.objectName() == name]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.begin.isEnabled)


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def names(window: MainWindow) -> list[str]:
    assert window.session.tour is not None
    return [stop.name for stop in window.session.tour.stops]


def topics(window: MainWindow) -> list[tuple[str, ...]]:
    assert window.session.tour is not None
    return [stop.facts[0].topics for stop in window.session.tour.stops]


def test_a_row_far_down_is_read_when_it_is_shown(bring: Callable[[str, str], ImportPage]) -> None:
    rows = "".join(f"P {number},{number / 10},{number / 5}\n" for number in range(500))
    page = bring("many.csv", f"name,latitude,longitude\n{rows}")
    model = page.table.rows
    last = [model.index(499, column).data() for column in range(model.columnCount())]
    assert last == ["500", "P 499", "49.9", "99.8"]
    page.table.clear()
    assert model.rowCount() == 0


def test_a_table_is_shown_asked_about_and_becomes_a_new_tour(
    qtbot: QtBot, window: MainWindow, bring: Callable[[str, str], ImportPage]
) -> None:
    page = bring("visits.csv", TABLE)
    assert window.workspace.beside is page
    assert names(window) == ["Panama City", "San Salvador", "San José"]
    assert page.table.rows.rowCount() == 3
    assert not page.begin.isEnabled() and not page.add.isEnabled()
    (card,) = cards(page)
    assert "01/02/2025" in card.accessibleName()
    # No order of dates is chosen for the user.
    assert not any(button.isChecked() for button in card.buttons())
    answer(qtbot, page, "dmy")
    press(page.begin)
    tour = window.session.tour
    assert tour is not None
    assert [str(stop.arrive) for stop in tour.stops] == ["2025-02-01", "2025-02-03", "2025-02-04"]
    assert [stop.country for stop in tour.stops] == ["PA", "SV", "CR"]
    assert all(stop.place_basis == "inferred" and stop.place_note for stop in tour.stops)
    assert tour.stops[2].facts[0].text == "Saw a school, and a bridge."
    assert tour.stops[0].extra["colour"] == "red"
    assert window.workspace.beside is None and window.workspace.in_panel is None
    assert not window.session.document.is_saved and window.session.path is None
    assert "visits.csv" in window.messages.words.words
    qtbot.waitUntil(lambda: len(boxes(qtbot, window, ".ta-badge")) == 3)


def test_stops_are_added_to_the_open_tour_as_one_step(
    window: MainWindow, bring: Callable[[str, str], ImportPage]
) -> None:
    before = window.session.document.edited
    page = bring("towns.kml", KML)
    press(page.add)
    document = window.session.document
    assert names(window)[-2:] == ["Oslo", "Bergen"]
    assert len(names(window)) == len(before.stops) + 2
    assert document.edited.title == before.title
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Import towns.kml"
    document.undo_stack.undo()
    assert document.edited == before


def test_esc_leaves_everything_as_it_was(
    window: MainWindow, bring: Callable[[str, str], ImportPage]
) -> None:
    window.session.set_editing(True)
    before = window.session.document.edited
    page = bring("towns.kml", KML)
    assert not window.session.editing
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.session.document.edited is before
    assert not window.session.document.is_previewing
    assert window.session.editing
    assert window.workspace.beside is None
    assert window.session.document.is_saved


def test_what_is_left_out_is_counted(bring: Callable[[str, str], ImportPage]) -> None:
    page = bring("towns.kml", KML)
    assert page.left_out.words == "Left out: 1 style."
    assert page.summary.words == "2 stops · 1 fact"


def test_the_role_of_a_column_is_changed_in_its_header(
    qtbot: QtBot, window: MainWindow, bring: Callable[[str, str], ImportPage]
) -> None:
    page = bring("visits.csv", TABLE)
    box = page.table.header.box(5)
    assert box.currentData() == "kept"
    box.setCurrentIndex(box.findData("topic"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: topics(window) == [("red",), ("blue",), ("red",)])


def test_one_of_several_tours_is_chosen(
    window: MainWindow, bring: Callable[[str, str], ImportPage]
) -> None:
    page = bring("lee.xml", f"<trips>{TRIPS}</trips>")
    assert page.tours.isVisible() and page.tours.model().rowCount() == 3
    assert names(window) == ["Paris", "Rome"]
    page.tours.selectRow(1)
    assert names(window) == ["Tokyo"]
    page.tours.selectAll()
    assert names(window) == ["Paris", "Rome", "Tokyo", "Nairobi"]
    press(page.begin)
    assert names(window) == ["Paris", "Rome", "Tokyo", "Nairobi"]


def test_a_table_on_the_clipboard_is_imported_by_its_keys(qtbot: QtBot, window: MainWindow) -> None:
    data = QMimeData()
    data.setHtml(
        "<table><tr><th>Place</th><th>Note</th></tr><tr><td>Nairobi</td><td>Hot</td></tr>"
        "<tr><td>Kampala</td><td>Wet</td></tr></table>"
    )
    data.setText("Place\tNote\nNairobi\tHot\nKampala\tWet\n")
    QGuiApplication.clipboard().setMimeData(data)
    window.map_view.setFocus()
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page = flow_of(window).page
    qtbot.waitUntil(page.begin.isEnabled)
    assert names(window) == ["Nairobi", "Kampala"]


def test_an_article_on_the_clipboard_begins_a_tour_from_a_text(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("A day in Oslo\n\nAnn said: “We met there.”")
    window.actions_by_id["paste"].trigger()
    assert window.workspace.welcome is window.beginnings.new_text


def test_what_cannot_be_read_is_said_and_changes_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    before = window.session.document.edited
    path = tmp_path / "broken.kml"
    path.write_text("<kml><Document><Placemark>", encoding="utf-8")
    window.open_path(path)
    qtbot.waitUntil(window.messages.isVisible)
    assert "broken.kml" in window.messages.words.words
    assert window.session.document.edited is before
    assert window.workspace.beside is None


def test_without_an_open_tour_the_start_page_comes_back(
    window: MainWindow, bring: Callable[[str, str], ImportPage]
) -> None:
    window.session.close()
    assert window.beginnings.start_page.is_shown
    page = bring("towns.kml", KML)
    assert not window.beginnings.start_page.is_shown
    assert names(window) == ["Oslo", "Bergen"]
    assert not page.add.isEnabled()
    press(page.cancel)
    assert window.session.tour is None
    assert window.beginnings.start_page.is_shown


def test_everything_is_reached_by_tab(
    window: MainWindow, bring: Callable[[str, str], ImportPage]
) -> None:
    page = bring("visits.csv", TABLE)
    seen = {QApplication.focusWidget()}
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    (card,) = cards(page)
    assert page.table in seen and page.cancel in seen
    assert page.table.header.box(0) in seen
    assert any(button in seen for button in card.buttons())


def test_an_edit_ends_the_import(
    window: MainWindow, bring: Callable[[str, str], ImportPage]
) -> None:
    bring("towns.kml", KML)
    window.session.set_editing(True)
    assert window.workspace.beside is None
    assert not window.session.document.is_previewing
    assert window.session.editing


def test_a_table_is_imported_by_keys_alone(
    qtbot: QtBot, window: MainWindow, bring: Callable[[str, str], ImportPage]
) -> None:
    page = bring("visits.csv", TABLE)
    (card,) = cards(page)
    assert QApplication.focusWidget() is card.buttons()[0]
    QTest.keyClick(card.buttons()[0], Qt.Key.Key_Return)
    qtbot.waitUntil(page.begin.isEnabled)
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.beside is None
    assert names(window) == ["Panama City", "San Salvador", "San José"]
    assert window.session.path is None
