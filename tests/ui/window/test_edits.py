"""Edits in the real window: all widgets and the page show them, and keep everything else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.tour import Tour
from app.tour.filters import Filter
from app.tour.model import Fact, Quote, Stop, When
from app.ui.filter.dialog import FilterDialog
from app.ui.indexes.people import PeopleDialog
from app.ui.indexes.sources import SourcesDialog
from app.ui.state.document import Edit
from app.ui.stop_panel.card import Card
from app.ui.widgets.link import Link
from app.ui.window.main_window import MainWindow
from tests.tours import encoded, small
from tests.ui.panels import links, shown
from tests.webtools import MAP_TIMEOUT_MS, ask_window

replace = msgspec.structs.replace

PAGE = """({
    badges: [...document.querySelectorAll(".ta-stop")].map((stop) => stop.dataset.stop),
    names: atlas.tour.stops.map((stop) => stop.name),
    counts: atlas.tour.stops.map((stop) => stop.counts),
    legs: atlas.route.legs.map((leg) => `${leg.start.id} ${leg.end.id}`),
    positions: atlas.tour.stops.map((stop) => stop.position),
    title: document.title,
    selected: atlas.selected,
    loaded: performance.timeOrigin,
    view: [map.getCenter().lat, map.getCenter().lng, map.getZoom()],
})"""


def of_stop(stop_id: str, change: Callable[[Stop], Stop]) -> Edit:
    def edit(tour: Tour) -> Tour:
        stops = (change(stop) if stop.id == stop_id else stop for stop in tour.stops)
        return replace(tour, stops=tuple(stops))

    return edit


def renamed(stop_id: str, name: str) -> Edit:
    return of_stop(stop_id, lambda stop: replace(stop, name=name))


def reordered(*places: int) -> Edit:
    return lambda tour: replace(tour, stops=tuple(tour.stops[place] for place in places))


class Desk:
    """The window on the bundled tour, with Hanoi selected and the map at rest."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.document = window.session.document
        window.appearance.be_calm(True)
        with qtbot.waitSignal(window.map_view.settled, timeout=MAP_TIMEOUT_MS):
            window.session.select("hanoi")

    def apply(self, edit: Edit) -> dict[str, Any]:
        """Applies an edit, and returns the state of the page, which was not loaded again."""
        before, selected = self.page(), self.window.session.selected
        with self.qtbot.waitSignal(self.window.map_view.updated, timeout=MAP_TIMEOUT_MS):
            assert self.document.apply(edit, "Edit")
        after = self.page()
        assert after["loaded"] == before["loaded"]
        if self.window.session.selected == selected:
            # Leaflet rounds the centre to whole pixels; a degree is 32 pixels here.
            assert after["view"] == pytest.approx(before["view"], abs=0.04)
        return after

    def undo(self) -> dict[str, Any]:
        with self.qtbot.waitSignal(self.window.map_view.updated, timeout=MAP_TIMEOUT_MS):
            self.document.undo_stack.undo()
        return self.page()

    def page(self) -> dict[str, Any]:
        page = ask_window(self.qtbot, self.window, PAGE)
        assert isinstance(page, dict)
        return page

    def itinerary(self) -> list[str]:
        model = self.window.itinerary.model
        role = Qt.ItemDataRole.AccessibleTextRole
        return [model.index(row).data(role) for row in range(model.rowCount())]

    def timeline(self) -> list[str]:
        layout = self.window.timeline.strip_layout
        assert layout is not None
        return [span.stop.name for span in layout.chart.spans]

    def marks(self) -> list[str]:
        layout = self.window.timeline.strip_layout
        assert layout is not None
        return [mark.item.id for mark in layout.chart.marks]


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow) -> Desk:
    return Desk(qtbot, window)


def test_a_renamed_stop_shows_its_new_name_everywhere(desk: Desk) -> None:
    before = desk.page()
    page = desk.apply(of_stop("hanoi", lambda stop: replace(stop, name="Thăng Long")))
    assert page["names"][2] == "Thăng Long"
    assert page["badges"] == before["badges"]
    assert desk.itinerary()[2].startswith("3, Thăng Long")
    assert desk.timeline()[2] == "Thăng Long"
    assert "Thăng Long" in shown(desk.window)
    assert desk.window.session.selected == page["selected"] == "hanoi"
    assert desk.undo() == before
    assert "Hanoi" in shown(desk.window)


def test_a_moved_stop_moves_its_legs(desk: Desk) -> None:
    before = desk.page()
    total = desk.window.session.length.metres
    page = desk.apply(of_stop("hanoi", lambda stop: replace(stop, lon=108.2, lat=16.05)))
    assert page["positions"][2] == [108.2, 16.05]
    assert page["legs"] == before["legs"]
    assert desk.window.session.length.metres != total
    assert desk.itinerary()[2] != ""
    assert desk.undo() == before
    assert desk.window.session.length.metres == total


def test_an_added_stop_appears_in_order(desk: Desk) -> None:
    new = Stop(id="hue", name="Huế", lon=107.6, lat=16.46, country="VN")
    page = desk.apply(lambda tour: replace(tour, stops=(*tour.stops[:3], new, *tour.stops[3:])))
    assert page["names"][3] == "Huế"
    assert "hue" in page["badges"]
    assert page["legs"][2:4] == ["hanoi hue", "hue seoul"]
    assert [row.split(",")[0] for row in desk.itinerary()] == ["1", "2", "3", "4", "5", "6"]
    assert desk.timeline()[3] == "Huế"
    assert desk.window.itinerary.list.currentIndex().row() == 2
    assert "hue" not in desk.undo()["badges"]


def test_removing_the_selected_stop_selects_its_successor(desk: Desk) -> None:
    page = desk.apply(
        lambda tour: replace(tour, stops=tuple(stop for stop in tour.stops if stop.id != "hanoi"))
    )
    assert "hanoi" not in page["badges"]
    assert page["legs"] == ["tokyo kuala-lumpur", "kuala-lumpur seoul", "seoul camp-humphreys"]
    assert desk.window.session.selected == page["selected"] == "seoul"
    assert desk.window.itinerary.list.currentIndex().row() == 2
    assert len(desk.itinerary()) == len(desk.timeline()) == 4


def test_reordered_stops_keep_selection_and_numbers(desk: Desk) -> None:
    page = desk.apply(reordered(0, 2, 1, 3, 4))
    assert page["legs"][0] == "tokyo hanoi"
    assert page["selected"] == desk.window.session.selected == "hanoi"
    assert desk.itinerary()[1].startswith("2, Hanoi")
    assert desk.window.itinerary.list.currentIndex().row() == 1
    assert "STOP 2 OF 5" in shown(desk.window)


def test_added_and_removed_items_show_in_panel_timeline_and_counts(desk: Desk) -> None:
    before = desk.page()
    facts = (Fact(id="new-fact", text="A statement that was not there before."),)
    page = desk.apply(of_stop("hanoi", lambda stop: replace(stop, facts=(*stop.facts, *facts))))
    assert page["counts"][2] != before["counts"][2]
    assert "A statement that was not there before." in shown(desk.window)
    assert "new-fact" in desk.marks()
    page = desk.apply(of_stop("hanoi", lambda stop: replace(stop, facts=(), quotes=())))
    assert "A statement that was not there before." not in shown(desk.window)
    assert "new-fact" not in desk.marks()
    desk.undo()
    assert desk.undo() == before


def test_the_title_changes_in_window_itinerary_and_page(desk: Desk) -> None:
    page = desk.apply(lambda tour: replace(tour, title="Another title"))
    assert desk.window.windowTitle() == "Another title • — Tour Atlas"
    assert page["title"] == "Another title"
    heading = [label.text() for label in desk.window.itinerary.findChildren(QLabel)]
    assert "Another title" in heading


def test_the_story_goes_on(desk: Desk) -> None:
    story = desk.window.story
    story.play()
    desk.apply(of_stop("hanoi", lambda stop: replace(stop, name="Elsewhere")))
    assert story.state == "playing"
    desk.apply(reordered(0, 2, 1, 3, 4))
    assert story.state == "playing"
    assert desk.window.session.selected == "hanoi"
    assert "Stop 2 of 5" in desk.window.story_bar.place.text()
    story.stop()


def test_the_timeline_keeps_its_view(desk: Desk) -> None:
    timeline = desk.window.timeline
    for _ in range(6):
        timeline.zoom(1.25)
    view = (timeline.view.scale, timeline.view.left)
    assert not timeline.view.is_whole
    desk.apply(of_stop("hanoi", lambda stop: replace(stop, name="Elsewhere")))
    assert (timeline.view.scale, timeline.view.left) == view
    timeline.show_all()
    last = When("2025-12-24")
    desk.apply(of_stop("camp-humphreys", lambda stop: replace(stop, depart=last)))
    # A timeline that showed all days shows the new ones, too.
    assert timeline.view.is_whole
    assert timeline.view.right > last.first_day.toordinal()


def test_the_panel_keeps_its_scroll_position_and_focus(qtbot: QtBot, desk: Desk) -> None:
    window = desk.window
    window.resize(1280, 560)
    bar = window.stop_panel.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    reference = next(link for link in links(window) if link.objectName().startswith("people"))
    item = card_of(reference)
    reference.setFocus()
    bar.setValue(bar.maximum() - 40)
    top, name = bar.value(), reference.objectName()
    desk.apply(of_stop("hanoi", lambda stop: replace(stop, date_note="Another note.")))
    assert bar.value() == top
    focused = window.focusWidget()
    assert isinstance(focused, Link)
    assert (card_of(focused), focused.objectName()) == (item, name)
    # An edit elsewhere leaves every widget of the panel as it is.
    body = window.stop_panel.widget()
    desk.apply(of_stop("tokyo", lambda stop: replace(stop, name="Edo")))
    assert window.stop_panel.widget() is body


def test_open_dialogs_are_updated_and_keep_their_current_rows(desk: Desk) -> None:
    window = desk.window
    for name in ("people", "sources", "filter"):
        window.actions_by_id[name].trigger()
    (people,) = window.findChildren(PeopleDialog)
    (sources,) = window.findChildren(SourcesDialog)
    (filters,) = window.findChildren(FilterDialog)
    people.table.setCurrentIndex(people.table.model().index(3, 0))
    current = people.table.currentIndex().data()
    quote = Quote(id="new-quote", text="Never said.")
    desk.apply(of_stop("hanoi", lambda stop: replace(stop, quotes=(*stop.quotes, quote))))
    assert people.table.currentIndex().data() == current
    assert "Unsourced (1)" in sources.tabs.tabText(2).replace("&", "")
    items = sum(len(stop.items) for stop in tour_of(window).stops)
    assert str(items) in filters.count.text()
    desk.undo()
    assert "Unsourced (0)" in sources.tabs.tabText(2).replace("&", "")
    for dialog in (people, sources, filters):
        dialog.close()


def test_search_results_are_updated(desk: Desk) -> None:
    itinerary = desk.window.itinerary
    itinerary.field.setFocus()
    QTest.keyClicks(itinerary.field, "hanoi")
    assert itinerary.results.list.results.rowCount() > 0
    before = itinerary.results.count.text()
    desk.apply(of_stop("seoul", lambda stop: replace(stop, name="Hanoi on the Han")))
    assert itinerary.results.count.text() != before
    assert itinerary.field.text() == "hanoi"


def test_a_stop_is_dimmed_when_an_edit_removes_its_last_shown_item(desk: Desk) -> None:
    desk.window.session.set_filter(Filter(kinds=frozenset({"quote"})))
    desk.apply(of_stop("hanoi", lambda stop: replace(stop, quotes=())))
    assert "nothing passes the filter" in desk.itinerary()[2]
    dimmed = ask_window(desk.qtbot, desk.window, "[...atlas.dimmed]")
    assert "hanoi" in dimmed
    desk.undo()
    assert "nothing passes the filter" not in desk.itinerary()[2]


def test_an_edit_while_the_map_is_loading_reaches_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "small.geojson"
    path.write_bytes(encoded(small()))
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(path)
        rename = of_stop("oslo", lambda stop: replace(stop, name="Christiania"))
        assert window.session.document.apply(rename, "Rename stop")
        assert not window.map_view.is_ready
    names = "atlas.tour.stops.map((stop) => stop.name)"
    qtbot.waitUntil(lambda: ask_window(qtbot, window, names)[0] == "Christiania")


def test_undo_and_redo_many_edits_at_once(qtbot: QtBot, desk: Desk) -> None:
    before = desk.page()
    for number in range(8):
        assert desk.document.apply(renamed("hanoi", f"Name {number}"), "Rename")
        assert desk.document.apply(reordered(4, 0, 1, 2, 3), "Reorder")
    assert desk.itinerary()[tour_of(desk.window).index("hanoi")].split(", ")[1] == "Name 7"
    with qtbot.waitSignal(desk.window.map_view.updated, timeout=MAP_TIMEOUT_MS):
        desk.document.undo_stack.setIndex(0)
    assert desk.page() == before


def tour_of(window: MainWindow) -> Tour:
    assert window.session.tour is not None
    return window.session.tour


def card_of(widget: QWidget) -> str:
    ancestor: QWidget | None = widget
    while ancestor is not None and not isinstance(ancestor, Card):
        ancestor = ancestor.parentWidget()
    assert isinstance(ancestor, Card)
    return ancestor.item.id
