"""The page while the window is still to be shown: a long tour is computed, and drawn afterwards."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.map.shell import SHOWN_FILE, TOUR_FILE
from app.ui.map.held_page import LONG_TOUR, LONGEST_TOUR
from app.ui.window.main_window import MainWindow
from benchmarks.random_tour import random_tour
from tests.webtools import MAP_TIMEOUT_MS, ask_window

LEGS = "globalThis.atlas?.route?.legs.length ?? 0"
PLACED = "globalThis.atlas?.placed ?? false"


def held(window: MainWindow, folder: Path, stops: int) -> None:
    path = folder / "tour.geojson"
    path.write_text(json.dumps(random_tour(stops)))
    window.map_view.hold()
    window.open_path(path)


def test_a_long_tour_is_known_to_the_page_and_drawn_when_it_is_released(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    held(window, tmp_path, LONG_TOUR + 1)
    known = lambda: ask_window(qtbot, window, LEGS) == LONG_TOUR  # noqa: E731
    qtbot.waitUntil(known, timeout=MAP_TIMEOUT_MS)
    assert not ask_window(qtbot, window, PLACED)
    assert not window.map_view.is_ready
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.map_view.release()
    assert ask_window(qtbot, window, PLACED)
    assert ask_window(qtbot, window, "atlas.stops.markers.size") > 0


def test_the_web_engine_reads_a_long_tour_before_the_page_is_released(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    delivered: list[str] = []
    window.map_view.context.server.delivered.connect(delivered.append)
    held(window, tmp_path, LONG_TOUR + 1)
    qtbot.waitUntil(lambda: TOUR_FILE in delivered, timeout=MAP_TIMEOUT_MS)
    assert SHOWN_FILE not in delivered


def test_another_tour_is_shown_than_the_one_that_was_prepared(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    held(window, tmp_path, LONG_TOUR + 1)
    held(window, tmp_path, LONG_TOUR + 2)
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.map_view.release()
    assert ask_window(qtbot, window, LEGS) == LONG_TOUR + 1


@pytest.mark.parametrize("stops", [5, LONG_TOUR + 1, LONGEST_TOUR + 1])
def test_the_next_tour_is_drawn_after_one_that_was_closed_before_it_was_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, stops: int
) -> None:
    held(window, tmp_path, stops)
    window.session.close()
    window.map_view.release()
    path = tmp_path / "tour.geojson"
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(path)
    assert ask_window(qtbot, window, LEGS) == stops - 1
