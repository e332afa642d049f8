"""Editing in the itinerary: rows are dragged, moved by keys, removed and added, one step each."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.window.main_window import MainWindow
from tests.tours import encoded, small
from tests.webtools import MAP_TIMEOUT_MS

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Desk:
    """The window on the bundled tour while it is edited, with the focus in the itinerary."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.window = window
        self.itinerary = window.itinerary
        self.list = window.itinerary.list
        self.stack = window.session.document.undo_stack
        self.said: list[str] = []
        window.appearance.be_calm(True)
        window.session.set_editing(True)
        window.itinerary.editor.said.connect(lambda *words: self.said.append(" ".join(words)))
        with qtbot.waitActive(window):
            window.activateWindow()
        self.list.setFocus()

    @property
    def stops(self) -> list[str]:
        tour = self.window.session.tour
        assert tour is not None
        return [stop.id for stop in tour.stops]

    def at(self, row: int) -> QPoint:
        """The middle of a row."""
        return self.list.visualRect(self.list.model().index(row, 0)).center()

    def press(self, row: int) -> None:
        QTest.mousePress(self.list.viewport(), LEFT, pos=self.at(row))

    def move(self, place: QPoint) -> None:
        """Moves the mouse with the button pressed, in pixels of the list."""
        viewport = self.list.viewport()
        position = QPointF(place)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            position,
            viewport.mapToGlobal(position),
            NONE,
            LEFT,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, event)

    def release(self, place: QPoint) -> None:
        QTest.mouseRelease(self.list.viewport(), LEFT, pos=place)

    def drag(self, row: int, place: QPoint) -> None:
        self.press(row)
        start = self.at(row)
        for share in (0.3, 0.7, 1.0):
            self.move(start + (place - start) * share)
        self.release(place)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = ALT_SHIFT) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, modifier)


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow) -> Desk:
    return Desk(qtbot, window)


TOKYO, KUALA_LUMPUR, HANOI, SEOUL, HUMPHREYS = ALL = (
    "tokyo",
    "kuala-lumpur",
    "hanoi",
    "seoul",
    "camp-humphreys",
)


def test_a_row_is_dragged_between_two_others_in_one_step(desk: Desk) -> None:
    desk.drag(0, desk.at(2) + QPoint(0, 12))
    assert desk.stops == [KUALA_LUMPUR, HANOI, TOKYO, SEOUL, HUMPHREYS]
    assert desk.window.session.selected == TOKYO
    assert desk.list.currentIndex().row() == 2
    assert desk.stack.count() == 1
    assert desk.stack.undoText() == "Move Tokyo to Stop 3"
    assert desk.said == ["Tokyo is now stop 3 of 5 "]
    desk.stack.undo()
    assert tuple(desk.stops) == ALL


def test_a_row_is_dragged_upwards_and_to_both_ends(desk: Desk) -> None:
    desk.drag(3, desk.at(0) - QPoint(0, 16))
    assert desk.stops[0] == SEOUL
    desk.drag(0, QPoint(40, desk.list.viewport().height() - 1))
    assert desk.stops[-1] == SEOUL


def test_a_row_that_is_dropped_where_it_was_makes_no_step(desk: Desk) -> None:
    desk.drag(2, desk.at(2) + QPoint(0, 14))
    desk.drag(2, desk.at(1) + QPoint(0, 14))
    assert tuple(desk.stops) == ALL
    assert desk.stack.count() == 0


def test_escape_puts_a_dragged_row_back(desk: Desk) -> None:
    desk.press(1)
    desk.move(desk.at(3))
    assert desk.list.dragger.gap is not None
    desk.key(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert desk.list.dragger.gap is None
    desk.release(desk.at(3))
    assert tuple(desk.stops) == ALL
    # Escape did not mean the overview, and the row that was passed is not selected.
    assert desk.window.session.selected == KUALA_LUMPUR


def test_the_basis_of_the_order_stays_what_it_was(desk: Desk) -> None:
    tour = desk.window.session.tour
    assert tour is not None
    before = {stop.id: (stop.order_basis, stop.order_note) for stop in tour.stops}
    desk.drag(0, desk.at(2) + QPoint(0, 12))
    tour = desk.window.session.tour
    assert tour is not None
    assert {stop.id: (stop.order_basis, stop.order_note) for stop in tour.stops} == before


def test_nothing_is_dragged_moved_or_removed_while_reading(desk: Desk) -> None:
    desk.window.session.set_editing(False)
    desk.window.session.select(HANOI)
    desk.drag(0, desk.at(2) + QPoint(0, 12))
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert tuple(desk.stops) == ALL
    assert not desk.itinerary.add_row.isVisible()


def test_keys_move_the_selected_stop_and_say_so(desk: Desk) -> None:
    desk.window.session.select(HANOI)
    desk.key(Qt.Key.Key_Up)
    assert desk.stops == [TOKYO, HANOI, KUALA_LUMPUR, SEOUL, HUMPHREYS]
    desk.key(Qt.Key.Key_Up)
    assert desk.stops[0] == HANOI
    desk.key(Qt.Key.Key_Up)
    assert desk.said == [
        "Hanoi is now stop 2 of 5 ",
        "Hanoi is now stop 1 of 5 ",
        "Hanoi is the first stop ",
    ]
    assert desk.stack.count() == 2
    desk.key(Qt.Key.Key_Down)
    assert desk.stops[1] == HANOI
    assert desk.list.currentIndex().row() == 1


def test_delete_removes_the_selected_stop_and_undo_brings_it_back(desk: Desk) -> None:
    desk.window.session.select(HANOI)
    desk.key(Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert HANOI not in desk.stops
    assert desk.window.session.selected == SEOUL
    assert desk.said == ["Hanoi removed. Ctrl+Z undoes it"]
    assert desk.stack.undoText() == "Remove Hanoi"
    desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert tuple(desk.stops) == ALL


def test_delete_in_the_panel_of_the_stop_removes_nothing(desk: Desk) -> None:
    desk.window.session.select(HANOI)
    desk.window.stop_panel.setFocus()
    desk.key(Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert tuple(desk.stops) == ALL


def test_a_place_of_the_gazetteer_is_added_after_the_selected_stop(desk: Desk) -> None:
    desk.window.session.select(KUALA_LUMPUR)
    desk.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = desk.itinerary.add_row.field
    QTest.keyClicks(field, "Vientian")
    assert field.popup is not None
    QTest.keyClick(field, Qt.Key.Key_Return)
    tour = desk.window.session.tour
    assert tour is not None
    stop = tour.stops[2]
    assert (stop.name, stop.country) == ("Vientiane", "LA")
    assert stop.position == pytest.approx((102.6, 17.97), abs=0.1)
    assert (stop.place_basis, stop.place_note) == ("stated", None)
    assert desk.window.session.selected == stop.id
    assert desk.stack.undoText() == "Add Vientiane"
    assert desk.list.hasFocus()
    assert field.popup is None
    assert not field.isVisible()


def test_a_name_that_no_gazetteer_knows_is_added_without_a_place(desk: Desk) -> None:
    desk.window.session.select(KUALA_LUMPUR)
    desk.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = desk.itinerary.add_row.field
    assert field.hasFocus()
    field.insert("Zzyzx Übungsplatz")
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    tour = desk.window.session.tour
    assert tour is not None
    added = tour.stops[2]
    assert (added.name, added.position) == ("Zzyzx Übungsplatz", None)
    assert added.id.isascii()
    assert desk.window.session.selected == added.id
    assert added.country is None
    assert desk.said == ["Zzyzx Übungsplatz added as stop 3. Ctrl+Z undoes it"]
    assert desk.list.hasFocus()
    assert not field.isVisible()
    # The next one comes after it.
    desk.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field.insert("Qwrx")
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    tour = desk.window.session.tour
    assert tour is not None
    assert [stop.name for stop in tour.stops[1:5]] == [
        "Kuala Lumpur",
        "Zzyzx Übungsplatz",
        "Qwrx",
        "Hanoi",
    ]


def test_escape_closes_the_field_and_adds_nothing(desk: Desk) -> None:
    desk.window.session.select(HANOI)
    QTest.mouseClick(desk.itinerary.add_row.button, LEFT)
    QTest.keyClicks(desk.itinerary.add_row.field, "Hue")
    # The first Escape closes the list of places, the second one the field.
    desk.key(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert desk.itinerary.add_row.field.isVisible()
    desk.key(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert tuple(desk.stops) == ALL
    assert desk.window.session.selected == HANOI
    assert desk.itinerary.add_row.button.isVisible()
    assert desk.itinerary.add_row.field.text() == ""


def test_the_row_that_adds_a_stop_comes_right_after_the_last_one(desk: Desk) -> None:
    desk.list.scrollToBottom()
    last = desk.list.visualRect(desk.list.model().index(4, 0))
    below = desk.list.viewport().mapTo(desk.itinerary, last.bottomLeft()).y()
    button = desk.itinerary.add_row.button
    assert 0 <= button.mapTo(desk.itinerary, QPoint()).y() - below <= 4


def test_dragging_to_an_edge_scrolls_a_long_list(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    tour = small()
    feature = tour["features"][1]
    tour["features"] = [
        {**feature, "id": f"stop-{n}", "properties": {"name": f"Stop {n}"}} for n in range(60)
    ]
    path = tmp_path / "long.geojson"
    path.write_bytes(encoded(tour))
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(path)
    desk = Desk(qtbot, window)
    assert desk.itinerary.add_row.button.isVisible()
    desk.press(0)
    bottom = QPoint(40, desk.list.viewport().height() + 20)
    desk.move(bottom - QPoint(0, 40))
    desk.move(bottom)
    bar = desk.list.verticalScrollBar()
    assert bar.maximum() > 0
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    desk.release(bottom)
    assert desk.stops[-1] == "stop-0"


def test_a_rail_shows_badges_alone_and_can_be_widened(desk: Desk) -> None:
    itinerary = desk.itinerary
    usual = itinerary.width()
    itinerary.set_rail(True)
    QApplication.processEvents()
    assert itinerary.width() == 48
    assert not itinerary.field.isVisible()
    QTest.mouseClick(desk.list.viewport(), LEFT, pos=desk.at(2))
    assert desk.window.session.selected == HANOI
    # A screen reader still gets the words.
    words = desk.list.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("3, Hanoi")
    assert itinerary.rail_button.accessibleName() == "Show the itinerary"
    itinerary.rail_button.setFocus()
    desk.key(Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()
    assert itinerary.width() >= 224
    assert itinerary.field.isVisible()
    itinerary.rail_button.click()
    QApplication.processEvents()
    assert itinerary.width() == 48
    itinerary.set_rail(False)
    QApplication.processEvents()
    assert itinerary.width() == usual
    assert not itinerary.rail_button.isVisible()


@pytest.mark.parametrize("way", ["key", "button"])
def test_adding_a_stop_widens_a_rail_until_it_is_added(desk: Desk, way: str) -> None:
    itinerary = desk.itinerary
    itinerary.set_rail(True)
    if way == "key":
        desk.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    else:
        QTest.mouseClick(itinerary.add_row.button, LEFT)
    assert itinerary.add_row.field.isVisible()
    assert itinerary.width() >= 224
    QTest.keyClick(itinerary.add_row.field, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not itinerary.add_row.field.isVisible()
    assert itinerary.width() == 48
