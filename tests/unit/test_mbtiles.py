"""Reading MBTiles files, valid and broken ones."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from app.map.mbtiles import MBTilesError, MBTilesTimeoutError, TileArchive
from app.map.tile_image import tile_image
from tests import mbtiles
from tests.tileserver import png, write_mbtiles

RED, BLUE = png(255, 0, 0, side=8), png(0, 0, 255, side=8)
TILES = {(1, 0, 0): RED, (1, 0, 1): BLUE, (2, 3, 0): RED}


def test_rows_are_counted_from_the_north(tmp_path: Path) -> None:
    archive = TileArchive(write_mbtiles(tmp_path / "a.mbtiles", {"name": "A"}, TILES))
    north, south = archive.read(1, 0, 0), archive.read(1, 0, 1)
    assert north is not None
    assert south is not None
    assert (north.data, south.data) == (BLUE, RED)
    assert north.media_type == "image/png"
    assert archive.read(1, 1, 0) is None
    assert archive.read(60, 1 << 62, 1 << 62) is None


def test_name_attribution_and_zoom_levels_come_from_the_file(tmp_path: Path) -> None:
    named = {"name": "Old map", "attribution": '<a href="x">&copy; Survey</a>', "maxzoom": "9"}
    layer = TileArchive(write_mbtiles(tmp_path / "a.mbtiles", named, TILES)).layer
    assert (layer.name, layer.attribution) == ("Old map", "© Survey")
    # Zoom levels without tiles are not requested.
    assert (layer.min_zoom, layer.max_zoom) == (1, 2)


def test_a_file_without_metadata_is_named_after_itself(tmp_path: Path) -> None:
    layer = TileArchive(write_mbtiles(tmp_path / "plain.mbtiles", {}, TILES)).layer
    assert (layer.name, layer.attribution, layer.min_zoom, layer.max_zoom) == ("plain", "", 1, 2)


def broken(folder: Path, kind: str) -> Path:
    path = folder / "broken.mbtiles"
    if kind == "text":
        path.write_text("not a database")
    elif kind == "folder":
        path.mkdir()
    elif kind == "empty":
        path.write_bytes(b"")
    elif kind == "other tables":
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE other (a)")
        connection.close()
    elif kind == "cut short":
        whole = write_mbtiles(folder / "whole.mbtiles", {"name": "A"}, TILES).read_bytes()
        path.write_bytes(whole[:4096])
    elif kind == "no tiles":
        write_mbtiles(path, {"name": "A"}, {})
    elif kind == "vector":
        write_mbtiles(path, {"format": "pbf"}, {(0, 0, 0): b"\x1f\x8b"})
    elif kind == "no images":
        write_mbtiles(path, {"format": "png"}, {(0, 0, 0): b"<html>"})
    return path


KINDS = "missing,text,folder,empty,other tables,cut short,no tiles,vector,no images"


@pytest.mark.parametrize("kind", KINDS.split(","))
def test_a_broken_file_is_reported_in_one_sentence(tmp_path: Path, kind: str) -> None:
    path = broken(tmp_path, kind)
    with pytest.raises(MBTilesError) as caught:
        TileArchive(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert "\n" not in message


@pytest.mark.parametrize("kind", mbtiles.REFUSED)
def test_a_hostile_file_is_refused_in_one_sentence(tmp_path: Path, kind: str) -> None:
    script, words = mbtiles.REFUSED[kind]
    path = mbtiles.written(tmp_path / "hostile.mbtiles", script)
    with pytest.raises(MBTilesError) as caught:
        TileArchive(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert words in message
    assert message.isprintable()
    assert len(message) < len(str(path)) + 300
    # Nothing is written beside a file that is only read.
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", mbtiles.ACCEPTED)
def test_an_odd_file_is_described_within_limits(tmp_path: Path, kind: str) -> None:
    archive = TileArchive(mbtiles.written(tmp_path / "odd.mbtiles", mbtiles.ACCEPTED[kind]))
    layer = archive.layer
    assert layer.name.isprintable()
    assert layer.attribution.isprintable()
    assert 0 < len(layer.name) <= 60
    assert len(layer.attribution) <= 250
    assert (layer.min_zoom, layer.max_zoom) == (0, 0)
    assert archive.read(0, 0, 0) == tile_image(mbtiles.IMAGE)


@pytest.mark.parametrize("kind", mbtiles.NO_FILES)
def test_what_is_no_sound_file_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "no.mbtiles"
    mbtiles.NO_FILES[kind](path)
    with pytest.raises(MBTilesError) as caught:
        TileArchive(path)
    assert str(caught.value).startswith(str(path))


def test_opening_can_be_cancelled(tmp_path: Path) -> None:
    script, _words = mbtiles.REFUSED["a join without end"]
    path = mbtiles.written(tmp_path / "slow.mbtiles", script)
    asked = 0

    def is_cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    with pytest.raises(MBTilesTimeoutError):
        TileArchive(path, is_cancelled)
    assert asked == 4


def test_a_tile_that_is_never_computed_ends_in_an_error(tmp_path: Path) -> None:
    archive = TileArchive(mbtiles.written(tmp_path / "slow.mbtiles", mbtiles.SLOW_TILES))
    assert archive.layer.max_zoom == 5
    with pytest.raises(MBTilesTimeoutError):
        archive.read(1, 0, 0)
    assert archive.read(0, 0, 0) is not None


def test_a_damaged_page_of_tiles_is_an_error(tmp_path: Path) -> None:
    marked = mbtiles.IMAGE + b"the damaged one" + bytes(3000)
    tiles = {(1, 0, 0): RED, (1, 1, 1): mbtiles.IMAGE + bytes(3000), (1, 0, 1): marked}
    path = write_mbtiles(tmp_path / "a.mbtiles", {"name": "A"}, tiles)
    mbtiles.written(path, "CREATE INDEX i ON tiles (zoom_level, tile_column, tile_row)")
    data = path.read_bytes()
    page = data.index(b"the damaged one") // 4096 * 4096
    path.write_bytes(data[:page] + b"\xa5" * 4096 + data[page + 4096 :])
    archive = TileArchive(path)
    assert archive.read(1, 0, 1) is not None
    with pytest.raises(MBTilesError, match="is damaged"):
        archive.read(1, 0, 0)


@pytest.mark.parametrize("letter", [b"\xb6", b"\xd9", b"\xe4"])
def test_a_schema_that_is_no_utf_8_is_damage(tmp_path: Path, letter: bytes) -> None:
    path = write_mbtiles(tmp_path / "a.mbtiles", {"name": "A"}, TILES)
    data = path.read_bytes()
    assert b"CREATE TABLE metadata" in data
    # SQLite repeats the text in its message, which Python cannot decode.
    path.write_bytes(data.replace(b"CREATE TABLE metadata", b"CREATE TABL" + letter + b" metadata"))
    with pytest.raises(MBTilesError, match="is damaged: its schema is not text in UTF-8"):
        TileArchive(path)


def test_a_file_that_another_program_writes_is_read(tmp_path: Path) -> None:
    path = write_mbtiles(tmp_path / "a.mbtiles", {"name": "A"}, TILES)
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("PRAGMA journal_mode = WAL")
    writer.execute("BEGIN EXCLUSIVE")
    before = sorted(tmp_path.iterdir())
    assert TileArchive(path).layer.name == "A"
    assert sorted(tmp_path.iterdir()) == before
    writer.execute("ROLLBACK")
    writer.close()


def test_a_closed_file_gives_no_tiles(tmp_path: Path) -> None:
    archive = TileArchive(write_mbtiles(tmp_path / "a.mbtiles", {"name": "A"}, TILES))
    archive.close()
    with pytest.raises(MBTilesError):
        archive.read(1, 0, 0)


PNG = b"\x89PNG\r\n\x1a\n" + bytes(4) + b"IHDR"
JPEG = bytes.fromhex("ffd8 ffe0 0004 0000 ffd0 ff ffc2 000b 08") + (256).to_bytes(2, "big")
VP8X = b"RIFF" + bytes(4) + b"WEBPVP8X" + bytes(8)


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (PNG + (2048).to_bytes(4, "big") * 2, "image/png"),
        (PNG + (2049).to_bytes(4, "big") * 2, None),
        (PNG + bytes(8), None),
        (PNG[:8], None),
        (JPEG + (256).to_bytes(2, "big"), "image/jpeg"),
        (JPEG + (9000).to_bytes(2, "big"), None),
        (JPEG[:9], None),
        (bytes.fromhex("ffd8 ff") * 9, None),
        (VP8X + (255).to_bytes(3, "little") * 2, "image/webp"),
        (VP8X + b"\xff" * 6, None),
        (
            b"RIFF" + bytes(4) + b"WEBPVP8L" + bytes(5) + b"\xff\xc0\x3f\x00" + bytes(9),
            "image/webp",
        ),
        (b"RIFF" + bytes(4) + b"WEBPVP8 " + bytes(10) + b"\x00\x01\x00\x01", "image/webp"),
        (b"RIFF" + bytes(4) + b"WEBPelse" + bytes(20), None),
        (b"GIF89a" + bytes(50), None),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", None),
        (mbtiles.IMAGE + bytes(5 * 1024 * 1024), None),
        ("text", None),
    ],
)
def test_only_images_of_reasonable_size_are_tiles(data: object, media_type: str | None) -> None:
    image = tile_image(data)
    assert (image and image.media_type) == media_type
