"""Where things are in this repository."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOUR = ROOT / "data" / "asia-tour-2025.geojson"
PACKAGE = ROOT / "dist" / "tour-atlas"
PROGRAM = PACKAGE / "tour-atlas"
NOT_BUILT = 'not built; "make package" does'
