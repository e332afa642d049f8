"""An MBTiles file: its description, and its tiles by zoom, column and row.

Every start imports this module, but few open such a file: what that needs is imported then.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.map.assets import Asset
from app.map.mbtiles.errors import MBTilesError
from app.map.tile_image import MOST_SIDE, tile_image
from app.map.tiles import TileLayer

# Seconds for each of the few queries that describe a file, and for a tile.
OPEN_SECONDS = 3.0
READ_SECONDS = 2.0

_DEEPEST = 24
_METADATA = ("name", "format", "attribution", "minzoom", "maxzoom")
_LONGEST_NAME = 60
# Two lines below the map of a window of the usual size.
_LONGEST_ATTRIBUTION = 250
# Markup is looked for in so many characters.
_LONGEST_MARKUP = 5000


class TileArchive:
    """An open MBTiles file. ``layer`` describes it; ``read`` gives single tiles.

    Opening and reading may each take seconds, so neither belongs in the thread of a window.
    ``is_cancelled`` is asked meanwhile and may end them. Raises :class:`MBTilesError` if the file
    cannot be read, is not an MBTiles file, or contains no images.
    """

    def __init__(self, path: Path, is_cancelled: Callable[[], bool] = lambda: False) -> None:
        from app.map.mbtiles.database import Database

        self.path = path
        self._database = Database(path, is_cancelled)
        try:
            self.layer = self._describe()
        except MBTilesError:
            self.close()
            raise

    def read(self, z: int, x: int, y: int) -> Asset | None:
        """A tile by zoom, column from the west and row from the north, or ``None``.

        Raises :class:`MBTilesError` if the file is damaged, and ``MBTilesTimeoutError`` if reading
        takes longer than ``READ_SECONDS``.
        """
        if not 0 <= z <= _DEEPEST:
            return None
        # MBTiles counts rows from the south (Tile Map Service Specification).
        place = (z, x, (1 << z) - 1 - y)
        rows = self._database.rows(
            "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ?"
            " AND tile_row = ? LIMIT 1",
            place,
            READ_SECONDS,
        )
        return tile_image(rows[0][0]) if rows else None

    def close(self) -> None:
        """Closes the file; a read in another thread ends soon."""
        self._database.close()

    def _describe(self) -> TileLayer:
        metadata = self._metadata()
        if str(metadata.get("format")).lower() in ("pbf", "mvt"):
            raise MBTilesError(
                f"{self.path} contains vector tiles; choose an MBTiles file with images"
            )
        lowest, highest = self._zoom("ASC"), self._zoom("DESC")
        samples = self._query("SELECT tile_data FROM tiles WHERE zoom_level = ? LIMIT 1", lowest)
        if not samples or tile_image(samples[0][0]) is None:
            raise MBTilesError(
                f"{self.path}: its tiles are not PNG, JPEG or WebP images of at most "
                f"{MOST_SIDE} pixels; choose another file"
            )
        least = _bounded(metadata.get("minzoom"), lowest, highest, lowest)
        most = _bounded(metadata.get("maxzoom"), lowest, highest, highest)
        if least > most:
            least, most = lowest, highest
        name = _text(metadata.get("name"), _LONGEST_NAME)
        return TileLayer(
            name=name or _text(self.path.stem, _LONGEST_NAME) or "MBTiles",
            attribution=_text(metadata.get("attribution"), _LONGEST_ATTRIBUTION),
            min_zoom=least,
            max_zoom=most,
        )

    def _metadata(self) -> dict[str, Any]:
        marks = ", ".join("?" * len(_METADATA))
        # A name may occur more than once; then the last row counts.
        rows = self._query(
            f"SELECT name, value FROM metadata WHERE name IN ({marks}) LIMIT 100", *_METADATA
        )
        return {str(name): value for name, value in rows}

    def _zoom(self, order: str) -> int:
        """The lowest zoom of the tiles in ascending order, the highest in descending order."""
        # An index on the zoom answers this at once, which it does not for min() and max() together.
        rows = self._query(
            "SELECT zoom_level FROM tiles WHERE zoom_level BETWEEN 0 AND ?"
            f" ORDER BY zoom_level {order} LIMIT 1",
            _DEEPEST,
        )
        if not rows:
            raise MBTilesError(
                f"{self.path} contains no tiles of zooms 0 to {_DEEPEST}; choose another file"
            )
        (zoom,) = rows[0]
        if not isinstance(zoom, int):
            raise MBTilesError(
                f"{self.path}: a zoom_level is not a whole number; choose another file"
            )
        return zoom

    def _query(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        return self._database.rows(query, values, OPEN_SECONDS)


def _text(value: Any, longest: int) -> str:
    """Plain text on one line, cut with an ellipsis: some files have markup in their attribution."""
    import html

    if not isinstance(value, str):
        return ""
    words = html.unescape(re.sub(r"<[^<>]*>", "", value[:_LONGEST_MARKUP]))
    # Control characters, line breaks, and marks that change the direction of what follows.
    visible = (" " if _is_invisible(letter) else letter for letter in words)
    text = " ".join("".join(visible).split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _is_invisible(letter: str) -> bool:
    return (
        unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")
        or "\u202a" <= letter <= "\u202e"
        or "\u2066" <= letter <= "\u2069"
    )


def _bounded(value: Any, lowest: int, highest: int, otherwise: int) -> int:
    """A zoom of the metadata within the zooms of the tiles."""
    if isinstance(value, str):
        value = int(value) if re.fullmatch(r"\s*[0-9]{1,3}\s*", value, re.ASCII) else None
    if isinstance(value, float) and math.isfinite(value):
        value = int(value)
    return max(lowest, min(highest, value)) if isinstance(value, int) else otherwise
