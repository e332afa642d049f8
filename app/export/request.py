"""What the command is to export: its tour and its options."""

from __future__ import annotations

import argparse
from typing import NamedTuple

from app.exit_codes import BAD_INPUT, BAD_USAGE
from app.export.errors import Refused
from app.export.fit import parse_fit
from app.export.options import SEPARATORS, ExportOptions
from app.export.presets import PRESETS, Preset
from app.export.size import parse_size
from app.export.tour_input import TourInput, read_input
from app.importers.imported import ImportRefused
from app.map.sheet import SheetParts
from app.tour import TourFileError


class Request(NamedTuple):
    """What is to be exported, and how."""

    options: ExportOptions
    given: TourInput


def read_request(arguments: argparse.Namespace) -> Request:
    """Reads the arguments and the tour. Raises ``Refused``. Safe in any thread."""
    try:
        options = options_of(arguments)
    except ValueError as error:
        raise Refused(BAD_USAGE, str(error)) from error
    try:
        return Request(options, read_input(arguments.tour))
    except TourFileError as error:
        raise Refused(BAD_INPUT, *error.lines) from error
    except ImportRefused as error:
        raise Refused(BAD_INPUT, f"{arguments.tour}: {error}") from error


def options_of(arguments: argparse.Namespace) -> ExportOptions:
    """The options that the arguments ask for. Raises ``ValueError``."""
    preset = _preset(arguments.preset)
    scale = preset.scale if arguments.scale is None else arguments.scale
    if not 0.25 <= scale <= 8:
        raise ValueError(f"--scale must be between 0.25 and 8, not {scale:g}")
    if not 1 <= arguments.quality <= 100:
        raise ValueError(f"--quality must be between 1 and 100, not {arguments.quality}")
    separator = SEPARATORS.get(arguments.separator, arguments.separator)
    if separator not in SEPARATORS.values():
        known = ", ".join(SEPARATORS)
        raise ValueError(f"--separator must be one of {known}, not {arguments.separator!r}")
    parts = {part: getattr(arguments, part) for part in SheetParts.__struct_fields__}
    # The resolution of a preset is that of its own size.
    dpi = preset.dpi if arguments.dpi is None and arguments.size is None else arguments.dpi
    return ExportOptions(
        size=parse_size(arguments.size or preset.size, dpi),
        scale=scale,
        fit=parse_fit(arguments.fit),
        theme=arguments.theme,
        layout=arguments.layout or preset.layout,
        parts=SheetParts(**parts),
        safe=preset.safe,
        atlas=arguments.atlas,
        quality=arguments.quality,
        separator=separator,
        track=arguments.track,
        embed=arguments.embed,
        source_texts=arguments.source_texts,
        overwrite=arguments.overwrite,
    )


def _preset(name: str | None) -> Preset:
    if name is None:
        # The usual picture.
        return PRESETS["article-16x9"]
    if name not in PRESETS:
        raise ValueError(f"--preset {name!r} is not known; use {', '.join(PRESETS)}")
    return PRESETS[name]
