"""Paths in this repository."""

from __future__ import annotations

from app.resources import BUNDLED_TOUR, data
from scripts.package.info import PROGRAM as PACKAGE
from scripts.package.info import ROOT

__all__ = ["NOT_BUILT", "PACKAGE", "PROGRAM", "ROOT", "TOUR"]

TOUR = data(BUNDLED_TOUR)
PROGRAM = PACKAGE / "tour-atlas"
NOT_BUILT = 'not built; run "make package"'
