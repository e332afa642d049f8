"""Problems and warnings of a tour file in the window, and the way to the format's description."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from app.tour.errors import Problem
from app.ui.files.problems import MOST_ROWS, ErrorsDialog, ProblemsDialog, WarningsDialog
from app.ui.help.document_page import FormatPage
from app.ui.widgets.link import Link
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED, encoded, small
from tests.webtools import MAP_TIMEOUT_MS, ask_window


def rows(dialog: ProblemsDialog) -> list[str]:
    return [str(dialog.model.index(row).data()) for row in range(dialog.model.rowCount())]


def broken(tmp_path: Path) -> Path:
    """A file with four problems."""
    value = small()
    value["tour"].pop("title")
    first, second = value["features"]
    first["geometry"]["coordinates"] = [35.68, 139.75]
    first["properties"].update(place_basis="guessed")
    second.pop("geometry")
    path = tmp_path / "broken.geojson"
    path.write_bytes(encoded(value))
    return path


def save(tmp_path: Path, bend: Callable[[dict[str, Any]], object]) -> Path:
    value = small()
    bend(value)
    path = tmp_path / "mine.geojson"
    path.write_bytes(encoded(value))
    return path


def lose_place(value: dict[str, Any]) -> None:
    value["features"][1]["geometry"] = None


def open_tour(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(path)


def test_every_problem_of_a_file_is_listed_with_its_place(
    window: MainWindow, tmp_path: Path
) -> None:
    path = broken(tmp_path)
    window.open_path(path)
    assert window.messages.words.text().endswith("… and 3 more problems in this file.")
    assert window.messages.button.isVisible()
    window.messages.button.click()
    (dialog,) = window.findChildren(ErrorsDialog)
    assert dialog.heading.text() == "broken.geojson does not open"
    assert dialog.hint.text().startswith("4 problems to correct")
    assert [row.split(": ")[0] for row in rows(dialog)] == [
        "tour, title",
        'feature "oslo", coordinates',
        'feature "oslo", place_basis',
        'feature "tromso", geometry',
    ]
    # The open tour is as it was.
    assert window.session.path == BUNDLED


def test_the_list_is_operated_and_copied_by_keyboard(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = broken(tmp_path)
    window.open_path(path)
    window.messages.button.click()
    (dialog,) = window.findChildren(ErrorsDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.list.hasFocus)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.list.currentIndex().row() == 1
    QTest.keyClick(dialog.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    (line,) = QGuiApplication.clipboard().text().splitlines()
    assert line.startswith(f'{path}: feature "oslo", coordinates: [35.68, 139.75] is not on Earth')
    # Enter reads on; it neither closes the dialog nor presses a button.
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.copy_button.click()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 4
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_current_row_has_not_the_colour_of_an_error(window: MainWindow, tmp_path: Path) -> None:
    window.open_path(broken(tmp_path))
    window.messages.button.click()
    (dialog,) = window.findChildren(ErrorsDialog)
    rows_of_list = dialog.list.viewport()
    ground = rows_of_list.grab().toImage().pixelColor(rows_of_list.width() - 10, 4)
    assert ground.blue() > ground.red()


def test_another_broken_file_replaces_the_list(window: MainWindow, tmp_path: Path) -> None:
    window.open_path(broken(tmp_path))
    window.messages.button.click()
    window.open_path(save(tmp_path, lambda v: v["people"][0].pop("name")))
    window.messages.button.click()
    (dialog,) = window.findChildren(ErrorsDialog)
    assert dialog.heading.text() == "mine.geojson does not open"
    assert rows(dialog) == ['people[0] "ann", name: is missing']
    assert dialog.hint.text().startswith("1 problem to correct")


def test_a_file_that_is_not_there_needs_no_list(window: MainWindow, tmp_path: Path) -> None:
    window.open_path(tmp_path / "none.geojson")
    assert "does not exist" in window.messages.words.text()
    assert not window.messages.button.isVisible()


def test_warnings_are_told_when_a_tour_is_opened_and_listed_on_request(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = save(tmp_path, lose_place)
    open_tour(qtbot, window, path)
    assert window.session.path == path
    assert window.messages.words.text() == "The tour is open, with 1 warning."
    window.messages.button.click()
    (dialog,) = window.findChildren(WarningsDialog)
    assert dialog.heading.text() == "1 warning about this tour"
    assert rows(dialog) == [
        'feature "tromso", geometry: the place is not known; add a Point when it is'
    ]
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == f"{path}: warning: {rows(dialog)[0]}"
    # The dialog follows the tour.
    open_tour(qtbot, window, BUNDLED)
    assert not any("geometry" in row for row in rows(dialog))


def test_a_tour_without_warnings_says_so_only_on_request(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_tour(qtbot, window, save(tmp_path, lambda _: None))
    assert not window.messages.isVisible()
    window.actions_by_id["problems"].trigger()
    (dialog,) = window.findChildren(WarningsDialog)
    assert rows(dialog) == []
    assert dialog.hint.text() == "Nothing about this tour is doubtful."
    assert not dialog.copy_button.isEnabled()


def test_warnings_of_a_file_that_was_saved_again_are_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = save(tmp_path, lambda _: None)
    open_tour(qtbot, window, path)
    with qtbot.waitSignal(window.keeping.watcher.changed):
        save(tmp_path, lose_place)
    assert window.messages.words.text() == (
        "The file has changed and was read again, with 1 warning."
    )
    assert window.messages.button.isVisible()


def test_very_many_warnings_are_cut_and_hostile_names_stay_text(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = ProblemsDialog(lambda: None, window)
    qtbot.addWidget(dialog)
    problems = [Problem("a\nb<b>", "x" * 5000), *[Problem("w", "y")] * (MOST_ROWS + 99)]
    dialog.show_problems("F\n", "Many", "", problems)
    dialog.show()
    assert dialog.model.rowCount() == MOST_ROWS
    assert "100" in dialog.more.text()
    assert rows(dialog)[0].startswith("a b<b>: x")
    assert len(rows(dialog)[0]) <= 600
    dialog.grab()


@pytest.mark.parametrize("way", ["dialog", "menu"])
def test_the_format_is_described_without_a_network(
    window: MainWindow, tmp_path: Path, way: str
) -> None:
    if way == "dialog":
        window.open_path(broken(tmp_path))
        window.messages.button.click()
        window.findChildren(ErrorsDialog)[0].format_button.click()
    else:
        window.actions_by_id["format"].trigger()
    (page,) = window.findChildren(FormatPage)
    text = page.text.toPlainText()
    assert text.startswith("The tour file\n")
    assert "geometry" in text
    assert "warning" in text
    assert page.text.horizontalScrollBar().maximum() == 0
    opened: list[str] = []
    page._opener = opened.append
    page.text.anchorClicked.emit(QUrl("https://www.rfc-editor.org/rfc/rfc7946"))
    assert opened == ["https://www.rfc-editor.org/rfc/rfc7946"]
    page.findChildren(QDialogButtonBox)[0].rejected.emit()
    assert not page.isVisible()


def test_a_tour_without_stops_opens_and_says_how_to_go_on(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = save(tmp_path, lambda v: v.update(features=[]))
    open_tour(qtbot, window, path)
    assert window.itinerary.model.rowCount() == 0
    note = ask_window(qtbot, window, "document.querySelector('.ta-note').textContent")
    assert note.startswith("No stops yet. While editing (F2), ")
    words = [text for text in _texts(window) if "no stops yet" in text or "(F2)" in text]
    assert len(words) == 2
    window.stop_panel.findChildren(Link, "editing")[0].click()
    assert window.session.editing
    assert any("press P" in text for text in _texts(window))
    assert window.stop_panel.findChildren(Link, "add-stop")
    window.session.set_editing(False)
    for name in ("play", "presenter", "next", "previous", "this-stop", "overview", "whole-route"):
        assert not window.actions_by_id[name].isEnabled(), name
    # Every other command works, or is not offered.
    window.story.play()
    assert window.story.state == "stopped"
    window.session.select_next()
    assert window.session.selected is None
    # Stops that are added to the file appear.
    with qtbot.waitSignal(window.map_view.updated, timeout=MAP_TIMEOUT_MS):
        save(tmp_path, lambda _: None)
    assert window.itinerary.model.rowCount() == 2
    assert ask_window(qtbot, window, "document.querySelectorAll('.ta-badge').length") == 2
    assert ask_window(qtbot, window, "document.querySelector('.ta-note').hidden")
    assert window.actions_by_id["play"].isEnabled()
    with qtbot.waitSignal(window.map_view.updated, timeout=MAP_TIMEOUT_MS):
        save(tmp_path, lambda v: v.update(features=[]))
    assert ask_window(qtbot, window, "document.querySelectorAll('.ta-badge').length") == 0


def test_a_stop_without_a_place_is_told_wherever_it_is_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    def lose_middle(value: dict[str, Any]) -> None:
        third = {**value["features"][1], "id": "bergen"}
        third["geometry"] = {"type": "Point", "coordinates": [5.32, 60.39]}
        third["properties"] = {"name": "Bergen", "arrive": "2024-05-06"}
        value["features"].append(third)
        lose_place(value)

    open_tour(qtbot, window, save(tmp_path, lose_middle))
    note = ask_window(qtbot, window, "document.querySelector('.ta-note').textContent")
    assert note == "Not on the map, place not known: 2 Tromsø."
    legs = ask_window(
        qtbot, window, "atlas.route.legs.map((l) => [l.index, l.start.id, l.end.id, l.inferred])"
    )
    assert legs == [[1, "oslo", "bergen", True]]
    badges = "[...document.querySelectorAll('.ta-badge')].map((badge) => badge.textContent)"
    assert ask_window(qtbot, window, badges) == ["1", "3"]
    spoken = [
        window.itinerary.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(3)
    ]
    assert "Place not known" in spoken[1]
    assert "at least 306 km" in spoken[2]
    view = "[map.getCenter().lat, map.getCenter().lng, map.getZoom()]"
    before = ask_window(qtbot, window, view)
    window.session.select("tromso")
    assert ask_window(qtbot, window, "atlas.selected") == "tromso"
    assert ask_window(qtbot, window, view) == before
    assert not window.actions_by_id["this-stop"].isEnabled()
    assert any("The place is not known." in text for text in _texts(window))
    window.session.select("bergen")
    assert any(
        " · at least 306 km" in text and text.endswith("past Tromsø, place not known")
        for text in _texts(window)
    )
    # The tooltip of the leg.
    lines = ask_window(qtbot, window, "atlas.route.legs[0].index")
    assert "past Tromsø, place not known" in window.map_view.context.bridge.leg_words(lines)


def test_a_tour_in_which_nothing_has_a_place_is_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    def lose_all(value: dict[str, Any]) -> None:
        for feature in value["features"]:
            feature["geometry"] = None

    open_tour(qtbot, window, save(tmp_path, lose_all))
    note = ask_window(qtbot, window, "document.querySelector('.ta-note').textContent")
    assert note == "No stop of this tour has a known place, so there is nothing to draw."
    window.session.select("oslo")
    window.session.select(None)
    assert ask_window(qtbot, window, "document.querySelectorAll('.ta-badge').length") == 0


def test_numeric_ids_select_their_stops(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    def number(value: dict[str, Any]) -> None:
        value["features"][0]["id"], value["features"][1]["id"] = 1, 2.5

    open_tour(qtbot, window, save(tmp_path, number))
    window.session.select("2.5")
    assert ask_window(qtbot, window, "atlas.stop(atlas.selected).name") == "Tromsø"
    assert window.session.document.tour is not None


def _texts(window: MainWindow) -> list[str]:
    body = window.stop_panel.widget()
    assert body is not None
    return [text.text() for text in body.findChildren(QLabel)]
