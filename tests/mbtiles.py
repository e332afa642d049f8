"""Hostile MBTiles files: views that never end, huge values, wrong types, damage."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from tests.tileserver import png, write_mbtiles

IMAGE = png(90, 120, 150, side=8)
TILE = f"x'{IMAGE.hex()}'"

_METADATA = "CREATE TABLE metadata (name, value);"
_TILES = "CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data);"
_ONE_TILE = f"{_TILES} INSERT INTO tiles VALUES (0, 0, 0, {TILE});"
_NUMBERS = (
    "CREATE TABLE n (x); INSERT INTO n WITH RECURSIVE c (x) AS"
    " (SELECT 0 UNION ALL SELECT x + 1 FROM c LIMIT 1000) SELECT x FROM c;"
)
_ENDLESS = "WITH RECURSIVE c (x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM c)"
_COLUMNS = "AS zoom_level, 0 AS tile_column, 0 AS tile_row"


def _values(**values: str) -> str:
    """Metadata with values in SQL, and one tile."""
    rows = "".join(f"INSERT INTO metadata VALUES ('{n}', {v});" for n, v in values.items())
    return _METADATA + rows + _ONE_TILE


def _view(body: str, before: str = "") -> str:
    return f"{_METADATA} {before} CREATE VIEW tiles AS {body};"


def _nested_views() -> str:
    views = "CREATE VIEW v0 AS SELECT DISTINCT x FROM n LIMIT 9;"
    for number in range(1, 25):
        views += (
            f"CREATE VIEW v{number} AS SELECT DISTINCT a.x FROM v{number - 1} a,"
            f" v{number - 1} b LIMIT 9;"
        )
    return _view(f"SELECT x {_COLUMNS}, {TILE} AS tile_data FROM v24", _NUMBERS + views)


# Files that must be refused, by what the message says of them.
REFUSED: dict[str, tuple[str, str]] = {
    "a view without end": (
        _view(f"{_ENDLESS} SELECT x {_COLUMNS}, {TILE} AS tile_data FROM c"), "does not run"),
    "metadata without end": (
        f"CREATE VIEW metadata AS {_ENDLESS} SELECT 'name' AS name, x AS value FROM c;{_ONE_TILE}",
        "does not run"),
    "a view of large values": (
        _view(f"SELECT 0 {_COLUMNS}, randomblob(1000000000) AS tile_data"), "does not run"),
    "a view that repeats a text": (
        _view(f"SELECT 0 {_COLUMNS}, replace(hex(zeroblob(2000000)), '0', 'aaaaaaaa')"
              " AS tile_data"), "does not run"),
    "a join without end": (
        _view(f"SELECT a.x {_COLUMNS}, {TILE} AS tile_data FROM n a, n b, n c, n d"
              " WHERE a.x + b.x + c.x + d.x = -1", _NUMBERS), "too long"),
    "views within views": (_nested_views(), "too large"),
    "a blob of 500 MB": (
        f"{_METADATA}{_TILES} INSERT INTO tiles VALUES (0, 0, 0, zeroblob(500000000));",
        "too large"),
    "an attribution of 50 MB": (
        _values(attribution="replace(hex(zeroblob(25000000)), '0', 'a')"), "too large"),
    "a tile of 6 MB": (
        f"{_METADATA}{_TILES} INSERT INTO tiles VALUES (0, 0, 0, zeroblob(6000000));", "too large"),
    "no metadata": (_ONE_TILE, "tables of an MBTiles file are missing"),
    "no tiles": (_METADATA, "tables of an MBTiles file are missing"),
    "other columns": (
        f"{_METADATA} CREATE TABLE tiles (z, x, y, d);", "tables of an MBTiles file are missing"),
    "zooms of text": (
        f"{_METADATA}{_TILES} INSERT INTO tiles VALUES ('low', 0, 0, {TILE});", "no tiles"),
    "zooms of nothing": (
        f"{_METADATA}{_TILES} INSERT INTO tiles VALUES (NULL, 0, 0, {TILE});", "no tiles"),
    "zooms of blobs": (
        f"{_METADATA}{_TILES} INSERT INTO tiles VALUES (x'00', 0, 0, {TILE});", "no tiles"),
    "zooms without end": (
        f"{_METADATA}{_TILES} INSERT INTO tiles VALUES (9e999, 0, 0, {TILE});", "no tiles"),
    "halves of zooms": (
        f"{_METADATA}{_TILES} INSERT INTO tiles VALUES (1.5, 0, 0, {TILE});", "whole number"),
    "tiles of text": (
        f"{_METADATA}{_TILES} INSERT INTO tiles VALUES (0, 0, 0, 'text');", "not PNG"),
    "tiles of numbers": (f"{_METADATA}{_TILES} INSERT INTO tiles VALUES (0, 0, 0, 7);", "not PNG"),
    "an image of 60,000 pixels": (
        f"{_METADATA}{_TILES} INSERT INTO tiles VALUES (0, 0, 0,"
        f" x'{IMAGE[:16].hex()}0000ea600000ea60{IMAGE[24:].hex()}');", "not PNG"),
    "a function in a generated column": (
        f"{_METADATA} CREATE TABLE tiles (zoom_level, tile_column, tile_row,"
        " tile_data AS (replace(hex(zeroblob(2400000)), '0', 'aaaa')));"
        " INSERT INTO tiles (zoom_level, tile_column, tile_row) VALUES (0, 0, 0);", "too large"),
    "a virtual table": (
        f"{_METADATA} CREATE VIRTUAL TABLE tiles USING fts4(zoom_level, tile_column, tile_row,"
        " tile_data);", "choose another file"),
}  # fmt: skip

# Files that open, however odd.
ACCEPTED: dict[str, str] = {
    "a minzoom without end": _values(minzoom="1e999"),
    "a minzoom of minus infinity": _values(minzoom="-1e999", maxzoom="1e999"),
    "zooms of text in the metadata": _values(minzoom="'inf'", maxzoom="'nan'"),
    "zooms of other digits": _values(minzoom="'³'", maxzoom="'٣'"),
    "a minzoom of 5,000 digits": _values(minzoom=f"'{'9' * 5000}'"),
    "zooms of 1000 and minus 1000": _values(minzoom="1000", maxzoom="-1000"),
    "metadata of blobs": _values(name="x'ff00'", attribution="x'ff'", minzoom="x'01'"),
    "metadata of nothing": _values(name="NULL", attribution="NULL", minzoom="NULL", format="NULL"),
    "metadata of numbers": _values(name="1.5", attribution="-0.0", format="7"),
    "metadata not in UTF-8": _values(name="CAST(x'ff41fe' AS TEXT)"),
    "invalid bounds": _values(bounds="'nan,inf,,'", center="zeroblob(9)"),
    "an unused value of 50 MB": _values(json="zeroblob(50000000)"),
    "an attribution of brackets": _values(attribution="replace(hex(zeroblob(1000000)), '0', '<')"),
    "a name of lines and marks": _values(name="'a' || char(10, 9, 8238, 0, 27) || 'b'"),
    "tiles in two tables": _view(
        "SELECT map.z AS zoom_level, map.x AS tile_column, map.y AS tile_row,"
        " images.d AS tile_data FROM map JOIN images ON map.id = images.id",
        "CREATE TABLE map (z, x, y, id); CREATE TABLE images (id, d);"
        f"INSERT INTO map VALUES (0, 0, 0, 'i'); INSERT INTO images VALUES ('i', {TILE});"),
    "a generated zoom": (
        f"{_METADATA} CREATE TABLE tiles (z, tile_column, tile_row, tile_data, zoom_level AS (z));"
        f" INSERT INTO tiles VALUES (0, 0, 0, {TILE});"),
    "triggers": f"{_values(name=repr('t'))} CREATE TRIGGER t AFTER INSERT ON tiles"
    " BEGIN DELETE FROM tiles; END;",
}  # fmt: skip

# Fast when the file is opened; reading a tile of zoom 1 or more never ends.
SLOW_TILES = _view(
    "SELECT z AS zoom_level, x AS tile_column, y AS tile_row, CASE WHEN z = 0 THEN d ELSE"
    " (SELECT 1 FROM n a, n b, n c, n d WHERE a.x + b.x + c.x + d.x = -1) END AS tile_data FROM t",
    f"{_NUMBERS} CREATE TABLE t (z, x, y, d); INSERT INTO t VALUES (0, 0, 0, {TILE});"
    " INSERT INTO t SELECT z.x, c.x, r.x, NULL FROM n z, n c, n r"
    " WHERE z.x BETWEEN 1 AND 5 AND c.x < 1 << z.x AND r.x < 1 << z.x;"
    " CREATE INDEX i ON t (z, x, y);")  # fmt: skip


def written(path: Path, script: str) -> Path:
    """Writes a file by an SQL script."""
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()
    return path


def _good(path: Path) -> bytes:
    tiles = {(z, x, y): IMAGE for z in (0, 1, 2) for x in range(1 << z) for y in range(1 << z)}
    data = write_mbtiles(path, {"name": "Good"}, tiles).read_bytes()
    path.unlink()
    return data


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _bytes(edit: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    return lambda path: (path.write_bytes(edit(_good(path))), None)[1]


# What is not a readable file at all, or damaged beyond its header.
NO_FILES: dict[str, Callable[[Path], object]] = {
    "missing": lambda _path: None,
    "folder": Path.mkdir,
    "pipe": _fifo,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "circular link": lambda path: path.symlink_to(path),
    "dangling link": lambda path: path.symlink_to("/nonexistent"),
    "empty": Path.touch,
    "header alone": _bytes(lambda data: data[:100]),
    "schema overwritten": _bytes(lambda data: data[:100] + b"\xff" * 1000 + data[1100:]),
    "page size of nothing": _bytes(lambda data: data[:16] + b"\x00\x00" + data[18:]),
    "pages overwritten": _bytes(lambda data: data[:4096] + b"\xa5" * (len(data) - 4096)),
    "cut": _bytes(lambda data: data[:4096]),
}
