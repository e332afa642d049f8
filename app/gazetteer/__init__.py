"""Places by their names in many languages, and the place nearest to a point; without network."""

from __future__ import annotations

from app.gazetteer.gazetteer import Gazetteer, open_gazetteer
from app.gazetteer.places import Match, Nearest, Place

__all__ = ["Gazetteer", "Match", "Nearest", "Place", "open_gazetteer"]
