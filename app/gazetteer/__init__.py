"""Places by their names in many languages, and the place nearest to a point; without network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.gazetteer.places import GazetteerError, Match, Nearest, Place

if TYPE_CHECKING:
    from app.gazetteer.gazetteer import Gazetteer

__all__ = ["GazetteerError", "Match", "Nearest", "Place", "open_gazetteer"]


def open_gazetteer() -> Gazetteer:
    """The gazetteer that ships with the app; opened once. Raises ``GazetteerError``."""
    # Imported on first use, since a start needs no places.
    from app.gazetteer.gazetteer import opened

    return opened()
