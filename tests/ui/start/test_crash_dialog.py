"""What nothing caught: logged, shown once, copied for a report, and the app goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.ui.start.crash_dialog import CrashReporter
from app.ui.start.log import KEPT, MOST_BYTES, end_log, start_log


@pytest.fixture
def mishaps(qapp: QApplication) -> Iterator[CrashReporter]:
    """The hooks in place of Python's own, and of those of the test runner."""
    made = CrashReporter(qapp)
    made.install()
    yield made
    made.remove()


def dialogs() -> list[QMessageBox]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]


def shown() -> list[QMessageBox]:
    return [one for one in dialogs() if one.isVisible()]


def stumble() -> None:
    raise RuntimeError("the seventh wheel")


def button(box: QMessageBox, text: str) -> None:
    found = [one for one in box.buttons() if one.text().replace("&", "") == text]
    found[0].click()


@pytest.mark.usefixtures("mishaps")
def test_a_fault_is_shown_once_and_can_be_copied(qtbot: QtBot) -> None:
    for _ in range(3):
        QTimer.singleShot(0, stumble)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    (box,) = shown()
    button(box, "Copy the Report")
    report = QGuiApplication.clipboard().text()
    assert "RuntimeError: the seventh wheel" in report
    assert "Tour Atlas: " in report
    assert box.isVisible()
    button(box, "Go On")
    qtbot.waitUntil(lambda: not shown())
    QTimer.singleShot(0, stumble)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    button(shown()[0], "Go On")


@pytest.mark.usefixtures("mishaps")
def test_a_thread_that_stumbles_is_heard(qtbot: QtBot) -> None:
    thread = threading.Thread(target=stumble)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(shown()) == 1)
    button(shown()[0], "Go On")


def test_afterwards_the_hooks_are_those_from_before(qapp: QApplication) -> None:
    before = sys.excepthook
    made = CrashReporter(qapp)
    made.install()
    assert sys.excepthook != before
    made.remove()
    assert sys.excepthook == before


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """A log file of the test's own."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    root.handlers.clear()
    yield tmp_path / "logs" / "app.log"
    end_log()
    root.handlers[:] = before
    root.setLevel(level)


def test_the_log_does_not_grow_for_ever(log: Path) -> None:
    start_log(file=log)
    for number in range(4 * MOST_BYTES // 1000):
        logging.getLogger("test").info("%d %s", number, "x" * 1000)
    files = sorted(one.name for one in log.parent.iterdir())
    assert files == ["app.log", *(f"app.log.{number}" for number in range(1, KEPT + 1))]
    assert all(one.stat().st_size <= MOST_BYTES for one in log.parent.iterdir())


def test_text_that_is_no_text_does_not_stop_the_log(log: Path) -> None:
    start_log(file=log)
    logging.getLogger("test").warning("lone \ud800 surrogate")
    assert "surrogate" in log.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_is_only_a_remark(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log.parent.parent.joinpath("logs").write_text("in the way")
    start_log(file=log)
    logging.getLogger("test").warning("said all the same")
    said = capsys.readouterr().err
    assert "no log file" in said
    assert "said all the same" in said
