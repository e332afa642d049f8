"""The sizes that the export dialog offers, and what is wrong with one that was typed in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.export.formats.picture import MOST_WEBP_PIXELS
from app.export.size import (
    FEWEST_PIXELS_A_SIDE,
    MM_PER_INCH,
    MOST_PIXELS,
    MOST_PIXELS_A_SIDE,
    PictureSize,
    SizeError,
    parse_size,
)
from app.words.dates import number

translate = QCoreApplication.translate

WINDOW, OTHER = "window", "other"
RESOLUTIONS = (150, 300, 600)
PAPERS = ("a4", "a3", "a2", "a1")


class SizeProblem(ValueError):
    """A size that cannot be made; ``str()`` is one sentence for the user."""


def is_paper(key: str) -> bool:
    """Whether a size is one of paper, and thus has a resolution."""
    return key.partition("-")[0] in PAPERS


def size_names(window: tuple[int, int]) -> list[tuple[str, str]]:
    """The presets: key and name, in the order in which they are offered."""
    named = [
        ("1920x1080", pixels(1920, 1080)),
        ("3840x2160", translate("sizes", "{size} (4K)").format(size=pixels(3840, 2160))),
        ("2048x2048", translate("sizes", "{size}, square").format(size=pixels(2048, 2048))),
    ]
    for paper in PAPERS:
        name = paper.upper()
        across = translate("sizes", "{paper}, landscape").format(paper=name)
        upright = translate("sizes", "{paper}, portrait").format(paper=name)
        named += [(paper, across), (f"{paper}-portrait", upright)]
    this = translate("sizes", "This window, {size}").format(size=pixels(*window))
    return [*named, (WINDOW, this), (OTHER, translate("sizes", "Other…"))]


def true_size(key: str, other: str, dpi: int, window: tuple[int, int]) -> PictureSize:
    """The size of a preset, or the one typed in. Raises ``SizeProblem``."""
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
    """What is wrong, in the user's language."""
    if error.why == "unreadable":
        return translate("sizes", "This is not a size; give pixels such as 3840 × 2160.")
    size = pixels(error.width, error.height)
    if error.why == "small":
        words = translate("sizes", "{size} is too small; each side needs at least {least} pixels.")
        return words.format(size=size, least=number(FEWEST_PIXELS_A_SIDE))
    if is_paper(text.strip().lower()):
        size = f"{text.upper()}, {dpi} dpi"
    words = translate(
        "sizes", "{size} is too large; at most {side} pixels a side and {all} megapixels in all."
    )
    return words.format(
        size=size, side=number(MOST_PIXELS_A_SIDE), all=number(MOST_PIXELS // 1_000_000)
    )


def too_large_for_webp() -> str:
    """Says what that format holds at most."""
    words = translate("sizes", "WebP has at most {side} pixels a side; choose PNG for this size.")
    return words.format(side=number(MOST_WEBP_PIXELS))


def pixels(width: int, height: int) -> str:
    """``1920 × 1080``."""
    return f"{width} × {height}"


def millimetres(size: PictureSize) -> str:
    """``297 × 210``: the size on paper."""
    width, height = (round(side / size.dpi * MM_PER_INCH) for side in (size.width, size.height))
    return f"{width} × {height}"
