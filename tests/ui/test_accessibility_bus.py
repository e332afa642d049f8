"""The real app as a screen reader finds it: on the accessibility bus, looked at from outside."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import pytest

from app.tour import read
from tests.screen import virtual_screen
from tests.tours import BUNDLED

ROOT = Path(__file__).resolve().parents[2]
WALKER = Path(__file__).resolve().parents[1] / "atspi_walker.py"
# Debian builds pyatspi for this one.
SYSTEM_PYTHON = "/usr/bin/python3"
SECONDS = 60
# What a reader can focus, press, tick or choose; a label is focusable for the mouse's selection.
WORKED = {"Press", "Toggle", "Show Menu", "Increase"}
# What the page is made of offers a context menu, whatever it is.
PLAIN = {"label", "section", "document web"}
# What these hold can be reached while it is not seen; anything else that is hidden waits for words.
ALWAYS = {"menu bar", "tool bar"}
# A cell without a name has nothing in it; a scroll bar is known by what it scrolls.
NEVER = {"table cell", "scroll bar"}

Node: TypeAlias = dict[str, Any]
T = TypeVar("T")


def missing() -> str | None:
    """What this machine lacks for the test."""
    for program in ("Xvfb", "dbus-daemon", SYSTEM_PYTHON):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    for service in ("at-spi-bus-launcher", "at-spi2-registryd"):
        if not any((Path("/usr") / place / service).exists() for place in ("libexec", "lib")):
            return f"at-spi2-core is not installed: there is no {service}"
    look = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0'); import pyatspi"]
    if subprocess.run(look, capture_output=True, check=False).returncode:
        return f"python3-pyatspi is not installed for {SYSTEM_PYTHON}"
    return None


LACKING = missing()
pytestmark = pytest.mark.skipif(LACKING is not None, reason=str(LACKING))


@pytest.fixture(scope="module")
def bus() -> Iterator[dict[str, str]]:
    """A screen and a session bus of the tests' own; gives the environment that leads there."""
    with virtual_screen() as environment:
        # That would lead to the accessibility bus of whoever runs the tests.
        environment.pop("AT_SPI_BUS_ADDRESS", None)
        reading, writing = os.pipe()
        daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={writing}"],
            env=environment,
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            address = told.readline().strip()
        try:
            yield {**environment, "DBUS_SESSION_BUS_ADDRESS": address}
        finally:
            daemon.terminate()
            daemon.wait(10)


class Reader:
    """Another process that looks at the app, and works it, by way of the bus."""

    def __init__(self, environment: dict[str, str], app: subprocess.Popen[str]) -> None:
        self._environment = environment
        self._app = app

    def main_window(self) -> Node:
        """The main window as it is now."""
        return self.wait_for(lambda window: window or None, "the main window")

    def do(self, action: str, node: Node) -> None:
        """Works a thing."""
        self._work("do", action, node)

    def type_into(self, node: Node, text: str) -> None:
        """Writes into a field."""
        self._work("type", text, node)

    def wait_for(self, look: Callable[[Node], T | None], what: str) -> T:
        """Looks at the main window until something is found there; each look is a process."""
        return self.wait_for_any(lambda windows: look(_main(windows)), what)

    def wait_for_any(self, look: Callable[[list[Node]], T | None], what: str) -> T:
        """Looks at all windows until something is found in them."""
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline:
            assert self._app.poll() is None, "the app has ended"
            done = self._call("tree")
            # Who looks while things come and go may be told of one that is gone: look again.
            windows = json.loads(done.stdout) if done.returncode == 0 else []
            if found := look(windows):
                return found
        pytest.fail(f"not on the bus within {SECONDS} seconds: {what}")

    def wait_for_stop(self, stop: str) -> Node:
        """The main window, once its panel shows a stop."""
        return self.wait_for(
            lambda window: window if heading(window) == stop else None, f"{stop} in the panel"
        )

    def wait_for_dialog(self, title: str) -> Node:
        """The dialog of that title."""
        return self.wait_for_any(
            lambda windows: next(
                (one for one in windows if one["name"].lower() == title.lower()), None
            ),
            title,
        )

    def _work(self, verb: str, what: str, node: Node) -> None:
        done = self._call(verb, what, node["role"], node["name"])
        assert done.stdout.strip() == "true", f"{verb} {what}, {node['name']}: {done.stderr}"

    def _call(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [SYSTEM_PYTHON, WALKER, *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=SECONDS,
        )


@pytest.fixture
def reader(bus: dict[str, str], tmp_path: Path) -> Iterator[Reader]:
    """Looks at the app on the bundled tour, once the markers of its map are there."""
    environment = {
        **bus,
        **{f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "DATA", "CACHE")},
        "LC_ALL": "en_GB.UTF-8",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    # The bus is started by whoever asks for it; the app only listens for it.
    subprocess.run(
        [SYSTEM_PYTHON, WALKER, "tree"], env=environment, check=True, capture_output=True
    )
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


def _main(windows: list[Node]) -> Node:
    return next((one for one in windows if one["role"] == "frame"), {})


def everything(node: Node, above: frozenset[str] = frozenset()) -> Iterator[tuple[Node, bool]]:
    """All things in a thing, each with whether it can be reached as it is."""
    if not node:
        return
    yield node, "showing" in node["states"] or bool(ALWAYS & above)
    for child in node["children"]:
        yield from everything(child, above | {node["role"]})


def of_role(node: Node, role: str) -> list[Node]:
    return [one for one, reachable in everything(node) if one["role"] == role and reachable]


def find(node: Node, role: str, beginning: str) -> Node | None:
    return next((one for one in of_role(node, role) if one["name"].startswith(beginning)), None)


def part(node: Node, name: str) -> Node:
    """A part of the window, by its name and whatever its role."""
    return next((one for one, _ in everything(node) if one["name"] == name), {})


def markers(window: Node) -> list[Node]:
    """The buttons of the page that can be in or out; its controls are for pressing alone."""
    page = next(iter(of_role(window, "document web")), {})
    return [one for one in of_role(page, "push button") if "checkable" in one["states"]]


def heading(window: Node) -> str:
    """The name of the stop that the panel shows: it follows the stop's number."""
    names = [one["name"] for one in of_role(part(window, "Selected stop"), "label")]
    numbers = [place for place, name in enumerate(names) if name.startswith("STOP ")]
    return names[numbers[0] + 1] if numbers else ""


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
