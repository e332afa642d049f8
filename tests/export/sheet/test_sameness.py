"""The same picture twice, and the same picture small and large.

Two sizes of one picture are compared at the smaller size, the larger brought down by averaging
areas, so that what differs is the rounding of edges alone. Measured on the bundled tour, 1280x720
beside 3840x2160: the mean absolute difference is 0.82 of 255, and 5 pixels in a million differ by
more than 96 in a colour (1.8 in a hundred by more than 16: the thin strokes of letters). One name
on the map that stands two pixels aside makes that 220 to 730 in a million, so the limit is 40. The
mean hardly notices a name (it rises to between 0.86 and 0.95) but does notice a picture that is one
pixel aside as a whole (3.7) or in other colours, so its limit is 1.2.
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

SMALL, LARGE, TIMES = "1280x720", "3840x2160", 3
THRESHOLD = 96
MOST_MEAN = 1.2
MOST_SHARE = 40e-6
NAMES = ("Tokyo", "Kuala Lumpur", "Hanoi", "Seoul", "Camp Humphreys")
ASIDE = QPoint(2, 0)

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


def averaged(large: Pixels, times: int) -> Pixels:
    """Every pixel the mean of ``times`` by ``times``."""
    height, width = large.shape[0] // times, large.shape[1] // times
    mean: Pixels = large.reshape(height, times, width, times, 3).mean(axis=(1, 3))
    return mean


def apart(one: Pixels, other: Pixels) -> tuple[float, float]:
    """The mean absolute difference, and the share of pixels that differ beyond the threshold."""
    gaps = np.abs(one - other)
    return float(gaps.mean()), float((gaps.max(axis=2) > THRESHOLD).mean())


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> dict[str, QRect]:
    """Where each name stands on the map of the small picture, in pixels."""
    return names_on_the_map(tmp_path_factory.mktemp("places") / "route.pdf", SMALL)


def names_on_the_map(path: Path, size: str) -> dict[str, QRect]:
    """Where each name stands on the map, in pixels, as the PDF of the same sheet says."""
    export(read(BUNDLED), path, ExportOptions(size=parse_size(size)))
    document = QPdfDocument()
    document.load(str(path))
    text = document.getAllText(0).text()
    scale = parse_size(size).width / document.pagePointSize(0).width()
    found: dict[str, QRect] = {}
    for name in NAMES:
        starts = [at for at in range(len(text)) if text.startswith(name, at)]
        boxes = [
            document.getSelectionAtIndex(0, at, len(name)).boundingRectangle() for at in starts
        ]
        # The title is above the map, and the legend below it.
        inside = [box for box in boxes if 100 < box.top() * scale < parse_size(size).height * 0.78]
        assert inside, name
        box = inside[0]
        found[name] = QRect(
            round(box.x() * scale) - 3,
            round(box.y() * scale) - 3,
            round(box.width() * scale) + 6,
            round(box.height() * scale) + 6,
        )
    return found


def with_patch_aside(image: QImage, patch: QRect, by: QPoint) -> QImage:
    """The picture with one of its rectangles set aside."""
    moved = image.copy()
    painter = QPainter(moved)
    painter.drawImage(patch.topLeft() + by, image.copy(patch))
    painter.end()
    return moved


def test_the_same_picture_twice_has_the_same_pixels(tmp_path: Path) -> None:
    first, second = (drawn(tmp_path / name, "1920x1080") for name in ("a.png", "b.png"))
    assert first == second
    assert np.array_equal(pixels(first), pixels(second))


def test_small_and_large_differ_by_their_edges_alone(pictures: tuple[QImage, QImage]) -> None:
    small, large = pictures
    mean, share = apart(pixels(small), averaged(pixels(large), TIMES))
    assert mean < MOST_MEAN
    assert share < MOST_SHARE


@pytest.mark.parametrize("name", NAMES)
def test_the_limit_notices_a_name_two_pixels_aside(
    pictures: tuple[QImage, QImage], places: dict[str, QRect], name: str
) -> None:
    small, large = pictures
    bent = with_patch_aside(small, places[name], ASIDE)
    _, share = apart(pixels(bent), averaged(pixels(large), TIMES))
    assert share > MOST_SHARE


def test_the_limit_notices_a_picture_a_pixel_aside(pictures: tuple[QImage, QImage]) -> None:
    small, large = pictures
    bent = with_patch_aside(small, small.rect(), QPoint(1, 0))
    mean, share = apart(pixels(bent), averaged(pixels(large), TIMES))
    assert mean > MOST_MEAN
    assert share > MOST_SHARE


def test_strips_leave_no_seams(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = drawn(tmp_path / "whole.png", "1920x1080")
    # A dozen strips where there was one.
    monkeypatch.setattr("app.export.sheet.raster.PIXELS_A_STRIP", 1920 * 90)
    strips = drawn(tmp_path / "strips.png", "1920x1080")
    # An edge may be rounded to the next of 256 shades.
    assert np.abs(pixels(whole) - pixels(strips)).max() <= 1
