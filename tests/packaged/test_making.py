"""Makes the tour of an article in the packaged program, by mouse; names alone are typed."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.tour import Tour, read
from app.tour.geodesy import metres_between
from app.tour.model import Agreement, Fact, Meeting, Quote
from tests.packaged.eyes import wait_until
from tests.packaged.running import Atlas, itinerary
from tests.reader import find, markers, of_role, part

ARTICLE = (
    Path(__file__).resolve().parents[3] / "shared/sources/takeaways-from-hegseths-asia-tour.txt"
)
TITLE = "Takeaways From Hegseth’s Asia Tour"
TEXT = f"Source text: {TITLE}"
OPEN_TEXT, SAVE_TOUR = "Open a text", "Save the tour"
NAMES = ("Tokyo", "Kuala Lumpur", "Hanoi", "Seoul", "Camp Humphreys")
# Longitude and latitude in degrees.
TOKYO, KUALA_LUMPUR = (139.69, 35.69), (101.69, 3.14)
SEOUL, HUMPHREYS = (126.98, 37.57), (127.03, 36.96)
# A pixel of the whole world on the map of this window is more than 100 km.
NEAR_M, CLOSE_M = 500_000, 20_000
# Room at the upper and lower edge of the text, in pixels, and clicks of the wheel at a time.
EDGE, NOTCHES = 12, 3

# The kinds of items: the section of the panel, and the key of the strip below the text.
KINDS = {
    "Meetings": "meeting (M)",
    "Quotations": "quotation (Q)",
    "Agreements": "agreement (A)",
    "Facts": "fact (F)",
}
# The number of a stop, the section of the item, and its words.
ITEMS = (
    (1, "Meetings", "meeting with Japanese Defense Minister Shinjiro Koizumi on Oct. 28"),
    (1, "Quotations", "The threats we face are real, and they are urgent."),
    (1, "Agreements", "Japan had agreed to increase defense spending from 1 to 2 percent"),
    (1, "Facts", "There are 55,000 American troops in Japan."),
    (2, "Quotations", "destabilizing actions"),
    (2, "Agreements", "the United States and the Philippines formed a new joint task force"),
    (2, "Meetings", "Hegseth met with Philippine Secretary of National Defense"),
    (3, "Meetings", "Hegseth met with Vietnam President Luong Cuong"),
    (3, "Quotations", "deeper cooperation will benefit both of our countries"),
    (3, "Facts", "Vietnam currently buys most of its weapons from Russia."),
    (4, "Quotations", "President Trump wants allies to be strong"),
    (5, "Quotations", "peace through strength"),
)


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not here")
def test_the_tour_of_an_article_is_made_by_mouse(atlas: Atlas, tmp_path: Path) -> None:
    begin(atlas)
    place_on_the_map(atlas, "Tokyo")
    add_by_name(atlas, "Kuala Lumpur")
    for number, name in enumerate(NAMES[2:], start=3):
        press(atlas, name, "place (P)")
        wait_for_stops(atlas, number)
        if name == "Seoul":
            drag_to_its_place(atlas, "Tokyo", TOKYO)
            # A new stop follows the selected one, which is now the dragged one.
            choose_stop(atlas, number)
    for number, section, words in ITEMS:
        choose_stop(atlas, number)
        press(atlas, words, KINDS[section])
        # No stop has two items of a kind here.
        atlas.reader.wait_for(
            lambda window, section=section: any(  # type: ignore[misc]
                label["name"].split() == [section, "1"] for label in of_role(window, "label")
            ),
            f"{section} of stop {number}",
        )
    saved, picture = tmp_path / "made.geojson", tmp_path / "made.png"
    atlas.choose("File", "Save")
    atlas.enter_path(saved, SAVE_TOUR)
    assert wait_until(saved.exists)
    atlas.export(picture, "PNG")
    check(read(saved))
    assert not QImage(str(picture)).isNull()


def check(tour: Tour) -> None:
    """Every stop stands where it should, and every item rests on its words."""
    assert tuple(stop.name for stop in tour.stops) == NAMES
    for index, place, distance in (
        (0, TOKYO, NEAR_M),
        (1, KUALA_LUMPUR, CLOSE_M),
        (4, HUMPHREYS, CLOSE_M),
    ):
        position = tour.stops[index].position
        assert position is not None
        assert metres_between(position, place) < distance
    # Who clicks on the map has not said that the article names that point.
    assert tour.stops[0].place_basis == "inferred"
    items = [item for stop in tour.stops for item in stop.items]
    assert len(items) == len(ITEMS)
    assert {type(item) for item in items} == {Meeting, Quote, Agreement, Fact}
    text = tour.sources[0].text or ""
    for item in items:
        (citation,) = item.cite
        passage = text[citation.start : citation.end]
        assert passage == citation.exact and passage
        if isinstance(item, Quote):
            assert item.text == passage
    cited = {item.cite[0].exact for item in items}
    assert cited == {words for _, _, words in ITEMS}


def begin(atlas: Atlas) -> None:
    """Begins a tour with the article."""
    atlas.choose("File", "New from a Text…")
    atlas.click("push button", "Choose a File…")
    atlas.enter_path(ARTICLE, OPEN_TEXT)
    atlas.click("push button", "Begin")
    atlas.reader.wait_for(lambda window: part(window, TEXT), "the text of the article")


def place_on_the_map(atlas: Atlas, name: str) -> None:
    """Clicks on the map, adds a stop there, and types its name."""
    page = atlas.reader.where("document web", TITLE)
    x, y = page.middle
    atlas.hands.click((x + 60, y - 10))
    atlas.click("push button", "Add a stop here")
    atlas.reader.wait_for(
        lambda window: next(
            (
                field
                for field in of_role(window, "text")
                if field["name"] == "Name" and "focused" in field["states"]
            ),
            None,
        ),
        "the name of the stop",
    )
    atlas.hands.type(name)
    atlas.reader.wait_for(lambda window: marker(window, name), f"{name} on the map")


def marker(window: dict[str, object], name: str) -> str | None:
    """The accessible name of a badge on the map."""
    return next((badge["name"] for badge in markers(window) if name in badge["name"]), None)


def wait_for_stops(atlas: Atlas, count: int) -> None:
    """Waits until the itinerary has that many stops."""
    atlas.reader.wait_for(lambda window: len(itinerary(window)) == count, f"{count} stops")


def drag_to_its_place(atlas: Atlas, name: str, target: tuple[float, float]) -> None:
    """Drags the badge of a stop to a point, which two stops that are in place lead to."""
    # The map goes to each new stop; the target may lie outside of the route.
    atlas.click("push button", "Whole route")
    atlas.click("push button", "Zoom out")
    first, second = middle_of(atlas, "Kuala Lumpur"), middle_of(atlas, "Seoul")
    (x1, y1), (x2, y2) = mercator(KUALA_LUMPUR), mercator(SEOUL)
    pixels = math.dist(first, second) / math.dist((x1, y1), (x2, y2))
    x, y = mercator(target)
    end = round(first[0] + (x - x1) * pixels), round(first[1] - (y - y1) * pixels)
    atlas.hands.drag(middle_of(atlas, name), end)
    atlas.wait_for_message(f"{name} moved")


def middle_of(atlas: Atlas, name: str) -> tuple[int, int]:
    """The middle of the badge of a stop on the screen, once it no longer moves."""
    badge = atlas.reader.wait_for(lambda window: marker(window, name), f"{name} on the map")
    before = None
    while before != (place := atlas.reader.where("push button", badge)):
        before = place
    return place.middle


def mercator(point: tuple[float, float]) -> tuple[float, float]:
    """A point in degrees (WGS 84) on the plane of the map, east and north positive."""
    lon, lat = map(math.radians, point)
    return lon, math.asinh(math.tan(lat))


def add_by_name(atlas: Atlas, name: str) -> None:
    """Searches for a place below the last stop, and clicks the first one found."""
    atlas.click("push button", "Add a stop")
    atlas.hands.type(name)
    first = atlas.reader.wait_for(
        lambda window: next(
            (row["name"] for row in of_role(part(window, "Places"), "list item")), None
        ),
        "places",
    )
    atlas.click("list item", first)
    atlas.reader.wait_for(lambda window: marker(window, name), f"{name} on the map")


def choose_stop(atlas: Atlas, number: int) -> None:
    """Clicks the badge of a stop in the rail, and waits until its fields are shown."""
    row = atlas.reader.wait_for(
        lambda window: next(
            (row for row in itinerary(window) if row.startswith(f"{number}, ")), None
        ),
        f"stop {number}",
    )
    atlas.click("list item", row)
    atlas.reader.wait_for(
        lambda window: find(window, "label", f"STOP {number} OF"), f"the fields of stop {number}"
    )


def press(atlas: Atlas, words: str, cap: str) -> None:
    """Selects words of the source text, and clicks a key of the strip below it."""
    select(atlas, words)
    atlas.click("push button", cap)


def select(atlas: Atlas, words: str) -> None:
    """Scrolls to words of the source text, and drags over them."""
    for _ in range(60):
        area, first, last = atlas.reader.words(words, "text", TEXT)
        is_below = last.top + last.height > area.top + area.height - EDGE
        if not is_below and first.top >= area.top + EDGE:
            break
        atlas.hands.scroll(area.middle, NOTCHES if is_below else -NOTCHES)
    else:
        pytest.fail(f"not in view: {words}")
    atlas.hands.drag(
        (first.left, first.top + first.height // 2),
        (last.left + last.width, last.top + last.height // 2),
    )
