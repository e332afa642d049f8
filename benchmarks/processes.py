"""Starts processes: to their end, or until they have said something."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from app.ui.start.first_paint import MAP_DRAWN, WINDOW_SHOWN
from benchmarks.places import PROGRAM, ROOT, TOUR
from tests.screen import virtual_screen

Found = TypeVar("Found")

READY = "ready"
SEEN = (WINDOW_SHOWN, MAP_DRAWN)
# What any app with a web view must wait for: the view, shown and with a page in it.
FLOOR = f"""
import sys
from PySide6.QtWidgets import QApplication
from PySide6.QtWebEngineWidgets import QWebEngineView
app = QApplication(sys.argv)
view = QWebEngineView()
view.resize(1280, 800)
view.loadFinished.connect(lambda _: print("{READY}", file=sys.stderr, flush=True))
view.setHtml("<p>nothing</p>")
view.show()
app.exec()
"""
LIMIT_SECONDS = 120


def floor() -> list[str]:
    """The command of an empty web view, which says ``READY``."""
    return [sys.executable, "-c", FLOOR]


def source(tour: Path = TOUR) -> list[str]:
    """The command of the app from its source, which says ``SEEN``."""
    return [sys.executable, "main.py", "open", "--verbose", str(tour)]


def packaged(tour: Path = TOUR) -> list[str] | None:
    """The same of the packaged app, if that is built."""
    return [str(PROGRAM), "open", "--verbose", str(tour)] if PROGRAM.is_file() else None


def seconds(command: Sequence[str]) -> float:
    """How long a process without a screen takes from its start to its end. Raises if it fails."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=screenless(), check=True, capture_output=True)
    return time.perf_counter() - start


def screenless() -> dict[str, str]:
    """An environment without a screen, where modules of ours are found in any interpreter."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


@contextlib.contextmanager
def screen() -> Iterator[dict[str, str]]:
    """An environment with a screen of its own, or without any where ``Xvfb`` is missing."""
    if shutil.which("Xvfb") is None:
        yield screenless()
        return
    with virtual_screen() as environment:
        yield environment


def at_home(environment: Mapping[str, str], home: Path) -> dict[str, str]:
    """The environment for a process whose settings and caches are all in a folder of its own."""
    home.mkdir(exist_ok=True)
    # Modules that are compiled at every start would be counted as ours.
    kept = {name: text for name, text in environment.items() if name != "PYTHONDONTWRITEBYTECODE"}
    private = {
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "PYTHONPATH": str(ROOT),
    }
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium does not start as root with it; our app does that by itself, others do not.
        private["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    return kept | private


def until_said(
    command: Sequence[str],
    said: Sequence[str],
    environment: Mapping[str, str],
    then: Callable[[int], Found],
) -> tuple[dict[str, float], Found]:
    """Starts a process, waits until it has ``said`` all of that, and ends it.

    Gives the seconds from its start to each, and what ``then``, called with its number before it is
    ended, has found. Raises ``TimeoutError``.
    """
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    alarm = threading.Timer(LIMIT_SECONDS, process.kill)
    alarm.start()
    try:
        times: dict[str, float] = {}
        assert process.stderr is not None
        for line in process.stderr:
            now = time.perf_counter() - began
            times |= {words: now for words in said if words in line and words not in times}
            if len(times) == len(said):
                return times, then(process.pid)
        raise TimeoutError(f"{Path(command[0]).name} said only {sorted(times)}")
    finally:
        alarm.cancel()
        process.kill()
        process.communicate()
