"""Reads the real app as a screen reader does: on the accessibility bus, from another process."""

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
# Debian builds pyatspi for this one.
SYSTEM_PYTHON = "/usr/bin/python3"
SECONDS = 60
# What these hold can be reached while it is not seen; anything else that is hidden waits for words.
ALWAYS = {"menu bar", "tool bar"}

Node: TypeAlias = dict[str, Any]
T = TypeVar("T")


class Place(NamedTuple):
    """Where something is on the screen, in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        """Where to click it."""
        return self.left + self.width // 2, self.top + self.height // 2


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


@contextmanager
def reading_screen() -> Iterator[dict[str, str]]:
    """A virtual screen and an accessibility bus; gives the environment that leads there."""
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
            environment["DBUS_SESSION_BUS_ADDRESS"] = told.readline().strip()
        try:
            # The bus is started by whoever asks for it; the app only listens for it.
            look = [SYSTEM_PYTHON, str(WALKER), "tree"]
            subprocess.run(look, env=environment, check=True, capture_output=True)
            yield environment
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

    def where(self, role: str, name: str) -> Place:
        """Where something is on the screen, once it is seen there."""
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline:
            done = self._call("where", role, name)
            place = json.loads(done.stdout) if done.returncode == 0 else None
            if place is not None:
                return Place(*place)
        pytest.fail(f"not seen within {SECONDS} seconds: {role} {name}")

    def wait_for(self, look: Callable[[Node], T | None], what: str) -> T:
        """Looks at the main window until something is found there; each look is a process."""
        return self.wait_for_any(lambda windows: look(_main(windows)), what)

    def wait_for_any(self, look: Callable[[list[Node]], T | None], what: str) -> T:
        """Looks at all windows until something is found in them."""
        deadline = time.monotonic() + SECONDS
        windows: list[Node] = []
        complaint = ""
        while time.monotonic() < deadline:
            assert self._app.poll() is None, "the app has ended"
            done = self._call("tree")
            # Who looks while things come and go may be told of one that is gone: look again.
            windows = json.loads(done.stdout) if done.returncode == 0 else []
            complaint = done.stderr
            if found := look(windows):
                return found
        seen = [
            f"{one['role']} {one['name']}"
            for window in windows
            for one, _ in everything(window)
            if "showing" in one["states"]
        ]
        told = "\n".join([*seen, complaint])
        pytest.fail(f"not on the bus within {SECONDS} seconds: {what}; seen:\n{told}")

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
