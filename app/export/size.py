"""How large a picture is: in pixels, and on paper."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

MOST_PIXELS_A_SIDE = 16_384
FEWEST_PIXELS_A_SIDE = 200
MOST_PIXELS = 200_000_000
MM_PER_INCH = 25.4
POINTS_PER_INCH = 72
SCREEN_DPI = 96
PAPER_DPI = 300
DPI_RANGE = (36, 1200)

# ISO 216, portrait, in millimetres.
PAPER_MM = {
    "a1": (594, 841),
    "a2": (420, 594),
    "a3": (297, 420),
    "a4": (210, 297),
    "a5": (148, 210),
}


class SizeError(ValueError):
    """A size that cannot be made; ``str()`` is one sentence.

    ``width`` and ``height`` are in pixels, and nought where the text could not be read.
    """

    def __init__(
        self,
        why: Literal["unreadable", "small", "large"],
        text: str,
        width: int = 0,
        height: int = 0,
    ) -> None:
        super().__init__(text)
        self.why = why
        self.width = width
        self.height = height


class PictureSize(msgspec.Struct, frozen=True, kw_only=True):
    """Width and height in pixels, and the pixels to an inch that make its size on paper."""

    width: int
    height: int
    dpi: float

    @property
    def is_paper(self) -> bool:
        """Whether the size is one on paper, with a resolution that was asked for."""
        return self.dpi != SCREEN_DPI

    @property
    def points(self) -> tuple[float, float]:
        """Width and height on paper, in points of 1/72 inch."""
        scale = POINTS_PER_INCH / self.dpi
        return self.width * scale, self.height * scale


def parse_size(text: str, dpi: float | None = None) -> PictureSize:
    """Reads ``3840x2160``, ``a4`` (landscape), or ``a4-portrait``.

    ``dpi`` is 96 for a size in pixels and 300 for paper unless it is given. Raises ``SizeError``
    if the text is neither, or the picture would be too small or too large, and ``ValueError`` for
    a resolution out of range.
    """
    if dpi is not None and not DPI_RANGE[0] <= dpi <= DPI_RANGE[1]:
        raise ValueError(f"--dpi must be between {DPI_RANGE[0]} and {DPI_RANGE[1]}, not {dpi:g}")
    pixels = re.fullmatch(r"(\d{1,9})\s*[x×X]\s*(\d{1,9})", text.strip())
    if pixels:
        return _checked(int(pixels[1]), int(pixels[2]), dpi or SCREEN_DPI)
    paper = re.fullmatch(r"(a[1-5])(?:-(portrait|landscape))?", text.strip().lower())
    if not paper:
        raise SizeError(
            "unreadable",
            f"{text!r} is not a size; give pixels such as 3840x2160, or paper such as a4, "
            "a3-portrait",
        )
    short, long = PAPER_MM[paper[1]]
    width, height = (short, long) if paper[2] == "portrait" else (long, short)
    resolution = dpi or PAPER_DPI
    return _checked(
        round(width / MM_PER_INCH * resolution),
        round(height / MM_PER_INCH * resolution),
        resolution,
    )


def _checked(width: int, height: int, dpi: float) -> PictureSize:
    if min(width, height) < FEWEST_PIXELS_A_SIDE:
        raise SizeError(
            "small",
            f"{width}x{height} is too small; "
            f"each side needs at least {FEWEST_PIXELS_A_SIDE} pixels",
            width,
            height,
        )
    if max(width, height) > MOST_PIXELS_A_SIDE or width * height > MOST_PIXELS:
        raise SizeError(
            "large",
            f"{width}x{height} is too large; at most {MOST_PIXELS_A_SIDE} pixels a side and "
            f"{MOST_PIXELS // 1_000_000} megapixels in all",
            width,
            height,
        )
    return PictureSize(width=width, height=height, dpi=dpi)
