"""What people do with the packaged program, done with mouse and keys and read from outside."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtGui import QImage

from app.tour import read
from tests.packaged.eyes import grab, wait_until
from tests.packaged.running import SAVE, Atlas, Home, itinerary, running, told
from tests.reader import Node, find, heading, markers, of_role, part
from tests.tours import BUNDLED, VERNE

ITEMS = {
    "meetings": ("title", "summary"),
    "quotes": ("text",),
    "agreements": ("title", "summary"),
    "facts": ("text",),
}


def written(stop: str) -> list[str]:
    """The texts of a stop's items, as the file itself has them."""
    features: list[dict[str, Any]] = json.loads(BUNDLED.read_text("utf-8"))["features"]
    told_there = next(one["properties"] for one in features if one["id"] == stop)
    return [
        item[member]
        for kind, members in ITEMS.items()
        for item in told_there.get(kind, [])
        for member in members
        if item.get(member)
    ]


def test_a_click_on_a_marker_tells_what_happened_there(atlas: Atlas) -> None:
    assert heading(atlas.reader.main_window()) == ""
    for stop, name in (("hanoi", "Hanoi"), ("tokyo", "Tokyo")):
        marker = next(
            one["name"]
            for one in markers(atlas.reader.main_window())
            if f" {name}, " in one["name"]
        )
        atlas.click("push button", marker)
        lines = told(atlas.reader.wait_for_stop(name))
        texts = written(stop)
        assert len(texts) > 3
        assert [text for text in texts if not any(text in line for line in lines)] == []
        # The whole route again, where all markers are seen.
        atlas.hands.press("Escape", "alt+Home")
        atlas.reader.wait_for(
            lambda window: len(markers(window)) == 5 and not heading(window), "the whole route"
        )


def test_words_that_are_typed_are_found(atlas: Atlas) -> None:
    atlas.hands.press("ctrl+f")
    atlas.hands.type("three cutters")
    hits = atlas.reader.wait_for(lambda window: of_role(part(window, "Hits"), "list item"), "hits")
    assert any("three cutters" in hit["name"] for hit in hits)
    atlas.hands.press("Return")
    window = atlas.reader.wait_for_stop("Hanoi")
    assert any("three cutters" in line for line in told(window))
    # Enter leads to the item itself, which then has the keyboard.
    at = [
        one["name"]
        for one in of_role(part(window, "Selected stop"), "panel")
        if "focused" in one["states"]
    ]
    assert ["three cutters" in name for name in at] == [True]


def test_the_tour_tells_itself_until_it_is_stopped(atlas: Atlas) -> None:
    stops = [stop.name for stop in read(BUNDLED).stops]
    atlas.hands.press("space")
    # Whoever looks too seldom misses some.
    begun = stops.index(atlas.reader.wait_for(heading, "a stop"))
    later = stops[begun + 1 :]
    atlas.reader.wait_for(lambda window: heading(window) in later, "a stop further on")
    atlas.hands.press("space")
    atlas.reader.wait_for(
        lambda window: find(window, "push button", "Play the tour as"), "a story that waits"
    )
    atlas.hands.press("space")
    atlas.reader.wait_for(
        lambda window: find(window, "push button", "Pause the story"), "a story that goes on"
    )
    atlas.hands.press("Escape")
    atlas.reader.wait_for(
        lambda window: not heading(window) and "showing" not in part(window, "Story")["states"],
        "the overview, and no story",
    )


def test_what_is_exported_by_the_dialog_opens(atlas: Atlas, tmp_path: Path) -> None:
    atlas.hands.press("ctrl+e")
    atlas.reader.wait_for_dialog(SAVE)
    # The size by mouse, the rest as it is.
    atlas.click("combo box", "1920 × 1080")
    atlas.reader.wait_for_any(
        lambda windows: any(
            "showing" in one["states"]
            for window in windows
            for one in of_role(window, "list")
            if find(one, "list item", "A4, landscape")
        ),
        "the sizes",
    )
    atlas.click("list item", "2048 × 2048, square")
    atlas.reader.wait_for_any(
        lambda windows: any(find(one, "label", "2048 × 2048 pixels") for one in windows),
        "the size below the preview",
    )
    atlas.click("push button", "Export…")
    picture = tmp_path / "route.png"
    atlas.name_a_file(picture, SAVE)
    atlas.wait_for_words(f"Saved {picture}")
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (2048, 2048)
    assert len({image.pixel(x, y) for x in range(0, 2048, 64) for y in range(0, 2048, 64)}) > 3

    sheet = tmp_path / "route.pdf"
    atlas.export(sheet, "PDF")
    page = pypdf.PdfReader(sheet).pages[0]
    # The size is remembered, in which a pixel is three quarters of a point.
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (1536, 1536)
    assert "Camp Humphreys" in page.extract_text()


def test_a_tour_on_the_command_line_is_opened(
    program: Path, bus: dict[str, str], home: Home
) -> None:
    with running(program, bus, home, VERNE) as atlas:
        window = atlas.wait_for_tour(31)
        assert window["name"] == "Around the World in Eighty Days — Tour Atlas"
        assert "London" in itinerary(window)[0]
        atlas.quit()


def test_a_tour_is_opened_by_its_name(atlas: Atlas) -> None:
    atlas.open(VERNE)
    assert "London" in itinerary(atlas.wait_for_tour(31))[0]


# A window that offers a file to whoever takes it, at the right of the program's.
OFFER = """
import sys
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QLabel
class Offer(QLabel):
    def mouseMoveEvent(self, event):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(sys.argv[1])])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.actionChanged.connect(lambda _action: self.setWindowTitle("Offer that is welcome"))
        self.setWindowTitle("Offer in the hand")
        drag.exec(Qt.DropAction.CopyAction)
app = QApplication([])
app.setApplicationName("Offer")
offer = Offer("a tour")
offer.setWindowTitle("Offer")
offer.setGeometry(1300, 300, 120, 120)
offer.show()
app.exec()
"""


@pytest.mark.parametrize(
    "place", [(600, 400), (130, 160), (1100, 600)], ids=["map", "field for words", "panel"]
)
def test_a_tour_is_dropped_on_the_window(atlas: Atlas, place: tuple[int, int]) -> None:
    environment = {
        **atlas.environment,
        "QT_QPA_PLATFORM": "xcb",
        # Nobody reads that window.
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }
    offer = subprocess.Popen([sys.executable, "-c", OFFER, str(VERNE)], env=environment)
    try:
        atlas.hands.wait_for("Offer")
        atlas.hands.hold((1360, 360), (1340, 370))
        # Moves that come before that are one, and a drag begins with the next.
        atlas.hands.wait_for("Offer in the hand")
        atlas.hands.move((1340, 370), place)
        # Whoever lets go before the window has answered drops it beside.
        atlas.hands.wait_for("Offer that is welcome")
        atlas.hands.let_go()
        assert "London" in itinerary(atlas.wait_for_tour(31))[0]
    finally:
        offer.terminate()
        offer.wait(20)


def test_the_next_start_is_as_the_last_was_left(
    program: Path, bus: dict[str, str], home: Home
) -> None:
    def across(atlas: Atlas, panel: str = "Selected stop") -> tuple[int, int]:
        """Where the panel begins, and how wide it is."""
        place = atlas.reader.where("filler", panel)
        return place.left, place.width

    def ground(atlas: Atlas) -> int:
        return grab(home.root / "screen.png", atlas.environment).pixelColor(700, 15).lightness()

    stop = read(VERNE).stops[1].name
    with running(program, bus, home) as first:
        first.wait_for_tour(5)
        first.open(VERNE)
        first.wait_for_tour(31)
        first.hands.press("alt+Right", "alt+Right")
        first.reader.wait_for_stop(stop)
        assert ground(first) > 200
        first.choose("View", "Appearance", "Dark")
        first.choose("View", "Language", "Deutsch")
        first.wait_for_words("The language changes when Tour Atlas is next started.")
        first.hands.resize(1400, 860)
        assert wait_until(lambda: sum(across(first)) == 1400)
        left, before = across(first)
        middle = first.reader.where("filler", "Selected stop").middle[1]
        first.hands.drag((left - 1, middle), (left - 91, middle))
        assert wait_until(lambda: 70 < across(first)[1] - before < 110)
        width = across(first)[1]
        first.quit()

    with running(program, bus, home) as second:
        window = second.wait_for_tour(31)
        assert second.hands.size() == (1400, 860)
        panel = part(window, "Gewählte Station")
        assert stop in [label["name"] for label in of_role(panel, "label")]
        assert across(second, "Gewählte Station")[1] == width
        assert wait_until(lambda: ground(second) < 60)
        second.quit()


def test_a_bad_file_is_told_and_leaves_the_tour_as_it_was(atlas: Atlas, tmp_path: Path) -> None:
    before = atlas.reader.main_window()
    atlas.hands.press("alt+Right", "alt+Right")
    atlas.reader.wait_for_stop("Kuala Lumpur")
    bad = tmp_path / "half a tour.geojson"
    bad.write_bytes(BUNDLED.read_bytes()[:2000])
    atlas.open(bad)
    assert str(bad) in atlas.wait_for_words(bad.name)
    after: Node = atlas.reader.main_window()
    assert after["name"] == before["name"]
    assert heading(after) == "Kuala Lumpur"
    assert itinerary(after) == itinerary(before)
