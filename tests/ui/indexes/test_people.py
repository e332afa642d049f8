"""The list of everyone who is met or quoted."""

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
    made = PeopleDialog(window.session, window)
    made.show()
    made.activateWindow()
    yield made
    made.close()


def column(dialog: PeopleDialog, which: int) -> list[str]:
    model = dialog.table.model()
    return [model.data(model.index(row, which)) for row in range(model.rowCount())]


def test_everyone_met_or_quoted_is_known_with_their_stops() -> None:
    tour = read(BUNDLED)
    people = {one.person.id: one for one in person_entries(tour)}
    hegseth = people["hegseth"]
    assert (hegseth.met, hegseth.quoted) == (0, sum(len(stop.quotes) for stop in tour.stops) - 2)
    assert people["koizumi"].stops == ("Tokyo",)
    assert people["koizumi"].country == "Japan"
    london = {one.person.id: one for one in person_entries(read(VERNE))}["stuart"]
    # Two stops of one name are counted, not said twice.
    assert london.stops == ("London (2)",)


def test_typing_finds_and_enter_filters(dialog: PeopleDialog, window: MainWindow) -> None:
    assert column(dialog, NAME) == sorted(column(dialog, NAME))
    QTest.keyClicks(dialog.search, "luong")
    assert column(dialog, NAME) == ["Luong Cuong"]
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert window.session.filter.people == {"luong-cuong"}
    assert dialog.isVisible()
    dialog.search.clear()
    # Role and country count as well as the name.
    QTest.keyClicks(dialog.search, "minister japan")
    assert column(dialog, NAME) == ["Shinjiro Koizumi"]
    assert (column(dialog, MET), column(dialog, QUOTED)) == (["1"], ["0"])
    assert column(dialog, STOPS) == ["Tokyo"]


def test_arrows_lead_from_the_search_into_the_list(
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


def test_the_places_of_a_person_lead_to_the_items(
    qtbot: QtBot, dialog: PeopleDialog, window: MainWindow
) -> None:
    QTest.keyClicks(dialog.search, "koizumi")
    assert dialog.items.cited_items.rowCount() == 1
    dialog.items.setFocus()
    with qtbot.waitSignal(window.session.item_requested) as asked:
        QTest.keyClick(dialog.items, Qt.Key.Key_Return)
    assert asked.args == ["tokyo", "meet-koizumi"]
    assert window.session.selected == "tokyo"


def test_columns_sort_by_number_and_without_accents(dialog: PeopleDialog) -> None:
    dialog.table.sortByColumn(QUOTED, Qt.SortOrder.DescendingOrder)
    assert column(dialog, NAME)[0] == "Pete Hegseth"
    counts = [int(one) for one in column(dialog, QUOTED)]
    assert counts == sorted(counts, reverse=True)


def test_nobody_found_filters_by_nobody(dialog: PeopleDialog, window: MainWindow) -> None:
    QTest.keyClicks(dialog.search, "nobody of that name")
    assert column(dialog, NAME) == []
    assert dialog.items.cited_items.rowCount() == 0
    assert not dialog.filter.isEnabled()
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert window.session.filter.is_empty


def test_the_list_follows_the_open_tour(
    qtbot: QtBot, dialog: PeopleDialog, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.map_view.ready, timeout=30_000):
        window.open_path(VERNE)
    assert "Aouda" in column(dialog, NAME)
    assert "Pete Hegseth" not in column(dialog, NAME)
