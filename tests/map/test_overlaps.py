"""Nothing on a map covers anything else, and each name stands beside its own badge."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.export.options import ExportOptions
from app.export.size import parse_size
from app.tour import read
from app.ui.start.window import close, make_window
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from tests.places import BERLIN, NEXT_DOOR, tour_of
from tests.sheet_rules import beside_others, covered, faults_of
from tests.sheets import Box, Sheets, boxes_script, read_boxes, sheets_of
from tests.tours import BUNDLED, VERNE
from tests.webtools import MAP_TIMEOUT_MS, ask_window, jump

BADGES = ".ta-map .ta-badge"
NAMES = ".ta-map .ta-label"
BASEMAP = ".ta-map .ta-name, .ta-map .ta-city-dot"
MARKS = ".ta-north, .ta-scale, .leaflet-control"
SIZES = ("1200x675", "1920x1080", "1080x1080", "1080x1920", "600x400", "a4", "a3-portrait")
# Every size, the hardest of them at twice the scale, and one at all others: all together would take
# minutes.
PICTURES = (
    *((size, 1) for size in SIZES),
    *((size, 2) for size in ("1200x675", "1080x1920", "600x400")),
    *(("1200x675", scale) for scale in (0.5, 1.5, 3)),
)
WINDOWS = ((1024, 700), (1440, 900), (900, 1000))
# The window at these zooms of the whole route, and near its first stops.
ZOOMS = (1, 2.5, 4, 6)


@pytest.fixture(scope="module", params=["asia", "verne", "berlin", "door"])
def sheets(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Sheets]:  # noqa: ARG001
    """Sheets of one of the bundled tours, or of a tour within a town."""
    tours = {
        "asia": lambda: read(BUNDLED),
        "verne": lambda: read(VERNE),
        "berlin": lambda: tour_of(BERLIN),
        "door": lambda: tour_of(NEXT_DOOR),
    }
    with sheets_of(tours[request.param]()) as drawn:
        yield drawn


def assert_sheet(sheets: Sheets, options: ExportOptions) -> None:
    assert faults_of(sheets.draw(options), is_whole=options.fit is None) == []


@pytest.mark.usefixtures("unmeasured")
@pytest.mark.parametrize(("size", "scale"), PICTURES)
def test_nothing_covers_anything_in_a_picture(sheets: Sheets, size: str, scale: float) -> None:
    assert_sheet(sheets, ExportOptions(size=parse_size(size), scale=scale))


@pytest.mark.usefixtures("unmeasured")
@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("size", ["a3", "a3-portrait"])
def test_nothing_covers_anything_on_a_poster(sheets: Sheets, size: str, scale: float) -> None:
    assert_sheet(sheets, ExportOptions(size=parse_size(size), scale=scale, layout="poster"))


@pytest.fixture(scope="module", params=[BUNDLED, VERNE], ids=["asia", "verne"])
def seen(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """A window on one of the bundled tours, without flights."""
    folder: Path = tmp_path_factory.mktemp("settings")
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    settings.reduce_motion = True
    window = make_window(qapp, settings)
    window.show()
    with QtBot(request).waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(request.param)
    yield window
    close(window)


@pytest.mark.parametrize("size", WINDOWS)
def test_nothing_covers_anything_in_the_window(
    qtbot: QtBot, seen: MainWindow, size: tuple[int, int]
) -> None:
    seen.resize(*size)
    view = seen.map_view.view
    qtbot.waitUntil(
        lambda: (
            ask_window(qtbot, seen, "[map.getSize().x, map.getSize().y]")
            == [view.width(), view.height()]
        )
    )
    seen.session.select(None)
    ask_window(qtbot, seen, "(map.atlas.fit(null, false), 1)")
    _assert_window(qtbot, seen)
    assert seen.session.tour is not None
    for stop in (*seen.session.tour.stops[:3], seen.session.tour.stops[-1]):
        assert stop.position is not None
        lon, lat = stop.position
        for zoom in ZOOMS:
            jump(qtbot, seen, lat, lon, zoom)
            _assert_window(qtbot, seen)


def _assert_window(qtbot: QtBot, window: MainWindow) -> None:
    view = window.map_view.view.size()
    frame = Box(0, 0, view.width(), view.height(), "", "", "")

    # All in one script: between two the map may place its names again.
    selectors = (BADGES, NAMES, BASEMAP, MARKS)
    scripts = ", ".join(boxes_script(selector) for selector in selectors)
    badges, names, basemap, marks = (
        read_boxes(value) for value in ask_window(qtbot, window, f"[{scripts}]")
    )
    # What a badge at the edge of the view is cut by, its name is cut by too.
    whole = [badge for badge in badges if frame.holds(badge)]
    own = {badge.stop for badge in whole if badge.stop}
    assert list(covered(badges, names, basemap, [])) == []
    for mark in marks:
        for box in (*whole, *names, *basemap):
            assert not mark.meets(box), (mark, box)
    assert list(beside_others(badges, names)) == []
    for name in names:
        assert name.stop not in own or frame.holds(name), name
