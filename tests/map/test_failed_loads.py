"""A file of the page that cannot be loaded once is requested again, and reported once."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.map.assets import Asset
from app.map.page import Page, build_page
from app.tour import read
from app.ui.window.main_window import MainWindow
from app.words.page import page_words
from tests.tours import BUNDLED
from tests.webtools import MAP_TIMEOUT_MS, ask_window

FINE, TOWNS = "basemap/countries-10m.bin", "basemap/towns.json"
USED = {FINE: "!!atlas.basemap.fine", TOWNS: "(atlas.labels.towns ?? []).length > 5000"}


class Refusing(Page, frozen=True):
    """A page that refuses one file as often as ``left`` has entries."""

    refused: str
    left: list[None]

    def file(self, path: str) -> Asset | None:
        if path == self.refused and self.left:
            self.left.pop()
            return None
        return super().file(path)


def refuse(window: MainWindow, path: str, times: int) -> Refusing:
    page = build_page(read(BUNDLED), theme="light", words=page_words())
    refusing = Refusing(page.files, refused=path, left=[None] * times)
    window.map_view.context.serve(refusing)
    return refusing


def look(qtbot: QtBot, window: MainWindow, zoom: float) -> None:
    ask_window(qtbot, window, f"(map.setView([37.3, 127.0], {zoom}, {{ animate: false }}), 1)")
    pending = "atlas.basemap.isPending || atlas.labels.isPending"
    qtbot.waitUntil(lambda: not ask_window(qtbot, window, pending), timeout=MAP_TIMEOUT_MS)


@pytest.mark.parametrize("path", [FINE, TOWNS])
def test_a_file_that_was_refused_once_is_there_after_the_next_move(
    qtbot: QtBot, window: MainWindow, path: str
) -> None:
    reports: list[str] = []
    window.map_view.context.bridge.incomplete.connect(reports.append)
    failures: list[Any] = []
    window.map_view.context.bridge.failed.connect(failures.append)
    refuse(window, path, times=1)
    with qtbot.waitSignal(window.map_view.context.bridge.incomplete, timeout=MAP_TIMEOUT_MS):
        look(qtbot, window, 6)
    assert ask_window(qtbot, window, USED[path]) is False
    assert window.messages.isVisible()
    assert path in window.messages.words.text()
    look(qtbot, window, 6.5)
    assert ask_window(qtbot, window, USED[path]) is True
    assert reports == [path]
    assert failures == []


def test_a_file_that_is_always_refused_is_reported_once_and_given_up(
    qtbot: QtBot, window: MainWindow
) -> None:
    reports: list[str] = []
    window.map_view.context.bridge.incomplete.connect(reports.append)
    refusing = refuse(window, FINE, times=100)
    for zoom in (6, 6.5, 7, 6, 6.5):
        look(qtbot, window, zoom)
    assert reports == [FINE]
    assert len(refusing.left) == 97
    # The map remains usable.
    assert ask_window(qtbot, window, "document.querySelector('.ta-land').getAttribute('d').length")
    window.session.select("seoul")
    qtbot.waitUntil(lambda: ask_window(qtbot, window, "atlas.selected") == "seoul")


def test_a_file_that_the_page_needs_at_once_is_requested_again_at_once(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = build_page(read(BUNDLED), theme="light", words=page_words())
    refusing = Refusing(page.files, refused="basemap/labels.json", left=[None] * 2)
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.map_view.context.load(refusing)
    assert refusing.left == []


def test_a_rejection_that_nothing_handles_is_reported(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.map_view.context.bridge.failed, timeout=MAP_TIMEOUT_MS) as failed:
        # The page awaits an edit that it cannot apply.
        ask_window(qtbot, window, "(atlas.update({ stops: null }), 1)")
    assert "null" in failed.args[0]
