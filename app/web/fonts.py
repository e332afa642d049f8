"""Makes the built-in fonts known to Qt and, where no font is installed, to its web engine."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from app.resources import resource

_log = logging.getLogger(__name__)


def load_fonts() -> None:
    """Loads all built-in fonts of the widgets; needs a ``QGuiApplication``."""
    from app.map.fonts import window_files

    for path in window_files():
        _load(path)


def load_fallback_font() -> None:
    """Loads one built-in font, without which the web engine fails if no font is installed.

    It asks for a font to draw with while the page's own are being loaded, and gives these up if
    there is none.
    """
    _load(resource("fonts", "sans-400.ttf"))


def _load(path: Path) -> None:
    if QFontDatabase.addApplicationFont(str(path)) < 0:
        _log.warning("the font %s could not be loaded", path)
