"""Online tiles and MBTiles in the real window, with a server and files of the tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.map.mbtiles import TileArchive
from app.map.tiles import OnlineTiles, online_tiles
from app.ui.map.basemap_menu import BasemapMenu
from app.ui.start.window import close, make_window
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from app.web.headless import process_deferred_deletions
from tests import mbtiles
from tests.tileserver import TileServer, png, serving, write_mbtiles
from tests.tours import BUNDLED
from tests.webtools import MAP_TIMEOUT_MS, ask_window, boxes, jump, open_window

TILES = 'document.querySelectorAll("img.leaflet-tile").length'
LOADED = 'document.querySelectorAll("img.leaflet-tile-loaded").length'
CREDITS = 'document.querySelector(".leaflet-control-attribution").textContent'
NAMES = 'document.querySelectorAll(".ta-name").length'
LAND = 'document.querySelector("path.ta-land").getAttribute("d").length'


def layer_of(server: TileServer) -> OnlineTiles:
    return OnlineTiles(name="Test & Co", attribution="© <b>Testers</b>", url=server.url, max_zoom=9)


def turn_on(qtbot: QtBot, window: MainWindow, server: TileServer) -> None:
    window.basemaps.choose(layer_of(server))
    qtbot.waitUntil(lambda: ask_window(qtbot, window, LOADED) > 3)


def menu_for(window: MainWindow, layer: OnlineTiles, settings: Settings) -> BasemapMenu:
    menu = BasemapMenu(window.basemaps, lambda: (layer,), settings, window.messages, window)
    menu.add_online()
    return menu


def answer_question(button: str, seen: list[str], *, required: bool = True) -> None:
    """Presses a button of the question that is about to be asked; it must be if ``required``."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        if box is None and not required:
            return
        assert isinstance(box, QMessageBox)
        seen.append(f"{box.text()} {box.informativeText()}")
        (match,) = [child for child in box.findChildren(QPushButton) if child.text() == button]
        match.click()

    QTimer.singleShot(0, press)


def test_online_tiles_are_off_until_the_user_says_yes_to_the_host(
    qtbot: QtBot, window: MainWindow, settings: Settings
) -> None:
    with serving() as server:
        menu = menu_for(window, layer_of(server), settings)
        (entry,) = [action for action in menu.actions() if "Test & Co" in action.text()]
        assert f"127.0.0.1:{server.port}" in entry.text()
        seen: list[str] = []
        answer_question("Cancel", seen)
        entry.trigger()
        assert f"127.0.0.1:{server.port}" in seen[0]
        assert window.basemaps.choice is None
        assert not entry.isChecked()
        assert ask_window(qtbot, window, TILES) == 0
        assert server.asked == []

        answer_question("Load from the Internet", seen)
        entry.trigger()
        assert entry.isChecked()
        qtbot.waitUntil(lambda: ask_window(qtbot, window, LOADED) > 3)
        assert server.asked


def test_the_question_is_not_asked_again_for_the_basemap_in_use(
    window: MainWindow, settings: Settings
) -> None:
    with serving() as server:
        window.basemaps.choose(layer_of(server))
        # Equal to the layer in use, but another object.
        menu = menu_for(window, layer_of(server), settings)
        (entry,) = [action for action in menu.actions() if "Test & Co" in action.text()]
        assert entry.isChecked()
        seen: list[str] = []
        answer_question("Cancel", seen, required=False)
        entry.trigger()
        QCoreApplication.processEvents()
        assert seen == []
        assert entry.isChecked()


def test_the_question_is_deleted_when_it_is_answered(
    window: MainWindow, settings: Settings
) -> None:
    with serving() as server:
        menu = menu_for(window, layer_of(server), settings)
        (entry,) = [action for action in menu.actions() if "Test & Co" in action.text()]
        seen: list[str] = []
        for _ in range(10):
            answer_question("Cancel", seen)
            entry.trigger()
        assert len(seen) == 10
        process_deferred_deletions()
        assert window.findChildren(QMessageBox) == []


def test_tiles_come_from_the_host_alone_with_our_name_and_its_attribution(
    qtbot: QtBot, window: MainWindow
) -> None:
    with serving() as server:
        turn_on(qtbot, window, server)
        for path, headers in server.asked:
            assert re.fullmatch(r"/\d+/\d+/\d+\.png", path)
            assert headers["User-Agent"].startswith("TourAtlas/")
        assert "© <b>Testers</b>" in ask_window(qtbot, window, CREDITS)
        # The tiles have names of their own.
        assert ask_window(qtbot, window, NAMES) == 0
    asked = window.map_view.context.interceptor
    # The page itself requested only files of our own scheme.
    assert not asked.blocked
    assert {url.partition(":")[0] for url in asked.allowed} <= {"tour-atlas", "data"}


def test_turned_off_nothing_more_is_asked(qtbot: QtBot, window: MainWindow) -> None:
    with serving() as server:
        turn_on(qtbot, window, server)
        window.basemaps.choose(None)
        qtbot.waitUntil(lambda: ask_window(qtbot, window, TILES) == 0)
        assert "Testers" not in ask_window(qtbot, window, CREDITS)
        assert ask_window(qtbot, window, NAMES) > 0
        before = len(server.asked)
        jump(qtbot, window, 10, 20, 4)
        jump(qtbot, window, 48, 2, 6)
        assert len(server.asked) == before


def test_another_tour_keeps_the_tiles(qtbot: QtBot, window: MainWindow) -> None:
    with serving() as server:
        turn_on(qtbot, window, server)
        with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
            window.open_path(BUNDLED)
        qtbot.waitUntil(lambda: ask_window(qtbot, window, LOADED) > 3)


@pytest.mark.parametrize("fault", ["refused", "status", "no image", "elsewhere"])
def test_when_tiles_fail_the_bundled_map_stays_and_one_message_says_why(
    qtbot: QtBot, window: MainWindow, fault: str
) -> None:
    reasons: list[str] = []
    window.map_view.tiles_failed.connect(reasons.append)
    with serving() as server, serving() as other:
        layer = layer_of(server)
        if fault == "status":
            server.status = 403
        elif fault == "no image":
            server.media_type, server.body = "text/html", b"<p>Log in first</p>"
        elif fault == "elsewhere":
            server.status, server.location = 302, f"http://127.0.0.1:{other.port}/1/1/1.png"
        elif fault == "refused":
            # Nothing listens on the discard port.
            layer = OnlineTiles(name="n", attribution="a", url="http://127.0.0.1:9/{z}/{x}/{y}")
        with qtbot.waitSignal(window.map_view.tiles_failed, timeout=MAP_TIMEOUT_MS):
            window.basemaps.choose(layer)
        assert other.asked == []
    assert window.basemaps.choice is None
    assert window.messages.isVisible()
    assert layer.host in window.messages.words.text()
    if fault == "status":
        assert "403" in window.messages.words.text()
    qtbot.waitUntil(lambda: ask_window(qtbot, window, TILES) == 0)
    assert ask_window(qtbot, window, LAND) > 1000
    assert ask_window(qtbot, window, NAMES) > 0
    assert len(reasons) == 1


def test_an_mbtiles_file_is_shown_within_its_zooms(
    qtbot: QtBot, window: MainWindow, settings: Settings, tmp_path: Path
) -> None:
    green = png(90, 160, 90)
    tiles = {(z, x, y): green for z in (3, 4) for x in range(1 << z) for y in range(1 << z)}
    metadata = {"name": "Hills & dales", "attribution": "<i>Our</i> survey"}
    path = write_mbtiles(tmp_path / "hills.mbtiles", metadata, tiles)
    menu = menu_for(window, layer_of(TileServer()), settings)
    menu.open_path(path)
    qtbot.waitUntil(lambda: ask_window(qtbot, window, LOADED) > 3)
    assert "Our survey" in ask_window(qtbot, window, CREDITS)
    jump(qtbot, window, 20, 110, 2)
    qtbot.waitUntil(lambda: ask_window(qtbot, window, TILES) == 0)
    jump(qtbot, window, 20, 110, 6)
    qtbot.waitUntil(lambda: ask_window(qtbot, window, LOADED) > 0)
    asked = [url for url in window.map_view.context.interceptor.allowed if "/tiles/" in url]
    assert {int(url.split("/")[-3]) for url in asked} <= {3, 4}
    (entry,) = [action for action in menu.actions() if "Hills" in action.text()]
    assert entry.isChecked()
    assert entry.isVisible()


def open_file(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.basemaps.changed):
        window.open_path(path)


def test_a_broken_basemap_file_leaves_the_old_one(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = write_mbtiles(tmp_path / "good.mbtiles", {}, {(0, 0, 0): png(1, 2, 3)})
    open_file(qtbot, window, path)
    good = window.basemaps.choice
    bad = tmp_path / "bad.mbtiles"
    bad.write_text("no")
    with qtbot.waitSignal(window.basemaps.refused):
        window.open_path(bad)
    assert window.messages.isVisible()
    assert str(bad) in window.messages.words.text()
    assert window.basemaps.choice is good


def slow_file(folder: Path) -> Path:
    script, _words = mbtiles.REFUSED["a join without end"]
    return mbtiles.written(folder / "slow.mbtiles", script)


def test_the_window_stays_alive_while_a_file_takes_long(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    turns = 0

    def count() -> None:
        nonlocal turns
        turns += 1

    timer = QTimer()
    timer.timeout.connect(count)
    timer.start(0)
    with qtbot.waitSignal(window.basemaps.refused, timeout=MAP_TIMEOUT_MS):
        window.open_path(slow_file(tmp_path))
        qtbot.waitUntil(window.messages.isVisible)
        assert "slow.mbtiles" in window.messages.words.text()
        assert window.messages.button.text() == "Cancel"
    timer.stop()
    assert turns > 100
    assert "too long" in window.messages.words.text()
    assert window.basemaps.choice is None
    # The page answers too.
    assert ask_window(qtbot, window, LAND) > 1000


def test_opening_a_file_can_be_cancelled(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    refused: list[str] = []
    window.basemaps.refused.connect(refused.append)
    window.open_path(slow_file(tmp_path))
    qtbot.waitUntil(window.messages.isVisible)
    window.messages.button.click()
    assert not window.messages.isVisible()
    # The next file need not wait until the first would have ended.
    path = write_mbtiles(tmp_path / "good.mbtiles", {}, {(0, 0, 0): png(1, 2, 3)})
    open_file(qtbot, window, path)
    assert refused == []
    assert isinstance(window.basemaps.choice, TileArchive)


def test_another_choice_while_a_file_opens_is_kept(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = write_mbtiles(tmp_path / "good.mbtiles", {}, {(0, 0, 0): png(1, 2, 3)})
    with qtbot.waitSignal(window.basemaps.opening), serving() as server:
        window.open_path(path)
        window.basemaps.choose(layer_of(server))
        qtbot.waitUntil(lambda: ask_window(qtbot, window, LOADED) > 3)
        assert isinstance(window.basemaps.choice, OnlineTiles)
        assert window.basemaps.archive is None


def test_tiles_that_never_come_give_the_bundled_map_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = mbtiles.written(tmp_path / "slow.mbtiles", mbtiles.SLOW_TILES)
    with qtbot.waitSignal(window.map_view.tiles_failed, timeout=MAP_TIMEOUT_MS):
        open_file(qtbot, window, path)
    assert "too long" in window.messages.words.text()
    qtbot.waitUntil(lambda: window.basemaps.choice is None, timeout=MAP_TIMEOUT_MS)
    qtbot.waitUntil(lambda: ask_window(qtbot, window, TILES) == 0)
    assert ask_window(qtbot, window, LAND) > 1000


def test_a_long_attribution_and_name_take_little_room(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    long = {"name": "long\tname\n" * 50, "attribution": "<b>" + "Survey&amp;" * 500}
    path = write_mbtiles(tmp_path / "long.mbtiles", long, {(0, 0, 0): png(1, 2, 3)})
    open_file(qtbot, window, path)
    qtbot.waitUntil(lambda: "Survey&Survey" in ask_window(qtbot, window, CREDITS))
    (box,) = boxes(qtbot, window, ".leaflet-control-attribution")
    (map_box,) = boxes(qtbot, window, "#map, .folium-map")
    assert box["height"] <= 2 * 20
    assert box["right"] <= map_box["right"]
    assert box["x"] >= map_box["x"]
    (entry,) = [action for action in window.basemap_menu.actions() if "long" in action.text()]
    assert len(entry.text()) <= 60
    assert entry.text().isprintable()


@pytest.mark.parametrize("kind", ["slow", "fifo", "device", "endless view", "gone"])
def test_a_remembered_basemap_never_stops_a_start(
    qapp: QApplication, qtbot: QtBot, settings: Settings, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "remembered.mbtiles"
    if kind == "slow":
        path = slow_file(tmp_path)
    elif kind == "fifo":
        mbtiles.NO_FILES["pipe"](path)
    elif kind == "device":
        mbtiles.NO_FILES["device"](path)
    elif kind == "endless view":
        mbtiles.written(path, mbtiles.REFUSED["a view without end"][0])
    settings.basemap = path
    with open_window(qapp, qtbot, settings) as window:
        assert window.map_view.is_ready
        assert window.basemaps.choice is None
        assert not window.messages.isVisible()


def test_a_basemap_file_is_there_again_at_the_next_start_but_online_tiles_are_not(
    qapp: QApplication, qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    path = write_mbtiles(tmp_path / "good.mbtiles", {}, {(0, 0, 0): png(1, 2, 3)})
    first = make_window(qapp, settings)
    open_file(qtbot, first, path)
    close(first)
    second = make_window(qapp, settings)
    qtbot.waitUntil(lambda: second.basemaps.choice is not None)
    assert second.basemaps.choice is second.basemaps.archive
    second.basemaps.choose(online_tiles()[0])
    close(second)
    third = make_window(qapp, settings)
    assert settings.basemap is None
    assert third.basemaps.choice is None
    close(third)
