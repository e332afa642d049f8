"""Stops that share a badge, and items that share a mark: each click selects the next one."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.tour import write
from app.tour.model import Fact, Stop, Tour, When
from app.ui.state.document import Edit
from app.ui.timeline.layout import PlacedMarks, PlacedSpans
from app.ui.window.main_window import MainWindow
from tests.webtools import MAP_TIMEOUT_MS, badge_of, click_map

# More stops at one moment than the timeline has lanes for, far from each other on the map.
IDS = [f"stop-{number}" for number in range(7)]
# At this zoom a click cannot zoom in any further, so it selects.
MAX_ZOOM = 1e6


def open_crowded_tour(qtbot: QtBot, window: MainWindow, folder: Path, facts: int = 0) -> None:
    """Opens a tour that reaches all its stops at the same moment.

    The facts of all stops have the same ids and the same texts.
    """
    texts = tuple(Fact(id=f"fact-{number}", text=f"Fact {number}") for number in range(facts))
    stops = [
        Stop(
            id=stop_id,
            name=stop_id,
            lon=-120.0 + 40 * number,
            lat=30.0,
            arrive=When("2024-05-01T10:00"),
            facts=texts,
        )
        for number, stop_id in enumerate(IDS)
    ]
    path = folder / "crowded.geojson"
    write(Tour(title="Crowded", stops=tuple(stops)), path)
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(path)


def shared_badge(window: MainWindow) -> PlacedSpans:
    layout = window.timeline.strip_layout
    assert layout is not None
    return max(layout.spans(), key=lambda placed: len(placed.spans))


def shared_mark(window: MainWindow) -> PlacedMarks:
    layout = window.timeline.strip_layout
    assert layout is not None
    return max(layout.marks(), key=lambda placed: len(placed.marks))


def click(window: MainWindow, point: QPointF) -> None:
    position = QPointF(point.x() + window.timeline.legend_width, point.y())
    QTest.mouseClick(window.timeline, Qt.MouseButton.LeftButton, pos=position.toPoint())


def test_clicks_on_a_shared_badge_continue_from_the_stop_selected_on_the_map(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_crowded_tour(qtbot, window, tmp_path)
    shared = [span.stop.id for span in shared_badge(window).spans]
    assert len(shared) > 2
    with qtbot.waitSignal(window.session.selected_changed):
        click_map(window, *badge_of(qtbot, window, shared[0]))
    assert window.session.selected == shared[0]
    window.timeline.zoom(MAX_ZOOM)
    for clicks in range(1, 6):
        click(window, shared_badge(window).badge.center())
        assert window.session.selected == shared[clicks % len(shared)]


def test_clicks_on_a_shared_mark_step_through_equal_items_of_different_stops(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_crowded_tour(qtbot, window, tmp_path, facts=4)
    window.session.select(IDS[0])
    window.timeline.zoom(MAX_ZOOM)
    shared = [(mark.place, mark.item.id) for mark in shared_mark(window).marks]
    assert len({place for place, _ in shared}) > 1
    visited = []
    window.session.item_requested.connect(
        lambda stop_id, item_id: visited.append((IDS.index(stop_id), item_id))
    )
    for _ in range(len(shared) + 1):
        click(window, shared_mark(window).area.center())
    assert visited == [*shared, shared[0]]


def test_selecting_a_stop_with_an_equal_item_leaves_no_item_current(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_crowded_tour(qtbot, window, tmp_path, facts=1)
    window.session.show_item(IDS[0], "fact-0")
    assert window.timeline.current_item is not None
    window.session.select(IDS[1])
    assert window.timeline.current_item is None


def test_an_edit_keeps_the_current_item_in_its_own_stop(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_crowded_tour(qtbot, window, tmp_path, facts=2)
    document = window.session.document
    window.session.show_item(IDS[2], "fact-1")
    edited = Fact(id="fact-1", text="Edited")
    assert document.apply(with_facts(2, Fact(id="fact-0", text="Fact 0"), edited), "Edit fact")
    assert window.timeline.current_item == edited
    # Other stops still have an item of this id.
    assert document.apply(with_facts(2, Fact(id="fact-0", text="Fact 0")), "Remove fact")
    assert window.timeline.current_item is None


def test_deleting_the_selected_stop_leaves_no_item_current(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_crowded_tour(qtbot, window, tmp_path, facts=1)
    window.session.show_item(IDS[2], "fact-0")
    assert window.session.document.apply(
        lambda tour: msgspec.structs.replace(tour, stops=(*tour.stops[:2], *tour.stops[3:])),
        "Delete stop",
    )
    assert window.session.selected == IDS[3]
    assert window.timeline.current_item is None


def with_facts(index: int, *facts: Fact) -> Edit:
    """An edit that replaces the facts of the stop at an index."""

    def edit(tour: Tour) -> Tour:
        stops = list(tour.stops)
        stops[index] = msgspec.structs.replace(stops[index], facts=facts)
        return msgspec.structs.replace(tour, stops=tuple(stops))

    return edit
