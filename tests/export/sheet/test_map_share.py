"""The map keeps its share of a picture; what gives way to it is named."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
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
# The least share of the sheet for the map: a route around the Earth is low.
LEAST_SHARE = 0.14
LONG_TITLE = "A very long title of a tour that goes on and on " * 5
MANY: tuple[Place, ...] = tuple(
    (f"Stop of the name {number}", number % 18 * 9.5, number // 18 * 12.5) for number in range(90)
)
TOURS = {
    "asia": lambda: read(BUNDLED),
    "verne": lambda: read(VERNE),
    "long": lambda: tour_of(MANY, LONG_TITLE),
}
TEXTS = ".ta-head, .ta-list, .ta-imprint"


@pytest.fixture(scope="module", params=TOURS)
def sheets(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Sheets]:  # noqa: ARG001
    with sheets_of(TOURS[request.param]()) as drawn:
        yield drawn


def assert_share(sheets: Sheets, options: ExportOptions) -> None:
    sheet = sheets.draw(options)
    # With the inset maps of dense stretches.
    whole, area = sheet.box(".ta-sheet"), sheet.box(".ta-stage")
    assert area.width * area.height >= LEAST_SHARE * whole.width * whole.height
    assert whole.holds(area)
    # The attribution never gives way.
    assert whole.holds(sheet.box(".ta-credits"))
    texts = sheet.boxes(TEXTS)
    for box in (*texts, *sheet.boxes(".ta-head h1, .ta-list li, .ta-imprint p")):
        assert whole.holds(box), box
    for first, second in combinations(texts, 2):
        assert not first.meets(second), (first, second)
    is_over_sea = bool(sheet.boxes(".ta-sheet.is-sea"))
    assert is_over_sea or not any(text.meets(area) for text in texts)


@pytest.mark.usefixtures("unmeasured")
@pytest.mark.parametrize(
    ("size", "scale"),
    [*((size, scale) for size in SIZES for scale in (1, 2)), ("1200x675", 1.5), ("1200x675", 4)],
)
def test_a_picture_keeps_its_map(sheets: Sheets, size: str, scale: float) -> None:
    assert_share(sheets, ExportOptions(size=parse_size(size), scale=scale))


@pytest.mark.usefixtures("unmeasured")
@pytest.mark.parametrize("scale", [1, 4])
@pytest.mark.parametrize("size", ["a3", "a3-portrait"])
def test_a_poster_keeps_its_map(sheets: Sheets, size: str, scale: float) -> None:
    assert_share(sheets, ExportOptions(size=parse_size(size), scale=scale, layout="poster"))


@pytest.mark.usefixtures("qapp")
def test_a_list_becomes_brief_before_the_subtitle_and_the_stops_give_way() -> None:
    with sheets_of(read(BUNDLED)) as sheets:

        def shown(scale: float) -> tuple[int, int, int]:
            """The numbers of stops, of facts about how far they are, and of subtitles."""
            sheet = sheets.draw(ExportOptions(size=parse_size("1200x675"), scale=scale))
            parts = (".ta-list .ta-badge", ".ta-list .ta-fact", ".ta-subtitle")
            return tuple(len(sheet.boxes(part)) for part in parts)  # type: ignore[return-value]

        assert shown(1) == (5, 4, 1)
        assert shown(1.2) == (5, 0, 1)
        stops, facts, subtitles = shown(3)
        assert stops < 5
        assert (facts, subtitles) == (0, 0)


def test_what_gives_way_is_said(tmp_path: Path) -> None:
    def told(scale: str) -> str:
        target = tmp_path / f"{scale}.png"
        size = ("--size", "1200x675", "--scale", scale)
        done = run("export", str(BUNDLED), "-o", str(target), *size)
        assert done.returncode == 0
        return done.stderr

    assert told("1") == ""
    assert "No room beside the map for: subtitle" in told("3")
    assert "list of stops" in told("4")
