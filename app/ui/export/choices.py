"""The choices of the export dialog: how they are stored, and the options that they mean."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from app.export.options import Bounds, ExportOptions
from app.export.presets import PRESETS, Preset
from app.export.registry import FORMATS, Format
from app.export.size import PAPER_DPI, PictureSize
from app.map.sheet import Layout, SafeArea, SheetParts
from app.map.theme import ThemeName
from app.tour.model import Tour
from app.ui.export.sizes import SizeProblem, chosen_size, too_large_for_webp
from app.ui.state.settings import Settings

View: TypeAlias = Literal["route", "map", "stop", "each"]

WITH_QUALITY = (".jpg", ".webp")


class ExportChoices(msgspec.Struct, frozen=True, kw_only=True):
    """The user's choices. ``size`` is a key of the menu, ``other`` a size that was typed.

    ``preset`` is the name of the preset that the choices are those of, or empty.
    ``theme`` is ``None`` for the theme of the map in the window. ``embed`` and ``source_texts`` are
    about the tour's file (:class:`app.export.options.ExportOptions`).
    """

    suffix: str = ".png"
    preset: str = "article-16x9"
    layout: Layout = "plain"
    size: str = "1920x1080"
    other: str = "2560x1440"
    dpi: int = PAPER_DPI
    scale: float = 1.0
    theme: ThemeName | None = None
    quality: int = 90
    view: View = "route"
    separator: Literal[",", ";", "\t"] = ","
    track: bool = False
    embed: bool = True
    source_texts: bool = True
    parts: SheetParts = SheetParts()

    @property
    def format(self) -> Format:
        """The chosen format; PNG if the stored one no longer exists."""
        return FORMATS.get(self.suffix, FORMATS[".png"])

    @property
    def in_folder(self) -> bool:
        """Whether the export makes a folder of pictures instead of one file."""
        chosen = self.format
        return chosen.kind == "picture" and self.view == "each" and not chosen.has_pages


def with_preset(choices: ExportChoices, preset: Preset) -> ExportChoices:
    """The choices with those of a preset."""
    return msgspec.structs.replace(
        choices,
        preset=preset.name,
        layout=preset.layout,
        size=preset.size,
        scale=preset.scale,
        dpi=round(preset.dpi or PAPER_DPI),
    )


def preset_of(choices: ExportChoices) -> str:
    """The name of the preset that the choices are those of, or an empty string.

    One that keeps a part of the sheet free has to have been chosen by name.
    """
    same = [
        preset.name
        for preset in PRESETS.values()
        if (choices.layout, choices.size, choices.scale)
        == (preset.layout, preset.size, preset.scale)
        and (not preset.picture_size.is_paper or choices.dpi == (preset.dpi or PAPER_DPI))
        and (preset.name == choices.preset or preset.safe == SafeArea())
    ]
    return choices.preset if choices.preset in same else next(iter(same), "")


class ExportContext(msgspec.Struct, frozen=True, kw_only=True):
    """What the choices refer to: the tour, and what the window shows of it."""

    tour: Tour
    theme: ThemeName
    window: tuple[int, int]
    stop: str | None = None
    bounds: Bounds | None = None


def export_options(choices: ExportChoices, context: ExportContext) -> ExportOptions:
    """The options that the choices mean. Raises ``SizeProblem``.

    A view that is no longer available becomes the whole route.
    """
    if choices.format.kind != "picture":
        # An invalid size does not apply, and must not prevent the export.
        return ExportOptions(
            separator=choices.separator,
            track=choices.track,
            embed=choices.embed,
            source_texts=choices.source_texts,
        )
    fit: str | Bounds | None = None
    if choices.view == "map":
        fit = context.bounds
    elif choices.view == "stop":
        fit = context.stop
    return ExportOptions(
        size=_size(choices, context),
        scale=choices.scale,
        fit=fit,
        theme=choices.theme or context.theme,
        layout=choices.layout,
        safe=PRESETS[preset].safe if (preset := preset_of(choices)) else SafeArea(),
        parts=choices.parts,
        atlas=choices.view == "each" and choices.format.has_pages,
        quality=choices.quality,
        embed=choices.embed,
        source_texts=choices.source_texts,
    )


def picture_options(choices: ExportChoices, context: ExportContext) -> ExportOptions:
    """The options of one picture, for any chosen format and view.

    An invalid size becomes the default one, because it may have been typed for another format.
    """
    view: View = "route" if choices.view == "each" else choices.view
    chosen = msgspec.structs.replace(choices, suffix=".png", view=view)
    try:
        return export_options(chosen, context)
    except SizeProblem:
        default = ExportChoices().size
        return export_options(msgspec.structs.replace(chosen, size=default), context)


def _size(choices: ExportChoices, context: ExportContext) -> PictureSize:
    chosen = choices.format
    # Vectors have no resolution, and paper of any size is within the limits at the default one.
    dpi = PAPER_DPI if chosen.is_vector else choices.dpi
    size = chosen_size(choices.size, choices.other, dpi, context.window)
    if chosen.max_side is not None and max(size.width, size.height) > chosen.max_side:
        raise SizeProblem(too_large_for_webp(chosen.max_side))
    return size


def remembered(settings: Settings) -> ExportChoices:
    """The stored choices, or the defaults."""
    try:
        return msgspec.json.decode(settings.export_choices, type=ExportChoices)
    except msgspec.DecodeError:
        return ExportChoices()


def remember(settings: Settings, choices: ExportChoices) -> None:
    """Stores the choices for the next time."""
    settings.export_choices = msgspec.json.encode(choices).decode()
