"""The choices of the export dialog: what is remembered, and the options that they come to."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from app.export.formats.picture import MOST_WEBP_PIXELS
from app.export.options import Bounds, ExportOptions
from app.export.registry import FORMATS, Format
from app.export.size import PAPER_DPI, PictureSize
from app.map.sheet import Layout, SheetParts
from app.map.theme import ThemeName
from app.tour.model import Tour
from app.ui.export.sizes import SizeProblem, too_large_for_webp, true_size
from app.ui.state.settings import Settings

View: TypeAlias = Literal["route", "map", "stop", "each"]

WITH_QUALITY = (".jpg", ".webp")


class ExportChoices(msgspec.Struct, frozen=True, kw_only=True):
    """What the user chose. ``size`` is the key of a preset, ``other`` a size that was typed in.

    ``theme`` is ``None`` for that of the map in the window.
    """

    suffix: str = ".png"
    layout: Layout = "plain"
    size: str = "1920x1080"
    other: str = "2560x1440"
    dpi: int = PAPER_DPI
    scale: float = 1.0
    theme: ThemeName | None = None
    quality: int = 90
    view: View = "route"
    parts: SheetParts = SheetParts()

    @property
    def format(self) -> Format:
        """The chosen format; PNG if the one that is remembered is no more."""
        return FORMATS.get(self.suffix, FORMATS[".png"])

    @property
    def in_folder(self) -> bool:
        """Whether a folder of pictures is to be made rather than one file."""
        chosen = self.format
        return chosen.kind == "picture" and self.view == "each" and not chosen.has_pages


class ExportContext(msgspec.Struct, frozen=True, kw_only=True):
    """What the choices refer to: the tour, and what the window shows of it."""

    tour: Tour
    theme: ThemeName
    window: tuple[int, int]
    stop: str | None = None
    bounds: Bounds | None = None


def export_options(choices: ExportChoices, around: ExportContext) -> ExportOptions:
    """What the export is asked for. Raises ``SizeProblem``.

    A view that is not there any more is that of the whole route.
    """
    if choices.format.kind != "picture":
        # It has no use for any of them, and is not held up by a size that is none.
        return ExportOptions()
    fit: str | Bounds | None = None
    if choices.view == "map":
        fit = around.bounds
    elif choices.view == "stop":
        fit = around.stop
    return ExportOptions(
        size=_size(choices, around),
        scale=choices.scale,
        fit=fit,
        theme=choices.theme or around.theme,
        layout=choices.layout,
        parts=choices.parts,
        atlas=choices.view == "each" and choices.format.has_pages,
        quality=choices.quality,
    )


def picture_options(choices: ExportChoices, around: ExportContext) -> ExportOptions:
    """The options of one picture, whatever format and however many of them were chosen.

    A size that was typed in for another format must not be in the way of it.
    """
    view: View = "route" if choices.view == "each" else choices.view
    chosen = msgspec.structs.replace(choices, suffix=".png", view=view)
    try:
        return export_options(chosen, around)
    except SizeProblem:
        usual = ExportChoices().size
        return export_options(msgspec.structs.replace(chosen, size=usual), around)


def _size(choices: ExportChoices, around: ExportContext) -> PictureSize:
    chosen = choices.format
    # Vectors have no resolution, and paper of any size is well within the limits at the usual one.
    dpi = PAPER_DPI if chosen.is_vector else choices.dpi
    size = true_size(choices.size, choices.other, dpi, around.window)
    if chosen.suffix == ".webp" and max(size.width, size.height) > MOST_WEBP_PIXELS:
        raise SizeProblem(too_large_for_webp())
    return size


def remembered(settings: Settings) -> ExportChoices:
    """The choices of last time, or the usual ones."""
    try:
        return msgspec.json.decode(settings.export_choices, type=ExportChoices)
    except msgspec.DecodeError:
        return ExportChoices()


def remember(settings: Settings, choices: ExportChoices) -> None:
    """Keeps the choices for the next time."""
    settings.export_choices = msgspec.json.encode(choices).decode()
