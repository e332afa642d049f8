"""The sizes that the export dialog offers, and the messages about invalid sizes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.export.size import (
    MAX_PIXELS,
    MAX_SIDE,
    MIN_SIDE,
    MM_PER_INCH,
    PictureSize,
    SizeError,
    parse_size,
)
from app.words.dates import number

translate = QCoreApplication.translate

WINDOW, OTHER = "window", "other"
RESOLUTIONS = (150, 300, 600)
# The sizes of presets that are not wide, in pixels.
UPRIGHT = ((1080, 1080), (1080, 1350), (1080, 1920))
PAPERS = ("a4", "a3", "a2", "a1")


class SizeProblem(ValueError):
    """An impossible size; ``str()`` is one sentence for the user."""


def is_paper(key: str) -> bool:
    """Whether a size is one of paper, which has a resolution."""
    return key.partition("-")[0] in PAPERS


def size_names(window: tuple[int, int]) -> list[tuple[str, str]]:
    """The sizes: key and name, in the order of the menu."""
    names = [
        ("1920x1080", pixels(1920, 1080)),
        ("3840x2160", translate("sizes", "{size} (4K)").format(size=pixels(3840, 2160))),
        ("2048x2048", translate("sizes", "{size}, square").format(size=pixels(2048, 2048))),
        *((f"{width}x{height}", pixels(width, height)) for width, height in UPRIGHT),
    ]
    for paper in PAPERS:
        name = paper.upper()
        landscape = translate("sizes", "{paper}, landscape").format(paper=name)
        portrait = translate("sizes", "{paper}, portrait").format(paper=name)
        names += [(paper, landscape), (f"{paper}-portrait", portrait)]
    this_window = translate("sizes", "This window, {size}").format(size=pixels(*window))
    return [*names, (WINDOW, this_window), (OTHER, translate("sizes", "Other…"))]


def chosen_size(key: str, other: str, dpi: int, window: tuple[int, int]) -> PictureSize:
    """The size of a key, or the size that was typed. Raises ``SizeProblem``."""
    if is_paper(key):
        text = key
    elif key == WINDOW:
        text = f"{window[0]}x{window[1]}"
    else:
        text = other if key == OTHER else key
    try:
        return parse_size(text, dpi if is_paper(text.strip().lower()) else None)
    except SizeError as error:
        raise SizeProblem(_problem(error, text, dpi)) from None


def _problem(error: SizeError, text: str, dpi: int) -> str:
    """The message about an invalid size."""
    if error.why == "unreadable":
        return translate("sizes", "This is not a size; give pixels such as 3840 × 2160.")
    size = pixels(error.width, error.height)
    if error.why == "small":
        words = translate("sizes", "{size} is too small; each side needs at least {least} pixels.")
        return words.format(size=size, least=number(MIN_SIDE))
    if is_paper(text.strip().lower()):
        size = f"{text.upper()}, {dpi} dpi"
    words = translate(
        "sizes", "{size} is too large; at most {side} pixels a side and {all} megapixels in all."
    )
    return words.format(size=size, side=number(MAX_SIDE), all=number(MAX_PIXELS // 1_000_000))


def too_large_for_webp(limit: int) -> str:
    """The message about a picture with more than ``limit`` pixels a side."""
    words = translate("sizes", "WebP has at most {side} pixels a side; choose PNG for this size.")
    return words.format(side=number(limit))


def pixels(width: int, height: int) -> str:
    """``1920 × 1080``."""
    return f"{width} × {height}"


def millimetres(size: PictureSize) -> str:
    """``297 × 210``: the size on paper."""
    width, height = (round(side / size.dpi * MM_PER_INCH) for side in (size.width, size.height))
    return f"{width} × {height}"
