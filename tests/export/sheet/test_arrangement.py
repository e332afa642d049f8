"""The layout of every preset, measured on the boxes of its page (:mod:`tests.sheet_layouts`)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.export.presets import PRESETS
from tests.sheet_layouts import Drawing, Layout, span, waste
from tests.sheet_tours import SHEET_TOURS

LEAST_SPAN = 0.6
MOST_WASTE = 0.15

CASES = [(tour, preset) for tour in SHEET_TOURS for preset in PRESETS]


@pytest.fixture(scope="module")
def drawing(qapp: QApplication) -> Iterator[Drawing]:  # noqa: ARG001
    """Draws the sheets of one tour after another, each tour in one page."""
    drawing = Drawing()
    yield drawing
    drawing.close()


@pytest.fixture(scope="module", params=CASES, ids="-".join)
def layout(request: pytest.FixtureRequest, drawing: Drawing) -> Layout:
    """The sheet of a tour for a preset, measured."""
    return drawing.layout(*request.param)


def test_the_route_spans_the_map(layout: Layout) -> None:
    assert layout.route is None or span(layout) >= LEAST_SPAN


def test_little_of_the_sheet_is_map_beyond_the_route(layout: Layout) -> None:
    assert layout.route is None or waste(layout) <= MOST_WASTE


def test_texts_stay_on_the_sheet_and_off_one_another(layout: Layout) -> None:
    for text in layout.texts:
        assert layout.whole.holds(text), text
        assert not any(text.meets(other) for other in layout.texts if other is not text), text


def test_texts_on_the_map_cover_no_mark(layout: Layout) -> None:
    for text in layout.texts:
        assert not [mark for mark in layout.marks if mark.meets(text)], text.kind


def test_no_text_is_where_apps_show_their_own(layout: Layout) -> None:
    safe, height = layout.preset.safe, layout.whole.height
    if layout.preset.name == "story":
        assert (safe.top, safe.bottom) == (0.13, 0.12)
    for line in layout.lines:
        assert line.top >= safe.top * height - 0.5, line
        assert line.bottom <= height - safe.bottom * height + 0.5, line


def test_no_text_is_smaller_than_notes(layout: Layout) -> None:
    for size, is_in_list, text in layout.sizes:
        # An itinerary becomes smaller rather than leave its main items out.
        least = layout.note * (0.6 if is_in_list and layout.preset.layout == "poster" else 0.99)
        assert size >= least, (size, text)


def test_the_date_stands_below_the_title(layout: Layout) -> None:
    dates = [line for line in layout.lines if line.kind == "ta-dates"]
    assert all(date.top >= layout.title.bottom - 1 for date in dates)


def test_columns_are_about_as_high_as_one_another(layout: Layout) -> None:
    ends: dict[float, tuple[int, float]] = {}
    for left, _, bottom in layout.columns:
        count, last = ends.get(round(left), (0, 0.0))
        ends[round(left)] = (count + 1, max(last, bottom))
    # Entries that follow one another like words are in no columns.
    counts = [count for count, _ in ends.values()]
    if layout.preset.layout == "plain" and not layout.is_run:
        assert max(counts, default=0) - min(counts, default=0) <= 1, counts


def test_nothing_on_a_map_covers_anything(layout: Layout) -> None:
    assert not layout.faults


def test_no_badge_stands_in_a_country_of_other_stops(layout: Layout) -> None:
    assert not layout.abroad


def test_every_stop_is_named(layout: Layout) -> None:
    assert not layout.report["stops"]
    assert not layout.unnamed
