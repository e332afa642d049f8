"""The picture of a stop tells what happened there, whatever that is, and nothing that is not so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from app.export.options import ExportOptions
from app.export.size import parse_size
from app.map.sheet import SheetParts
from app.tour import read
from app.tour.model import Agreement, Citation, Fact, Meeting, Person, Quote, Source, Stop, Tour
from app.tour.pull_quotes import stop_quotation
from app.words.kinds import STATUSES, status_word
from app.words.language import install
from tests.sheets import Sheet, Sheets, sheets_of
from tests.tours import BUNDLED

ASIA = read(BUNDLED)
CITE = (Citation(source="diary", label="paragraph", locator="7"),)
LONG = "We were told to wait, and then we were told that nobody had told us anything. " * 30
PEOPLE = tuple(
    Person(id=f"p{number}", name=f"Person {number}", role=f"Role {number}", country="FR")
    for number in range(9)
)


def _many() -> Stop:
    return Stop(
        id="many",
        name="Lyon",
        country="FR",
        lon=4.84,
        lat=45.76,
        meetings=tuple(
            Meeting(id=f"m{n}", title=f"Meeting {n}", people=(f"p{n}",), cite=CITE)
            for n in range(8)
        ),
        agreements=tuple(
            Agreement(id=f"a{n}", title=f"Paper {n}", status=status, cite=CITE)
            for n, status in enumerate(STATUSES)
        ),
        facts=tuple(Fact(id=f"f{n}", text=f"Fact {n} " + "word " * 30) for n in range(24)),
    )


HARD = Tour(
    title="Every kind of stop",
    people=PEOPLE,
    sources=(Source(id="diary", title="Diary"), Source(id="other", title="Not cited here")),
    stops=(
        Stop(id="none", name="Paris", country="FR", lon=2.35, lat=48.86),
        _many(),
        Stop(
            id="long",
            name="A place whose name is so long that no sheet has a line for all of it " * 3,
            lon=7.27,
            lat=43.7,
            quotes=(Quote(id="q", text=LONG, speaker="p1", cite=CITE),),
        ),
        Stop(
            id="lost",
            name="Somewhere",
            facts=(Fact(id="f", text="Nobody knows where this was.", basis="inferred"),),
        ),
        Stop(
            id="rtl",
            name="القاهرة",
            country="EG",
            lon=31.24,
            lat=30.04,
            quotes=(Quote(id="r", text="نحن نريد السلام مع كل الجيران في المنطقة", cite=CITE),),
        ),
    ),
)
# What must not cover one another.
BLOCKS = ".ta-head, .ta-list, .ta-imprint, .ta-stage > .ta-map"
LINES = ".ta-head h1, .ta-head p, .ta-pull, .ta-section, .ta-told, .ta-more-items, .ta-imprint p"
LEFT = "JSON.stringify(atlas.leftOut)"


@pytest.fixture(scope="module")
def asia(qapp: QApplication) -> Iterator[Sheets]:  # noqa: ARG001
    with sheets_of(ASIA) as sheets:
        yield sheets


@pytest.fixture(scope="module")
def hard(qapp: QApplication) -> Iterator[Sheets]:  # noqa: ARG001
    with sheets_of(HARD) as sheets:
        yield sheets


def draw(sheets: Sheets, stop: str, size: str = "a4-portrait", **options: Any) -> Sheet:
    """The picture of a stop."""
    return sheets.draw(ExportOptions(size=parse_size(size), fit=stop, **options))


def text_of(sheet: Sheet, selector: str) -> str:
    """The texts of all elements that match a selector."""
    script = f"[...document.querySelectorAll({json.dumps(selector)})]"
    return str(sheet.ask(f"{script}.map((each) => each.textContent).join('\\n')"))


def assert_sound(sheet: Sheet) -> None:
    """Everything is on the sheet, nothing covers or cuts anything else."""
    whole = sheet.box(".ta-sheet")
    for box in (*sheet.boxes(BLOCKS), *sheet.boxes(LINES)):
        assert whole.holds(box), box
    for first, second in combinations(sheet.boxes(BLOCKS), 2):
        assert not first.meets(second), (first.kind, second.kind)
    for inner in sheet.boxes(".ta-told, .ta-pull, .ta-section, .ta-more-items"):
        (around,) = sheet.boxes(".ta-page")
        # The opening quotation mark hangs in the margin, outside of its box.
        assert around.holds(inner), inner
    items = sheet.boxes(".ta-told, .ta-pull, .ta-more-items")
    assert not any(first.meets(second) for first, second in combinations(items, 2))
    marks = sheet.boxes(
        ".ta-map > .ta-locator, .ta-map > .ta-marks, .ta-stop.is-selected .ta-badge"
    )
    assert not any(first.meets(second) for first, second in combinations(marks, 2))


def told(sheet: Sheet) -> int:
    """How many items the picture tells."""
    return len(sheet.boxes(".ta-pull, .ta-section:not(.is-note) .ta-told"))


def left_out(sheet: Sheet) -> int:
    """How many items the page says that it leaves out; the words on it say the same."""
    items = json.loads(str(sheet.ask(LEFT)))["items"]
    count = int(sum(items.values()))
    assert text_of(sheet, ".ta-more-items") == (f"and {count} more" if count else "")
    return count


@pytest.mark.usefixtures("unmeasured")
@pytest.mark.parametrize("size", ["1920x1080", "1080x1350"])
def test_what_a_picture_tells_of_a_stop_is_all_of_it(asia: Sheets, size: str) -> None:
    stop = ASIA.stop("kuala-lumpur")
    sheet = draw(asia, stop.id, size)
    assert_sound(sheet)
    assert told(sheet) + left_out(sheet) == len(stop.items)


@pytest.mark.usefixtures("unmeasured")
@pytest.mark.parametrize(
    ("stop", "size"),
    [
        *((stop.id, "1080x1350") for stop in HARD.stops),
        ("many", "1920x1080"),
        ("many", "400x300"),
        ("long", "400x300"),
        ("long", "1920x1080"),
    ],
)
def test_hard_stops_come_out_well(hard: Sheets, stop: str, size: str) -> None:
    sheet = draw(hard, stop, size)
    assert_sound(sheet)
    items = HARD.stop(stop).items
    if sheet.boxes(".ta-page"):
        assert told(sheet) + left_out(sheet) == len(items)
    else:
        assert not items or "events" in json.loads(str(sheet.ask(LEFT)))["parts"]


def test_each_page_of_a_tour(asia: Sheets) -> None:
    seen = []
    for stop in ASIA.stops:
        sheet = draw(asia, stop.id, "1080x1080")
        assert_sound(sheet)
        assert told(sheet) + left_out(sheet) == len(stop.items)
        assert_speaks(sheet, stop)
        seen.append(assert_located(sheet, stop))
    # Text, place in the locator and view of the map: all of it differs from stop to stop.
    for first, second in combinations(seen, 2):
        assert not any(one == other for one, other in zip(first, second, strict=True))


def assert_speaks(sheet: Sheet, stop: Stop) -> None:
    """The strongest quotation is set large, word for word, with who said it and where."""
    quote = stop_quotation(ASIA, stop)
    assert quote is not None
    assert text_of(sheet, ".ta-pull blockquote") == f"“{quote.text}”"
    caption = text_of(sheet, ".ta-pull figcaption")
    assert quote.speaker
    speaker = ASIA.person(quote.speaker)
    assert caption.startswith(f"{speaker.name}, {speaker.role}")
    assert ("inferred" in caption) == (quote.basis == "inferred")
    assert caption.endswith(f"¶{quote.cite[0].locator}")


def assert_located(sheet: Sheet, stop: Stop) -> tuple[str, tuple[float, float], str]:
    """The stop is on its map and in the locator; returns what must differ from other stops."""
    (own,) = sheet.boxes(".ta-stop.is-selected .ta-badge")
    assert own.text == str(ASIA.index(stop.id) + 1)
    area = sheet.box(".ta-stage > .ta-map")
    # The edge of the map cuts no badge.
    assert all(area.holds(badge) for badge in sheet.boxes(".ta-stage .ta-stop .ta-badge"))
    assert len(sheet.boxes(".ta-locator-dot")) == len(ASIA.stops) - 1
    locator, place = sheet.box(".ta-locator"), sheet.box(".ta-locator-own")
    assert locator.holds(place)
    where = (place.centre[0] - locator.left, place.centre[1] - locator.top)
    return text_of(sheet, ".ta-page"), where, str(sheet.ask("String(atlas.map.getCenter())"))


def test_a_page_names_who_was_met_and_what_was_agreed(asia: Sheets) -> None:
    sheet = draw(asia, "hanoi")
    assert text_of(sheet, ".ta-section.is-meeting .ta-told-facts").startswith(
        "Luong Cuong, President, Vietnam; High-level officials (not named)"
    )
    agreed = text_of(sheet, ".ta-section.is-agreement .ta-told")
    assert "Cutters and T-6 trainer aircraft for Vietnam, \u00a0being delivered" in agreed
    absent = text_of(sheet, ".ta-section.is-absent .ta-told")
    assert absent.startswith("\u00a0Does not exist: Formal arms sales agreement")
    assert "arms sales agreement" not in agreed
    assert "Source: Takeaways From Hegseth’s Asia Tour, ¶18–20." in text_of(sheet, ".ta-imprint")
    assert "The Pentagon chief’s tour of Asia, stop 3 of 5." in text_of(sheet, ".ta-imprint")
    assert "The dates are inferred." in text_of(sheet, ".ta-imprint")


def test_every_status_has_its_word(hard: Sheets) -> None:
    sheet = draw(hard, "many", "a3-portrait")
    words = text_of(sheet, ".ta-status").lower()
    for status in STATUSES:
        assert status_word(status).lower() in words


def test_one_word_at_a_heading_says_that_all_of_a_kind_is_inferred(asia: Sheets) -> None:
    sheet = draw(asia, "tokyo")
    assert text_of(sheet, ".ta-section.is-meeting h2") == "Meetings (inferred)"
    assert text_of(sheet, ".ta-section.is-meeting .ta-told .ta-inferred") == ""
    # Of these only some are.
    sheet = draw(asia, "kuala-lumpur", "a3-portrait")
    assert "inferred" not in text_of(sheet, ".ta-section.is-meeting h2")
    meetings = ASIA.stop("kuala-lumpur").meetings
    assert len(sheet.boxes(".ta-section.is-meeting .ta-told")) == len(meetings)
    assert len(sheet.boxes(".ta-section.is-meeting .ta-told .ta-inferred")) == sum(
        meeting.basis == "inferred" for meeting in meetings
    )


def test_a_long_quotation_is_cut_with_a_mark(hard: Sheets) -> None:
    words = text_of(draw(hard, "long"), ".ta-pull blockquote").strip("“”")
    assert words.endswith(" […]")
    assert LONG.startswith(words.removesuffix(" […]"))


def test_a_stop_without_items_or_place(hard: Sheets) -> None:
    sheet = draw(hard, "none")
    assert not sheet.boxes(".ta-page")
    assert "Paris" in text_of(sheet, ".ta-head h1")
    # There are sources, but this stop cites none of them.
    assert "Diary" not in text_of(sheet, ".ta-imprint")
    sheet = draw(hard, "lost")
    assert "Place not known" in text_of(sheet, ".ta-dates")
    assert "Nobody knows where this was." in text_of(sheet, ".ta-page")
    assert not sheet.boxes(".ta-locator")


def test_only_cited_sources_stand_on_the_page(hard: Sheets) -> None:
    imprint = text_of(draw(hard, "many"), ".ta-imprint")
    assert "Source: [1] Diary, ¶7." in imprint
    assert "Not cited here" not in imprint


def test_a_right_to_left_quotation_keeps_its_direction(hard: Sheets) -> None:
    sheet = draw(hard, "rtl")
    direction = "getComputedStyle(document.querySelector('.ta-pull blockquote p')).direction"
    assert sheet.ask(direction) == "rtl"
    assert "نحن نريد السلام" in text_of(sheet, ".ta-pull blockquote")


def test_a_tour_of_one_stop_shows_where_that_is(qapp: QApplication) -> None:  # noqa: ARG001
    hanoi = ASIA.stop("hanoi")
    with sheets_of(replace(ASIA, stops=(hanoi,))) as sheets:
        sheet = draw(sheets, "hanoi", "1920x1080")
        assert_sound(sheet)
        assert told(sheet) + left_out(sheet) == len(hanoi.items)
        assert len(sheet.boxes(".ta-locator-own")) == 1
        assert sheet.boxes(".ta-locator-dot") == []


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_every_theme_has_colours_for_all_of_it(asia: Sheets, theme: str) -> None:
    sheet = draw(asia, "hanoi", theme=theme)
    fill = "getComputedStyle(document.querySelector('.ta-locator-%s')).fill"
    land, own = (str(sheet.ask(fill % name)) for name in ("land", "own"))
    assert land.startswith("rgb(")
    assert own.startswith("rgb(")
    assert land != own


def test_in_german(asia: Sheets, qapp: QApplication) -> None:
    install(qapp, "de")
    try:
        sheet = draw(asia, "hanoi")
        assert text_of(sheet, ".ta-section.is-absent h2") == "Besteht nicht"
        assert "Station 3 von 5." in text_of(sheet, ".ta-imprint")
        assert_sound(sheet)
    finally:
        install(qapp, "en")


def test_without_what_happened_it_is_the_map_with_its_list(asia: Sheets) -> None:
    sheet = draw(asia, "hanoi", parts=SheetParts(events=False))
    assert not sheet.boxes(".ta-page, .ta-locator")
    assert len(sheet.boxes(".ta-list .ta-badge")) == len(ASIA.stops)
