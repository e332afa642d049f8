"""Tests that the packaged program works without a network and makes no network calls."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.tour import read
from tests.packaged.eyes import wait_until
from tests.packaged.running import Atlas, Home, itinerary, running
from tests.packaged.traffic import (
    interfaces,
    isolated,
    listeners,
    traced,
    traffic,
    unavailable,
)
from tests.reader import Node, markers
from tests.tours import VERNE

SETTINGS = ".config/tour-atlas/tour-atlas.ini"
# Qt's file dialog saves the folders that it visited, and its view options.
FOLDERS = ".config/QtProject.conf"
LOG = ".local/state/tour-atlas/tour-atlas.log"
# Compiled shaders, which contain no texts of a tour.
CACHES = (".cache/Tour Atlas/Tour Atlas/qtshadercache-",)
# Chromium's names for the storage of web pages.
STORAGE = ("QtWebEngine", "Cookies", "Local Storage", "Session Storage", "IndexedDB", "Network",
           "Service Worker", "WebStorage", "Visited Links", "History")  # fmt: skip
# A process that listens, connects, and sends without a connection.
NETWORK_USER = """
import socket
server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
client.sendall(b"hello")
socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"hello", ("127.0.0.1", 9))
"""


@pytest.fixture(scope="module", autouse=True)
def require_isolation(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skips the tests if a program cannot be isolated or traced on this machine."""
    reason = unavailable(tmp_path_factory.mktemp("probe"))
    if reason is not None:
        pytest.skip(reason)


@contextmanager
def watched(
    program: Path, bus: dict[str, str], home: Home, log: Path, stops: int
) -> Iterator[Atlas]:
    """The program, isolated and traced, once it shows a tour with this many stops."""
    with running(program, bus, home, through=[*isolated(), *traced(log)]) as atlas:
        atlas.wait_for_tour(stops)
        assert interfaces(atlas.process.pid) == ["lo"]
        yield atlas


def test_a_whole_run_needs_no_network_and_leaves_only_settings_and_log(
    program: Path, bus: dict[str, str], home: Home, tmp_path: Path
) -> None:
    stop = read(VERNE).stops[1].name
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    exports = tmp_path / "exports"
    exports.mkdir()
    with watched(program, bus, home, first, 5) as atlas:
        seoul = next(
            marker["name"]
            for marker in markers(atlas.reader.main_window())
            if marker["name"].startswith("4 Seoul, ")
        )
        atlas.click("push button", seoul)
        atlas.reader.wait_for_stop("Seoul")
        atlas.hands.press("ctrl+f")
        atlas.hands.type("three cutters")
        atlas.wait_for_message("1 hit in 1 stop")
        atlas.hands.press("Return")
        atlas.reader.wait_for_stop("Hanoi")
        atlas.export(exports / "route.png", "PNG")
        atlas.export(exports / "route.html", "Interactive")
        atlas.export(exports / "route.kml", "KML")
        atlas.open(VERNE)
        atlas.wait_for_tour(31)
        atlas.hands.press("alt+Right", "alt+Right")
        atlas.reader.wait_for_stop(stop)
        assert listeners(atlas.process.pid) == []
        atlas.quit()
    with watched(program, bus, home, second, 31) as atlas:
        window: Node = atlas.reader.wait_for_stop(stop)
        assert "London" in itinerary(window)[0]
        atlas.quit()

    for log in (first, second):
        calls = traffic(log)
        assert calls.network == []
        # Local calls prove that the trace works: the program uses the screen and its own processes.
        assert calls.local > 100

    assert QImage(str(exports / "route.png")).width() == 1920
    assert "Camp Humphreys" in (exports / "route.html").read_text("utf-8")
    names = [
        element.text or "" for element in ET.parse(exports / "route.kml").iterfind(".//{*}name")
    ]
    assert any("Camp Humphreys" in name for name in names)
    assert sorted(path.name for path in exports.iterdir()) == [
        "route.html",
        "route.kml",
        "route.png",
    ]

    left = sorted(home.user.rglob("*"))
    files = {str(path.relative_to(home.user)) for path in left if path.is_file()}
    own = {name for name in files if not name.startswith(CACHES)}
    assert own <= {SETTINGS, FOLDERS, LOG} and {SETTINGS, LOG} <= own
    assert [path for path in left if path.name in STORAGE] == []
    assert list(home.temporary.rglob("*")) == []
    assert [path for path in home.sockets.rglob("*") if path.is_file()] == []


def test_the_trace_finds_network_calls_of_a_process(tmp_path: Path) -> None:
    log = tmp_path / "network.txt"
    subprocess.run([*isolated(), *traced(log), sys.executable, "-c", NETWORK_USER], check=True)
    calls = " ".join(traffic(log).network)
    assert [call for call in ("listen(", "connect(", "sendto(") if call not in calls] == []


def test_the_trace_finds_network_calls_after_consent_to_an_online_basemap(
    program: Path, bus: dict[str, str], home: Home, tmp_path: Path
) -> None:
    log = tmp_path / "online.txt"
    with watched(program, bus, home, log, 5) as atlas:
        atlas.choose("View", "Basemap", "OpenStreetMap, Online from tile.openstreetmap.org")
        atlas.reader.wait_for_dialog("Online basemap")
        # The question itself makes no network call.
        assert traffic(log).network == []
        atlas.click("push button", "Load from the Internet")
        assert wait_until(lambda: traffic(log).network != [])
        atlas.wait_for_message("tile.openstreetmap.org: ")
        atlas.quit()
