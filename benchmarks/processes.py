"""Runs processes to their end, or until they have printed certain messages."""

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

Result = TypeVar("Result")

READY = "ready"
STARTED = (WINDOW_SHOWN, MAP_DRAWN)
# The floor for any app with a web view: a view that shows a page.
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
    """The command of an empty web view, which prints ``READY``."""
    return [sys.executable, "-c", FLOOR]


def source(tour: Path = TOUR) -> list[str]:
    """The command of the app from source, which prints the messages in ``STARTED``."""
    return [sys.executable, "main.py", "open", "--verbose", str(tour)]


def packaged(tour: Path = TOUR) -> list[str] | None:
    """The command of the packaged app, or ``None`` if it is not built."""
    return [str(PROGRAM), "open", "--verbose", str(tour)] if PROGRAM.is_file() else None


def seconds(command: Sequence[str]) -> float:
    """The seconds that a process without a screen takes from start to end. Raises if it fails."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=screenless(), check=True, capture_output=True)
    return time.perf_counter() - start


def screenless() -> dict[str, str]:
    """An environment without a screen, in which every interpreter finds our modules."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


@contextlib.contextmanager
def screen() -> Iterator[dict[str, str]]:
    """An environment with its own virtual screen, or without a screen if ``Xvfb`` is missing."""
    if shutil.which("Xvfb") is None:
        yield screenless()
        return
    with virtual_screen() as environment:
        yield environment


def at_home(environment: Mapping[str, str], home: Path) -> dict[str, str]:
    """The environment of a process with all settings and caches in the folder ``home``."""
    home.mkdir(exist_ok=True)
    # Without its cache Python would compile modules at every start, and we would count that.
    inherited = {
        name: text for name, text in environment.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    private = {
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "PYTHONPATH": str(ROOT),
    }
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium refuses to run as root with its sandbox. Only our app turns it off by itself.
        private["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    return inherited | private


def run_until_printed(
    command: Sequence[str],
    messages: Sequence[str],
    environment: Mapping[str, str],
    measure: Callable[[int], Result],
) -> tuple[dict[str, float], Result]:
    """Starts a process, waits until it has printed all ``messages``, and ends it.

    Returns the seconds from its start to each message, and the result of ``measure``, which gets
    the process id before the process ends. Raises ``TimeoutError``.
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
            times |= {text: now for text in messages if text in line and text not in times}
            if len(times) == len(messages):
                return times, measure(process.pid)
        raise TimeoutError(f"{Path(command[0]).name} printed only {sorted(times)}")
    finally:
        alarm.cancel()
        process.kill()
        process.communicate()
