"""What the map names and tints in the real window: capitals, islands, borders, visited land."""

from __future__ import annotations

import math

from pytestqt.qtbot import QtBot

from app.ui.window.main_window import MainWindow
from tests.unit.test_basemap_files import file
from tests.webtools import ask_window, jump

NAMES = """Object.fromEntries([...document.querySelectorAll(".ta-map .ta-name")].map((name) => {
    const { left, right, top, bottom } = name.getBoundingClientRect();
    const text = [...name.children].map((line) => line.textContent).join(" ");
    return [text, [left, top, right, bottom]];
}))"""
PATH = 'document.querySelector("path.ta-{}").getAttribute("d").length'
Box = tuple[float, float, float, float]


def names(qtbot: QtBot, window: MainWindow, lat: float, lon: float, zoom: float) -> dict[str, Box]:
    """The boxes of the names in a view, in pixels, by their texts."""
    jump(qtbot, window, lat, lon, zoom)
    found = ask_window(qtbot, window, NAMES)
    assert isinstance(found, dict)
    return found


def test_capitals_that_stand_close_together_are_all_named(qtbot: QtBot, window: MainWindow) -> None:
    assert {"Kinshasa", "Brazzaville"} <= names(qtbot, window, -4.3, 15.3, 5).keys()
    assert {"Rome", "Vatican City"} <= names(qtbot, window, 41.9, 12.5, 5).keys()
    assert {"Vienna", "Bratislava", "Budapest"} <= names(qtbot, window, 48.2, 16.4, 4).keys()


def test_the_names_of_islands_stand_beside_them(qtbot: QtBot, window: MainWindow) -> None:
    islands = {
        label["name"].upper(): label["box"]
        for label in file("labels.json")["countries"]
        if "box" in label
    }
    seen = set()
    for lat, lon, zoom in ((15, -62, 6.75), (0, 175, 4.5), (-22, -137, 5), (18, -64, 8)):
        for name, box in names(qtbot, window, lat, lon, zoom).items():
            if name not in islands:
                continue
            seen.add(name)
            west, south, east, north = islands[name]
            assert gap(qtbot, window, box, (west, north, east, south)) < 16, name
    wanted = {"SAINT KITTS AND NEVIS", "DOMINICA", "TUVALU", "KIRIBATI", "PITCAIRN ISLANDS"}
    assert wanted <= seen


def gap(qtbot: QtBot, window: MainWindow, box: Box, island: Box) -> float:
    """The distance in pixels between a box and an island, given by its corners in degrees."""
    west, north, east, south = island
    (x1, y1), (x2, y2) = ask_window(
        qtbot,
        window,
        f"""[[{north}, {west}], [{south}, {east}]].map(([lat, lon]) => {{
            const turn = 360 * Math.round((map.getCenter().lng - lon) / 360);
            const {{ x, y }} = map.latLngToContainerPoint([lat, lon + turn]);
            return [x, y];
        }})""",
    )
    left, top, right, bottom = box
    return math.hypot(max(left - x2, x1 - right, 0), max(top - y2, y1 - bottom, 0))


def test_the_tint_is_off_where_all_land_in_view_is_one_country(
    qtbot: QtBot, window: MainWindow
) -> None:
    jump(qtbot, window, 36, 138, 5)
    assert ask_window(qtbot, window, PATH.format("visited")) > 0
    jump(qtbot, window, 35.7, 139.7, 10)
    assert ask_window(qtbot, window, PATH.format("visited")) == 0
    assert ask_window(qtbot, window, PATH.format("land")) > 0
    # In two countries, both of the tour.
    jump(qtbot, window, 34.5, 129.5, 7.5)
    assert ask_window(qtbot, window, PATH.format("visited")) > 0


def test_contested_borders_are_dashed_and_others_are_not(qtbot: QtBot, window: MainWindow) -> None:
    dashes = 'getComputedStyle(document.querySelector("path.ta-{}")).strokeDasharray'
    assert ask_window(qtbot, window, dashes.format("border")) == "none"
    assert ask_window(qtbot, window, dashes.format("contested")) != "none"
    jump(qtbot, window, 34.5, 76, 6)
    assert ask_window(qtbot, window, PATH.format("contested")) > 0
    jump(qtbot, window, 47, 8, 8)
    assert ask_window(qtbot, window, PATH.format("contested")) == 0
