"""Reads MBTiles: a map as image tiles in one SQLite file (specification 1.3)."""

from __future__ import annotations

import html
import re
import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

from app.map.assets import Asset
from app.map.tiles import TileLayer

_SIGNATURE = b"SQLite format 3\x00"
# The first bytes of an image, and its media type.
_IMAGES = ((b"\x89PNG", "image/png"), (b"\xff\xd8", "image/jpeg"), (b"RIFF", "image/webp"))
_DEEPEST = 24


class MBTilesError(Exception):
    """The file cannot be used as a basemap; the message is one sentence for the user."""


class TileArchive:
    """An open MBTiles file. ``layer`` describes it; ``read`` gives single tiles.

    Raises :class:`MBTilesError` if the file cannot be read, is not an MBTiles file, or contains no
    images.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = _connect(path)
        try:
            self.layer = self._describe()
        except sqlite3.Error as error:
            self.close()
            raise MBTilesError(f"{path}: the tables of an MBTiles file are missing: {error}; "
                               "choose another file") from None  # fmt: skip
        except MBTilesError:
            self.close()
            raise

    def read(self, z: int, x: int, y: int) -> Asset | None:
        """A tile by zoom, column from the west and row from the north, or ``None``."""
        # MBTiles counts rows from the south (Tile Map Service Specification).
        place = (z, x, (1 << z) - 1 - y)
        try:
            row = self._connection.execute(
                "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ?"
                " AND tile_row = ?",
                place,
            ).fetchone()
        except (sqlite3.Error, OverflowError):
            # A database page may be damaged although the header is intact.
            return None
        return _image(row[0]) if row else None

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()

    def _describe(self) -> TileLayer:
        metadata = dict(self._connection.execute("SELECT name, value FROM metadata"))
        if str(metadata.get("format")).lower() in ("pbf", "mvt"):
            raise MBTilesError(
                f"{self.path} contains vector tiles; choose an MBTiles file with images"
            )
        query = "SELECT min(zoom_level), max(zoom_level) FROM tiles"
        lowest, highest = self._connection.execute(query).fetchone()
        if lowest is None:
            raise MBTilesError(f"{self.path} contains no tiles; choose another file")
        if not (isinstance(lowest, int) and isinstance(highest, int)):
            raise MBTilesError(
                f"{self.path}: a zoom_level is not a whole number; choose another file"
            )
        (sample,) = self._connection.execute("SELECT tile_data FROM tiles LIMIT 1").fetchone()
        if _image(sample) is None:
            raise MBTilesError(f"{self.path}: its tiles are not PNG, JPEG or WebP images")
        return TileLayer(
            name=_text(metadata.get("name")) or self.path.stem,
            attribution=_text(metadata.get("attribution")),
            min_zoom=_bounded(metadata.get("minzoom"), lowest, highest, lowest),
            max_zoom=_bounded(metadata.get("maxzoom"), lowest, highest, highest),
        )


def _connect(path: Path) -> sqlite3.Connection:
    try:
        if not path.is_file():
            raise MBTilesError(f"{path} is not a file; choose an MBTiles file")
        with path.open("rb") as file:
            if file.read(len(_SIGNATURE)) != _SIGNATURE:
                raise MBTilesError(f"{path} is not an MBTiles file; choose another")
    except OSError as error:
        raise MBTilesError(f"{path} cannot be read: {error.strerror}") from None
    try:
        return sqlite3.connect(f"file:{quote(str(path.resolve()))}?mode=ro", uri=True)
    except sqlite3.Error as error:
        raise MBTilesError(f"{path} cannot be opened: {error}") from None


def _image(data: Any) -> Asset | None:
    if not isinstance(data, bytes):
        return None
    for start, media_type in _IMAGES:
        if data.startswith(start):
            return Asset(media_type, data)
    return None


def _text(value: Any) -> str:
    """Plain text: some files have markup in their attribution."""
    return html.unescape(re.sub(r"<[^>]*>", "", str(value))).strip() if value else ""


def _bounded(value: Any, lowest: int, highest: int, otherwise: int) -> int:
    try:
        number = int(value)
    except (TypeError, ValueError):
        number = otherwise
    return max(0, min(_DEEPEST, max(lowest, min(highest, number))))
