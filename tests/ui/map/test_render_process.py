"""When the render process of the web engine dies, the map is loaded again in the same state."""

from __future__ import annotations

import os
import signal

from pytestqt.qtbot import QtBot

from app.ui.map.view import MAX_RECOVERIES
from app.ui.window.main_window import MainWindow
from tests.webtools import MAP_TIMEOUT_MS, ask_window


def kill_render_process(window: MainWindow) -> None:
    os.kill(window.map_view.context.web_page.renderProcessPid(), signal.SIGKILL)


def test_tour_theme_and_selection_are_restored(qtbot: QtBot, window: MainWindow) -> None:
    window.appearance.choose("dark")
    window.session.select("hanoi")
    for _ in range(MAX_RECOVERIES):
        with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
            kill_render_process(window)
    assert window.session.selected == "hanoi"
    shown = ask_window(
        qtbot,
        window,
        "[document.documentElement.dataset.theme, atlas.selected, atlas.tour.stops.length]",
    )
    assert shown == ["dark", "hanoi", 5]


def test_the_map_is_not_loaded_again_after_too_many_crashes(
    qtbot: QtBot, window: MainWindow
) -> None:
    for _ in range(MAX_RECOVERIES):
        with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
            kill_render_process(window)
    with qtbot.waitSignal(window.map_view.failed, timeout=MAP_TIMEOUT_MS) as failed:
        kill_render_process(window)
    assert "again and again" in failed.args[0]
    # Opening a tour, even the same one, loads the map again.
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.session.document.reload()
