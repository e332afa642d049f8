"""The packaged program keeps to itself: it works without a network, and asks for none."""

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
    alone,
    counted,
    interfaces,
    lacking,
    listeners,
    traffic,
)
from tests.reader import Node, markers
from tests.tours import VERNE

SETTINGS = ".config/tour-atlas/tour-atlas.ini"
# Qt's own dialog for files keeps the folders it was in, and how it showed them.
FOLDERS = ".config/QtProject.conf"
LOG = ".local/state/tour-atlas/tour-atlas.log"
# What was drawn or translated once need not be again; neither knows of a tour's text.
CACHES = (".cache/Tour Atlas/Tour Atlas/qtshadercache-", ".cache/tour-atlas/")
# What a web page could leave behind, as Chromium names it.
STORAGE = ("QtWebEngine", "Cookies", "Local Storage", "Session Storage", "IndexedDB", "Network",
           "Service Worker", "WebStorage", "Visited Links", "History")  # fmt: skip
# A process that listens, connects, and sends without a connection.
TALKER = """
import socket
server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
client.sendall(b"hello")
socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"hello", ("127.0.0.1", 9))
"""


@pytest.fixture(scope="module", autouse=True)
def possible(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skips all where a program cannot be put alone, or not be traced."""
    reason = lacking(tmp_path_factory.mktemp("tried"))
    if reason is not None:
        pytest.skip(reason)


@contextmanager
def watched(
    program: Path, bus: dict[str, str], home: Home, log: Path, stops: int
) -> Iterator[Atlas]:
    """The program alone and counted, once it shows a tour of so many stops."""
    with running(program, bus, home, through=[*alone(), *counted(log)]) as atlas:
        atlas.wait_for_tour(stops)
        assert interfaces(atlas.process.pid) == ["lo"]
        yield atlas


def test_a_whole_session_needs_no_network_and_leaves_nothing_but_settings_and_log(
    program: Path, bus: dict[str, str], home: Home, tmp_path: Path
) -> None:
    stop = read(VERNE).stops[1].name
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    made = tmp_path / "made"
    made.mkdir()
    with watched(program, bus, home, first, 5) as atlas:
        seoul = next(
            one["name"]
            for one in markers(atlas.reader.main_window())
            if one["name"].startswith("4 Seoul, ")
        )
        atlas.click("push button", seoul)
        atlas.reader.wait_for_stop("Seoul")
        atlas.hands.press("ctrl+f")
        atlas.hands.type("three cutters")
        atlas.wait_for_words("1 hit in 1 stop")
        atlas.hands.press("Return")
        atlas.reader.wait_for_stop("Hanoi")
        atlas.export(made / "route.png", "PNG")
        atlas.export(made / "route.html", "Interactive")
        atlas.export(made / "route.kml", "KML")
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
        told = traffic(log)
        assert told.talk == []
        # The counter saw the program: it talks to the screen, and its parts to one another.
        assert told.local > 100

    assert QImage(str(made / "route.png")).width() == 1920
    assert "Camp Humphreys" in (made / "route.html").read_text("utf-8")
    names = [one.text or "" for one in ET.parse(made / "route.kml").iterfind(".//{*}name")]
    assert any("Camp Humphreys" in name for name in names)
    assert sorted(one.name for one in made.iterdir()) == ["route.html", "route.kml", "route.png"]

    left = sorted(home.user.rglob("*"))
    files = {str(one.relative_to(home.user)) for one in left if one.is_file()}
    own = {one for one in files if not one.startswith(CACHES)}
    assert own <= {SETTINGS, FOLDERS, LOG} and {SETTINGS, LOG} <= own
    assert [one for one in left if one.name in STORAGE] == []
    assert list(home.temporary.rglob("*")) == []
    assert [one for one in home.sockets.rglob("*") if one.is_file()] == []


def test_the_count_finds_a_process_that_talks(tmp_path: Path) -> None:
    log = tmp_path / "talker.txt"
    subprocess.run([*alone(), *counted(log), sys.executable, "-c", TALKER], check=True)
    calls = " ".join(traffic(log).talk)
    assert [call for call in ("listen(", "connect(", "sendto(") if call not in calls] == []


def test_the_count_finds_the_program_when_an_online_basemap_was_agreed_to(
    program: Path, bus: dict[str, str], home: Home, tmp_path: Path
) -> None:
    log = tmp_path / "online.txt"
    with watched(program, bus, home, log, 5) as atlas:
        atlas.choose("View", "Basemap", "OpenStreetMap, Online from tile.openstreetmap.org")
        atlas.reader.wait_for_dialog("Online basemap")
        # Asking is not agreeing.
        assert traffic(log).talk == []
        atlas.click("push button", "Load from the Internet")
        assert wait_until(lambda: traffic(log).talk != [])
        atlas.wait_for_words("tile.openstreetmap.org: ")
        atlas.quit()
