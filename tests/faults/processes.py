"""The app as a process in surroundings of all kinds: its command line, and its window on a screen.

The window is seen in the memory of its virtual screen, and driven by signals and keys.
"""

from __future__ import annotations

import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from app.map.theme import LIGHT
from tests.screen import virtual_screen

ROOT = Path(__file__).resolve().parents[2]
MAIN = (sys.executable, str(ROOT / "main.py"))
# How long anything may take on a busy machine, and how often it is looked for.
SECONDS = 180.0
LOOK_SECONDS = 0.1
ACCENT = int(LIGHT.accent[1:], 16)
# Left of this share of a screen is the itinerary, whose badges have the colour of the map's.
MAP_LEFT = 0.27
# Pixels of that colour that badges and legs have even on a small map.
DRAWN = 700
# What would lead the app elsewhere than a test says.
AMBIENT = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "TMPDIR")

Environment = Mapping[str, str | None]


def surroundings(home: Path, changes: Environment) -> dict[str, str]:
    """The environment of a user with a home of his own; ``None`` takes a variable away."""
    kept = {name: value for name, value in os.environ.items() if name not in AMBIENT}
    places = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
    }
    every: dict[str, str | None] = {**kept, **places, **changes}
    return {name: value for name, value in every.items() if value is not None}


def after(script: str, command: Sequence[str]) -> list[str]:
    """The command behind what a shell does first, in a world of its own as to mounted folders."""
    if shutil.which("unshare") is None or os.geteuid() != 0:
        pytest.skip("only root may mount a file system")
    tried = subprocess.run(
        ["unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], check=False, capture_output=True
    )
    if tried.returncode:
        pytest.skip("no file system can be mounted here")
    return ["unshare", "-m", "sh", "-c", f'set -e; {script}; exec "$@"', "sh", *command]


def limited(limits: str, command: Sequence[str]) -> list[str]:
    """The command under the limits of a shell, such as ``-n 64``."""
    return ["bash", "-c", f'ulimit {limits} && exec "$@"', "bash", *command]


def run(
    command: Sequence[str | Path], home: Path, changes: Environment | None = None
) -> subprocess.CompletedProcess[str]:
    """A command without a screen, to its end."""
    return subprocess.run(
        command,
        cwd=ROOT,
        env=surroundings(home, changes or {}),
        capture_output=True,
        text=True,
        errors="surrogateescape",
        check=False,
        timeout=SECONDS,
    )


class Window:
    """The app on a screen."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path, screen: Path) -> None:
        self.process = process
        self._folder = folder
        self._screen = screen

    @property
    def said(self) -> list[str]:
        """What is on its terminal, by lines."""
        return (self._folder / "said").read_text(errors="replace").splitlines()

    def pixels(self) -> npt.NDArray[np.uint32]:
        """What is on the screen: colours by row and column."""
        data = self._screen.read_bytes()
        # The header of an X window dump: its size, ..., width, height, ..., colours.
        head = struct.unpack_from(">25I", data)
        width, height, line, colours = head[4], head[5], head[12], head[19]
        start = head[0] + colours * 12
        rows = np.frombuffer(data, "<u4", offset=start, count=line // 4 * height)
        return np.asarray(rows.reshape(height, line // 4)[:, :width] & 0xFFFFFF, np.uint32)

    def has_map(self) -> bool:
        """Whether the route is drawn."""
        pixels = self.pixels()
        # The window is never wider at first.
        part = pixels[:, round(min(pixels.shape[1], 1280) * MAP_LEFT) :]
        return int((part == ACCENT).sum()) > DRAWN

    def wait_for_map(self) -> None:
        """Waits until the route is drawn; fails if the app ends instead."""
        assert self.until(self.has_map), "the map did not come"

    def until(self, what: Callable[[], bool]) -> bool:
        """Looks again and again until it holds; another process gives no signal to wait for."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            if what():
                return True
            try:
                self.process.wait(LOOK_SECONDS)
            except subprocess.TimeoutExpired:
                continue
            assert what(), f"the app ended with {self.process.returncode}: {self.said}"
            return True
        return False

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Asks it to end; gives its exit code."""
        os.kill(self.process.pid, number)
        return self.process.wait(SECONDS)


@contextmanager
def window(
    home: Path,
    *arguments: str | Path,
    command: Sequence[str | Path] = MAIN,
    changes: Environment | None = None,
    size: str = "1280x800",
) -> Iterator[Window]:
    """The app on a virtual screen; nothing of it outlives the context."""
    screen = home / "screen"
    screen.mkdir(exist_ok=True)
    with virtual_screen(size, "-fbdir", str(screen)) as environment:
        display = {"DISPLAY": environment["DISPLAY"]}
        with (home / "said").open("wb") as terminal:
            process = subprocess.Popen(
                [*command, *arguments],
                cwd=ROOT,
                env=surroundings(home, {**display, **(changes or {})}),
                stdout=terminal,
                stderr=terminal,
                start_new_session=True,
            )
        try:
            yield Window(process, home, screen / "Xvfb_screen0")
        finally:
            process.kill()
            process.wait()
