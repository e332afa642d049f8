"""Tests typical use of the packaged program, by mouse and keyboard, read from outside."""

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
from tests.packaged.running import SAVE, Atlas, Home, itinerary, panel_texts, running
from tests.reader import Node, find, heading, markers, of_role, part
from tests.tours import BUNDLED, VERNE

ITEMS = {
    "meetings": ("title", "summary"),
    "quotes": ("text",),
    "agreements": ("title", "summary"),
    "facts": ("text",),
}


def texts_in_file(stop: str) -> list[str]:
    """The texts of a stop's items in the tour file."""
    features: list[dict[str, Any]] = json.loads(BUNDLED.read_text("utf-8"))["features"]
    properties = next(feature["properties"] for feature in features if feature["id"] == stop)
    return [
        item[member]
        for kind, members in ITEMS.items()
        for item in properties.get(kind, [])
        for member in members
        if item.get(member)
    ]


def test_a_click_on_a_marker_shows_what_happened_there(atlas: Atlas) -> None:
    assert heading(atlas.reader.main_window()) == ""
    for stop, name in (("hanoi", "Hanoi"), ("tokyo", "Tokyo")):
        marker = next(
            marker["name"]
            for marker in markers(atlas.reader.main_window())
            if f" {name}, " in marker["name"]
        )
        atlas.click("push button", marker)
        lines = panel_texts(atlas.reader.wait_for_stop(name))
        texts = texts_in_file(stop)
        assert len(texts) > 3
        assert [text for text in texts if not any(text in line for line in lines)] == []
        # Show the whole route again, with all markers.
        atlas.hands.press("Escape", "alt+Home")
        atlas.reader.wait_for(
            lambda window: len(markers(window)) == 5 and not heading(window), "the whole route"
        )


def test_search_finds_typed_words(atlas: Atlas) -> None:
    atlas.hands.press("ctrl+f")
    atlas.hands.type("three cutters")
    hits = atlas.reader.wait_for(lambda window: of_role(part(window, "Hits"), "list item"), "hits")
    assert any("three cutters" in hit["name"] for hit in hits)
    atlas.hands.press("Return")
    window = atlas.reader.wait_for_stop("Hanoi")
    assert any("three cutters" in line for line in panel_texts(window))
    # Enter selects the item, whose card receives the focus.
    focused = [
        card["name"]
        for card in of_role(part(window, "Selected stop"), "panel")
        if "focused" in card["states"]
    ]
    assert ["three cutters" in name for name in focused] == [True]


def test_the_story_plays_until_it_is_stopped(atlas: Atlas) -> None:
    stops = [stop.name for stop in read(BUNDLED).stops]
    atlas.hands.press("space")
    # The story may pass a stop between two looks.
    first = stops.index(atlas.reader.wait_for(heading, "a stop"))
    later = stops[first + 1 :]
    atlas.reader.wait_for(lambda window: heading(window) in later, "a stop further on")
    atlas.hands.press("space")
    atlas.reader.wait_for(
        lambda window: find(window, "push button", "Play the tour as"), "a paused story"
    )
    atlas.hands.press("space")
    atlas.reader.wait_for(
        lambda window: find(window, "push button", "Pause the story"), "a playing story"
    )
    atlas.hands.press("Escape")
    atlas.reader.wait_for(
        lambda window: not heading(window) and "showing" not in part(window, "Story")["states"],
        "the overview, and no story",
    )


def test_files_exported_by_the_dialog_open(atlas: Atlas, tmp_path: Path) -> None:
    atlas.hands.press("ctrl+e")
    atlas.reader.wait_for_dialog(SAVE)
    # Choose the size by mouse and leave the rest.
    atlas.click("combo box", "1920 × 1080")
    atlas.reader.wait_for_any(
        lambda windows: any(
            "showing" in sizes["states"]
            for window in windows
            for sizes in of_role(window, "list")
            if find(sizes, "list item", "A4, landscape")
        ),
        "the sizes",
    )
    atlas.click("list item", "2048 × 2048, square")
    atlas.reader.wait_for_any(
        lambda windows: any(find(window, "label", "2048 × 2048 pixels") for window in windows),
        "the size below the preview",
    )
    atlas.click("push button", "Export…")
    picture = tmp_path / "route.png"
    atlas.enter_path(picture, SAVE)
    atlas.wait_for_message(f"Saved {picture}")
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (2048, 2048)
    assert len({image.pixel(x, y) for x in range(0, 2048, 64) for y in range(0, 2048, 64)}) > 3

    sheet = tmp_path / "route.pdf"
    atlas.export(sheet, "PDF")
    page = pypdf.PdfReader(sheet).pages[0]
    # The dialog remembers the size; a pixel is three quarters of a point.
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


def test_a_tour_is_opened_by_the_dialog(atlas: Atlas) -> None:
    atlas.open(VERNE)
    assert "London" in itinerary(atlas.wait_for_tour(31))[0]


# A window to the right of the program's, from which a file can be dragged.
DRAG_SOURCE = """
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
        drag.actionChanged.connect(lambda _action: self.setWindowTitle("Offer accepted"))
        self.setWindowTitle("Offer dragged")
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
    "place", [(600, 400), (130, 160), (1100, 600)], ids=["map", "search field", "panel"]
)
def test_a_tour_is_dropped_on_the_window(atlas: Atlas, place: tuple[int, int]) -> None:
    environment = {
        **atlas.environment,
        "QT_QPA_PLATFORM": "xcb",
        # No test reads that window.
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }
    offer = subprocess.Popen([sys.executable, "-c", DRAG_SOURCE, str(VERNE)], env=environment)
    try:
        atlas.hands.wait_for("Offer")
        atlas.hands.press_and_drag((1360, 360), (1340, 370))
        # The drag begins with the first move after the title has changed.
        atlas.hands.wait_for("Offer dragged")
        atlas.hands.move((1340, 370), place)
        # The drop is lost if the button is released before the window accepts the drag.
        atlas.hands.wait_for("Offer accepted")
        atlas.hands.release()
        assert "London" in itinerary(atlas.wait_for_tour(31))[0]
    finally:
        offer.terminate()
        offer.wait(20)


def test_the_next_start_restores_the_last_state(
    program: Path, bus: dict[str, str], home: Home
) -> None:
    def extent(atlas: Atlas, panel: str = "Selected stop") -> tuple[int, int]:
        """The left edge and the width of the panel, in pixels."""
        place = atlas.reader.where("filler", panel)
        return place.left, place.width

    def lightness(atlas: Atlas) -> int:
        return grab(home.root / "screen.png", atlas.environment).pixelColor(700, 15).lightness()

    stop = read(VERNE).stops[1].name
    with running(program, bus, home) as first:
        first.wait_for_tour(5)
        first.open(VERNE)
        first.wait_for_tour(31)
        first.hands.press("alt+Right", "alt+Right")
        first.reader.wait_for_stop(stop)
        assert lightness(first) > 200
        first.choose("View", "Appearance", "Dark")
        first.choose("View", "Language", "Deutsch")
        first.wait_for_message("The language changes when Tour Atlas is next started.")
        first.hands.resize(1400, 860)
        assert wait_until(lambda: sum(extent(first)) == 1400)
        left, before = extent(first)
        middle = first.reader.where("filler", "Selected stop").middle[1]
        first.hands.drag((left - 1, middle), (left - 91, middle))
        assert wait_until(lambda: 70 < extent(first)[1] - before < 110)
        width = extent(first)[1]
        first.quit()

    with running(program, bus, home) as second:
        window = second.wait_for_tour(31)
        assert second.hands.size() == (1400, 860)
        panel = part(window, "Gewählte Station")
        assert stop in [label["name"] for label in of_role(panel, "label")]
        assert extent(second, "Gewählte Station")[1] == width
        assert wait_until(lambda: lightness(second) < 60)
        second.quit()


def test_an_invalid_file_is_reported_and_the_tour_stays(atlas: Atlas, tmp_path: Path) -> None:
    before = atlas.reader.main_window()
    atlas.hands.press("alt+Right", "alt+Right")
    atlas.reader.wait_for_stop("Kuala Lumpur")
    bad = tmp_path / "half a tour.geojson"
    bad.write_bytes(BUNDLED.read_bytes()[:2000])
    atlas.open(bad)
    assert str(bad) in atlas.wait_for_message(bad.name)
    after: Node = atlas.reader.main_window()
    assert after["name"] == before["name"]
    assert heading(after) == "Kuala Lumpur"
    assert itinerary(after) == itinerary(before)
