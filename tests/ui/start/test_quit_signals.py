"""Signals that ask the app to quit, each in a process of its own."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.snippets import output_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")

WINDOW = """
import json, os, signal
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from app.ui.start.quit_signals import QuitSignals

app = QApplication([])
window = QWidget()
window.show()
numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""
# Prints how many more files are open after ten times than before, and the wake-up descriptor.
TEN_TIMES = """
def open_files():
    return len(os.listdir("/dev/fd"))

before = open_files()
for _ in range(10):
    QuitSignals(window).stop()
after = open_files()
kept = [signal.getsignal(number) == handler for number, handler in zip(numbers, handlers)]
print(json.dumps([after - before, signal.set_wakeup_fd(-1), kept]))
"""
QUIT = """
signals = QuitSignals(window)
QTimer.singleShot(0, lambda: os.kill(os.getpid(), number))
code = app.exec()
signals.stop()
print(json.dumps([code, window.isVisible()]))
"""
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def answer(code: str, home: Path) -> object:
    return json.loads(output_of(WINDOW + code, home, 60, OFFSCREEN))


@pytest.mark.parametrize(
    "ignored", [[], ["SIGHUP"], ["SIGINT", "SIGTERM", "SIGHUP"]], ids=lambda ignored: len(ignored)
)
def test_nothing_stays_open_afterwards(tmp_path: Path, ignored: list[str]) -> None:
    handlers = (
        f"for name in {ignored}: signal.signal(getattr(signal, name), signal.SIG_IGN)\n"
        "handlers = [signal.getsignal(number) for number in numbers]\n"
    )
    assert answer(handlers + TEN_TIMES, tmp_path) == [0, -1, [True, True, True]]


@pytest.mark.parametrize(("number", "code"), [("SIGINT", 130), ("SIGTERM", 0), ("SIGHUP", 0)])
def test_a_signal_closes_the_window_and_ends_the_event_loop(
    tmp_path: Path, number: str, code: int
) -> None:
    others = (
        f"number = signal.{number}\n"
        "for other in numbers: signal.signal(other, signal.SIG_IGN)\n"
        "signal.signal(number, signal.SIG_DFL)\n"
    )
    assert answer(others + QUIT, tmp_path) == [code, False]
