"""Paths of the files that ship with the app, beside the code or in the packaged program."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

BUNDLED_TOUR = "asia-tour-2025.geojson"
SECOND_TOUR = "around-the-world-1872.geojson"


def resource(*parts: str) -> Path:
    """The path of a file in ``resources/``."""
    return _root().joinpath("resources", *parts)


def document(name: str) -> Path:
    """The path of a document in ``docs/`` that ships with the app."""
    return _root().joinpath("docs", name)


def data(*parts: str) -> Path:
    """The path of a file in ``data/``."""
    return _root().joinpath("data", *parts)


@cache
def _root() -> Path:
    # PyInstaller sets this to the folder of the packaged files.
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parent.parent
