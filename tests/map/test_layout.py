"""On the real page nothing covers anything at any zoom, and every badge can be clicked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.start.window import close, make_window
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED, VERNE
from tests.webtools import MAP_TIMEOUT_MS, ask_window, badge_of, boxes, click_map, jump

Box = dict[str, float]
TOURS = {"asia": BUNDLED, "verne": VERNE}
# The centre for each zoom: crowded places, an ocean, the ends of the route.
VIEWS = {
    "asia": [(37.3, 127.0)] * 5 + [(21.0, 105.8)] * 3 + [(37.3, 127.0)] * 2,
    "verne": [
        *((30.0, 180.0), (30.0, 100.0), (45.0, 5.0), (42.0, 260.0), (25.0, 80.0)),
        *((51.5, -0.12), (25.3, 82.0), (41.0, 263.0), (53.4, 357.0), (31.2, 121.8)),
    ],
}


@contextmanager
def calm_window(
    app: QApplication,
    qtbot: QtBot,
    folder: Path,
    tour: Path,
    size: tuple[int, int] = (1280, 800),
) -> Iterator[MainWindow]:
    """The window on a tour, without flights, with its own settings in a folder."""
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    settings.reduce_motion = True
    window = make_window(app, settings)
    window.resize(*size)
    window.show()
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(tour)
    yield window
    close(window)


@pytest.fixture(params=TOURS)
def window(
    request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> Iterator[MainWindow]:
    """A window on one of the bundled tours, for one test."""
    with calm_window(qapp, qtbot, tmp_path, TOURS[request.param]) as calm:
        yield calm


@pytest.fixture(scope="module", params=TOURS)
def seen(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, MainWindow]]:
    """The same for several tests that only inspect it, each at its own place and zoom."""
    name = request.param
    with calm_window(qapp, QtBot(request), tmp_path_factory.mktemp(name), TOURS[name]) as window:
        yield name, window


def groups_of(qtbot: QtBot, window: MainWindow) -> list[list[str]]:
    """The ids of the stops that each badge stands for, in the order of travel."""
    script = "[...map.atlas.stops.markers.values()].map(({ description }) => description.ids)"
    groups = ask_window(qtbot, window, script)
    assert isinstance(groups, list)
    assert window.session.tour is not None
    order = [stop.id for stop in window.session.tour.stops]
    return sorted(groups, key=lambda group: order.index(group[0]))


def open_to(qtbot: QtBot, window: MainWindow, stop_id: str) -> None:
    """Clicks badges of several stops until a stop has a badge of its own."""
    while [stop_id] not in (groups := groups_of(qtbot, window)):
        (number,) = (i for i, group in enumerate(groups) if stop_id in group)
        box = boxes(qtbot, window, ".ta-stop .ta-badge")[number]
        click_map(window, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        qtbot.waitUntil(lambda: groups_of(qtbot, window) != groups)


def overlaps(a: Box, b: Box) -> bool:
    return (
        min(a["right"], b["right"]) - max(a["left"], b["left"]) > 0.01
        and min(a["bottom"], b["bottom"]) - max(a["top"], b["top"]) > 0.01
    )


@pytest.mark.parametrize("step", range(10))
def test_nothing_covers_anything(qtbot: QtBot, seen: tuple[str, MainWindow], step: int) -> None:
    name, window = seen
    lat, lon = VIEWS[name][step]
    zoom = step + 1
    jump(qtbot, window, lat, lon, zoom)
    badges = boxes(qtbot, window, ".ta-badge")
    labels = boxes(qtbot, window, ".ta-label, .ta-name, .ta-city-dot")
    assert badges
    assert labels
    for a, b in combinations(badges, 2):
        assert not overlaps(a, b), f"badges at zoom {zoom}: {a} {b}"
    for a, b in combinations(labels, 2):
        assert not overlaps(a, b), f"labels at zoom {zoom}: {a} {b}"
    for a in labels:
        for b in badges:
            assert not overlaps(a, b), f"label and badge at zoom {zoom}: {a} {b}"


@pytest.mark.parametrize("size", [(1024, 700), (2560, 1440)])
def test_the_whole_route_is_in_view(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    view = window.map_view.view.size()
    jump(qtbot, window, 0, 0, 5)
    window.actions_by_id["whole-route"].trigger()
    assert window.session.tour is not None
    groups = groups_of(qtbot, window)
    assert [stop for group in groups for stop in group] == [
        stop.id for stop in window.session.tour.stops
    ]
    badges = boxes(qtbot, window, ".ta-stop .ta-badge")
    assert len(badges) == len(groups)
    for box in badges:
        assert box["left"] >= 0
        assert box["top"] >= 0
        assert box["right"] <= view.width()
        assert box["bottom"] <= view.height()
    assert not any(overlaps(a, b) for a, b in combinations(badges, 2))


def test_a_click_at_each_badge_selects_its_stop(qtbot: QtBot, window: MainWindow) -> None:
    assert window.session.tour is not None
    for stop in window.session.tour.stops:
        window.session.select(None)
        window.actions_by_id["whole-route"].trigger()
        open_to(qtbot, window, stop.id)
        place = badge_of(qtbot, window, stop.id)
        with qtbot.waitSignal(window.session.selected_changed):
            click_map(window, *place)
        assert window.session.selected == stop.id
