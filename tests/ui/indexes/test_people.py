"""The dialog of people who are met or quoted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.tour import read
from app.ui.indexes.people import PeopleDialog
from app.ui.indexes.people_model import MET, NAME, QUOTED, STOPS, person_entries
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED, VERNE


@pytest.fixture
def dialog(window: MainWindow) -> Iterator[PeopleDialog]:
    dialog = PeopleDialog(window.session, window)
    dialog.show()
    dialog.activateWindow()
    yield dialog
    dialog.close()


def column(dialog: PeopleDialog, column_index: int) -> list[str]:
    model = dialog.table.model()
    return [model.data(model.index(row, column_index)) for row in range(model.rowCount())]


def test_people_are_listed_with_their_stops() -> None:
    tour = read(BUNDLED)
    people = {entry.person.id: entry for entry in person_entries(tour)}
    hegseth = people["hegseth"]
    assert (hegseth.met, hegseth.quoted) == (0, sum(len(stop.quotes) for stop in tour.stops) - 2)
    assert people["koizumi"].stops == ("Tokyo",)
    assert people["koizumi"].country == "Japan"
    stuart = {entry.person.id: entry for entry in person_entries(read(VERNE))}["stuart"]
    # Two stops with the same name are listed once, with their number.
    assert stuart.stops == ("London (2)",)


def test_typing_finds_and_enter_filters(dialog: PeopleDialog, window: MainWindow) -> None:
    assert column(dialog, NAME) == sorted(column(dialog, NAME))
    QTest.keyClicks(dialog.search, "luong")
    assert column(dialog, NAME) == ["Luong Cuong"]
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert window.session.filter.people == {"luong-cuong"}
    assert dialog.isVisible()
    dialog.search.clear()
    # The query also matches role and country.
    QTest.keyClicks(dialog.search, "minister japan")
    assert column(dialog, NAME) == ["Shinjiro Koizumi"]
    assert (column(dialog, MET), column(dialog, QUOTED)) == (["1"], ["0"])
    assert column(dialog, STOPS) == ["Tokyo"]


def test_arrow_keys_move_from_the_field_into_the_table(
    dialog: PeopleDialog, window: MainWindow
) -> None:
    names = column(dialog, NAME)
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.focusWidget() is dialog.table
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    (chosen,) = window.session.filter.people
    tour = window.session.tour
    assert tour is not None
    assert tour.person(chosen).name == names[1]


def test_enter_on_an_item_of_a_person_shows_it(
    qtbot: QtBot, dialog: PeopleDialog, window: MainWindow
) -> None:
    QTest.keyClicks(dialog.search, "koizumi")
    assert dialog.items.cited_items.rowCount() == 1
    dialog.items.setFocus()
    with qtbot.waitSignal(window.session.item_requested) as signal:
        QTest.keyClick(dialog.items, Qt.Key.Key_Return)
    assert signal.args == ["tokyo", "meet-koizumi"]
    assert window.session.selected == "tokyo"


def test_number_columns_sort_by_number(dialog: PeopleDialog) -> None:
    dialog.table.sortByColumn(QUOTED, Qt.SortOrder.DescendingOrder)
    assert column(dialog, NAME)[0] == "Pete Hegseth"
    counts = [int(text) for text in column(dialog, QUOTED)]
    assert counts == sorted(counts, reverse=True)


def test_enter_without_a_match_sets_no_filter(dialog: PeopleDialog, window: MainWindow) -> None:
    QTest.keyClicks(dialog.search, "nobody of that name")
    assert column(dialog, NAME) == []
    assert dialog.items.cited_items.rowCount() == 0
    assert not dialog.filter.isEnabled()
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert window.session.filter.is_empty


def test_the_dialog_follows_the_open_tour(
    qtbot: QtBot, dialog: PeopleDialog, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.map_view.ready):
        window.open_path(VERNE)
    assert "Aouda" in column(dialog, NAME)
    assert "Pete Hegseth" not in column(dialog, NAME)
