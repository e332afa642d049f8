"""The page while the window is still to be shown: a long tour is computed, and drawn afterwards."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from pytestqt.qtbot import QtBot

from app.map.page import bare_page, build_page
from app.map.shell import TOUR_FILE
from app.tour.file.geojson import parse
from app.ui.map.handing import LONG_TOUR
from app.ui.map.held_page import HeldPage
from app.ui.window.main_window import MainWindow
from app.web.context import WebContext
from app.words.page import window_words
from benchmarks.random_tour import random_tour
from tests.webtools import MAP_TIMEOUT_MS, ask, ask_window

LEGS = "globalThis.atlas?.route?.legs.length ?? 0"
# Whatever ends a text or a line of a script.
NAME = """It's "a\\tour" </script>\u2028 \n of `${places}`\\"""
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


def test_a_page_that_has_asked_for_a_long_tour_is_handed_it_and_is_drawn_when_it_is_released(
    qtbot: QtBot,
) -> None:
    tour = parse(json.dumps(random_tour(LONG_TOUR + 1)).encode(), "tour")
    named = msgspec.structs.replace(tour.stops[0], name=NAME)
    tour = msgspec.structs.replace(tour, stops=(named, *tour.stops[1:]))
    context = WebContext()
    view = QWebEngineView()
    qtbot.addWidget(view, before_close_func=lambda _: view.setPage(None))  # type: ignore[arg-type]
    view.setPage(context.web_page)
    view.resize(1000, 700)
    view.show()
    context.begin(bare_page("light"))
    qtbot.waitUntil(lambda: context.server.is_asked_for(TOUR_FILE), timeout=MAP_TIMEOUT_MS)
    held_page = HeldPage(
        context, lambda waits: build_page(tour, theme="light", words=window_words(), waits=waits)
    )
    held_page.hold()
    held_page.serve(LONG_TOUR + 1)
    assert ask(qtbot, context.web_page, "atlas.tour.stops[0].name") == NAME
    assert ask(qtbot, context.web_page, LEGS) == LONG_TOUR
    assert not ask(qtbot, context.web_page, PLACED)
    assert not context.server.is_asked_for(TOUR_FILE)
    # A page that is loaded instead is answered.
    assert fetched(qtbot, context.web_page, TOUR_FILE) == tour.stops[-1].id
    # The page that is loaded anew may still be about to replace this one.
    context.begin(bare_page("light"))
    held_page.serve(LONG_TOUR + 1)
    with qtbot.waitSignal(context.bridge.ready, timeout=MAP_TIMEOUT_MS):
        held_page.release(has_tour=True)
    assert ask(qtbot, context.web_page, LEGS) == LONG_TOUR
    context.close()


@pytest.mark.parametrize("stops", [5, LONG_TOUR + 1])
def test_a_map_without_a_size_is_drawn_once_it_has_one(qtbot: QtBot, stops: int) -> None:
    tour = parse(json.dumps(random_tour(stops)).encode(), "tour")
    context = WebContext()
    failures: list[str] = []
    context.bridge.failed.connect(failures.append)
    context.begin(bare_page("light"))
    context.serve(build_page(tour, theme="light", words=window_words()))
    page = context.web_page
    qtbot.waitUntil(lambda: ask(qtbot, page, LEGS) == stops - 1, timeout=MAP_TIMEOUT_MS)
    # All that the map needs is there; without a view it would else be drawn now.
    loaded = "Promise.allSettled(atlas._loading).then(() => { globalThis.hasLoaded = true; })"
    ask(qtbot, page, f"({loaded}, 0)")
    qtbot.waitUntil(lambda: ask(qtbot, page, "globalThis.hasLoaded ?? false"))
    assert ask(qtbot, page, "[innerWidth, atlas.placed]") == [0, False]
    view = QWebEngineView()
    qtbot.addWidget(view, before_close_func=lambda _: view.setPage(None))  # type: ignore[arg-type]
    view.resize(1000, 700)
    with qtbot.waitSignal(context.bridge.ready, timeout=MAP_TIMEOUT_MS):
        view.setPage(page)
        view.show()
    assert ask(qtbot, page, "map.getSize()") == {"x": 1000, "y": 700}
    assert failures == []
    context.close()


def test_the_drawn_map_of_a_long_tour_may_lose_its_size_for_a_while(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "tour.geojson"
    path.write_text(json.dumps(random_tour(LONG_TOUR + 1)))
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(path)
    failures: list[str] = []
    window.map_view.context.bridge.failed.connect(failures.append)
    zoom = ask_window(qtbot, window, "map.getZoom()")
    has_size = "map.getSize().x > 0"
    for display, shown in (("none", False), ("", True)):
        ask_window(qtbot, window, f"(map.getContainer().style.display = '{display}', 0)")
        ask_window(qtbot, window, "(dispatchEvent(new Event('resize')), 0)")
        qtbot.waitUntil(lambda: ask_window(qtbot, window, has_size) is shown)  # noqa: B023
        ask_window(qtbot, window, "(atlas.route.redraw(), 0)")
    assert ask_window(qtbot, window, "map.getZoom()") == zoom
    assert failures == []


def fetched(qtbot: QtBot, page: QWebEnginePage, file: str) -> object:
    """The id of the last stop in the answer to a request of the page for the tour."""
    last = "globalThis.last = tour.stops.id.at(-1)"
    fetch = f"fetch('{file}').then((it) => it.json()).then((tour) => {{ {last} }})"
    ask(qtbot, page, f"({fetch}, 0)")
    qtbot.waitUntil(lambda: ask(qtbot, page, "globalThis.last ?? null") is not None)
    return ask(qtbot, page, "last")


def test_another_tour_is_shown_than_the_one_that_was_prepared(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    held(window, tmp_path, LONG_TOUR + 1)
    held(window, tmp_path, LONG_TOUR + 2)
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.map_view.release()
    assert ask_window(qtbot, window, LEGS) == LONG_TOUR + 1


@pytest.mark.parametrize("stops", [5, LONG_TOUR + 1])
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
