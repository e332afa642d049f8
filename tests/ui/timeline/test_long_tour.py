"""The timeline of a long tour is computed once the map is drawn, or as soon as it is used."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.tour.filters import Filter
from app.tour.model import Tour
from app.tour.timeline.chart import Chart, charting
from app.ui.timeline.timeline import LONGER_TOUR, Timeline
from app.ui.window.main_window import MainWindow
from benchmarks.random_tour import random_tour
from tests.webtools import MAP_TIMEOUT_MS

STOPS = LONGER_TOUR + 1


@pytest.fixture
def waiting(window: MainWindow, tmp_path: Path) -> Timeline:
    """The timeline of a window whose map is not drawn yet."""
    path = tmp_path / "tour.geojson"
    path.write_text(json.dumps(random_tour(STOPS)))
    window.map_view.hold()
    window.open_path(path)
    assert window.timeline.is_waiting
    assert window.timeline.strip_layout is None
    return window.timeline


def spans(timeline: Timeline) -> int:
    return 0 if timeline.strip_layout is None else len(timeline.strip_layout.chart.spans)


def test_the_chart_follows_the_map_with_the_selected_stop_in_view(
    qtbot: QtBot, window: MainWindow, waiting: Timeline
) -> None:
    assert window.session.tour is not None
    window.session.select(window.session.tour.stops[-1].id)
    assert waiting.is_waiting
    window.map_view.release()
    qtbot.waitUntil(lambda: spans(waiting) == STOPS, timeout=MAP_TIMEOUT_MS)
    assert window.map_view.is_ready
    assert not waiting.is_waiting
    assert waiting.selected == STOPS - 1
    assert f"{STOPS:,}" in waiting.accessibleDescription()
    waiting.zoom(100)
    assert waiting.view.left > waiting.view.start


@pytest.mark.parametrize(
    "use",
    [
        lambda window: QTest.keyClick(window.timeline, Qt.Key.Key_Right),
        lambda window: window.timeline.show_end(),
        lambda window: window.session.set_filter(Filter(kinds=frozenset({"fact"}))),
        lambda window: window.timeline.tooltip_at(window.timeline.rect().center().toPointF()),
    ],
    ids=["key", "command", "filter", "tooltip"],
)
def test_the_chart_is_there_for_who_uses_it(
    window: MainWindow, waiting: Timeline, use: Callable[[MainWindow], object]
) -> None:
    use(window)
    assert spans(waiting) == STOPS
    assert not waiting.is_waiting


def test_a_key_moves_to_the_first_stop_while_the_timeline_waits(
    window: MainWindow, waiting: Timeline
) -> None:
    assert window.session.tour is not None
    QTest.keyClick(waiting, Qt.Key.Key_Right)
    assert window.session.selected == window.session.tour.stops[0].id
    assert waiting.selected == 0


def test_a_tour_that_is_closed_meanwhile_has_no_chart(
    qtbot: QtBot, window: MainWindow, waiting: Timeline
) -> None:
    window.session.close()
    window.map_view.release()
    waiting.due.note_map()
    qtbot.waitUntil(lambda: not waiting.is_waiting)
    assert waiting.strip_layout is None


@pytest.fixture
def begun(
    qtbot: QtBot, waiting: Timeline, monkeypatch: pytest.MonkeyPatch
) -> Generator[list[Tour]]:
    """The tours whose charts have begun to be computed; a test goes on in the midst of the first.

    The test clears the list to let that end.
    """
    tours: list[Tour] = []

    def held(tour: Tour) -> Generator[None, None, Chart]:
        tours.append(tour)
        while tours == [tour]:
            yield
        return (yield from charting(tour))

    monkeypatch.setattr("app.ui.timeline.layout.charting", held)
    waiting.due.note_map()
    qtbot.waitUntil(lambda: bool(tours))
    yield tours
    tours.clear()


def test_who_uses_a_chart_that_is_being_computed_gets_all_of_it(
    waiting: Timeline, begun: list[Tour]
) -> None:
    assert waiting.is_waiting
    begun.clear()
    waiting.show_end()
    assert spans(waiting) == STOPS
    assert not waiting.is_waiting


def test_an_edit_is_in_a_chart_that_was_being_computed(
    qtbot: QtBot, window: MainWindow, waiting: Timeline, begun: list[Tour]
) -> None:
    window.session.document.apply(
        lambda tour: msgspec.structs.replace(tour, stops=tour.stops[:-1]), "Remove"
    )
    qtbot.waitUntil(lambda: spans(waiting) == STOPS - 1)
    assert len(begun) == 2


def test_a_tour_that_is_closed_meanwhile_does_not_get_the_chart_that_was_being_computed(
    qtbot: QtBot, window: MainWindow, waiting: Timeline, begun: list[Tour]
) -> None:
    window.session.close()
    begun.clear()
    qtbot.waitUntil(lambda: not waiting.is_waiting)
    assert waiting.strip_layout is None
