"""The map keeps its share of a picture; what gives way to it is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.export.options import ExportOptions
from app.export.size import parse_size
from app.tour import read
from tests.export.test_command_line import run
from tests.places import Place, tour_of
from tests.sheets import Sheets, sheets_of
from tests.tours import BUNDLED, VERNE

SIZES = ("1200x675", "1080x1920", "1080x1080", "300x200", "a3-portrait")
LONG_TITLE = "A very long title of a tour that goes on and on " * 5
MANY: tuple[Place, ...] = tuple(
    (f"Stop of the name {number}", number % 18 * 9.5, number // 18 * 12.5) for number in range(90)
)
TOURS = {
    "asia": lambda: read(BUNDLED),
    "verne": lambda: read(VERNE),
    "long": lambda: tour_of(MANY, LONG_TITLE),
}


@pytest.fixture(scope="module", params=TOURS)
def sheets(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Sheets]:  # noqa: ARG001
    with sheets_of(TOURS[request.param]()) as drawn:
        yield drawn


def assert_share(sheets: Sheets, options: ExportOptions, share: float) -> None:
    sheet = sheets.draw(options)
    whole, area = sheet.box(".ta-sheet"), sheet.box(".ta-map")
    assert area.height >= share * whole.height - 1
    assert whole.holds(area)
    # The attribution never gives way.
    assert whole.holds(sheet.box(".ta-credits"))
    for box in sheet.boxes(".ta-head, .ta-foot, .ta-head h1, .ta-legend li, .ta-imprint p"):
        assert whole.holds(box), box
        assert not area.meets(box), box


@pytest.mark.usefixtures("unmeasured")
@pytest.mark.parametrize(
    ("size", "scale"),
    [*((size, scale) for size in SIZES for scale in (1, 2)), ("1200x675", 1.5), ("1200x675", 4)],
)
def test_a_picture_is_at_least_half_map(sheets: Sheets, size: str, scale: float) -> None:
    assert_share(sheets, ExportOptions(size=parse_size(size), scale=scale), 1 / 2)


@pytest.mark.usefixtures("unmeasured")
@pytest.mark.parametrize("scale", [1, 4])
@pytest.mark.parametrize("size", ["a3", "a3-portrait"])
def test_a_poster_is_at_least_a_third_map(sheets: Sheets, size: str, scale: float) -> None:
    options = ExportOptions(size=parse_size(size), scale=scale, layout="poster")
    assert_share(sheets, options, 1 / 3)


@pytest.mark.usefixtures("qapp")
def test_the_legend_gives_way_before_the_subtitle() -> None:
    with sheets_of(read(BUNDLED)) as sheets:
        sheet = sheets.draw(ExportOptions(size=parse_size("1200x675")))
        assert [len(sheet.boxes(part)) for part in (".ta-legend li", ".ta-words p")] == [5, 1]
        sheet = sheets.draw(ExportOptions(size=parse_size("1200x675"), scale=2))
        # The first stops and the last, and between them the number of the others.
        assert 2 <= len(sheet.boxes(".ta-legend .ta-badge")) < 5
        assert len(sheet.boxes(".ta-words p")) == 1
        sheet = sheets.draw(ExportOptions(size=parse_size("1200x675"), scale=3))
        assert sheet.boxes(".ta-legend li") == sheet.boxes(".ta-words p") == []


def test_what_gives_way_is_said(tmp_path: Path) -> None:
    def told(scale: str) -> str:
        target = tmp_path / f"{scale}.png"
        size = ("--size", "1200x675", "--scale", scale)
        done = run("export", str(BUNDLED), "-o", str(target), *size)
        assert done.returncode == 0
        return done.stderr

    assert told("1") == ""
    assert "No room in the list for 3 stops." in told("2")
    assert "No room beside the map for: list of stops, subtitle" in told("3")
