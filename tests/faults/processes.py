"""Runs the app as a process in any environment, from the command line or on a virtual screen.

Tests read the window from the frame buffer of the screen and operate it by signals and keys.
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
# How long any step may take on a busy machine, and the interval between checks.
SECONDS = 180.0
LOOK_SECONDS = 0.1
ACCENT = int(LIGHT.accent[1:], 16)
# The itinerary covers this share of the screen; its badges have the same colour as the map's.
MAP_LEFT = 0.27
# Badges and legs have at least this many pixels of that colour, even on a small map.
DRAWN = 700
# Variables that would override the environment of a test.
AMBIENT = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "TMPDIR")

Environment = Mapping[str, str | None]


def environment_for(home: Path, changes: Environment) -> dict[str, str]:
    """The environment of a user with this home folder; ``None`` removes a variable."""
    inherited = {name: value for name, value in os.environ.items() if name not in AMBIENT}
    places = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
    }
    merged: dict[str, str | None] = {**inherited, **places, **changes}
    return {name: value for name, value in merged.items() if value is not None}


def after_setup(script: str, command: Sequence[str]) -> list[str]:
    """The command, run after a shell script in a separate mount namespace."""
    if shutil.which("unshare") is None or os.geteuid() != 0:
        pytest.skip("only root may mount a file system")
    attempt = subprocess.run(
        ["unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], check=False, capture_output=True
    )
    if attempt.returncode:
        pytest.skip("no file system can be mounted here")
    return ["unshare", "-m", "sh", "-c", f'set -e; {script}; exec "$@"', "sh", *command]


def limited(limits: str, command: Sequence[str]) -> list[str]:
    """The command under limits that ``ulimit`` sets, such as ``-n 64``."""
    return ["bash", "-c", f'ulimit {limits} && exec "$@"', "bash", *command]


def run(
    command: Sequence[str | Path], home: Path, changes: Environment | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs a command to its end, without a screen."""
    return subprocess.run(
        command,
        cwd=ROOT,
        env=environment_for(home, changes or {}),
        capture_output=True,
        text=True,
        errors="surrogateescape",
        check=False,
        timeout=SECONDS,
    )


class Window:
    """The app on a virtual screen."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path, screen: Path) -> None:
        self.process = process
        self._folder = folder
        self._screen = screen

    @property
    def output(self) -> list[str]:
        """The lines that the app has written to its terminal."""
        return (self._folder / "terminal").read_text(errors="replace").splitlines()

    def pixels(self) -> npt.NDArray[np.uint32]:
        """The pixels of the screen: colours by row and column."""
        data = self._screen.read_bytes()
        # The header of an X window dump has its size, width, height and number of colours.
        head = struct.unpack_from(">25I", data)
        width, height, line, colours = head[4], head[5], head[12], head[19]
        start = head[0] + colours * 12
        rows = np.frombuffer(data, "<u4", offset=start, count=line // 4 * height)
        return np.asarray(rows.reshape(height, line // 4)[:, :width] & 0xFFFFFF, np.uint32)

    def has_map(self) -> bool:
        """Whether the route is drawn."""
        pixels = self.pixels()
        # The new window is never wider than this.
        part = pixels[:, round(min(pixels.shape[1], 1280) * MAP_LEFT) :]
        return int((part == ACCENT).sum()) > DRAWN

    def wait_for_map(self) -> None:
        """Waits until the route is drawn; fails if the app ends instead."""
        assert self.until(self.has_map), "the map was not drawn"

    def until(self, condition: Callable[[], bool]) -> bool:
        """Polls until the condition holds, since another process sends no signal to wait for."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            if condition():
                return True
            try:
                self.process.wait(LOOK_SECONDS)
            except subprocess.TimeoutExpired:
                continue
            assert condition(), f"the app ended with {self.process.returncode}: {self.output}"
            return True
        return False

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Sends a signal to the app and returns its exit code."""
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
    """Runs the app on a virtual screen; the context ends all of it."""
    screen = home / "screen"
    screen.mkdir(exist_ok=True)
    with virtual_screen(size, "-fbdir", str(screen)) as environment:
        display = {"DISPLAY": environment["DISPLAY"]}
        with (home / "terminal").open("wb") as terminal:
            process = subprocess.Popen(
                [*command, *arguments],
                cwd=ROOT,
                env=environment_for(home, {**display, **(changes or {})}),
                stdout=terminal,
                stderr=terminal,
                start_new_session=True,
            )
        try:
            yield Window(process, home, screen / "Xvfb_screen0")
        finally:
            process.kill()
            process.wait()
