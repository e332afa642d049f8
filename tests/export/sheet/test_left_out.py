"""A sheet uses its room; what it has no room for is counted on the sheet and told to the user."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from app.export.options import ExportOptions
from app.export.progress import NoProgress
from app.export.run import Output, export_bytes
from app.export.sheet.layout import sheet_options
from app.export.sheet.printer import SheetPrinter
from app.export.size import parse_size
from app.map.sheet import Layout
from app.tour import TourFileError
from app.tour.errors import MOST_LINES, Problem
from app.tour.model import Citation, Fact, Source, Stop, Tour
from app.tour.pull_quotes import pull_quotation
from app.words import counts
from app.words.language import install
from app.words.page import page_words
from tests.export.samples import TOURS

pytestmark = pytest.mark.usefixtures("qapp")

# For each entry of the list: its number, the items that it shows, and what follows them.
ENTRIES = """JSON.stringify([...document.querySelectorAll(".ta-list li")].map((entry) => [
    entry.querySelector(".ta-badge")?.textContent ?? entry.textContent,
    entry.querySelectorAll(".ta-refs").length,
    entry.querySelector(".ta-more-items")?.textContent ?? ""]))"""


def entries(tour: Tour, layout: Layout, size: str) -> tuple[list[list[Any]], list[str]]:
    """The entries of the sheet's list, and the notices."""
    found, notices, _ = drawn(tour, layout, size)
    return found, notices


def drawn(tour: Tour, layout: Layout, size: str) -> tuple[list[list[Any]], list[str], bool]:
    """The same, and whether the sheet sets a quotation large."""
    options = ExportOptions(size=parse_size(size), layout=layout)
    with closing(SheetPrinter(tour)) as printer:
        page = printer.load(sheet_options(options, magnify=False), "light", NoProgress())
        found = json.loads(str(page.run_script(ENTRIES, NoProgress())))
        is_pulled = page.run_script("document.querySelector('.ta-pull') !== null", NoProgress())
        return found, printer.notices, bool(is_pulled)


def tour_of(stops: int) -> Tour:
    return Tour(
        title="Long",
        stops=tuple(
            Stop(id=f"s{number}", name=f"Place {number}", lon=number / 10, lat=50)
            for number in range(stops)
        ),
    )


def facts(count: int, letters: int = 60) -> Tour:
    """A tour of two stops; the first has that many facts."""
    first, second = tour_of(2).stops
    items = tuple(
        Fact(
            id=f"f{number}",
            text=f"Fact {number} " + "word " * (letters // 5),
            cite=(Citation(source="diary"),),
        )
        for number in range(count)
    )
    return Tour(
        title="Facts",
        sources=(Source(id="diary", title="Diary"),),
        stops=(msgspec.structs.replace(first, facts=items), second),
    )


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    install(qapp, "de")
    yield
    install(qapp, "en")


def test_a_poster_with_room_shows_every_item() -> None:
    found, notices = entries(facts(19), "poster", "a3")
    assert [(shown, more) for _, shown, more in found] == [(19, ""), (0, "")]
    assert notices == []


def others(tour: Tour, stop: Stop, *, is_pulled: bool) -> int:
    """The number of the items of a stop without the one that the poster sets large, if it does."""
    pulled = pull_quotation(tour)
    assert pulled is not None
    return len(stop.items) - (is_pulled and pulled[0] is stop)


def test_the_bundled_poster_shows_the_first_items_and_counts_the_others() -> None:
    tour = TOURS["asia"]
    found, _, is_pulled = drawn(tour, "poster", "a3")
    assert is_pulled
    assert sum(shown for _, shown, _ in found) >= sum(len(stop.items) for stop in tour.stops) / 3
    for stop, (_, shown, more) in zip(tour.stops, found, strict=True):
        missing = others(tour, stop, is_pulled=is_pulled) - shown
        assert shown >= min(3, others(tour, stop, is_pulled=is_pulled))
        assert more == (f"and {missing} more" if missing else "")


def test_a_poster_counts_the_items_for_which_it_has_no_room() -> None:
    tour = TOURS["verne"]
    found, notices, is_pulled = drawn(tour, "poster", "900x600")
    left = {}
    for stop, (number, shown, more) in zip(tour.stops, found, strict=True):
        missing = others(tour, stop, is_pulled=is_pulled) - shown
        assert more == (f"and {missing} more" if missing else "")
        if missing:
            left[number] = missing
    assert left
    (notice,) = notices
    what = f"{sum(left.values())} items at {len(left)} stops"
    assert notice == f"No room for {what}."


def test_each_stop_with_items_that_are_left_out_is_named() -> None:
    found, notices = entries(facts(300), "poster", "900x600")
    (_, shown, more), _ = found
    assert 3 < shown < 200
    assert more == f"and {300 - shown} more"
    assert notices == [f"No room for {300 - shown} items at Place 0."]


@pytest.mark.usefixtures("german")
def test_items_that_are_left_out_are_counted_in_german() -> None:
    found, notices = entries(facts(300), "poster", "900x600")
    (_, shown, more), _ = found
    assert more == f"und {300 - shown} weitere Einträge"
    assert notices == [f"Kein Platz für {300 - shown} Einträge der Station Place 0."]


@pytest.mark.parametrize("layout", ["plain", "poster"])
def test_a_list_that_leaves_stops_out_keeps_the_last(layout: Layout) -> None:
    found, notices = entries(tour_of(400), layout, "900x600")
    *first, (more, _, _), (last, _, _) = found
    assert [number for number, _, _ in first] == [str(number + 1) for number in range(len(first))]
    assert last == "400"
    assert more == f"… and {399 - len(first)} more stops"
    assert notices == [f"No room in the list for {399 - len(first)} stops."]


@pytest.mark.usefixtures("german")
def test_one_is_singular_in_german() -> None:
    words = page_words()
    assert words.more_stops["one"] == "… und {count} weitere Station"
    assert words.more_stops["other"] == "… und {count} weitere Stationen"
    assert counts.more_items(1) == "… und 1 weiterer Eintrag"
    assert counts.more_items(2) == "… und 2 weitere Einträge"


def test_one_is_singular_in_english() -> None:
    words = page_words()
    assert words.more_stops["one"] == "… and {count} more stop"
    assert words.more_stops["other"] == "… and {count} more stops"
    problems = [Problem("here", "is wrong")] * (MOST_LINES + 1)
    assert TourFileError("a.geojson", problems).lines[-1] == "a.geojson: … and 1 more problem"
    more = TourFileError("a.geojson", [*problems, problems[0]]).lines[-1]
    assert more == "a.geojson: … and 2 more problems"


def test_the_notice_reaches_the_user_of_every_format_that_shows_the_sheet() -> None:
    options = ExportOptions(size=parse_size("900x600"), layout="poster")
    for suffix in ("png", "svg", "pdf"):
        _, notices = export_bytes(facts(300), Output(Path(f"a.{suffix}"), options))
        assert [notice[:11] for notice in notices] == ["No room for"], suffix
    assert export_bytes(facts(300), Output(Path("a.gpx"), options))[1] == []
