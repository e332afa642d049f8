"""The size of a picture in pixels and on paper."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

MAX_SIDE = 16_384
MIN_SIDE = 200
MAX_PIXELS = 200_000_000
MM_PER_INCH = 25.4
POINTS_PER_INCH = 72
SCREEN_DPI = 96
PAPER_DPI = 300
DPI_RANGE = (36, 1200)

# Paper sizes by name (ISO 216), portrait, in millimetres.
PAPER_MM = {
    "a1": (594, 841),
    "a2": (420, 594),
    "a3": (297, 420),
    "a4": (210, 297),
    "a5": (148, 210),
}
_PAPER = re.compile(rf"({'|'.join(PAPER_MM)})(?:-(portrait|landscape))?")


class SizeError(ValueError):
    """An impossible size; ``str()`` is one sentence.

    ``width`` and ``height`` are in pixels, and 0 if the text could not be read.
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
    """Width and height in pixels, and the pixels per inch, which give the size on paper."""

    width: int
    height: int
    dpi: float

    @property
    def is_paper(self) -> bool:
        """Whether the size was requested as one on paper."""
        return self.dpi != SCREEN_DPI

    @property
    def points(self) -> tuple[float, float]:
        """Width and height on paper, in points of 1/72 inch."""
        scale = POINTS_PER_INCH / self.dpi
        return self.width * scale, self.height * scale


def parse_size(text: str, dpi: float | None = None) -> PictureSize:
    """Reads ``3840x2160``, ``a4`` (landscape), or ``a4-portrait``.

    The default of ``dpi`` is 96 for a size in pixels and 300 for paper. Raises ``SizeError``
    if the text is neither, or the picture would be too small or too large, and ``ValueError`` for
    a resolution out of range.
    """
    if dpi is not None and not DPI_RANGE[0] <= dpi <= DPI_RANGE[1]:
        raise ValueError(f"--dpi must be between {DPI_RANGE[0]} and {DPI_RANGE[1]}, not {dpi:g}")
    pixels = re.fullmatch(r"(\d{1,9})\s*[x×X]\s*(\d{1,9})", text.strip())
    if pixels:
        return _check_limits(int(pixels[1]), int(pixels[2]), dpi or SCREEN_DPI)
    paper = _PAPER.fullmatch(text.strip().lower())
    if not paper:
        raise SizeError(
            "unreadable",
            f"{text!r} is not a size; give pixels such as 3840x2160, or paper such as a4, "
            "a3-portrait",
        )
    short, long = PAPER_MM[paper[1]]
    width, height = (short, long) if paper[2] == "portrait" else (long, short)
    resolution = dpi or PAPER_DPI
    return _check_limits(
        round(width / MM_PER_INCH * resolution),
        round(height / MM_PER_INCH * resolution),
        resolution,
    )


def _check_limits(width: int, height: int, dpi: float) -> PictureSize:
    if min(width, height) < MIN_SIDE:
        raise SizeError(
            "small",
            f"{width}x{height} is too small; each side needs at least {MIN_SIDE} pixels",
            width,
            height,
        )
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        raise SizeError(
            "large",
            f"{width}x{height} is too large; at most {MAX_SIDE} pixels a side and "
            f"{MAX_PIXELS // 1_000_000} megapixels in all",
            width,
            height,
        )
    return PictureSize(width=width, height=height, dpi=dpi)
