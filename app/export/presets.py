"""Kinds of picture by their purpose: each is a size with a layout that suits it."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QCoreApplication

from app.export.size import PictureSize, parse_size
from app.map.sheet import Layout, SafeArea

translate = QCoreApplication.translate


class Preset(msgspec.Struct, frozen=True, kw_only=True):
    """A picture for one purpose.

    ``size`` is what :func:`app.export.size.parse_size` reads; ``dpi`` is ``None`` for the usual
    resolution. ``scale`` magnifies text and markers. ``safe`` is what the apps that show such a
    picture cover with their own texts.
    """

    name: str
    size: str
    layout: Layout = "plain"
    dpi: float | None = None
    scale: float = 1.0
    safe: SafeArea = SafeArea()

    @property
    def picture_size(self) -> PictureSize:
        """The size in pixels."""
        return parse_size(self.size, self.dpi)


# The order is that of menus. A slide is read from farther away than an article. A1 is read from
# farther than A3, so that it needs fewer pixels per inch.
_ROWS = (
    Preset(name="article-16x9", size="1920x1080"),
    Preset(name="article-1x1", size="1080x1080"),
    Preset(name="article-4x5", size="1080x1350"),
    Preset(name="story", size="1080x1920", safe=SafeArea(top=0.13, bottom=0.12)),
    Preset(name="slide", size="1920x1080", scale=1.15),
    Preset(name="handout", size="a4-portrait", layout="poster"),
    Preset(name="wall-a3", size="a3", layout="poster"),
    Preset(name="wall-a1", size="a1", layout="poster", dpi=150),
)
PRESETS: Mapping[str, Preset] = {preset.name: preset for preset in _ROWS}


def preset_label(preset: Preset) -> str:
    """The name of a preset for the user, in the active language."""
    labels = {
        "article-16x9": translate("presets", "Article, wide (16:9)"),
        "article-1x1": translate("presets", "Article, square (1:1)"),
        "article-4x5": translate("presets", "Article, upright (4:5)"),
        "story": translate("presets", "Story for phones (9:16)"),
        "slide": translate("presets", "Slide (16:9)"),
        "handout": translate("presets", "Handout (A4)"),
        "wall-a3": translate("presets", "Poster for a wall (A3)"),
        "wall-a1": translate("presets", "Large poster for a wall (A1)"),
    }
    return labels[preset.name]
