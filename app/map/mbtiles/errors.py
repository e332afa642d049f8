"""What can be wrong with an MBTiles file."""

from __future__ import annotations


class MBTilesError(Exception):
    """The file cannot be used as a basemap; the message is one sentence for the user."""


class MBTilesTimeoutError(MBTilesError):
    """Reading took too long or was cancelled."""
