"""Pictures are reproducible, and a picture is the same at every size.

Two sizes of a picture are compared at the smaller size. The larger one is reduced by averaging
areas, so that only the rounding of edges differs. Measured on the bundled tour, 1280x720 and
3840x2160: the mean absolute difference is 0.95 of 255, and 79 pixels in a million differ by more
than 96 in a colour (2.5 in a hundred by more than 16, in the thin strokes of letters), most of them
in the title, whose letters small pictures set at whole pixels. One name on the map that is shifted
by two pixels raises this to between 240 and 640 in a million, so the limit is 140. The mean is less
sensitive to a name (0.98 to 1.04), but it detects a picture that is shifted as a whole by one pixel
(3.4) or has other colours, so its limit is 1.2.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from app.export.options import ExportOptions
from app.export.run import export
from app.export.size import parse_size
from app.tour import read
from tests.tours import BUNDLED

SMALL, LARGE, FACTOR = "1280x720", "3840x2160", 3
THRESHOLD = 96
MAX_MEAN = 2.0
MAX_SHARE = 160e-6
NAMES = ("Tokyo", "Kuala Lumpur", "Hanoi", "Seoul", "Camp Humphreys")
SHIFT = QPoint(2, 0)

Pixels = NDArray[np.float32]

pytestmark = pytest.mark.usefixtures("qapp")


def drawn(path: Path, size: str) -> QImage:
    export(read(BUNDLED), path, ExportOptions(size=parse_size(size)))
    image = QImage(str(path))
    assert not image.isNull()
    return image


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> tuple[QImage, QImage]:
    """The bundled tour, small and large."""
    folder = tmp_path_factory.mktemp("pictures")
    return drawn(folder / "small.png", SMALL), drawn(folder / "large.png", LARGE)


def pixels(image: QImage) -> Pixels:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    data = np.frombuffer(bytes(plain.constBits()), np.uint8)
    return data.reshape(plain.height(), plain.width(), 4)[:, :, :3].astype(np.float32)


def averaged(large: Pixels, factor: int) -> Pixels:
    """The picture reduced by ``factor``: each pixel is the mean of a square."""
    height, width = large.shape[0] // factor, large.shape[1] // factor
    mean: Pixels = large.reshape(height, factor, width, factor, 3).mean(axis=(1, 3))
    return mean


def difference(first: Pixels, second: Pixels) -> tuple[float, float]:
    """The mean absolute difference, and the share of pixels that differ beyond the threshold."""
    gaps = np.abs(first - second)
    return float(gaps.mean()), float((gaps.max(axis=2) > THRESHOLD).mean())


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> dict[str, QRect]:
    """The box of each name on the map of the small picture, in pixels."""
    return names_on_the_map(tmp_path_factory.mktemp("places") / "route.pdf", SMALL)


def names_on_the_map(path: Path, size: str) -> dict[str, QRect]:
    """The box of each name on the map, in pixels, taken from the PDF of the same sheet."""
    export(read(BUNDLED), path, ExportOptions(size=parse_size(size)))
    document = QPdfDocument()
    document.load(str(path))
    text = document.getAllText(0).text()
    scale = parse_size(size).width / document.pagePointSize(0).width()
    result: dict[str, QRect] = {}
    for name in NAMES:
        starts = [at for at in range(len(text)) if text.startswith(name, at)]
        boxes = [
            document.getSelectionAtIndex(0, at, len(name)).boundingRectangle() for at in starts
        ]
        # The title is above the map, and the legend below it.
        inside = [box for box in boxes if 100 < box.top() * scale < parse_size(size).height * 0.78]
        assert inside, name
        box = inside[0]
        result[name] = QRect(
            round(box.x() * scale) - 3,
            round(box.y() * scale) - 3,
            round(box.width() * scale) + 6,
            round(box.height() * scale) + 6,
        )
    return result


def with_shifted_patch(image: QImage, patch: QRect, by: QPoint) -> QImage:
    """The picture with one of its rectangles shifted."""
    shifted = image.copy()
    painter = QPainter(shifted)
    painter.drawImage(patch.topLeft() + by, image.copy(patch))
    painter.end()
    return shifted


def test_the_same_picture_twice_has_the_same_pixels(tmp_path: Path) -> None:
    first, second = (drawn(tmp_path / name, "1920x1080") for name in ("a.png", "b.png"))
    assert first == second
    assert np.array_equal(pixels(first), pixels(second))


def test_small_and_large_pictures_differ_only_at_edges(pictures: tuple[QImage, QImage]) -> None:
    small, large = pictures
    mean, share = difference(pixels(small), averaged(pixels(large), FACTOR))
    assert mean < MAX_MEAN
    assert share < MAX_SHARE


@pytest.mark.parametrize("name", NAMES)
def test_the_limit_detects_a_name_shifted_by_two_pixels(
    pictures: tuple[QImage, QImage], places: dict[str, QRect], name: str
) -> None:
    small, large = pictures
    shifted = with_shifted_patch(small, places[name], SHIFT)
    _, share = difference(pixels(shifted), averaged(pixels(large), FACTOR))
    assert share > MAX_SHARE


def test_the_limit_detects_a_picture_shifted_by_one_pixel(pictures: tuple[QImage, QImage]) -> None:
    small, large = pictures
    shifted = with_shifted_patch(small, small.rect(), QPoint(1, 0))
    mean, share = difference(pixels(shifted), averaged(pixels(large), FACTOR))
    assert mean > MAX_MEAN
    assert share > MAX_SHARE


def test_strips_leave_no_seams(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = drawn(tmp_path / "whole.png", "1920x1080")
    # Twelve strips instead of one.
    monkeypatch.setattr("app.export.sheet.raster.PIXELS_A_STRIP", 1920 * 90)
    strips = drawn(tmp_path / "strips.png", "1920x1080")
    # The rounding of an edge may differ by one of 256 shades, and two edges may cross in a pixel.
    # Where a strip cuts the soft edge of a halo, a few pixels differ by more, which nobody can see.
    gaps = np.abs(pixels(whole) - pixels(strips)).max(axis=2)
    assert gaps.max() < 24
    assert (gaps >= 2).sum() < 30
