"""Type is as large as the distance needs from which a picture is read."""

from __future__ import annotations

import pytest

from app.export.options import ExportOptions
from app.export.presets import PRESETS
from app.export.sheet.layout import sheet_options
from app.export.sheet.reading import points_of_type
from app.export.size import parse_size

MM_PER_POINT = 25.4 / 72
# The distances in metres from which paper is read, and by which share of them letters are high.
DISTANCES = {"a4": 0.4, "a3": 0.6, "a1": 1.5}
DIVISORS = {"note": 180, "body": 155, "label": 110}


@pytest.mark.parametrize("paper", DISTANCES)
def test_paper_is_read_from_its_distance(paper: str) -> None:
    points = points_of_type(parse_size(paper))
    for name, divisor in DIVISORS.items():
        assert points[name] * MM_PER_POINT * divisor >= 0.93 * DISTANCES[paper] * 1000
    assert DISTANCES[paper] * 1000 / 36 <= points["title"] * MM_PER_POINT


def test_a4_and_a3_have_the_sizes_of_print() -> None:
    small, large = points_of_type(parse_size("a4-portrait")), points_of_type(parse_size("a3"))
    assert small["body"] == pytest.approx(11, abs=0.2)
    assert small["note"] == pytest.approx(9, abs=0.2)
    assert large["body"] == pytest.approx(11, abs=0.5)
    assert large["note"] == pytest.approx(9.5, abs=0.5)
    assert 45 <= large["title"] <= 51


def test_a_screen_is_read_by_its_short_side_and_a_phone_by_its_width() -> None:
    screen = points_of_type(parse_size("1920x1080"))
    phone = points_of_type(parse_size("1080x1920"))
    side = 1080 * 0.75
    assert screen["title"] / side == pytest.approx(0.07, rel=0.02)
    assert screen["body"] / side == pytest.approx(0.021, rel=0.02)
    assert screen["note"] / side >= 0.0185
    assert phone["title"] / side == pytest.approx(0.089, rel=0.02)
    assert phone["body"] / side == pytest.approx(0.029, rel=0.02)
    assert phone["note"] / side >= 0.023


def test_sizes_between_a_screen_and_a_phone_lie_between_theirs() -> None:
    titles = [
        points_of_type(parse_size(size))["title"]
        for size in ("1620x1080", "1080x1080", "1080x1350", "1080x1920")
    ]
    assert titles == sorted(titles)


@pytest.mark.parametrize("scale", [0.5, 1, 2])
def test_pixels_change_nothing_and_scale_changes_all_types_alike(scale: float) -> None:
    small, large = (
        sheet_options(ExportOptions(size=parse_size(size), scale=scale), magnify=False)
        for size in ("960x540", "3840x2160")
    )
    assert small.type == large.type
    assert small.width == pytest.approx(large.width, rel=0.002)
    assert small.width == pytest.approx(995 / scale, rel=0.01)


def test_every_preset_is_possible() -> None:
    for name, preset in PRESETS.items():
        assert preset.name == name
        size = preset.picture_size
        sheet = sheet_options(ExportOptions(size=size, scale=preset.scale), magnify=False)
        assert sheet.type.note > 7
