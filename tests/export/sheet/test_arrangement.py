"""The layout of every preset, measured on the boxes of its page (:mod:`tests.sheet_layouts`)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.export.presets import PRESETS
from tests.sheet_layouts import Layout, layouts_of, span, waste
from tests.sheet_tours import SHEET_TOURS

LEAST_SPAN = 0.6
MOST_WASTE = 0.15

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


@pytest.fixture(scope="module", params=CASES)
def layouts(request: pytest.FixtureRequest, qapp: QApplication) -> dict[str, Layout]:  # noqa: ARG001
    """The sheets of a tour, by the name of their preset."""
    return dict(layouts_of(SHEET_TOURS[request.param](), CASES[request.param]))


def each(layouts: dict[str, Layout]) -> Iterator[tuple[str, Layout]]:
    """The layouts with the names of their presets, for messages."""
    return iter(layouts.items())


def test_the_route_spans_the_map(layouts: dict[str, Layout]) -> None:
    for name, layout in each(layouts):
        if layout.route is not None:
            assert span(layout) >= LEAST_SPAN, name


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


def test_nothing_on_a_map_covers_anything(layouts: dict[str, Layout]) -> None:
    for name, layout in each(layouts):
        assert not layout.faults, name


def test_no_badge_stands_in_a_country_of_other_stops(layouts: dict[str, Layout]) -> None:
    for name, layout in each(layouts):
        assert not layout.abroad, name


def test_every_stop_is_named(layouts: dict[str, Layout]) -> None:
    for name, layout in each(layouts):
        assert not layout.report["stops"], name
        assert not layout.unnamed, name
