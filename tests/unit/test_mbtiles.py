"""Reading MBTiles files, valid and broken ones."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from app.map.mbtiles import MBTilesError, TileArchive
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
