"""What the app tells a tile server, and what it accepts from one."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from itertools import groupby

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.map.assets import Asset
from app.map.tiles import OnlineTiles
from app.web.tiles import Tiles
from tests.tileserver import TileServer, png, serving

MEGABYTE = 1024 * 1024
TILE = png(10, 20, 30)


@pytest.fixture
def server() -> Iterator[TileServer]:
    with serving() as running:
        running.body = TILE
        yield running


@pytest.fixture
def tiles(qapp: QApplication) -> Iterator[Tiles]:
    # Without a parent, the last reply would own them.
    running = Tiles(qapp)
    yield running
    running.deleteLater()


def fetch(qtbot: QtBot, tiles: Tiles, key: int, x: int = 0) -> Asset | None:
    pending = tiles.request(key, 5, x, 0)
    assert pending is not None
    with qtbot.waitSignal(pending.finished) as done:
        pass
    assert done.args is not None
    (image,) = done.args
    assert image is None or isinstance(image, Asset)
    return image


def layer_of(server: TileServer) -> OnlineTiles:
    return OnlineTiles(name="Test", attribution="Testers", url=server.url)


def paths(server: TileServer) -> list[str]:
    """The paths that were asked for; Qt now and then sends the same request twice in a row."""
    return [path for path, _again in groupby(path for path, _headers in server.asked)]


def test_a_request_tells_only_the_name_of_the_app(
    qtbot: QtBot, tiles: Tiles, server: TileServer
) -> None:
    assert fetch(qtbot, tiles, tiles.use(layer_of(server))) == Asset("image/png", TILE)
    ((_path, headers),) = server.asked
    assert set(headers) <= {
        "Host", "User-Agent", "Accept-Language", "Accept-Encoding", "Connection"
    }  # fmt: skip
    assert headers["Accept-Language"] == "*"
    assert headers["User-Agent"].startswith("TourAtlas/")


def test_cookies_go_neither_in_nor_out(qtbot: QtBot, tiles: Tiles, server: TileServer) -> None:
    key = tiles.use(layer_of(server))
    server.headers = {"Set-Cookie": "reader=42; Path=/; Max-Age=99999"}
    server.redirects = 2
    for x in range(3):
        assert fetch(qtbot, tiles, key, x) is not None
    assert paths(server) == [f"/5/{x}/0.png{hops}" for x in range(3) for hops in ("", "?-", "?--")]
    assert all("Cookie" not in headers for _path, headers in server.asked)
    assert all(headers["Accept-Language"] == "*" for _path, headers in server.asked)


def test_three_redirects_on_the_same_host_are_followed(
    qtbot: QtBot, tiles: Tiles, server: TileServer
) -> None:
    server.redirects = 3
    assert fetch(qtbot, tiles, tiles.use(layer_of(server))) is not None
    assert paths(server) == [f"/5/0/0.png{hops}" for hops in ("", "?-", "?--", "?---")]


@pytest.mark.parametrize("location", [
    "file:///etc/passwd", "data:image/png;base64,AAAA", "qrc:/qtwebchannel/qwebchannel.js",
    "tour-atlas://page/tour.json", "ftp://127.0.0.1/", "http://localhost:1/", "//127.0.0.2/", "",
])  # fmt: skip
def test_no_redirect_leads_elsewhere(
    qtbot: QtBot, tiles: Tiles, server: TileServer, location: str
) -> None:
    failures: list[str] = []
    tiles.failed.connect(lambda reason, _useless: failures.append(reason))
    server.status, server.location = 302, location
    assert fetch(qtbot, tiles, tiles.use(layer_of(server))) is None
    assert len(server.asked) == 1
    assert len(failures) == 1


ANSWERS = ["four redirects", "endless", "6 MB", "svg", "gzip", "60,000 pixels", "wrong type"]


@pytest.mark.parametrize("answer", ANSWERS)
def test_what_is_no_tile_is_refused(
    qtbot: QtBot, tiles: Tiles, server: TileServer, answer: str
) -> None:
    if answer == "four redirects":
        server.redirects = 4
    elif answer == "endless":
        server.body = TILE + bytes(MEGABYTE)
        server.is_endless = True
    elif answer == "6 MB":
        server.body = TILE + bytes(6 * MEGABYTE)
    elif answer == "svg":
        server.media_type = "image/svg+xml"
        server.body = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    elif answer == "gzip":
        server.headers = {"Content-Encoding": "gzip"}
        server.body = gzip.compress(TILE + bytes(100 * MEGABYTE))
    elif answer == "60,000 pixels":
        server.body = TILE[:16] + (60_000).to_bytes(4, "big") * 2 + TILE[24:]
    elif answer == "wrong type":
        server.body = b"<html>"
    failures: list[tuple[str, bool]] = []
    tiles.failed.connect(lambda reason, useless: failures.append((reason, useless)))
    assert fetch(qtbot, tiles, tiles.use(layer_of(server))) is None
    ((reason, useless),) = failures
    assert f"127.0.0.1:{server.port}" in reason
    assert useless
    if answer in ("endless", "6 MB"):
        assert "too large" in reason


def test_a_tile_may_have_five_megabytes(qtbot: QtBot, tiles: Tiles, server: TileServer) -> None:
    server.body = TILE + bytes(5 * MEGABYTE - len(TILE))
    image = fetch(qtbot, tiles, tiles.use(layer_of(server)))
    assert image is not None
    assert len(image.data) == 5 * MEGABYTE


def test_what_the_server_calls_it_does_not_matter(
    qtbot: QtBot, tiles: Tiles, server: TileServer
) -> None:
    server.media_type = "text/html"
    assert fetch(qtbot, tiles, tiles.use(layer_of(server))) == Asset("image/png", TILE)
