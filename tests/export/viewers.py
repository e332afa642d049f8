"""Draws an SVG with independent programs, and measures the difference of two pictures."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from app.resources import resource
from tests.chromium import can_unshare, find_chromium
from tests.fontconfig import fontconfig

SECONDS = 120
# Chromium draws the file only: no first-run page, no update, no network.
CHROMIUM_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
)
# In a picture of half the size, a pixel differs noticeably if one of its colours differs by more.
NOTICEABLE = 48
# The side of a square in pixels of the half-size picture. Letters of another renderer differ in
# every pixel but hardly in the mean of a square; something missing differs in both.
SQUARE = 16


class Difference(NamedTuple):
    """The difference of two pictures of the same size.

    ``share`` is the share of pixels that differ noticeably. ``worst`` is the largest difference,
    from 0 to 255, between the mean colours of a square.
    """

    share: float
    worst: float


def draw_in_chromium(svg: Path, png: Path, width: int, height: int) -> None:
    """The file as Chromium shows it in a window of that size."""
    program = find_chromium()
    assert program, "there is no Chromium"
    profile = png.with_suffix(".profile")
    command = [program, *CHROMIUM_FLAGS, f"--user-data-dir={profile}"]
    command += [f"--window-size={width},{height}", f"--screenshot={png}", svg.resolve().as_uri()]
    if os.geteuid() == 0:
        command.insert(1, "--no-sandbox")
        if can_unshare():
            command = ["unshare", "-n", *command]
    _run(command)
    shutil.rmtree(profile, ignore_errors=True)


def draw_in_inkscape(svg: Path, png: Path, width: int, height: int) -> None:
    """The file as Inkscape exports it where our fonts are installed; it ignores those in it."""
    _run(["inkscape", "-w", str(width), "-h", str(height), "-o", str(png), str(svg)], png)


def draw_in_librsvg(svg: Path, png: Path, width: int, height: int) -> None:
    """The file as librsvg draws it where our fonts are installed; it ignores those in it."""
    _run(["rsvg-convert", "-w", str(width), "-h", str(height), "-o", str(png), str(svg)], png)


VIEWERS: dict[str, Callable[[Path, Path, int, int], None]] = {
    "chromium": draw_in_chromium,
    "inkscape": draw_in_inkscape,
    "rsvg-convert": draw_in_librsvg,
}


def has_viewer(name: str) -> bool:
    """Whether a program of :data:`VIEWERS` is installed."""
    return bool(find_chromium() if name == "chromium" else shutil.which(name))


def difference(first_image: QImage, second_image: QImage) -> Difference:
    """The difference of two pictures of the same size."""
    sizes = first_image.size(), second_image.size()
    assert sizes[0] == sizes[1], sizes
    first, second = _smaller(_pixels(first_image), 2), _smaller(_pixels(second_image), 2)
    gaps = np.abs(first - second).max(axis=2)
    squares = np.abs(_smaller(first, SQUARE) - _smaller(second, SQUARE))
    return Difference(float((gaps > NOTICEABLE).mean()), float(squares.max()))


def _pixels(image: QImage) -> NDArray[np.float32]:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    data = np.frombuffer(bytes(plain.constBits()), np.uint8)
    return data.reshape(plain.height(), plain.width(), 4)[:, :, :3].astype(np.float32)


def _smaller(pixels: NDArray[np.float32], by: int) -> NDArray[np.float32]:
    height, width = (side // by for side in pixels.shape[:2])
    cut = pixels[: height * by, : width * by]
    mean: NDArray[np.float32] = cut.reshape(height, by, width, by, 3).mean(axis=(1, 3))
    return mean


def _run(command: list[str], beside: Path | None = None) -> None:
    """Runs a command; with our fonts, by a file of settings ``beside`` that one, if asked to."""
    environment = dict(os.environ)
    if beside:
        settings = beside.with_suffix(".fonts.conf")
        settings.write_text(fontconfig(resource("fonts"), rest=True))
        environment["FONTCONFIG_FILE"] = str(settings)
    result = subprocess.run(
        command, capture_output=True, text=True, timeout=SECONDS, check=False, env=environment
    )
    assert result.returncode == 0, result.stderr
