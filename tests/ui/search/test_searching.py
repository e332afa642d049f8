"""Searching the tour: results, moving in them with the keyboard, and leaving the search."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.map.theme import LIGHT
from app.tour import Tour, write
from app.tour.filters import NO_FILTER, Filter
from app.tour.model import Fact, Stop
from app.ui.itinerary.panel import Itinerary
from app.ui.search.delegate import ResultDelegate
from app.ui.search.highlight import MAX_LENGTH, HighlightedText, LineFont, snippet
from app.ui.search.model import BATCH, ROW_ROLE, ResultRow
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED, VERNE

Key = Qt.Key


def type_query(window: MainWindow, query: str) -> None:
    window.activateWindow()
    window.itinerary.start_search()
    QTest.keyClicks(window.itinerary.field, query)


def press(*keys: Qt.Key) -> None:
    """Sends keys to the focused widget."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def rows(itinerary: Itinerary) -> list[ResultRow]:
    model = itinerary.results.list.results
    return [model.index(place).data(ROW_ROLE) for place in range(model.rowCount())]


def current(itinerary: Itinerary) -> tuple[str, str | None]:
    row: ResultRow = itinerary.results.list.currentIndex().data(ROW_ROLE)
    assert row.hit is not None
    return row.hit.stop_id, row.hit.item_id


def test_enter_shows_the_current_result(qtbot: QtBot, window: MainWindow) -> None:
    type_query(window, "south china sea")
    results = window.itinerary.results
    assert results.isVisible()
    assert not window.itinerary.list.isVisible()
    assert results.count.text() == "6 hits in 1 stop"
    heading, *items = rows(window.itinerary)
    assert (heading.number, heading.stop.name, heading.hit) == (2, "Kuala Lumpur", None)
    assert current(window.itinerary) == ("kuala-lumpur", "meet-southeast-asian-ministers")
    assert [row.byline for row in items[:2]] == [
        "Remarks to Southeast Asian defence ministers",
        "Pete Hegseth",
    ]
    with qtbot.waitSignal(window.session.item_requested) as signal:
        press(Key.Key_Down, Key.Key_Return)
    assert signal.args == ["kuala-lumpur", "q-you-live-it"]
    assert window.session.selected == "kuala-lumpur"
    # The search stays open, so that the user can go on from there.
    assert window.itinerary.field.text() == "south china sea"
    assert results.isVisible()
    window.itinerary.start_search()
    assert window.itinerary.field.selectedText() == "south china sea"
    with qtbot.waitSignal(window.session.item_requested) as signal:
        press(Key.Key_Down, Key.Key_Enter)
    assert signal.args == ["kuala-lumpur", "q-task-force"]


def test_ha_noi_finds_hanoi(qtbot: QtBot, window: MainWindow) -> None:
    type_query(window, "ha noi")
    (heading,) = rows(window.itinerary)
    assert heading.hit is not None
    assert heading.is_heading
    assert window.itinerary.results.count.text() == "1 hit in 1 stop"
    with qtbot.waitSignal(window.session.selected_changed):
        press(Key.Key_Return)
    assert window.session.selected == "hanoi"


def test_a_person_is_found_in_every_item(qtbot: QtBot, window: MainWindow) -> None:
    type_query(window, "koizumi")
    assert window.itinerary.results.count.text() == "3 hits in 1 stop"
    assert current(window.itinerary) == ("tokyo", None)
    press(Key.Key_Up)
    assert current(window.itinerary) == ("tokyo", None)
    press(Key.Key_Down)
    assert current(window.itinerary) == ("tokyo", "meet-koizumi")
    press(Key.Key_PageDown)
    assert current(window.itinerary) == ("tokyo", "q-tell-japan")
    with qtbot.waitSignal(window.session.item_requested) as signal:
        press(Key.Key_Return)
    assert signal.args == ["tokyo", "q-tell-japan"]


def test_arrow_keys_skip_headings_that_are_not_results(window: MainWindow) -> None:
    window.session.document.open(VERNE)
    type_query(window, "london")
    visited = []
    for _ in range(9):
        visited.append(current(window.itinerary)[0])
        press(Key.Key_Down)
    assert visited[:2] == ["london", "london"]
    assert visited[2] == "suez"
    assert visited[-1] == "london-return"
    assert window.itinerary.results.count.text() == "9 hits in 5 stops"


def test_without_results_a_message_says_so_and_enter_does_nothing(window: MainWindow) -> None:
    type_query(window, "zebra")
    results = window.itinerary.results
    assert results.count.text() == "Nothing found for “zebra”"
    assert results.count.isVisible()
    assert rows(window.itinerary) == []
    press(Key.Key_Down, Key.Key_Return)
    assert window.session.selected is None
    press(*[Key.Key_Backspace] * 5, Key.Key_H)
    assert results.count.text().endswith("stops")


def test_escape_clears_the_field_and_focuses_the_itinerary(window: MainWindow) -> None:
    window.session.select("hanoi")
    type_query(window, "koizumi")
    press(Key.Key_Escape)
    assert window.itinerary.field.text() == ""
    assert window.itinerary.list.hasFocus()
    assert window.itinerary.list.isVisible()
    # The window's own Escape would clear the selection.
    assert window.session.selected == "hanoi"
    type_query(window, "koizumi")
    window.itinerary.results.list.setFocus()
    press(Key.Key_Escape)
    assert window.itinerary.list.hasFocus()
    assert window.session.selected == "hanoi"


def test_escape_does_not_select_a_stop(window: MainWindow) -> None:
    type_query(window, "koizumi")
    press(Key.Key_Escape)
    assert window.itinerary.list.hasFocus()
    assert window.session.selected is None
    press(Key.Key_Down)
    assert window.session.selected == "tokyo"


def test_tab_focuses_the_results(qtbot: QtBot, window: MainWindow) -> None:
    type_query(window, "koizumi")
    press(Key.Key_Tab)
    assert window.itinerary.results.list.hasFocus()
    with qtbot.waitSignal(window.session.item_requested) as signal:
        press(Key.Key_Down, Key.Key_Return)
    assert signal.args == ["tokyo", "meet-koizumi"]


def test_a_click_shows_a_result(qtbot: QtBot, window: MainWindow) -> None:
    type_query(window, "vessels")
    view = window.itinerary.results.list
    centre = view.visualRect(view.results.index(1)).center()
    with qtbot.waitSignal(window.session.item_requested) as signal:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert signal.args == ["kuala-lumpur", "vessels-clashed"]


def test_searching_again_replaces_the_query(window: MainWindow) -> None:
    type_query(window, "koizumi")
    type_query(window, "luong")
    assert window.itinerary.field.text() == "luong"
    assert current(window.itinerary)[0] == "hanoi"


def test_showing_a_result_that_is_filtered_out_clears_the_filter(window: MainWindow) -> None:
    window.session.set_filter(Filter(people=frozenset({"koizumi"})))
    type_query(window, "vessels")
    press(Key.Key_Return)
    assert window.session.filter == NO_FILTER


def test_opening_another_tour_clears_the_query_and_reopening_keeps_it(
    window: MainWindow,
) -> None:
    type_query(window, "koizumi")
    window.session.document.open(BUNDLED)
    assert window.itinerary.results.count.text() == "3 hits in 1 stop"
    assert current(window.itinerary) == ("tokyo", None)
    window.session.document.open(VERNE)
    assert window.itinerary.field.text() == ""
    assert window.itinerary.list.isVisible()


def test_results_have_accessible_texts(window: MainWindow) -> None:
    type_query(window, "koizumi")
    model = window.itinerary.results.list.results
    texts = [
        model.index(place).data(Qt.ItemDataRole.AccessibleTextRole)
        for place in range(model.rowCount())
    ]
    assert texts[0] == "Stop, Tokyo, Shinjiro Koizumi, Defence Minister"
    assert texts[1].startswith("Meeting, Hegseth met Shinjiro Koizumi")
    assert texts[1].endswith("Tokyo")
    assert window.itinerary.field.accessibleName() == "Find in this tour"


def numbered_stops(count: int) -> tuple[Stop, ...]:
    return tuple(
        Stop(
            id=f"{number}",
            name=f"Stop {number}",
            lon=0.0,
            lat=0.0,
            facts=(Fact(id="f", text=f"One more fact about {number}"),),
        )
        for number in range(count)
    )


@pytest.fixture
def long_panel(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Itinerary:
    path = tmp_path / "long.geojson"
    write(Tour(title="Long", stops=numbered_stops(200)), path)
    session = Session()
    panel = Itinerary(session, Appearance(qapp))
    qtbot.addWidget(panel)
    panel.resize(250, 600)
    panel.show()
    session.document.open(path)
    return panel


def test_many_results_are_counted_at_once_and_fetched_on_demand(
    qtbot: QtBot, long_panel: Itinerary
) -> None:
    long_panel.start_search()
    QTest.keyClicks(long_panel.field, "fact")
    assert long_panel.results.count.text() == "200 hits in 200 stops"
    assert len(rows(long_panel)) <= 8 * BATCH
    for _ in range(199):
        QTest.keyClick(long_panel.field, Key.Key_Down)
    assert current(long_panel) == ("199", "f")
    view = long_panel.results.list
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
    with qtbot.assertNotEmitted(view.chosen):
        QTest.keyClick(long_panel.field, Key.Key_Down)
    assert current(long_panel) == ("199", "f")


def test_the_index_is_built_when_the_field_gets_the_focus(
    qtbot: QtBot, long_panel: Itinerary
) -> None:
    assert not long_panel.results.is_ready
    long_panel.start_search()
    long_panel.results.prepare()
    qtbot.waitUntil(lambda: long_panel.results.is_ready)


def test_a_long_tour_is_read_once_its_map_is_drawn(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "long.geojson"
    write(Tour(title="Long", stops=numbered_stops(300)), path)
    window.session.document.open(path)
    # Nobody has gone to the search field.
    qtbot.waitUntil(lambda: window.itinerary.results.is_ready)
    assert not window.itinerary.field.hasFocus()


def test_a_search_does_not_wait_for_a_very_long_tour(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    count = 50_000
    path = tmp_path / "very-long.geojson"
    write(Tour(title="Very long", stops=numbered_stops(count)), path)
    session = Session()
    panel = Itinerary(session, Appearance(qapp))
    qtbot.addWidget(panel)
    panel.resize(250, 600)
    panel.show()
    session.document.open(path)
    panel.field.setText("fact")
    shown = panel.results.count.text()
    assert not panel.results.is_ready
    assert shown.endswith("so far …")
    assert current(panel) == ("0", "f")
    QTest.keyClick(panel.field, Key.Key_Down)
    qtbot.waitUntil(lambda: panel.results.is_ready)
    assert panel.results.count.text() == "50,000 hits in 50,000 stops"
    assert current(panel) == ("1", "f")


def test_results_are_drawn_off_screen_before_the_user_types(
    qtbot: QtBot, window: MainWindow
) -> None:
    itinerary = window.itinerary
    resets: list[int] = []
    itinerary.results.list.results.modelReset.connect(lambda: resets.append(len(rows(itinerary))))
    window.activateWindow()
    itinerary.start_search()
    qtbot.waitUntil(lambda: itinerary.results.is_ready)
    first, last = resets
    assert (first > 1, last) == (True, 0)
    assert rows(itinerary) == []
    assert itinerary.list.isVisible()
    assert not itinerary.results.isVisible()
    assert itinerary.results.count.text() == ""
    assert window.session.selected is None
    # The results were drawn off screen at the size they are shown at.
    size = itinerary.results.size()
    QTest.keyClicks(itinerary.field, "s")
    assert itinerary.results.isVisible()
    assert itinerary.results.size() == size
    itinerary.start_search()
    assert len(rows(itinerary)) > 1


def test_another_width_or_font_lays_results_out_again(window: MainWindow) -> None:
    type_query(window, "south china sea")
    results = window.itinerary.results.list
    results.grab()
    width, before = results.width(), results.sizeHintForRow(2)
    results.resize(20 * width, results.height())
    # Each text now fits on one line.
    assert results.sizeHintForRow(2) < before
    results.resize(width, results.height())
    assert results.sizeHintForRow(2) == before
    results.setStyleSheet(f"font-size: {results.font().pointSizeF() * 2}pt")
    assert results.sizeHintForRow(2) > before * 1.5
    # Other results in the same rows do not use the cached layouts.
    window.itinerary.field.setText("koizumi")
    shown = results.grab().toImage()
    delegate = results.itemDelegate()
    assert isinstance(delegate, ResultDelegate)
    delegate.clear_cache()
    assert results.grab().toImage() == shown


def test_stops_without_shown_items_are_dimmed(window: MainWindow) -> None:
    rows = window.itinerary.list

    def text_of(row: int) -> str:
        text = window.itinerary.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        assert isinstance(text, str)
        return text

    def badge(row: int) -> str:
        # Left of the number, within the badge.
        area = rows.visualRect(window.itinerary.model.index(row))
        picture = rows.viewport().grab().toImage()
        colours = {
            picture.pixelColor(x, y).name()
            for x in range(16, 40)
            for y in range(area.top(), area.bottom())
        }
        return "dimmed" if QColor(LIGHT.ink_second).name() in colours else "plain"

    window.session.set_filter(Filter(people=frozenset({"koizumi"})))
    assert "filter" not in text_of(0)
    assert text_of(2).endswith("nothing passes the filter")
    assert [badge(0), badge(2)] == ["plain", "dimmed"]
    window.session.set_filter(NO_FILTER)
    assert "filter" not in text_of(2)
    assert badge(2) == "plain"


def test_a_snippet_begins_shortly_before_the_first_match() -> None:
    text = (
        "Hegseth spoke to the region’s ministers about\nthe South China Sea and more " + "x" * 900
    )
    start = text.index("South")
    shown, spans = snippet(text, ((start, start + 5),))
    assert shown.startswith("…ministers about the South")
    assert shown.endswith("x…")
    assert len(shown) == MAX_LENGTH + 2
    assert [shown[a:b] for a, b in spans] == ["South"]
    assert snippet("Short", ((1, 3),)) == ("Short", ((1, 3),))


@pytest.mark.parametrize("text", ["😀" * 300, "word " * 90, "x" * 400, "", "한국 " * 100])
def test_a_long_text_is_cut_to_its_lines(qapp: QApplication, text: str) -> None:
    font = LineFont(qapp.font())
    one_line = HighlightedText("x", (), font, 180, 1).height
    text_lines = HighlightedText(text, ((0, len(text) // 2),) if text else (), font, 180, 2)
    assert text_lines.height <= 3 * one_line


@pytest.mark.parametrize("letters", ["i", "ii ", "W", "word "])
def test_a_long_text_fills_its_lines_whatever_its_letters(qapp: QApplication, letters: str) -> None:
    lines = HighlightedText(letters * 300, (), LineFont(qapp.font()), 180, 2)
    image = QImage(200, round(lines.height), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    lines.paint(painter, 0, 0, "#000000", LIGHT)
    painter.end()
    for top in (0, image.height() // 2):
        inked = [
            x
            for x in range(image.width())
            for y in range(top, top + image.height() // 2)
            if image.pixelColor(x, y).lightness() < 128
        ]
        assert 130 < max(inked) < 180
