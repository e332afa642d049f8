"""The window on tours within a town: distances in words, and a map that shows the stops apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.window.main_window import MainWindow
from tests.places import BERLIN, NEXT_DOOR, ONE_PLACE, Place, file_of
from tests.ui.panels import shown
from tests.webtools import MAP_TIMEOUT_MS, ask_window, boxes


def open_places(qtbot: QtBot, window: MainWindow, places: tuple[Place, ...], folder: Path) -> None:
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(file_of(places, folder / "places.geojson"))


def rows(window: MainWindow) -> list[str]:
    """What a screen reader says of the rows of the itinerary."""
    model = window.itinerary.model
    spoken = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(row), spoken)) for row in range(model.rowCount())]


def head(window: MainWindow) -> list[str]:
    """The texts above the itinerary."""
    return [label.text() for label in window.itinerary.findChildren(QLabel) if label.isVisible()]


def zoom(qtbot: QtBot, window: MainWindow) -> float:
    shown_at = ask_window(qtbot, window, "map.getZoom()")
    assert isinstance(shown_at, int | float)
    return shown_at


def test_a_day_in_a_town(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_places(qtbot, window, BERLIN, tmp_path)
    assert [row.rsplit(", ", 1)[1] for row in rows(window)[1:]] == ["275 m", "1.6 km", "881 m"]
    assert "2.8 km in all" in head(window)
    assert any("2.8 km (1.7 mi)" in text for text in shown(window))
    view = window.map_view.view.size()
    badges = boxes(qtbot, window, "[data-stop] .ta-badge")
    across = max(box["right"] for box in badges) - min(box["left"] for box in badges)
    assert across > 0.6 * view.width()
    assert all(box["left"] >= 0 and box["right"] <= view.width() for box in badges)
    # No badge is moved away from its place.
    assert boxes(qtbot, window, ".ta-leader") == []
    whole = zoom(qtbot, window)
    # A stop that is selected from afar is shown as large as the whole route.
    ask_window(qtbot, window, "(map.setView([50, 10], 4, { animate: false }), 1)")
    ask_window(qtbot, window, "(map.atlas.calm = true, map.atlas.fitStop('2'), 1)")
    assert zoom(qtbot, window) == pytest.approx(whole)
    window.session.select("1")
    assert "1 May 2024 · 275 m (0.2 mi) from Reichstag" in shown(window)


def test_stops_next_door(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_places(qtbot, window, NEXT_DOOR, tmp_path)
    assert [row.rsplit(", ", 1)[1] for row in rows(window)[1:]] == ["27 m", "same place"]
    assert zoom(qtbot, window) == 17
    window.session.select("2")
    assert "1 May 2024 · Same place as Next door" in shown(window)


def test_stops_in_one_place(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_places(qtbot, window, ONE_PLACE, tmp_path)
    assert "All in the same place" in head(window)
    assert any("All in the same place" in text for text in shown(window))
    # The towns around are in view.
    assert zoom(qtbot, window) == 8
    assert boxes(qtbot, window, ".ta-name.is-city")


def test_a_single_stop_has_no_length(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_places(qtbot, window, BERLIN[:1], tmp_path)
    assert not any("in all" in text or "km" in text for text in [*head(window), *shown(window)])
    assert zoom(qtbot, window) == 8
