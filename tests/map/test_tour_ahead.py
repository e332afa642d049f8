"""A tour that the page is given before there is a window: it is opened, or another one is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.map.basemap import FILES, FIRST_FILES
from app.map.page import bare_page
from app.tour.route import legs
from app.ui.map.handing import LONG_TOUR
from app.ui.map.tour_ahead import TourAhead, read_ahead
from app.ui.start.early import appearance_of
from app.ui.start.window import close, open_first
from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from app.web.context import WebContext
from benchmarks.random_tour import random_tour
from tests.webtools import MAP_TIMEOUT_MS, ask, ask_window

STOPS = LONG_TOUR + 1
LEGS = "globalThis.atlas?.route?.legs.length ?? 0"
PLACED = "globalThis.atlas?.placed ?? false"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path / "long.geojson", STOPS)


def written(path: Path, stops: int) -> Path:
    path.write_text(json.dumps(random_tour(stops)))
    return path


def read(path: Path) -> TourAhead:
    ahead = read_ahead(path)
    assert ahead is not None
    return ahead


@pytest.fixture
def context() -> WebContext:
    loading = WebContext()
    loading.begin(bare_page("light"))
    return loading


@pytest.fixture
def ahead(path: Path, context: WebContext) -> TourAhead:
    """The tour, which the page of the context has been given."""
    tour = read(path)
    tour.show(context, "light")
    return tour


@pytest.fixture
def held(
    qapp: QApplication, settings: Settings, context: WebContext, ahead: TourAhead
) -> Iterator[MainWindow]:
    """A window that takes over the page, and has opened no tour yet."""
    session = Session()
    session.document.read, session.legs_of = ahead.read, ahead.legs_of
    window = MainWindow(session, appearance_of(qapp, settings), settings, context)
    window.map_view.hold(ahead)
    yield window
    close(window)


def test_the_page_knows_a_long_tour_before_there_is_a_window(
    qtbot: QtBot, context: WebContext, ahead: TourAhead
) -> None:
    assert ahead.is_shown
    page = context.web_page
    qtbot.waitUntil(lambda: ask(qtbot, page, LEGS) == STOPS - 1, timeout=MAP_TIMEOUT_MS)
    assert not ask(qtbot, page, PLACED)
    context.close()


def test_it_is_drawn_without_another_page_once_the_window_is_shown(
    qtbot: QtBot, held: MainWindow, settings: Settings, path: Path
) -> None:
    known = lambda: ask_window(qtbot, held, LEGS) == STOPS - 1  # noqa: E731
    qtbot.waitUntil(known, timeout=MAP_TIMEOUT_MS)
    ask_window(qtbot, held, "globalThis.isFirst = true")
    open_first(held, settings, path)
    held.show()
    assert not ask_window(qtbot, held, PLACED)
    with qtbot.waitSignal(held.map_view.ready, timeout=MAP_TIMEOUT_MS):
        held.map_view.release()
    assert ask_window(qtbot, held, "isFirst")
    assert ask_window(qtbot, held, LEGS) == STOPS - 1
    assert ask_window(qtbot, held, "atlas.stops.markers.size") > 0
    tour = held.session.document.edited
    assert held.session.legs == legs(tour)
    assert ask_window(qtbot, held, "atlas.tour.stops.at(-1).id") == tour.stops[-1].id


def test_a_file_that_was_written_meanwhile_is_read_again(
    qtbot: QtBot, held: MainWindow, settings: Settings, path: Path
) -> None:
    written(path, STOPS + 1)
    open_first(held, settings, path)
    held.show()
    with qtbot.waitSignal(held.map_view.ready, timeout=MAP_TIMEOUT_MS):
        held.map_view.release()
    assert len(held.session.document.edited.stops) == STOPS + 1
    assert len(held.session.legs) == STOPS
    assert ask_window(qtbot, held, LEGS) == STOPS


@pytest.mark.parametrize("stops", [5, STOPS + 1])
def test_another_tour_is_drawn_if_the_first_one_is_gone(
    qtbot: QtBot, held: MainWindow, settings: Settings, path: Path, tmp_path: Path, stops: int
) -> None:
    path.unlink()
    open_first(held, settings, path)
    held.show()
    held.map_view.release()
    assert held.session.tour is None
    with qtbot.waitSignal(held.map_view.ready, timeout=MAP_TIMEOUT_MS):
        held.open_path(written(tmp_path / "other.geojson", stops))
    assert ask_window(qtbot, held, LEGS) == stops - 1


def test_a_tour_is_given_to_one_document_once(path: Path) -> None:
    tour = read(path)
    first, file = tour.read(path)
    second, again = tour.read(path)
    assert first is not second
    assert (first, file) == (second, again)


SIZE = (670, 597)


@pytest.mark.parametrize(("presumed", "width"), [(None, 670), (SIZE, 670), (SIZE, 500)])
def test_a_short_tour_is_drawn_in_the_size_that_its_view_gets(
    qapp: QApplication,
    qtbot: QtBot,
    settings: Settings,
    tmp_path: Path,
    presumed: tuple[int, int] | None,
    width: int,
) -> None:
    path = written(tmp_path / "short.geojson", 5)
    context = WebContext()
    context.begin(bare_page("light", size=presumed))
    tour = read(path)
    tour.show(context, "light")
    page = context.web_page
    qtbot.waitUntil(lambda: ask(qtbot, page, LEGS) == 4, timeout=MAP_TIMEOUT_MS)
    if presumed:
        qtbot.waitUntil(lambda: ask(qtbot, page, PLACED), timeout=MAP_TIMEOUT_MS)
        assert ask(qtbot, page, "[innerWidth, map.getSize().x, map.getSize().y]") == [0, *presumed]
        assert ask(qtbot, page, "atlas.stops.markers.size") > 0
    session = Session()
    session.document.read, session.legs_of = tour.read, tour.legs_of
    window = MainWindow(session, appearance_of(qapp, settings), settings, context)
    window.map_view.hold(tour)
    ask(qtbot, page, "(globalThis.isFirst = true, 0)")
    open_first(window, settings, path)
    assert not window.map_view.is_ready
    window.map_view.view.setFixedSize(width, SIZE[1])
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.show()
        window.map_view.release()
    assert ask_window(qtbot, window, "isFirst")
    assert ask_window(qtbot, window, "[map.getSize().x, map.getSize().y]") == [width, SIZE[1]]
    # The whole route is in view.
    assert ask_window(qtbot, window, "map.getBounds().contains(atlas._routeBounds())")
    close(window)


def test_the_page_asks_for_what_every_map_has_before_it_is_given_a_tour(
    qtbot: QtBot, context: WebContext
) -> None:
    context.wait_for_requests(FIRST_FILES, MAP_TIMEOUT_MS)
    # Its script has run by then.
    qtbot.waitUntil(lambda: ask(qtbot, context.web_page, "Boolean(globalThis.atlas)"))
    asked = [f"basemap/{name}" for name in FILES]
    assert {path for path in asked if context.server.was_asked_for([path])} == set(FIRST_FILES)
    context.begin(bare_page("light"))
    assert not context.server.was_asked_for(FIRST_FILES)
    context.close()


def test_nobody_waits_long_for_what_the_page_never_asks_for(
    qapp: QApplication,  # noqa: ARG001
    context: WebContext,
) -> None:
    context.wait_for_requests(["data/other.json"], 1)
    assert not context.server.was_asked_for(["data/other.json"])
    context.close()


def test_no_other_file_is_read(tmp_path: Path) -> None:
    assert read_ahead(None) is None
    assert read_ahead(tmp_path / "gone.geojson") is None
    assert read_ahead(tmp_path) is None
    damaged = tmp_path / "damaged.geojson"
    damaged.write_text("{" * 300_000)
    assert read_ahead(damaged) is None
    assert read_ahead(written(tmp_path / "long.txt", STOPS)) is None
