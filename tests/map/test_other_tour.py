"""Another tour in the window gets a page of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.tour import read
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED, VERNE
from tests.webtools import MAP_TIMEOUT_MS, ask_window


@pytest.mark.parametrize("path", [VERNE, BUNDLED])
def test_the_countries_of_another_tour_are_tinted(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(path)
    visited = ask_window(qtbot, window, "[...atlas.basemap.visited]")
    assert visited == sorted(read(path).countries)


def test_the_page_can_free_what_earlier_pages_used(qtbot: QtBot, window: MainWindow) -> None:
    assert ask_window(qtbot, window, "typeof window.gc") == "function"
