"""Reads MBTiles: a map as image tiles in one SQLite file (specification 1.3).

Such a file comes from anywhere, and SQLite runs the views that it contains. Everything is therefore
read with limits on time and size, and no view calls functions or recurses.
"""

from app.map.mbtiles.archive import TileArchive
from app.map.mbtiles.errors import MBTilesError, MBTilesTimeoutError

__all__ = ["MBTilesError", "MBTilesTimeoutError", "TileArchive"]
