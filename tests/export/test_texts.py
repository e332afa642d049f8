"""Texts of both directions and endless words on sheets, in the HTML page and in data files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.export.progress import NoProgress
from app.export.sheet.printer import SheetPrinter
from app.map.share import share_page
from app.map.sheet import Layout, SheetOptions, SheetParts
from app.tour import parse
from app.tour.model import Tour
from app.words.page import page_words
from app.words.share import share_words
from tests.export.samples import data
from tests.texts import CAIRO, LATIN_FIRST, OVERRIDE, QUOTE, TEL_AVIV, mixed, unbroken
from tests.tours import encoded

ISOLATES = "\u2066\u2067\u2068\u2069"
# The blocks of text around the map, and the cells of the legend, that are wider than their boxes.
OVERFLOWING = """JSON.stringify([...document.querySelectorAll(
    '.ta-head *, .ta-list, .ta-imprint, .ta-list :is(li, li > div, strong, p)')]
    .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth)
    .map((part) => part.className + ' ' + part.textContent.slice(0, 40)))"""
AREAS = """['.ta-sheet', '.ta-map', '.ta-head'].map((selector) => {
    const { offsetWidth, offsetHeight } = document.querySelector(selector);
    return offsetWidth * offsetHeight;
  }).join()"""
LABELS = """[...document.querySelectorAll('.ta-label')].filter((label) => !label.hidden)
    .map((label) => label.offsetWidth + ' ' + label.textContent).join('\\n')"""


def tour_of(content: dict[str, Any]) -> Tour:
    return parse(encoded(content), "texts")


@contextmanager
def sheet(tour: Tour, layout: Layout = "plain", **options: Any) -> Iterator[Callable[[str], str]]:
    """Loads a sheet; gives a function that returns the value of a script in it."""
    printer = SheetPrinter(tour)
    try:
        page = printer.load(SheetOptions(layout=layout, **options), "light", NoProgress())
        yield lambda script: str(page.run_script(script, NoProgress()))
    finally:
        printer.close()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("layout", ["plain", "poster"])
@pytest.mark.parametrize("fit", [None, "s3"])
def test_endless_words_stay_in_their_boxes_on_a_sheet(layout: Layout, fit: str | None) -> None:
    with sheet(tour_of(unbroken()), layout, fit=fit) as ask:
        assert ask(OVERFLOWING) == "[]"
        whole, the_map, head = map(int, ask(AREAS).split(","))
        assert head < whole / 2
        assert the_map > whole / 5
        title = ask("document.querySelector('h1').textContent")
        assert title.endswith("…")


@pytest.mark.usefixtures("qapp")
def test_a_long_name_on_the_map_ends_in_an_ellipsis() -> None:
    with sheet(tour_of(unbroken()), parts=SheetParts(legend=False)) as ask:
        labels = [label.split(" ", 1) for label in ask(LABELS).split("\n")]
        assert all(int(width) <= 300 for width, _ in labels)
        names = [name for _, name in labels]
        assert "Thiruvananthapuram" in names
        assert [name[:6] for name in names if name.endswith("…")] == ["Donaud", "x1y2z3"]


@pytest.mark.usefixtures("qapp")
def test_a_sheet_keeps_directions_apart() -> None:
    with sheet(tour_of(mixed()), "poster") as ask:
        direction = "getComputedStyle(document.querySelector({!r})).direction"
        assert ask(direction.format("h1")) == "rtl"
        assert ask(direction.format("[data-stop=cairo] .ta-label")) == "rtl"
        # The unclosed override of the name has no effect on the line after it.
        place = """(() => {
            const { firstChild } = document.querySelectorAll('.ta-list .ta-facts')[2].firstChild;
            const at = (index) => {
              const range = document.createRange();
              range.setStart(firstChild, index);
              range.setEnd(firstChild, index + 1);
              return range.getBoundingClientRect().left;
            };
            return at(0) < at(firstChild.length - 1);
        })()"""
        assert ask(place) == "True"


def test_the_svg_has_right_to_left_names(qapp: QApplication) -> None:  # noqa: ARG001
    drawing = data(tour_of(mixed()), ".svg").decode()
    rtl = [line for line in drawing.split("<text") if 'direction="rtl"' in line]
    assert any(CAIRO in line for line in rtl)
    assert any(TEL_AVIV in line for line in rtl)


def test_the_page_isolates_names_and_gives_each_text_its_direction() -> None:
    page = share_page(tour_of(mixed()), words=page_words(), share=share_words())
    assert '<h1 dir="auto">زيارة إلى Louvre في باريس</h1>' in page
    assert f'<span class="ts-name"><bdi>{CAIRO}</bdi></span>' in page
    assert f'<p dir="auto">“{QUOTE}”</p>' in page
    # Its first letter is Latin, but it is Arabic.
    assert f'<p dir="rtl">“{LATIN_FIRST}”</p>' in page
    assert "<b><bdi>سلمى</bdi></b>, <bdi>مرشدة (Guide)</bdi>, Egypt</li>" in page
    assert "[1] <bdi>فصل 3</bdi></a>" in page
    assert "3 May 2025 · <bdi>מלון</bdi></p>" in page
    # The override of a name is closed before what follows it.
    assert f"<bdi>{OVERRIDE}\u202c</bdi> *</span>" in page
    assert "<b><bdi>Evil\u202ename\u202c</bdi></b>, host</li>" in page


@pytest.mark.parametrize("suffix", [".csv", ".ics", ".kml", ".gpx", ".geojson"])
def test_data_files_have_the_texts_as_they_are(suffix: str) -> None:
    content = data(tour_of(mixed()), suffix).decode()
    if suffix == ".ics":
        content = content.replace("\r\n ", "")
    assert "דוד לוי 7" in content or suffix == ".gpx"
    assert not set(content) & set(ISOLATES)


def test_markdown_isolates_the_parts_of_a_line() -> None:
    text = data(tour_of(mixed()), ".md").decode()
    assert "With \u2068סלמى" not in text
    assert "With \u2068سلمى\u2069, \u2068مرشدة (Guide)\u2069, Egypt; \u2068דוד לוי 7\u2069" in text
    assert "\\[1] \u2068فصل 3\u2069" in text or "[1] \u2068فصل 3\u2069" in text
    assert f"“{LATIN_FIRST}”" in text
