"""Stops beyond the last latitude of the map: whole badges at its edge, and a word that says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.export.options import ExportOptions
from app.export.size import parse_size
from app.ui.window.main_window import MainWindow
from tests.export.samples import data
from tests.places import Place, file_of, tour_of
from tests.sheets import Box, Sheets, boxes_script, read_boxes, sheets_of
from tests.ui.panels import shown
from tests.webtools import MAP_TIMEOUT_MS, ask_window, wait_for_size

POLES: tuple[Place, ...] = (
    ("Oslo", 10.75, 59.9),
    ("North Pole", 0, 90.0),
    ("Alert", -62.3, 82.5),
    ("Amundsen-Scott", 0, -90.0),
    ("Perth", 115.9, -31.9),
)
ARCTIC: tuple[Place, ...] = (("Camp", 30, 86.0), ("North Pole", 90, 90.0), ("Ice", -150, 88.5))
NOTE = "Beyond the map, which ends at 85° of latitude: shown at its edge."
BADGES = "[data-stop] .ta-badge"


def assert_whole(frame: Box, badges: list[Box], count: int) -> None:
    assert len(badges) == count
    for badge in badges:
        assert frame.holds(badge), badge.text


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", ["1920x1080", "1080x1920", "400x300"])
@pytest.mark.parametrize("places", [POLES, ARCTIC], ids=["poles", "arctic"])
def test_badges_are_whole_in_pictures(places: tuple[Place, ...], size: str) -> None:
    with sheets_of(tour_of(places)) as sheets:
        sheet = sheets.draw(ExportOptions(size=parse_size(size)))
        assert_whole(sheet.box(".ta-map"), sheet.boxes(BADGES), len(places))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("stop", ["1", "3"])
def test_a_picture_of_a_pole(stop: str) -> None:
    with sheets_of(tour_of(POLES)) as sheets:
        _assert_pole(sheets, stop)


def _assert_pole(sheets: Sheets, stop: str) -> None:
    sheet = sheets.draw(ExportOptions(fit=stop))
    frame = sheet.box(".ta-map")
    assert frame.holds(sheet.box(f'[data-stop="{stop}"] .ta-badge'))
    label = sheet.box(f'[data-stop="{stop}"] .ta-label')
    assert label.text.endswith("(beyond the map)")
    assert frame.holds(label)


@pytest.mark.usefixtures("qapp")
def test_exports_say_that_a_place_is_beyond_the_map() -> None:
    tour = tour_of(POLES)
    with sheets_of(tour) as sheets:
        legend = sheets.draw(ExportOptions()).boxes(".ta-legend li")
        poster = sheets.draw(ExportOptions(layout="poster")).boxes(".ta-itinerary li")
    for entries in (legend, poster):
        beyond = ["beyond the map" in entry.text for entry in entries]
        assert beyond == [False, True, False, True, False]
    assert data(tour, ".html").decode().count(NOTE) == 2


@pytest.mark.parametrize("size", [(1280, 800), (700, 1000)])
@pytest.mark.parametrize("places", [POLES, ARCTIC], ids=["poles", "arctic"])
def test_badges_are_whole_in_the_window(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    places: tuple[Place, ...],
    size: tuple[int, int],
) -> None:
    window.resize(*size)
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(file_of(places, tmp_path / "poles.geojson"))
    view = window.map_view.view.size()
    frame = Box(0, 0, view.width(), view.height(), "", "", "")
    wait_for_size(qtbot, window)

    def badges() -> list[Box]:
        return read_boxes(ask_window(qtbot, window, boxes_script(BADGES)))

    assert_whole(frame, badges(), len(places))
    ask_window(qtbot, window, "(map.atlas.calm = true, map.atlas.fitStop('1'), 1)")
    (pole,) = (badge for badge in badges() if badge.stop == "1")
    assert frame.holds(pole)
    spoken = "document.querySelector('[data-stop=\"1\"]').getAttribute('aria-label')"
    assert "beyond the map" in ask_window(qtbot, window, spoken)
    window.session.select("1")
    assert NOTE in shown(window)
    window.session.select("0")
    assert (NOTE in shown(window)) == (places is ARCTIC)
