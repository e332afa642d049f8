"""Tools for tests of the real page: scripts, boxes on the screen, real clicks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.start.window import close, make_window
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from tests.patient import PATIENCE_MS
from tests.tours import BUNDLED

MAP_TIMEOUT_MS = PATIENCE_MS


@contextmanager
def open_window(app: QApplication, qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    """The real window, 1280 by 800, on the bundled tour, with its map drawn."""
    window = make_window(app, settings)
    window.resize(1280, 800)
    window.show()
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(BUNDLED)
    yield window
    close(window)


def ask(qtbot: QtBot, page: QWebEnginePage, expression: str) -> Any:
    """The value of a JavaScript expression in the page, passed as JSON."""
    with qtbot.waitCallback() as result:
        page.runJavaScript(f"JSON.stringify({expression})", 0, result)
    return json.loads(result.args[0]) if result.args[0] else None


def ask_window(qtbot: QtBot, window: MainWindow, expression: str) -> Any:
    """The value of a JavaScript expression in the window's page."""
    return ask(qtbot, window.map_view.context.web_page, expression)


def boxes(qtbot: QtBot, window: MainWindow, selector: str) -> list[dict[str, float]]:
    """The boxes of the visible elements that match a CSS selector, in pixels of the view."""
    rectangles = ask_window(
        qtbot,
        window,
        f"""[...document.querySelectorAll({json.dumps(selector)})]
            .filter((element) => !element.hidden)
            .map((element) => element.getBoundingClientRect().toJSON())""",
    )
    assert isinstance(rectangles, list)
    return rectangles


def wait_for_size(qtbot: QtBot, window: MainWindow) -> None:
    """Waits until the map knows the size of its view, which its process learns later."""
    view = window.map_view.view
    seen = """(({ x, y }, { clientWidth, clientHeight }) =>
        [innerWidth, innerHeight, x === clientWidth && y === clientHeight]
    )(map.getSize(), map.getContainer())"""
    wanted = [view.width(), view.height(), True]
    qtbot.waitUntil(lambda: ask_window(qtbot, window, seen) == wanted)


def jump(qtbot: QtBot, window: MainWindow, lat: float, lon: float, zoom: float) -> None:
    """Shows a place, in degrees, at a zoom without a flight; waits for its geometry and names."""
    wait_for_size(qtbot, window)
    # As a user's zoom does, so that a late change of the map's size does not show the route again.
    ask_window(qtbot, window, "(map.atlas.showsRoute = false)")
    ask_window(qtbot, window, f"(map.setView([{lat}, {lon}], {zoom}, {{ animate: false }}), 1)")
    pending = "map.atlas.basemap.isPending || map.atlas.labels.isPending"
    qtbot.waitUntil(lambda: not ask_window(qtbot, window, pending), timeout=MAP_TIMEOUT_MS)


def click_map(window: MainWindow, x: float, y: float) -> None:
    """Clicks with the real mouse at a position of the view, in pixels."""
    target = window.map_view.view.focusProxy()
    assert target is not None
    place = QPoint(round(x), round(y))
    QTest.mouseMove(target, place)
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=place)


def badge_of(qtbot: QtBot, window: MainWindow, stop_id: str) -> tuple[float, float]:
    """The centre of a stop's badge, in pixels of the view."""
    (box,) = boxes(qtbot, window, f'[data-stop="{stop_id}"] .ta-badge')
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
