"""The web engine's render process dies: the map comes back by itself, as it was."""

from __future__ import annotations

import os
import signal

from pytestqt.qtbot import QtBot

from app.ui.map.view import MOST_RECOVERIES
from app.ui.window.main_window import MainWindow
from tests.webtools import MAP_TIMEOUT_MS, ask_window


def kill(window: MainWindow) -> None:
    os.kill(window.map_view.context.web_page.renderProcessPid(), signal.SIGKILL)


def test_tour_theme_and_selection_are_there_again(qtbot: QtBot, window: MainWindow) -> None:
    window.appearance.choose("dark")
    window.session.select("hanoi")
    for _ in range(MOST_RECOVERIES):
        with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
            kill(window)
    assert window.session.selected == "hanoi"
    shown = ask_window(
        qtbot,
        window,
        "[document.documentElement.dataset.theme, atlas.selected, atlas.tour.stops.length]",
    )
    assert shown == ["dark", "hanoi", 5]


def test_a_page_that_ends_again_and_again_is_given_up(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(MOST_RECOVERIES):
        with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
            kill(window)
    with qtbot.waitSignal(window.map_view.failed, timeout=MAP_TIMEOUT_MS) as told:
        kill(window)
    assert "again and again" in told.args[0]
    # Another tour, or the same one opened anew, has its chance.
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.session.document.reload()
