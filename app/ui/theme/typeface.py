"""The fonts of the window: the built-in ones, at the sizes that the theme asks for."""

from __future__ import annotations

import sys

from PySide6.QtGui import QFont, QFontInfo

from app.map.fonts import SANS_FAMILY, SERIF_FAMILY

# 14 pixels: a point is a pixel on macOS, and three quarters of one elsewhere.
BODY_POINTS = 14.0 if sys.platform == "darwin" else 10.5
# The largest that desktops have if nobody asked for larger text, in points.
_USUAL_POINTS = 13.0 if sys.platform == "darwin" else 11.0

# For letters that ours lack.
SERIF_FAMILIES = (SERIF_FAMILY, "Noto Serif", "Georgia", "DejaVu Serif", "serif")


def window_font(system: QFont, scale: float = 1.0) -> QFont:
    """The font of the window's text, ``scale`` times its usual size.

    It is larger where the user has the system's own font larger than usual. Letters that our font
    lacks come from ``system``.
    """
    points = system.pointSizeF()
    if points <= 0:
        points = QFontInfo(system).pointSizeF()
    font = QFont()
    font.setFamilies([SANS_FAMILY, *system.families()])
    font.setPointSizeF(BODY_POINTS * max(1.0, points / _USUAL_POINTS) * scale)
    return font


def serif_stack() -> str:
    """The families of the serif for a style sheet."""
    return ", ".join(f'"{family}"' for family in SERIF_FAMILIES)
