"""How long the app takes from the start of its process to its window and to its map.

Each start is a process of its own on a virtual screen (or without one, where ``Xvfb`` is missing);
what ``open --verbose`` says tells when. The floor, an empty web view in the same Python, is taken
in turns with it.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from app.ui.seen import MAP_DRAWN, WINDOW_SHOWN
from benchmarks.memory import tree_megabytes
from tests.screen import virtual_screen

ROOT = Path(__file__).resolve().parent.parent
TOUR = ROOT / "data" / "asia-tour-2025.geojson"
READY = "ready"
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
LIMIT_SECONDS = 60
ROUNDS = 7
# An idle app has let go of what only the start needed.
IDLE_SECONDS = 2.0


class Start(msgspec.Struct, frozen=True):
    """Seconds from the start of a process to what it said, and its memory when idle, in MB."""

    seconds: Mapping[str, float]
    idle_megabytes: float


@contextlib.contextmanager
def screen() -> Iterator[dict[str, str]]:
    """The environment of a process that has a screen of its own."""
    if shutil.which("Xvfb") is None:
        yield {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        return
    with virtual_screen() as environment:
        yield environment


def floor() -> list[str]:
    """The command of an empty web view."""
    return [sys.executable, "-c", FLOOR]


def source() -> list[str]:
    """The command of the app from its source."""
    return [sys.executable, "main.py", "open", "--verbose", str(TOUR)]


def packaged() -> list[str] | None:
    """The command of the packaged app, if that is built."""
    program = ROOT / "dist" / "tour-atlas" / "tour-atlas"
    return [str(program), "open", "--verbose", str(TOUR)] if program.is_file() else None


def start(
    command: Sequence[str],
    said: Sequence[str],
    environment: Mapping[str, str],
    home: Path,
    *,
    idle: bool = False,
) -> Start:
    """Starts a process, waits until it has ``said`` everything, and ends it.

    ``home`` holds its settings and its cache. Raises ``TimeoutError``.
    """
    private = {
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
        "PYTHONPATH": str(ROOT),
        "QTWEBENGINE_DISABLE_SANDBOX": "1" if os.geteuid() == 0 else "0",
    }
    # Modules that are compiled at every start would be counted as ours.
    plain = {name: text for name, text in environment.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=plain | private,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    alarm = threading.Timer(LIMIT_SECONDS, process.kill)
    alarm.start()
    try:
        seconds: dict[str, float] = {}
        assert process.stderr is not None
        for line in process.stderr:
            now = time.perf_counter() - began
            seconds |= {words: now for words in said if words in line and words not in seconds}
            if len(seconds) == len(said):
                break
        if len(seconds) < len(said):
            raise TimeoutError(f"{command[0]} said only {sorted(seconds)}")
        if idle:
            time.sleep(IDLE_SECONDS)
        return Start(seconds, tree_megabytes(process.pid) if idle else float("nan"))
    finally:
        alarm.cancel()
        process.kill()
        process.communicate()


def rounds(count: int) -> dict[str, list[Start]]:
    """So many starts of each kind, in turns; memory is taken in the last ones."""
    ways: dict[str, tuple[list[str], Sequence[str], bool]] = {
        "floor": (floor(), (READY,), True),
        "source, no cache": (source(), (WINDOW_SHOWN, MAP_DRAWN), False),
        "source, cache": (source(), (WINDOW_SHOWN, MAP_DRAWN), True),
    }
    program = packaged()
    if program is not None:
        ways["packaged, no cache"] = (program, (WINDOW_SHOWN, MAP_DRAWN), False)
        ways["packaged, cache"] = (program, (WINDOW_SHOWN, MAP_DRAWN), True)
    found: dict[str, list[Start]] = {name: [] for name in ways}
    with screen() as environment, tempfile.TemporaryDirectory() as folder:
        # The first of all reads everything from the disk.
        for number in range(-1, count):
            for name, (command, said, keeps) in ways.items():
                home = Path(folder) / (command[0].rpartition("/")[2] if keeps else name)
                if not keeps:
                    shutil.rmtree(home, ignore_errors=True)
                home.mkdir(exist_ok=True)
                last = number == count - 1
                taken = start(command, said, environment, home, idle=last)
                if number >= 0:
                    found[name].append(taken)
    return found


def main() -> None:
    """Prints what was measured."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    found = rounds(count)
    base = middle([one.seconds[READY] for one in found["floor"]])
    print(f"floor: an empty web view {base:.2f} s, {found['floor'][-1].idle_megabytes:.0f} MB")
    for name, starts in found.items():
        if name == "floor":
            continue
        for words in (WINDOW_SHOWN, MAP_DRAWN):
            taken = middle([one.seconds[words] for one in starts])
            print(f"{name:<20} {words:<20} {taken:.2f} s {taken / base:.2f}")
        print(f"{name:<20} {starts[-1].idle_megabytes:.0f} MB")


def middle(values: Sequence[float]) -> float:
    """The median."""
    return statistics.median(values)


if __name__ == "__main__":
    main()
