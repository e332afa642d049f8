"""Reads the real app like a screen reader: over the accessibility bus, from another process."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias, TypeVar

import pytest

from tests.screen import virtual_screen

WALKER = Path(__file__).with_name("atspi_walker.py")
# Debian builds pyatspi for this interpreter.
SYSTEM_PYTHON = "/usr/bin/python3"
SECONDS = 60
# The children of these can be reached while they are hidden; other hidden nodes cannot.
ALWAYS = {"menu bar", "tool bar"}

Node: TypeAlias = dict[str, Any]
T = TypeVar("T")


class Place(NamedTuple):
    """The bounds of a node on the screen, in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        """The point to click."""
        return self.left + self.width // 2, self.top + self.height // 2


def missing() -> str | None:
    """What this machine lacks for the tests, or ``None``."""
    for program in ("Xvfb", "dbus-daemon", SYSTEM_PYTHON):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    for service in ("at-spi-bus-launcher", "at-spi2-registryd"):
        if not any((Path("/usr") / folder / service).exists() for folder in ("libexec", "lib")):
            return f"at-spi2-core is not installed: there is no {service}"
    look = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0'); import pyatspi"]
    if subprocess.run(look, capture_output=True, check=False).returncode:
        return f"python3-pyatspi is not installed for {SYSTEM_PYTHON}"
    return None


@contextmanager
def reading_screen() -> Iterator[dict[str, str]]:
    """A virtual display with an accessibility bus; yields the environment for their clients."""
    with virtual_screen() as environment:
        # This would lead to the accessibility bus of the user who runs the tests.
        environment.pop("AT_SPI_BUS_ADDRESS", None)
        reading, writing = os.pipe()
        daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={writing}"],
            env=environment,
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as pipe:
            environment["DBUS_SESSION_BUS_ADDRESS"] = pipe.readline().strip()
        try:
            # The bus starts on demand. The app only listens for it, so the walker starts it.
            look = [SYSTEM_PYTHON, str(WALKER), "tree"]
            subprocess.run(look, env=environment, check=True, capture_output=True)
            yield environment
        finally:
            daemon.terminate()
            daemon.wait(10)


class Reader:
    """Reads and operates the app over the bus, in another process."""

    def __init__(self, environment: dict[str, str], app: subprocess.Popen[str]) -> None:
        self._environment = environment
        self._app = app

    def main_window(self) -> Node:
        """The main window in its present state."""
        return self.wait_for(lambda window: window or None, "the main window")

    def do(self, action: str, node: Node) -> None:
        """Performs an action of a node."""
        self._work("do", action, node)

    def type_into(self, node: Node, text: str) -> None:
        """Writes text into a field."""
        self._work("type", text, node)

    def where(self, role: str, name: str) -> Place:
        """The bounds of a node on the screen, as soon as it is visible."""
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline:
            done = self._call("where", role, name)
            place = json.loads(done.stdout) if done.returncode == 0 else None
            if place is not None:
                return Place(*place)
        pytest.fail(f"not visible within {SECONDS} seconds: {role} {name}")

    def words(self, words: str, role: str, name: str) -> tuple[Place, Place, Place]:
        """The bounds of a visible text, and of the first and last character of words in it."""
        done = self._call("words", words, role, name)
        assert done.returncode == 0, done.stderr
        area, first, last = json.loads(done.stdout)
        return Place(*area), Place(*first), Place(*last)

    def wait_for(self, look: Callable[[Node], T | None], what: str) -> T:
        """Reads the main window until ``look`` finds something; each time starts a process."""
        return self.wait_for_any(lambda windows: look(_main(windows)), what)

    def wait_for_any(self, look: Callable[[list[Node]], T | None], what: str) -> T:
        """Reads all windows until ``look`` finds something."""
        deadline = time.monotonic() + SECONDS
        windows: list[Node] = []
        errors = ""
        while time.monotonic() < deadline:
            assert self._app.poll() is None, "the app has ended"
            done = self._call("tree")
            # A node may disappear while the walker reads it; then the next attempt follows.
            windows = json.loads(done.stdout) if done.returncode == 0 else []
            errors = done.stderr
            if found := look(windows):
                return found
        seen = [
            f"{node['role']} {node['name']}"
            for window in windows
            for node, _ in everything(window)
            if "showing" in node["states"]
        ]
        report = "\n".join([*seen, errors])
        pytest.fail(f"not on the bus within {SECONDS} seconds: {what}; seen:\n{report}")

    def wait_for_stop(self, stop: str) -> Node:
        """The main window, once its panel shows a stop."""
        return self.wait_for(
            lambda window: window if heading(window) == stop else None, f"{stop} in the panel"
        )

    def wait_for_dialog(self, title: str) -> Node:
        """The dialog with that title."""
        return self.wait_for_any(
            lambda windows: next(
                (window for window in windows if window["name"].lower() == title.lower()), None
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


def _main(windows: list[Node]) -> Node:
    return next((window for window in windows if window["role"] == "frame"), {})


def everything(node: Node, above: frozenset[str] = frozenset()) -> Iterator[tuple[Node, bool]]:
    """A node and its descendants, each with whether it can be reached in the present state."""
    if not node:
        return
    yield node, "showing" in node["states"] or bool(ALWAYS & above)
    for child in node["children"]:
        yield from everything(child, above | {node["role"]})


def of_role(node: Node, role: str) -> list[Node]:
    return [child for child, reachable in everything(node) if child["role"] == role and reachable]


def find(node: Node, role: str, beginning: str) -> Node | None:
    return next(
        (child for child in of_role(node, role) if child["name"].startswith(beginning)), None
    )


def part(node: Node, name: str) -> Node:
    """A part of the window by its name, whatever its role."""
    return next((child for child, _ in everything(node) if child["name"] == name), {})


def markers(window: Node) -> list[Node]:
    """The checkable buttons of the page; its controls are not checkable."""
    page = next(iter(of_role(window, "document web")), {})
    return [button for button in of_role(page, "push button") if "checkable" in button["states"]]


def heading(window: Node) -> str:
    """The name of the stop in the panel, which follows the number of the stop."""
    names = [label["name"] for label in of_role(part(window, "Selected stop"), "label")]
    numbers = [index for index, name in enumerate(names) if name.startswith("STOP ")]
    return names[numbers[0] + 1] if numbers else ""
