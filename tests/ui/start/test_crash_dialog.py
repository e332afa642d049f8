"""Unhandled exceptions are logged and shown, and can be copied; the log has a limited size."""

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
def crash_reporter(qapp: QApplication) -> Iterator[CrashReporter]:
    """A reporter whose hooks replace those of Python and of the test runner."""
    reporter = CrashReporter(qapp)
    reporter.install()
    yield reporter
    reporter.remove()


def dialogs() -> list[QMessageBox]:
    return [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox)]


def shown() -> list[QMessageBox]:
    return [box for box in dialogs() if box.isVisible()]


def fail() -> None:
    raise RuntimeError("the seventh wheel")


def click(box: QMessageBox, text: str) -> None:
    buttons = [button for button in box.buttons() if button.text().replace("&", "") == text]
    buttons[0].click()


@pytest.mark.usefixtures("crash_reporter")
def test_an_exception_is_shown_once_and_can_be_copied(qtbot: QtBot) -> None:
    for _ in range(3):
        QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    (box,) = shown()
    click(box, "Copy the Report")
    report = QGuiApplication.clipboard().text()
    assert "RuntimeError: the seventh wheel" in report
    assert "Tour Atlas: " in report
    assert box.isVisible()
    click(box, "Go On")
    qtbot.waitUntil(lambda: not shown())
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    click(shown()[0], "Go On")


@pytest.mark.usefixtures("crash_reporter")
def test_an_exception_in_a_thread_is_shown(qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(shown()) == 1)
    click(shown()[0], "Go On")


def test_removing_restores_the_previous_hooks(qapp: QApplication) -> None:
    before = sys.excepthook
    reporter = CrashReporter(qapp)
    reporter.install()
    assert sys.excepthook != before
    reporter.remove()
    assert sys.excepthook == before


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The path of a temporary log file, with the root logger restored afterwards."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    root.handlers.clear()
    yield tmp_path / "logs" / "app.log"
    end_log()
    root.handlers[:] = before
    root.setLevel(level)


def test_the_log_has_a_limited_size(log: Path) -> None:
    start_log(file=log)
    for number in range(4 * MOST_BYTES // 1000):
        logging.getLogger("test").info("%d %s", number, "x" * 1000)
    files = sorted(file.name for file in log.parent.iterdir())
    assert files == ["app.log", *(f"app.log.{number}" for number in range(1, KEPT + 1))]
    assert all(file.stat().st_size <= MOST_BYTES for file in log.parent.iterdir())


def test_invalid_text_does_not_stop_the_log(log: Path) -> None:
    start_log(file=log)
    logging.getLogger("test").warning("lone \ud800 surrogate")
    assert "surrogate" in log.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_causes_one_warning(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log.parent.parent.joinpath("logs").write_text("in the way")
    start_log(file=log)
    logging.getLogger("test").warning("said all the same")
    output = capsys.readouterr().err
    assert "no log file" in output
    assert "said all the same" in output
