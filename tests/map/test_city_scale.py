"""A day in one city, in the window and in a picture: its stops, its name, no streets, metres."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.export.options import ExportOptions
from app.export.size import parse_size
from app.words.page import page_words, window_words
from tests.map.test_layout import calm_window
from tests.places import BERLIN, Place, file_of, tour_of
from tests.sheet_tours import SHEET_TOURS
from tests.sheets import sheets_of
from tests.tileserver import png, write_mbtiles
from tests.webtools import ask_window, boxes, click_map, jump

NO_STREETS = page_words().no_streets
GRID = 'document.querySelector("path.ta-grid").getAttribute("d")'
HOMES = '[...document.querySelectorAll(".ta-name.is-home")].map(({ textContent }) => textContent)'
SCALE = 'document.querySelector(".leaflet-control-scale-line").textContent'
CITIES = '[...document.querySelectorAll(".ta-name.is-city")].map(({ textContent }) => textContent)'
# Four stops within 600 metres.
CLOSE: tuple[Place, ...] = (
    ("Pariser Platz", 13.3790, 52.5164),
    ("Brandenburg Gate", 13.3777, 52.5163),
    ("Reichstag", 13.3762, 52.5186),
    ("Memorial", 13.3789, 52.5139),
)


def test_a_city_in_the_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tour = file_of(BERLIN, tmp_path / "berlin.geojson")
    tiles = {(0, 0, 0): png(90, 120, 150)}
    basemap = write_mbtiles(tmp_path / "streets.mbtiles", {"name": "Streets"}, tiles)
    with calm_window(qapp, qtbot, tmp_path, tour, (1440, 900)) as window:
        (view,) = boxes(qtbot, window, ".ta-map")
        stops = boxes(qtbot, window, ".ta-stop .ta-badge")
        assert len(stops) == len(BERLIN)
        across = max(box["right"] for box in stops) - min(box["left"] for box in stops)
        assert across > 0.6 * view["width"]
        # The middle of Berlin is not a dot among its stops: its name stands on the ground.
        qtbot.waitUntil(lambda: ask_window(qtbot, window, HOMES) == ["BERLIN"])
        assert "Berlin" not in ask_window(qtbot, window, CITIES)
        (home,) = boxes(qtbot, window, ".ta-name.is-home")
        for other in (*stops, *boxes(qtbot, window, ".ta-label")):
            assert not meet(home, other)
        assert ask_window(qtbot, window, SCALE) == "200 m"
        assert ask_window(qtbot, window, GRID).count("V") > 3
        (note,) = boxes(qtbot, window, ".ta-streets")
        assert note["width"] > 100

        # The whole country: neither note nor grid, and cities have dots.
        jump(qtbot, window, 51, 12, 6)
        assert boxes(qtbot, window, ".ta-streets") == []
        assert ask_window(qtbot, window, GRID) == ""
        assert ask_window(qtbot, window, HOMES) == []
        assert "Prague" in ask_window(qtbot, window, CITIES)

        # Far from the stops the city of the view's middle is named, under no stop's name.
        jump(qtbot, window, 48.137, 11.575, 14)
        assert ask_window(qtbot, window, HOMES) == ["MUNICH"]

        asked = []

        def choose(*_: object) -> tuple[str, str]:
            asked.append(True)
            return str(basemap), ""

        monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
        (offer,) = boxes(qtbot, window, ".ta-streets-offer")
        click_map(window, offer["x"] + offer["width"] / 2, offer["y"] + offer["height"] / 2)
        qtbot.waitUntil(lambda: window.basemaps.choice is not None)
        assert asked == [True]
        qtbot.waitUntil(lambda: not boxes(qtbot, window, ".ta-streets"))
        jump(qtbot, window, 52.52, 13.4, 14)
        assert boxes(qtbot, window, ".ta-streets") == []
        window.basemaps.choose(None)
        qtbot.waitUntil(lambda: len(boxes(qtbot, window, ".ta-streets")) == 1)


def meet(one: dict[str, float], other: dict[str, float]) -> bool:
    return min(one["right"], other["right"]) > max(one["left"], other["left"]) and min(
        one["bottom"], other["bottom"]
    ) > max(one["top"], other["top"])


def test_only_the_window_offers_another_basemap() -> None:
    assert page_words().for_page()["addBasemap"] is None
    assert window_words().for_page()["addBasemap"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("places", [BERLIN, CLOSE], ids=["day", "close"])
@pytest.mark.parametrize("size", ["1200x1200", "1920x1080"])
def test_a_city_in_a_picture(places: tuple[Place, ...], size: str) -> None:
    with sheets_of(tour_of(places, "A school day in Berlin")) as sheets:
        sheet = sheets.draw(ExportOptions(size=parse_size(size)))
        stage = sheet.box(".ta-stage > .ta-map")
        badges = sheet.boxes(".ta-stop .ta-badge")
        home = sheet.box(".ta-name.is-home")
        bar, grid = sheet.box(".ta-scale"), sheet.ask(GRID)
        notes = [note.text for note in sheet.boxes(".ta-note-line")]
        keys = sheet.boxes(".ta-key")
    assert len(badges) == len(places)
    assert all(stage.holds(badge) for badge in badges)
    assert home.text == "BERLIN"
    assert not any(home.meets(badge) for badge in badges)
    assert bar.text.endswith(" m")
    assert "V" in grid
    assert notes == [NO_STREETS]
    # No tint tells anything here, so none is explained.
    assert keys == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["asia", "chile", "one"])
def test_no_streets_are_missed_in_a_picture_of_a_country(name: str) -> None:
    with sheets_of(SHEET_TOURS[name]()) as sheets:
        sheet = sheets.draw(ExportOptions(size=parse_size("1200x1200")))
        assert all(note.text != NO_STREETS for note in sheet.boxes(".ta-note-line"))
        assert sheet.ask(GRID) == ""
