"""Sheets of tours in the layouts of the presets, measured on the boxes of their pages.

The route's box is the one around all legs. Map beyond the route is what of the map lies outside of
that box, grown by what badges and names need, and outside of the column of text on the map, from
its first line to its last one.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any

import msgspec
import numpy as np

from app.export.options import ExportOptions
from app.export.presets import PRESETS, Preset
from app.map.theme import ThemeName
from app.tour.model import Tour
from tests.sheet_rules import TEXTS, badges_abroad, faults_of
from tests.sheet_tours import SHEET_TOURS
from tests.sheets import Box, Sheet, Sheets, sheets_of

# What badges and names need around the route, in pixels, and the most of a map's side for it; the
# least is what a badge needs, but no more than another share.
PADDING = (76, 52)
MOST_PADDING = 0.12
BADGE, MOST_BADGE = 22, 0.25
# The cells in which areas are counted, in pixels.
CELL = 2
# What nothing else may cover.
MAP = ".ta-stage > .ta-map"
MARKS = f"{MAP} .ta-badge, {MAP} .ta-label, {MAP} .ta-name, .ta-marks, .ta-inset"
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
    faults: list[str]
    abroad: list[str]
    unnamed: list[str]

    @property
    def on_map(self) -> Box | None:
        """The column of text on the map."""
        column = [text for text in self.texts if text.meets(self.area)]
        return around(column) if column else None


class Drawing:
    """Draws the sheets of one tour after another; ``close`` it at the end."""

    def __init__(self) -> None:
        self._open = ExitStack()
        self._name = ""
        self._sheets: Sheets | None = None

    def layout(self, tour: str, preset: str) -> Layout:
        """The sheet of a tour of ``SHEET_TOURS`` for a preset, measured."""
        drawn = SHEET_TOURS[tour]()
        if self._sheets is None or self._name != tour:
            self.close()
            self._name, self._sheets = tour, self._open.enter_context(sheets_of(drawn))
        chosen = PRESETS[preset]
        return _measured(self._sheets.draw(options_of(chosen)), chosen, drawn)

    def close(self) -> None:
        """Deletes the page."""
        self._open.close()
        self._sheets = None


def options_of(preset: Preset, theme: ThemeName = "light") -> ExportOptions:
    """The options of a preset."""
    return ExportOptions(
        size=preset.picture_size,
        scale=preset.scale,
        layout=preset.layout,
        safe=preset.safe,
        theme=theme,
    )


def _measured(sheet: Sheet, preset: Preset, tour: Tour) -> Layout:
    legs = sheet.boxes(f"{MAP} .ta-leg")
    return Layout(
        preset=preset,
        whole=sheet.box(".ta-sheet"),
        area=sheet.box(MAP),
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
        faults=faults_of(sheet, is_whole=True),
        abroad=badges_abroad(sheet, tour),
        unnamed=_unnamed(sheet, tour),
    )


def _unnamed(sheet: Sheet, tour: Tour) -> list[str]:
    """The names of the stops that neither the map nor the list tells."""
    shown = {box.text for box in sheet.boxes(".ta-list strong, .ta-label")}
    return [stop.name for stop in tour.stops if not any(stop.name in text for text in shown)]


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


def span(layout: Layout) -> float:
    """The share of the map's width or height that the route's box has, whichever is larger."""
    assert layout.route is not None
    area, route = layout.area, layout.route
    return max(route.width / area.width, route.height / area.height)


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
