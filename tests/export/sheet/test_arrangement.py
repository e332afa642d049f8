"""The layout of every preset, measured on the boxes of its page.

The route's box is the one around all legs. Map beyond the route is what of the map lies outside of
that box, grown by what badges and names need, and outside of the column of text on the map, from
its first line to its last one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import msgspec
import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from app.export.options import ExportOptions
from app.export.presets import PRESETS, Preset
from tests.sheet_tours import SHEET_TOURS
from tests.sheets import Box, Sheet, sheets_of

LEAST_SPAN = 0.6
MOST_WASTE = 0.15
# What badges and names need around the route, in pixels, and the most of a map's side for it; the
# least is what a badge needs, but no more than another share.
PADDING = (76, 52)
MOST_PADDING = 0.12
BADGE, MOST_BADGE = 22, 0.25
# The cells in which areas are counted, in pixels.
CELL = 2
TEXTS = ".ta-head, .ta-list, .ta-imprint"
# What nothing else may cover.
MARKS = ".ta-map .ta-badge, .ta-map .ta-label, .ta-map .ta-name, .ta-marks"
LINES = (
    ".ta-head h1, .ta-head p, .ta-list li, .ta-keys, .ta-print, .ta-label, .ta-name, .ta-marks span"
)
# For each size of type that occurs, in pixels, a text that has it; numbers in badges are large.
SIZES = """JSON.stringify([...document.querySelectorAll(".ta-sheet *")]
    .filter((element) => !element.closest(".ta-badge") && element.checkVisibility()
      && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((element) => [parseFloat(getComputedStyle(element).fontSize),
      Boolean(element.closest(".ta-list")), element.textContent.slice(0, 40)]))"""
NOTE = """parseFloat(getComputedStyle(document.querySelector(".ta-sheet"))
    .getPropertyValue("--note"))"""
COLUMNS = """JSON.stringify([...document.querySelectorAll(".ta-list li")].map((entry) => {
    const { left, top, bottom } = entry.getBoundingClientRect();
    return [left, top, bottom];
  }))"""

# Every preset for the bundled tours; for tours of other shapes one of each kind.
EVERY = tuple(PRESETS)
SOME = ("article-16x9", "article-4x5", "story", "handout")
CASES = {
    "asia": EVERY,
    "verne": EVERY,
    "berlin": SOME,
    "europe": SOME,
    "pacific": SOME,
    "chile": SOME,
    "one": SOME,
}


class Layout(msgspec.Struct):
    """A drawn sheet, measured."""

    preset: Preset
    whole: Box
    area: Box
    route: Box | None
    title: Box
    texts: list[Box]
    lines: list[Box]
    marks: list[Box]
    sizes: list[tuple[float, bool, str]]
    note: float
    columns: list[tuple[float, float, float]]
    is_run: bool
    report: dict[str, Any]

    @property
    def on_map(self) -> Box | None:
        """The column of text on the map."""
        column = [text for text in self.texts if text.meets(self.area)]
        return around(column) if column else None


@pytest.fixture(scope="module", params=CASES)
def layouts(request: pytest.FixtureRequest, qapp: QApplication) -> dict[str, Layout]:  # noqa: ARG001
    """The sheets of a tour, by the name of their preset; drawn once in one page."""
    return _layouts(request.param)


@cache
def _layouts(name: str) -> dict[str, Layout]:
    with sheets_of(SHEET_TOURS[name]()) as sheets:
        return {
            preset: _measured(sheets.draw(options_of(PRESETS[preset])), PRESETS[preset])
            for preset in CASES[name]
        }


def options_of(preset: Preset) -> ExportOptions:
    """The options of a preset."""
    return ExportOptions(
        size=preset.picture_size, scale=preset.scale, layout=preset.layout, safe=preset.safe
    )


def _measured(sheet: Sheet, preset: Preset) -> Layout:
    legs = sheet.boxes(".ta-leg")
    return Layout(
        preset=preset,
        whole=sheet.box(".ta-sheet"),
        area=sheet.box(".ta-map"),
        route=around(legs) if legs else None,
        title=sheet.box(".ta-head h1"),
        texts=sheet.boxes(TEXTS),
        lines=sheet.boxes(LINES),
        marks=sheet.boxes(MARKS),
        sizes=msgspec.convert(json.loads(sheet.ask(SIZES)), list[tuple[float, bool, str]]),
        note=float(sheet.ask(NOTE)),
        columns=msgspec.convert(json.loads(sheet.ask(COLUMNS)), list[tuple[float, float, float]]),
        is_run=bool(sheet.boxes(".ta-list.is-run")),
        report=json.loads(sheet.ask("JSON.stringify(atlas.leftOut)")),
    )


def around(boxes: Sequence[Box]) -> Box:
    """The box around some boxes."""
    return Box(
        left=min(box.left for box in boxes),
        top=min(box.top for box in boxes),
        right=max(box.right for box in boxes),
        bottom=max(box.bottom for box in boxes),
        kind="",
        stop="",
        text="",
    )


def waste(layout: Layout) -> float:
    """The share of the sheet that is map beyond the route without text on it."""
    assert layout.route is not None
    area, route, column = layout.area, layout.route, layout.on_map
    free = area.width - (column.width if column else 0), area.height
    across, down = (
        max(min(padding, MOST_PADDING * side), min(BADGE, MOST_BADGE * side))
        for padding, side in zip(PADDING, free, strict=True)
    )
    cells = np.ones((round(area.height / CELL), round(area.width / CELL)), dtype=bool)

    def clear(left: float, top: float, right: float, bottom: float) -> None:
        xs = slice(*(max(0, round((x - area.left) / CELL)) for x in (left, right)))
        ys = slice(*(max(0, round((y - area.top) / CELL)) for y in (top, bottom)))
        cells[ys, xs] = False

    clear(route.left - across, route.top - down, route.right + across, route.bottom + down)
    if column:
        clear(column.left, column.top, column.right, column.bottom)
    return float(cells.sum()) * CELL**2 / (layout.whole.width * layout.whole.height)


def each(layouts: dict[str, Layout]) -> Iterator[tuple[str, Layout]]:
    """The layouts with the names of their presets, for messages."""
    return iter(layouts.items())


def test_the_route_spans_the_map(layouts: dict[str, Layout]) -> None:
    for name, layout in each(layouts):
        if layout.route is None:
            continue
        area, route = layout.area, layout.route
        span = max(route.width / area.width, route.height / area.height)
        assert span >= LEAST_SPAN, name


def test_little_of_the_sheet_is_map_beyond_the_route(layouts: dict[str, Layout]) -> None:
    for name, layout in each(layouts):
        if layout.route is not None:
            assert waste(layout) <= MOST_WASTE + 0.005, name


def test_texts_stay_on_the_sheet_and_off_one_another(layouts: dict[str, Layout]) -> None:
    for name, layout in each(layouts):
        for text in layout.texts:
            assert layout.whole.holds(text), (name, text)
            others = [other for other in layout.texts if other is not text]
            assert not any(text.meets(other) for other in others), (name, text)


def test_texts_on_the_map_cover_no_mark(layouts: dict[str, Layout]) -> None:
    for name, layout in each(layouts):
        for text in layout.texts:
            assert not [mark for mark in layout.marks if mark.meets(text)], (name, text.kind)


def test_a_story_has_no_text_where_apps_show_their_own(layouts: dict[str, Layout]) -> None:
    layout = layouts.get("story")
    assert layout is not None
    safe, height = layout.preset.safe, layout.whole.height
    assert (safe.top, safe.bottom) == (0.13, 0.12)
    for line in layout.lines:
        assert line.top >= safe.top * height - 0.5, line
        assert line.bottom <= height - safe.bottom * height + 0.5, line


def test_no_text_is_smaller_than_notes(layouts: dict[str, Layout]) -> None:
    for name, layout in each(layouts):
        for size, is_in_list, text in layout.sizes:
            # An itinerary becomes smaller rather than leave its main items out.
            least = layout.note * (0.6 if is_in_list and layout.preset.layout == "poster" else 0.99)
            assert size >= least, (name, size, text)


def test_the_date_stands_below_the_title(layouts: dict[str, Layout]) -> None:
    for name, layout in each(layouts):
        title = layout.title
        dates = [line for line in layout.lines if line.kind == "ta-dates"]
        assert all(date.top >= title.bottom - 1 for date in dates), name


def test_columns_are_about_as_high_as_one_another(layouts: dict[str, Layout]) -> None:
    for name, layout in each(layouts):
        ends: dict[float, tuple[int, float]] = {}
        for left, _, bottom in layout.columns:
            count, last = ends.get(round(left), (0, 0.0))
            ends[round(left)] = (count + 1, max(last, bottom))
        # Entries that follow one another like words are in no columns.
        counts = [count for count, _ in ends.values()]
        if layout.preset.layout == "plain" and not layout.is_run:
            assert max(counts, default=0) - min(counts, default=0) <= 1, (name, counts)


def test_every_stop_of_the_bundled_tours_is_named(layouts: dict[str, Layout]) -> None:
    for name, layout in each(layouts):
        if layout.preset.layout == "plain" and len(layout.columns) + layout.report["stops"] <= 32:
            assert not layout.report["stops"], name
