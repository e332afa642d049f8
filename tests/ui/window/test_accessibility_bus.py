"""The real app on the accessibility bus, read from another process as a screen reader does."""

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
# The actions of controls. A label is focusable only so that its text can be selected.
CONTROL_ACTIONS = {"Press", "Toggle", "Show Menu", "Increase"}
# Elements of the page offer a context menu without being controls.
PLAIN = {"label", "section", "document web"}
# An empty cell has no name, and a scroll bar needs none.
UNNAMED = {"table cell", "scroll bar"}

LACKING = missing()
pytestmark = pytest.mark.skipif(LACKING is not None, reason=str(LACKING))


@pytest.fixture(scope="module")
def bus() -> Iterator[dict[str, str]]:
    """A virtual screen and bus; the value is the environment of processes that use them."""
    with reading_screen() as environment:
        yield environment


@pytest.fixture
def reader(bus: dict[str, str], tmp_path: Path) -> Iterator[Reader]:
    """A reader of the app on the bundled tour, with the markers of its map shown."""
    environment = {
        **bus,
        **{f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "DATA", "CACHE")},
        "LC_ALL": "en_GB.UTF-8",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    errors = tmp_path / "errors.txt"
    with errors.open("w") as error_file:
        app = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", ROOT / "main.py", BUNDLED],
            env=environment,
            stderr=error_file,
            text=True,
        )
        try:
            reader = Reader(environment, app)
            reader.wait_for(lambda window: len(markers(window)) == 5, "the markers of the map")
            yield reader
            reader.do("Press", {"role": "menu item", "name": "Quit"})
            assert app.wait(SECONDS) == 0, errors.read_text()
        finally:
            app.kill()
            app.wait()
    assert "Traceback" not in errors.read_text(), errors.read_text()


def nameless(window: Node) -> list[Node]:
    """The controls without a name."""
    return [
        {**node, "children": len(node["children"])}
        for node, reachable in everything(window)
        if reachable
        and node["role"] not in PLAIN | UNNAMED
        and ("focusable" in node["states"] or CONTROL_ACTIONS & set(node["actions"]))
        and not node["name"].strip()
    ]


def test_every_control_of_the_window_has_a_name(reader: Reader) -> None:
    window = reader.main_window()
    counted = {role: len(of_role(window, role)) for role in
               ("push button", "list item", "menu item", "text")}  # fmt: skip
    assert all(counted.values()), counted
    assert counted["menu item"] > 30
    assert nameless(window) == []
    # The map is focusable, too.
    page = of_role(window, "document web")[0]
    assert [
        node["name"] for node in of_role(page, "section") if "focusable" in node["states"]
    ] != []
    assert all(node["name"] for node in of_role(page, "section") if "focusable" in node["states"])
    # A query adds the clear button, a selected stop its cards.
    reader.type_into({"role": "text", "name": "Find in this tour"}, "sea")
    reader.wait_for(lambda window: find(window, "push button", "Clear"), "the clear button")
    reader.do("Press", markers(window)[2])
    assert nameless(reader.wait_for_stop("Hanoi")) == []


def test_every_control_of_the_dialogs_has_a_name(reader: Reader) -> None:
    for item in ("Filter…", "Sources…", "People…", "Keyboard Shortcuts"):
        reader.do("Press", {"role": "menu item", "name": item})
        dialog = reader.wait_for_dialog(item.removesuffix("…"))
        assert find(dialog, "push button", "Close")
        assert nameless(dialog) == []


def test_the_itinerary_selects_a_stop(reader: Reader) -> None:
    stops = [stop.name for stop in read(BUNDLED).stops]
    window = reader.main_window()
    rows = of_role(part(window, "Itinerary"), "list item")
    assert [row["name"].split(", ")[1].removesuffix(" *") for row in rows] == stops
    assert heading(window) == ""
    for row, stop in ((rows[2], "Hanoi"), (rows[0], "Tokyo")):
        reader.do("Toggle", row)
        after = reader.wait_for_stop(stop)
        selected = [
            node["name"]
            for node in of_role(part(after, "Itinerary"), "list item")
            if "selected" in node["states"]
        ]
        assert selected == [row["name"]]


def test_the_map_selects_a_stop(reader: Reader) -> None:
    stops = [stop.name for stop in read(BUNDLED).stops]
    badges = markers(reader.main_window())
    for number, (marker, stop) in enumerate(zip(badges, stops, strict=True), start=1):
        assert marker["name"].startswith(f"{number} {stop}, ")
    reader.do("Press", badges[1])

    def pressed(window: Node) -> list[str]:
        return [node["name"] for node in markers(window) if "pressed" in node["states"]]

    reader.wait_for(
        lambda window: heading(window) == "Kuala Lumpur" and pressed(window) == [badges[1]["name"]],
        "Kuala Lumpur in the panel and on the map",
    )


def test_search_results_have_names(reader: Reader) -> None:
    field = find(reader.main_window(), "text", "Find in this tour")
    assert field is not None
    assert {"editable", "focusable"} <= set(field["states"])
    reader.type_into(field, "three cutters")
    hits = reader.wait_for(lambda window: of_role(part(window, "Hits"), "list item"), "hits")
    assert any("cutters" in hit["name"] and "Hanoi" in hit["name"] for hit in hits)


def test_a_reference_opens_its_source(reader: Reader) -> None:
    reader.do("Toggle", of_role(part(reader.main_window(), "Itinerary"), "list item")[2])
    cited = reader.wait_for(
        lambda window: find(window, "push button", "Source 1, paragraph 20"), "a source of Hanoi"
    )
    reader.do("Press", cited)
    texts = reader.wait_for_any(
        lambda windows: [
            label["name"]
            for node in windows
            if node["role"] == "dialog"
            for label in of_role(node, "label")
        ],
        "the source",
    )
    assert any("Takeaways From Hegseth’s Asia Tour" in text for text in texts)


def test_the_fields_of_a_stop_have_names_and_say_what_is_wrong(reader: Reader) -> None:
    reader.do("Press", {"role": "menu item", "name": "Edit the Tour"})
    window = reader.wait_for(lambda window: find(window, "text", "Subtitle"), "the tour's fields")
    reader.do("Toggle", of_role(part(reader.main_window(), "Itinerary"), "list item")[2])
    reader.wait_for(lambda window: find(window, "text", "Arrive"), "the stop's fields")
    window = reader.main_window()
    names = ["Name", "Place", "Latitude, longitude", "Country", "Why this place", "Depart"]
    assert [name for name in names if not find(window, "text", name)] == []
    segments = {node["name"] for node in of_role(window, "radio button")}
    assert {"Stated", "Inferred", "Not known"} <= segments
    assert {"Delete this stop", "Next stop", "Add: Meeting"} <= {
        node["name"] for node in of_role(window, "push button")
    }
    assert nameless(window) == []
    depart = find(window, "text", "Depart")
    assert depart is not None
    reader.type_into(depart, "after Seoul")

    def is_refused(window: Node) -> bool:
        field = find(window, "text", "Depart")
        return field is not None and field["description"].startswith("Not a date.")

    reader.wait_for(is_refused, "the reason in the field's description")
    reader.type_into(depart, "Nov 2025")
    reader.wait_for(
        lambda window: "A month: November 2025" in str(find(window, "text", "Depart")),
        "how the date was read",
    )
    # Quitting would ask about a tour that is not saved.
    (undo,) = [
        node for node in of_role(reader.main_window(), "menu item")
        if node["name"].startswith("Undo Change the Depart")
    ]  # fmt: skip
    reader.do("Press", undo)
