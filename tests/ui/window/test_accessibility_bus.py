"""The real app as a screen reader finds it: on the accessibility bus, looked at from outside."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.tour import read
from tests.reader import (
    SECONDS,
    Node,
    Reader,
    everything,
    find,
    heading,
    markers,
    missing,
    of_role,
    part,
    reading_screen,
)
from tests.tours import BUNDLED

ROOT = Path(__file__).resolve().parents[3]
# What a reader can focus, press, tick or choose; a label is focusable for the mouse's selection.
WORKED = {"Press", "Toggle", "Show Menu", "Increase"}
# What the page is made of offers a context menu, whatever it is.
PLAIN = {"label", "section", "document web"}
# A cell without a name has nothing in it; a scroll bar is known by what it scrolls.
NEVER = {"table cell", "scroll bar"}

LACKING = missing()
pytestmark = pytest.mark.skipif(LACKING is not None, reason=str(LACKING))


@pytest.fixture(scope="module")
def bus() -> Iterator[dict[str, str]]:
    """A screen and a bus of the tests' own; gives the environment that leads there."""
    with reading_screen() as environment:
        yield environment


@pytest.fixture
def reader(bus: dict[str, str], tmp_path: Path) -> Iterator[Reader]:
    """Looks at the app on the bundled tour, once the markers of its map are there."""
    environment = {
        **bus,
        **{f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "DATA", "CACHE")},
        "LC_ALL": "en_GB.UTF-8",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    errors = tmp_path / "errors.txt"
    with errors.open("w") as told:
        app = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", ROOT / "main.py", BUNDLED],
            env=environment,
            stderr=told,
            text=True,
        )
        try:
            made = Reader(environment, app)
            made.wait_for(lambda window: len(markers(window)) == 5, "the markers of the map")
            yield made
            made.do("Press", {"role": "menu item", "name": "Quit"})
            assert app.wait(SECONDS) == 0, errors.read_text()
        finally:
            app.kill()
            app.wait()
    assert "Traceback" not in errors.read_text(), errors.read_text()


def nameless(window: Node) -> list[Node]:
    """What can be worked and does not say what it is."""
    return [
        {**one, "children": len(one["children"])}
        for one, reachable in everything(window)
        if reachable
        and one["role"] not in PLAIN | NEVER
        and ("focusable" in one["states"] or WORKED & set(one["actions"]))
        and not one["name"].strip()
    ]


def test_all_that_can_be_worked_has_a_name(reader: Reader) -> None:
    window = reader.main_window()
    counted = {role: len(of_role(window, role)) for role in
               ("push button", "list item", "menu item", "text")}  # fmt: skip
    assert all(counted.values()), counted
    assert counted["menu item"] > 30
    assert nameless(window) == []
    # The map takes the keyboard, too.
    page = of_role(window, "document web")[0]
    assert [one["name"] for one in of_role(page, "section") if "focusable" in one["states"]] != []
    assert all(one["name"] for one in of_role(page, "section") if "focusable" in one["states"])
    # More comes with a stop, and a cross with something to clear.
    reader.type_into({"role": "text", "name": "Find in this tour"}, "sea")
    reader.wait_for(lambda window: find(window, "push button", "Clear"), "the cross")
    reader.do("Press", markers(window)[2])
    assert nameless(reader.wait_for_stop("Hanoi")) == []


def test_all_that_can_be_worked_in_the_dialogs_has_a_name(reader: Reader) -> None:
    for item in ("Filter…", "Sources…", "People…", "Keyboard Shortcuts"):
        reader.do("Press", {"role": "menu item", "name": item})
        dialog = reader.wait_for_dialog(item.removesuffix("…"))
        assert find(dialog, "push button", "Close")
        assert nameless(dialog) == []


def test_a_stop_is_chosen_in_the_itinerary(reader: Reader) -> None:
    stops = [stop.name for stop in read(BUNDLED).stops]
    window = reader.main_window()
    rows = of_role(part(window, "Itinerary"), "list item")
    assert [row["name"].split(", ")[1].removesuffix(" *") for row in rows] == stops
    assert heading(window) == ""
    for row, stop in ((rows[2], "Hanoi"), (rows[0], "Tokyo")):
        reader.do("Toggle", row)
        after = reader.wait_for_stop(stop)
        chosen = [
            one["name"]
            for one in of_role(part(after, "Itinerary"), "list item")
            if "selected" in one["states"]
        ]
        assert chosen == [row["name"]]


def test_a_stop_is_chosen_on_the_map(reader: Reader) -> None:
    stops = [stop.name for stop in read(BUNDLED).stops]
    found = markers(reader.main_window())
    for number, (marker, stop) in enumerate(zip(found, stops, strict=True), start=1):
        assert marker["name"].startswith(f"{number} {stop}, ")
    reader.do("Press", found[1])

    def pressed(window: Node) -> list[str]:
        return [one["name"] for one in markers(window) if "pressed" in one["states"]]

    reader.wait_for(
        lambda window: heading(window) == "Kuala Lumpur" and pressed(window) == [found[1]["name"]],
        "Kuala Lumpur in the panel and on the map",
    )


def test_words_are_searched_for_and_their_hits_are_told(reader: Reader) -> None:
    field = find(reader.main_window(), "text", "Find in this tour")
    assert field is not None
    assert {"editable", "focusable"} <= set(field["states"])
    reader.type_into(field, "three cutters")
    hits = reader.wait_for(lambda window: of_role(part(window, "Hits"), "list item"), "hits")
    assert any("cutters" in hit["name"] and "Hanoi" in hit["name"] for hit in hits)


def test_a_link_leads_on(reader: Reader) -> None:
    reader.do("Toggle", of_role(part(reader.main_window(), "Itinerary"), "list item")[2])
    cited = reader.wait_for(
        lambda window: find(window, "push button", "Source 1, paragraph 20"), "a source of Hanoi"
    )
    reader.do("Press", cited)
    told = reader.wait_for_any(
        lambda windows: [
            label["name"]
            for one in windows
            if one["role"] == "dialog"
            for label in of_role(one, "label")
        ],
        "the source",
    )
    assert any("Takeaways From Hegseth’s Asia Tour" in text for text in told)
